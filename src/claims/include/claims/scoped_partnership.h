// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/partial_date.h"
#include "core/truth.h"
#include "partnerships/register.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amity::claims {

// Which sources count. A partnership that none of them states is not counted, and what counts is resolved anew out of
// theirs alone.
enum class SourceLevel {
  all,
  stated,   // the office's record, official sources, the press, lists on which both sides state the tie
  official  // the office's record and official sources
};
std::string_view to_string(SourceLevel level);
std::optional<SourceLevel> parse_source_level(std::string_view word);
bool counts(partnerships::Rank rank, SourceLevel level);

// What is counted, and when.
struct ClaimScope {
  Day as_of{};
  std::optional<partnerships::Kind> kind{};  // nothing: every kind
  SourceLevel sources{SourceLevel::all};
  bool operator==(ClaimScope const&) const = default;
};

// Why something about a partnership is not known.
enum class Doubt {
  none,
  doubtful,         // only weak sources state it, or a stronger one denies it
  kind_not_stated,  // no source says of what kind it is, and only one kind counts
  date_not_known,   // no source says when it was signed
  date_not_exact,   // only the year or month is known
  state_not_known,  // signed, but whether it was in force on the day is not known
  no_source,        // no source that counts states it
  others_not_read,  // the register holds only the circles of offices, not what others of the country have
  count_not_exact,  // of a city: how many partners it has is known within bounds only
  sources_not_read  // of a city: no office here reads the sources that count for it, so what others tell stays possible
};
std::string_view to_string(Doubt doubt);

// A partnership as the claims see it: what of it is certain under a way of counting.
struct ScopedPartnership {
  partnerships::Partnership const* partnership{};
  bool supported{true};       // a source that counts states it
  Truth stands{Truth::no};    // whether it is, or was, a signed tie of the kind that counts
  DayRange began{};           // the days on which it can have been signed first; meaningful unless `stands` is no
  Truth in_force{Truth::no};  // whether it stands and was in force at the end of the day
  Doubt existence{};          // why `stands` is unknown; none where it is not
  Doubt date{};               // why `began` is more than a day
};

// Pure: the tie out of what a resolution holds of it.
ScopedPartnership tie_of(partnerships::Resolution const& resolution, ClaimScope const& scope);
// The tie of the register's partnership, resolved anew where not all sources count.
ScopedPartnership tie_of(partnerships::Register const& reg, partnerships::Partnership const& partnership,
                         ClaimScope const& scope);

// The days on which anything that tie_of() tells of the register's ties can change, in order: between two of them it is
// the same on every day, whatever the kind.
std::vector<Day> turning_days(partnerships::Register const& reg, SourceLevel level);
// Those of one partnership, in no order.
std::vector<Day> turning_days(partnerships::Register const& reg, partnerships::Partnership const& partnership,
                              SourceLevel level);

}  // namespace amity::claims
