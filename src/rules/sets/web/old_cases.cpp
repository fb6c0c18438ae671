// SPDX-License-Identifier: Apache-2.0
#include "old_cases.h"

#include "partnerships/web/move_rules.h"
#include "rules/office_calendar.h"
#include "rules/rule_set.h"
#include "work/letter_case.h"

#include <algorithm>
#include <array>

namespace amity::rules::sets::web {
namespace {

std::vector<Case> letters_issued(db::Transaction& transaction, snapshot::World const&, OfficeId office, Instant) {
  return work::issued_cases(transaction, office);
}

constexpr std::array sources{CaseSource{"letter.issue", letters_issued},
                             CaseSource{"partnership.move", partnerships::web::old_moves}};

}  // namespace

std::span<CaseSource const> case_sources() { return sources; }

std::vector<Case> old_cases(db::Transaction& transaction, snapshot::World const& world, OfficeId office, Instant at) {
  std::vector<Case> all;
  for (auto const& source : sources)
    for (auto& one : source.old_cases(transaction, world, office, at)) all.push_back(std::move(one));
  return all;
}

bool is_checked(std::string_view kind) { return std::ranges::find(sources, kind, &CaseSource::kind) != sources.end(); }

Trial trial_of(db::Transaction& transaction, snapshot::World const& world, OfficeId office,
               std::vector<Rule> const& rules, std::vector<Rule> const& active, Instant at) {
  auto const cases = old_cases(transaction, world, office, at);
  return try_rules(rules, active, cases, *calendar_of_office(transaction, office));
}

}  // namespace amity::rules::sets::web
