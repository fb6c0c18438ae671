// SPDX-License-Identifier: Apache-2.0
#include "global_options.h"

#include "backup_verbs.h"

#include <algorithm>
#include <set>

namespace amity::app {
namespace {

// Whether it stands on the command line; a value of the environment does not count.
bool stands_at(CLI::App const& app, CLI::Option const* option) {
  auto const& given = app.parse_order();
  return std::find(given.begin(), given.end(), option) != given.end();
}

CLI::Option* same_option(CLI::App& verb, CLI::Option const& option) {
  if (option.get_lnames().empty()) return nullptr;
  return verb.get_option_no_throw("--" + option.get_lnames().front());
}

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : ",") + word;
  return text;
}

[[noreturn]] void refuse(std::string const& sentence) {
  throw CLI::ParseError("amity: " + sentence, CLI::ExitCodes::ArgumentMismatch);
}

// `set` are the verb's options that were given already, after the verb or in front of it.
void hand_down(CLI::Option const& option, CLI::App& verb, std::string const& verb_name, std::set<CLI::Option*>& set) {
  auto const name = option.get_name();
  auto* own = same_option(verb, option);
  if (own == nullptr) refuse(verb_name + " does not take " + name);
  if (stands_at(verb, own) || set.contains(own)) {
    if (own->results() == option.results()) return;
    refuse(name + " is given twice, as \"" + joined(option.results()) + "\" and as \"" + joined(own->results()) +
           "\"; give it once");
  }
  own->clear();
  for (auto const& result : option.results()) own->add_result(result);
  own->run_callback();
  set.insert(own);
}

// From the root to the verb that runs.
std::vector<CLI::App*> verbs_given(CLI::App& root) {
  std::vector<CLI::App*> path{&root};
  while (!path.back()->get_subcommands().empty()) path.push_back(path.back()->get_subcommands().front());
  return path;
}

void hand_down_all(CLI::App& root) {
  auto const path = verbs_given(root);
  auto& verb = *path.back();
  std::string verb_name;
  for (auto const* part : path) verb_name += (verb_name.empty() ? "" : " ") + part->get_name();
  std::set<CLI::Option*> set;
  for (auto const* above : path) {
    if (above == &verb) break;
    for (auto const* option : above->get_options())
      if (stands_at(*above, option)) hand_down(*option, verb, verb_name, set);
  }
}

}  // namespace

void add_global_options(CLI::App& root, GlobalOptions& options) {
  add_place(root, options.place);
  root.add_flag("--json", options.json, "Answer as JSON, for programs");
  root.parse_complete_callback([&root] { hand_down_all(root); });
}

}  // namespace amity::app
