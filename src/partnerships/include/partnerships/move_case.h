// SPDX-License-Identifier: Apache-2.0
// A move of a partnership's life as rules ask of it (rules/facts.h, partnership.move).
#pragma once

#include "partnerships/recording.h"
#include "rules/rule_set.h"

#include <optional>
#include <vector>

namespace amity::partnerships {

// What the tables of the office do not say of a move; what is not there is not known.
struct MoveCircumstances {
  Day today{};                 // at the office
  std::optional<Kind> kind{};  // that the register resolves
  std::optional<bool> diplomatic_relations{};
  std::optional<bool> tied_to_another{};  // the partner has a sister city of this country already
  std::optional<PartialDate> tied_on{};   // the day of signing that the register resolves
};

// The case is of the day of the move, the last it can mean; of today where it has none, or a year or month that is not
// over. Steps count that were before it
// for certain; where one may have been, nothing is said. Errc::not_found for a city that is not known.
Result<rules::Case> move_case(db::Transaction& transaction, OfficeId office, CityId partner, MoveFields const& move,
                              MoveCircumstances const& circumstances);
// Each move of the life as it was made.
Result<std::vector<rules::Case>> move_cases(db::Transaction& transaction, OfficeId office, CityId partner,
                                            MoveCircumstances const& circumstances);
// Why a step of a day before was written down past rules that held when it was, with who and when.
std::vector<rules::Override> entered_afterwards(db::Transaction& transaction, OfficeId office, CityId partner,
                                                MoveFields const& move);

}  // namespace amity::partnerships
