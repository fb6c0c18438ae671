// SPDX-License-Identifier: Apache-2.0
// The words of amity user.
#include "backup_verbs.h"
#include "origin_option.h"
#include "user_command.h"

#include <memory>

namespace amity::app {
namespace {

// One for each verb: the environment is read for every verb's options, and must not undo a flag of the one that runs.
struct UserOptions {
  UserRequest add;
  UserRequest invite;
  UserRequest reset;
  UserRequest disable;
  UserRequest enable;
  UserRequest list;
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

using Run = int (*)(UserRequest const&, Output);

struct Words {
  char const* name;
  char const* about;
  char const* example;
};

CLI::App& add_verb(CLI::App& verb, Words const& words, UserRequest& request, std::shared_ptr<UserOptions> const& w,
                   Run run, int& status) {
  auto& one = *verb.add_subcommand(words.name, words.about);
  add_place(one, request.place);
  one.add_flag("--json", w->json, "Answer as JSON, for programs");
  one.footer(std::string("Example:\n  ") + words.example);
  one.callback([w, run, &request, &status] { status = run(request, w->output()); });
  return one;
}

void add_origin(CLI::App& verb, UserRequest& request) {
  add_origin_option(verb, request.origin, "The instance's address, put before the link: https://friends.example.org");
  verb.add_flag_callback(
      "--mail", [&request] { request.by = UserRequest::By::mail; },
      "Mail the link to them instead of showing it; a server with [mail] sends it");
}

}  // namespace

void add_user_verbs(CLI::App& app, int& status) {
  auto const w = std::make_shared<UserOptions>();
  auto& verb = *app.add_subcommand("user", "The people who sign in at an office");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity user add chen@example.org --office kunming --name \"Chen Li\" --role director\n"
      "  amity user reset chen@example.org\n"
      "  amity user invite chen@example.org --mail --origin https://friends.example.org\n"
      "  amity user disable chen@example.org\n\n"
      "Nobody sets a password for somebody else: add, invite and reset show a link, this one time, by which the "
      "person\n"
      "chooses one, or mail it with --mail. In the office its directors do the same at /office/people.");
  auto& add = add_verb(verb,
                       {"add", "Let somebody in, and show the link by which they choose a password",
                        "amity user add chen@example.org --office kunming --name \"Chen Li\""},
                       w->add, w, add_user, status);
  add.add_option("email", w->add.email, "Address of mail, by which they sign in")->required();
  add.add_option("--office", w->add.office, "Slug of the office")->required();
  add.add_option("--name", w->add.name, "Their name")->required();
  add.add_option("--role", w->add.role, "director, officer, liaison, protocol, finance or interpreter")
      ->capture_default_str();
  add.add_option("--language", w->add.language, "zh, ja or en: of mail and links")->capture_default_str();
  add_origin(add, w->add);
  auto& invite = add_verb(verb,
                          {"invite", "Show a new link for somebody who has not chosen a password yet",
                           "amity user invite chen@example.org"},
                          w->invite, w, invite_user, status);
  invite.add_option("email", w->invite.email, "Address of mail")->required();
  add_origin(invite, w->invite);
  auto& reset =
      add_verb(verb,
               {"reset", "Show a link to choose a new password; it also turns the second step off and removes passkeys",
                "amity user reset chen@example.org"},
               w->reset, w, invite_user, status);
  reset.add_option("email", w->reset.email, "Address of mail")->required();
  add_origin(reset, w->reset);
  auto& disable =
      add_verb(verb, {"disable", "Sign somebody out and let them in no more", "amity user disable chen@example.org"},
               w->disable, w, disable_user, status);
  disable.add_option("email", w->disable.email, "Address of mail")->required();
  auto& enable = add_verb(verb, {"enable", "Let somebody in again", "amity user enable chen@example.org"}, w->enable, w,
                          enable_user, status);
  enable.add_option("email", w->enable.email, "Address of mail")->required();
  auto& list =
      add_verb(verb, {"list", "All there are", "amity user list --office kunming"}, w->list, w, list_users, status);
  list.add_option("--office", w->list.office, "Only this office's");
}

}  // namespace amity::app
