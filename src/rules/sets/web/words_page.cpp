// SPDX-License-Identifier: Apache-2.0
// What may stand in a file of rules, word by word, as the reader calls it.
#include "old_cases.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"

#include <string>
#include <utility>
#include <vector>

namespace amity::rules::sets::web {
namespace {

using Words = std::vector<std::string>;

json::array values_view(ui::Localizer const& localizer, std::string_view prefix, Words const& words) {
  json::array list;
  for (auto const& word : words)
    list.push_back(json::object{{"word", word},
                                {"means", prefix == "language" ? ui::language_name(localizer.language(), word)
                                                               : localizer.word(prefix, word)}});
  return list;
}

json::object column_view(ui::Localizer const& localizer, std::string_view name, std::string_view label,
                         std::string_view values_prefix = {}, Words const& values = {}) {
  return {{"name", name},
          {"label", localizer.word("rules.field", label)},
          {"says", localizer.text("rules.column." + std::string(name))},
          {"has_values", !values.empty()},
          {"values", values_view(localizer, values_prefix, values)}};
}

// The words that a fact can be; of countries there are too many to list.
std::pair<std::string_view, Words> words_of_fact(FactName const& fact) {
  if (fact.words == nullptr || fact.words == country_codes) return {};
  auto const words = fact.words();
  return {fact.name == "direction" ? "rules.direction" : fact.name, Words(words.begin(), words.end())};
}

std::string_view type_word(FactType type) {
  switch (type) {
    case FactType::yes_no:
      return "yes_no";
    case FactType::number:
      return "number";
    case FactType::date:
      return "date";
    case FactType::word:
      return "word";
    case FactType::texts:
      break;
  }
  return "texts";
}

std::string type_of_fact(ui::Localizer const& localizer, FactName const& fact) {
  return fact.words == country_codes ? localizer.text("rules.type.country")
                                     : localizer.word("rules.type", type_word(fact.type));
}

json::object kind_view(ui::Localizer const& localizer, CaseKind const& kind) {
  json::array facts;
  for (auto const& fact : kind.facts) {
    auto const [prefix, words] = words_of_fact(fact);
    facts.push_back(json::object{{"word", fact.name},
                                 {"means", localizer.word("rules.fact", fact.name)},
                                 {"type", type_of_fact(localizer, fact)},
                                 {"has_values", !words.empty()},
                                 {"values", values_view(localizer, prefix, words)}});
  }
  return {{"word", kind.name},
          {"means", localizer.word("rules.kind", kind.name)},
          {"is_unasked", !is_checked(kind.name)},
          {"facts", std::move(facts)}};
}

}  // namespace

std::string words_of_rules(ui::Localizer const& localizer) {
  json::array columns;
  columns.push_back(column_view(localizer, "id", "id"));
  columns.push_back(column_view(localizer, "applies", "applies"));
  columns.push_back(column_view(localizer, "limit", "limit"));
  columns.push_back(column_view(localizer, "unit", "unit", "rules.unit", {"days", "working_days", "months", "yes_no"}));
  columns.push_back(column_view(localizer, "severity", "severity", "rules.severity", {"stop", "reason", "note"}));
  columns.push_back(column_view(localizer, "document", "document"));
  columns.push_back(column_view(localizer, "article", "article"));
  columns.push_back(column_view(localizer, "from", "from"));
  columns.push_back(column_view(localizer, "until", "until"));
  columns.push_back(column_view(localizer, "standing", "standing", "rules.standing", {"confirmed", "unconfirmed"}));
  columns.push_back(column_view(localizer, "title", "title"));
  json::array all;
  for (auto const& kind : kinds()) all.push_back(kind_view(localizer, kind));
  return ui::render("office_rule_words", localizer.language(),
                    {{"columns", std::move(columns)}, {"kinds", std::move(all)}});
}

}  // namespace amity::rules::sets::web
