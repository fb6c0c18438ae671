// SPDX-License-Identifier: Apache-2.0
// Sets that come along with the program: taken by one press, as a set of the office's own.
#include "partnerships/web/without_form.h"
#include "rules/rule_file.h"
#include "rules/shipped.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using partnerships::web::Sent;

// The office's set that has just these rules, the newest; nothing where none does.
std::optional<RuleSet> taken_already(db::Transaction& transaction, OfficeId office, std::vector<RuleSet> const& sets,
                                     ShippedSet const& shipped) {
  auto const rules = parse_rules(shipped.text()).value();
  for (auto const& set : sets)
    if (rules_of(transaction, office, set.id) == rules) return set;
  return std::nullopt;
}

std::string name_of_shipped(AtDesk const& at, std::string_view key) {
  return at.localizer.text("rules.shipped." + std::string(key));
}

// In all languages at once: whoever reads it next may read another.
LocalText names_of_shipped(std::string_view key) {
  LocalText names;
  for (auto const language : interface_languages)
    names.emplace(std::string(language), ui::Localizer{language}.text("rules.shipped." + std::string(key)));
  return names;
}

void take_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const shipped = shipped_set(asked(at, "which"));
  if (!shipped) return completion(no_such_rules(at));
  Sent sent{accounts::Right::manage_rules, "rules.load", "rules"};
  sent.work = [name = names_of_shipped(shipped->key), set = *shipped,
               text = shipped->text()](commands::Command& command) -> commands::Outcome<std::string> {
    // Another may have taken it since the page was made.
    auto& transaction = command.transaction();
    if (auto const taken = taken_already(transaction, command.office(), sets_of(transaction, command.office()), set))
      return std::to_string(taken->id.value);
    auto const id = load_rules(command, name, text);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/rules/set") + ui::query_text({{"set", id}, {"done", "saved"}}));
  };
  sent.again = partnerships::web::told_without_form;
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

std::string shipped_section(AtDesk const& at, db::Transaction& transaction) {
  auto const sets = sets_of(transaction, at.office.id);
  auto const home = home_country(transaction, at.office.id);
  std::vector<ShippedSet> all(shipped_sets().begin(), shipped_sets().end());
  // Those that are for this office first.
  std::stable_partition(all.begin(), all.end(), [&](ShippedSet const& one) { return one.country == home; });
  json::array list;
  for (auto const& one : all) {
    auto const taken = taken_already(transaction, at.office.id, sets, one);
    auto const rules = static_cast<std::int64_t>(parse_rules(one.text()).value().size());
    list.push_back(json::object{
        {"name", name_of_shipped(at, one.key)},
        {"facts",
         at.localizer.text("rules.shipped.facts",
                           {{"n", rules}, {"country", ui::country_name(at.localizer.language(), one.country)}})},
        {"href", taken ? set_address(at, taken->id) : std::string{}},
        {"take", taken ? std::string{}
                       : partnerships::web::with_once(at.address("/rules/take") +
                                                      ui::query_text({{"which", std::string(one.key)}}))}});
  }
  return ui::render("office_rules_shipped", at.localizer.language(), {{"sets", std::move(list)}});
}

void add_taking(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_action(router, desk, "/rules/take", take_sent);
}

}  // namespace amity::rules::sets::web
