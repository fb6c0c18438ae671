// SPDX-License-Identifier: Apache-2.0
// What rules bring to the desk: sets and the rules that hold today are found, and where one begins.
#include "partnerships/web/fittings.h"

#include "rules/rule_set.h"
#include "rules/sets/web/routes.h"
#include "rules/web/findings.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using accounts::Right;
using partnerships::web::DeskHit;
using partnerships::web::DeskSearch;
using partnerships::web::rank_of;

std::string in_query(RuleSetId set) { return std::to_string(set.value); }

// Of each set the rules, of the same rule in several sets the newest.
std::vector<DeskHit> rule_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::manage_rules)) return hits;
  ui::Localizer const localizer{search.language};
  for (auto const& set : sets_of(search.transaction, search.session.office)) {
    auto const name = std::string(choose(set.name, search.language).text);
    // By its name in any language, since somebody else gave it.
    auto best = rank_of(name, search.words);
    for (auto const& [language, text] : set.name)
      if (auto const rank = rank_of(text, search.words); rank && (!best || *rank < *best)) best = rank;
    if (best)
      hits.push_back(
          {*best, "rule", in_query(set.id), name, {}, "/rules/set" + ui::query_text({{"set", in_query(set.id)}})});
    for (auto const& rule : rules_of(search.transaction, search.session.office, set.id)) {
      auto const title = rules::web::title_of(localizer, rule);
      auto const rank = partnerships::web::rank_of_words(title + " " + rule.id, search.words);
      auto const is_there = std::ranges::any_of(hits, [&](DeskHit const& hit) { return hit.id == rule.id; });
      if (rank && !is_there)
        hits.push_back({*rank, "rule", rule.id, title, name,
                        "/rules/rule" + ui::query_text({{"set", in_query(set.id)}, {"rule", rule.id}})});
    }
  }
  return partnerships::web::best_of(std::move(hits), search.most);
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  fittings.sources.emplace_back(rule_hits);
  fittings.deeds.insert(fittings.deeds.end(),
                        {{"rules.title", "/rules", Right::read_office, "find.rules"},
                         {"rules.load", "/rules/load", Right::manage_rules, "find.load_rules"},
                         {"workdays.title", "/rules/calendar", Right::read_office, "find.calendar"}});
}

}  // namespace amity::rules::sets::web
