// SPDX-License-Identifier: Apache-2.0
// The words of amity mail.
#include "backup_verbs.h"
#include "config_file.h"
#include "mail_command.h"
#include "mail_options.h"
#include "settings_file.h"

#include <memory>

namespace amity::app {
namespace {

// One for each verb: the environment is read for every verb's options, and must not undo a flag of another.
struct MailVerb {
  DataLocation place;
  MailOptions options;
  bool json{false};
};

using RunMail = int (*)(DataLocation const&, MailOptions const&, Output);

CLI::App& add_verb(CLI::App& app, std::shared_ptr<MailVerb> const& words, char const* name, char const* about,
                   RunMail run, int& status) {
  auto& verb = *app.add_subcommand(name, about);
  add_place(verb, words->place);
  verb.add_flag("--json", words->json, "Answer as JSON, for programs");
  verb.callback(
      [words, run, &status] { status = run(words->place, words->options, words->json ? Output::json : Output::text); });
  return verb;
}

void add_mail_list(CLI::App& app, int& status) {
  auto const words = std::make_shared<MailVerb>();
  auto& verb = add_verb(app, words, "list", "What waits, was sent, or came back, the newest first", mail_list, status);
  auto& options = words->options;
  verb.add_option("--state", options.state, "Only waiting, sent, refused or given_up")
      ->check(CLI::IsMember({"waiting", "sent", "refused", "given_up"}));
  verb.add_option("--office", options.office, "Only of this office (its slug)");
  verb.add_flag("--returned", options.returned, "Only what came back");
  verb.add_option("--limit", options.limit, "How many at most")->capture_default_str()->check(CLI::Range(1, 1'000'000));
  verb.footer(
      "Examples:\n"
      "  amity mail list\n"
      "  amity mail list --state refused --office kunming\n"
      "  amity mail list --state waiting --json\n"
      "  amity mail list --returned\n\n"
      "Recipient, subject and the mail server's answer are wiped 30 days after a mail's end.");
}

void add_mail_retry(CLI::App& app, int& status) {
  auto const words = std::make_shared<MailVerb>();
  auto& verb = add_verb(app, words, "retry", "Send again what was refused or given up, or at once what waits",
                        mail_retry, status);
  verb.add_option("id", words->options.mails, "Mails that amity mail list shows, such as kunming/3")->required();
  verb.footer(
      "Examples:\n"
      "  amity mail retry kunming/3\n"
      "  amity mail retry kunming/3 kunming/4 --json\n\n"
      "A server that runs finds it within a second or so. The link of a mail that has ended is wiped: make a new one\n"
      "with amity user invite ADDRESS --mail. Exit status 1 where one of them cannot be sent again.");
}

struct TestVerb {
  MailTest test;
  std::string config;
  bool json{false};
};

int run_test(CLI::App& verb, TestVerb const& words) {
  if (!words.config.empty())
    if (auto const read = fill_mail_from_file(verb, words.config); !read) {
      complain(read.error(), words.config);
      return cannot;
    }
  return mail_test(words.test, words.json ? Output::json : Output::text);
}

void add_mail_test(CLI::App& app, int& status) {
  auto const words = std::make_shared<TestVerb>();
  auto& verb = *app.add_subcommand("test", "Hand one mail to the mail server, and tell what it answers");
  verb.add_option("address", words->test.address, "Who gets it")->required();
  verb.add_option("--config", words->config, "TOML file with a table [mail]; flags and environment win")
      ->envname("AMITY_CONFIG");
  add_mail_options(verb, words->test.server);
  verb.add_flag("--json", words->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity mail test me@example.org --config /etc/amity/amity.toml\n"
      "  amity mail test me@example.org --mail-server smtp://localhost:25 --mail-from amity@example.org\n\n"
      "Exit status 1 where the mail server does not take it.");
  verb.callback([words, &verb, &status] { status = run_test(verb, *words); });
}

}  // namespace

void add_mail_verbs(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("mail", "Mail: what waits, was sent, or came back; a test of the mail server");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity mail test me@example.org --config /etc/amity/amity.toml\n"
      "  amity mail list --state waiting\n"
      "  amity mail retry kunming/3\n"
      "  amity mail returned --maildir /var/mail/returns\n"
      "  amity mail morning --office kunming --origin https://friends.example.org");
  add_mail_list(verb, status);
  add_mail_retry(verb, status);
  add_mail_test(verb, status);
  add_mail_returned(verb, status);
  add_mail_morning(verb, status);
}

}  // namespace amity::app
