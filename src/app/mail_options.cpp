// SPDX-License-Identifier: Apache-2.0
#include "mail_options.h"

#include <utility>
#include <vector>

namespace amity::app {
namespace {

// "mail.password_file": as it is called in a settings file.
std::vector<fields::FieldError> in_their_table(std::vector<fields::FieldError> errors) {
  for (auto& error : errors) {
    error.field = "mail." + error.field;
    error.message = error.field + ": " + error.message;
  }
  return errors;
}

}  // namespace

void add_mail_options(CLI::App& verb, mail::ServerTexts& texts) {
  verb.add_option("--mail-server", texts.server,
                  "Mail server: smtp://mail.example.org:587 or smtps://...; none: no mail")
      ->envname("AMITY_MAIL_SERVER");
  verb.add_option("--mail-from", texts.from, "Address that mail comes from")->envname("AMITY_MAIL_FROM");
  verb.add_option("--mail-user", texts.user, "Who signs in at the mail server")->envname("AMITY_MAIL_USER");
  verb.add_option("--mail-password-file", texts.password_file, "File with the password")
      ->envname("AMITY_MAIL_PASSWORD_FILE");
  verb.add_option("--mail-starttls", texts.starttls, "required, or never; never is the default on this machine only")
      ->envname("AMITY_MAIL_STARTTLS");
  verb.add_option("--mail-ca-file", texts.ca_file, "Authorities for its certificate, as PEM; the system's if left out")
      ->envname("AMITY_MAIL_CA_FILE");
  verb.add_option("--mail-returns", texts.returns,
                  "Where mails come back to: returns+{key}@example.org, read by amity mail returned")
      ->envname("AMITY_MAIL_RETURNS");
}

fields::Checked<std::optional<mail::Server>> mail_server_of(mail::ServerTexts const& texts, std::string const& origin) {
  if (texts == mail::ServerTexts{}) return std::optional<mail::Server>{};
  auto server = mail::read_server(texts);
  std::vector<fields::FieldError> errors;
  if (!server) errors = in_their_table(server.error().all());
  // Never out of a request: whoever asks for a new password would say where the link leads.
  if (origin.empty())
    errors.push_back(fields::at_field({Errc::invalid, "links in mails need this instance's own address", "origin",
                                       "origin = \"https://friends.example.org\""},
                                      "origin"));
  if (!errors.empty()) return fields::Refused{fields::Errors{std::move(errors), 0}};
  return std::optional{std::move(*server)};
}

}  // namespace amity::app
