// SPDX-License-Identifier: Apache-2.0
// The words of amity token.
#include "accounts/rights.h"
#include "backup_verbs.h"
#include "token_command.h"

#include <memory>

namespace amity::app {
namespace {

struct TokenOptions {
  // One for each verb: the environment is read for every verb's options, and must not undo a flag of the one that runs.
  TokenRequest create;
  TokenRequest list;
  TokenRequest revoke;
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

std::string names_of_all_rights() {
  std::string names;
  for (auto const right : accounts::all_rights)
    names += (names.empty() ? "" : ", ") + std::string(accounts::to_string(right));
  return names;
}

}  // namespace

void add_token_verbs(CLI::App& app, int& status) {
  auto const w = std::make_shared<TokenOptions>();
  auto& verb = *app.add_subcommand("token", "Secrets by which programs act for an office");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity token create --office kunming --name website --rights edit_halls --ends-on 2027-11-28\n"
      "  amity token list\n"
      "  amity token revoke 3 --office kunming\n\n"
      "A token is sent as \"Authorization: Bearer amity_...\". What is done with it is journalled under its name.");
  auto& create = *verb.add_subcommand("create", "Make one, and show its secret this one time");
  create.add_option("--office", w->create.office, "Slug of the office that it acts for")->required();
  create.add_option("--name", w->create.name, "What it is for, as the journal shall name it")->required();
  create.add_option("--rights", w->create.rights, "What it may do, with blanks between: " + names_of_all_rights())
      ->capture_default_str();
  create.add_option(
      "--ends-on", w->create.ends_on,
      "The first day on which it is of no use, such as 2027-11-28; in a year unless said otherwise, or never");
  add_place(create, w->create.place);
  create.add_flag("--json", w->json, "Answer as JSON, for programs");
  create.footer("Example:\n  amity token create --office kunming --name \"Chen Li\"");
  create.callback([w, &status] { status = create_token(w->create, w->output()); });
  auto& list = *verb.add_subcommand("list", "All there are and were; never their secrets");
  list.add_option("--office", w->list.office, "Only this office's");
  add_place(list, w->list.place);
  list.add_flag("--json", w->json, "Answer as JSON, for programs");
  list.footer("Example:\n  amity token list --office kunming");
  list.callback([w, &status] { status = list_tokens(w->list, w->output()); });
  auto& revoke = *verb.add_subcommand("revoke", "Make one useless from now on");
  revoke.add_option("id", w->revoke.id, "The number that amity token list shows")->required();
  revoke.add_option("--office", w->revoke.office, "Slug of the office that it acts for")->required();
  add_place(revoke, w->revoke.place);
  revoke.add_flag("--json", w->json, "Answer as JSON, for programs");
  revoke.footer("Example:\n  amity token revoke 3 --office kunming");
  revoke.callback([w, &status] { status = revoke_token(w->revoke, w->output()); });
}

}  // namespace amity::app
