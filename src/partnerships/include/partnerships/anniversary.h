// SPDX-License-Identifier: Apache-2.0
// Anniversaries of the day of signing.
#pragma once

#include "partnerships/resolution.h"

#include <chrono>
#include <vector>

namespace amity::partnerships {

struct Anniversary {
  Day day;
  int years{};
  // The statutes mark each tenth.
  bool is_round() const { return years % 10 == 0; }
  bool operator==(Anniversary const&) const = default;
};

// So long before it an anniversary is near. A tenth is a visit, for which the year before has to plan.
inline constexpr std::chrono::days near_before{60};
inline constexpr std::chrono::days round_near_before{365};

// The day of that year. One of 29 February is kept on the last of February in common years: it stays in its month, as a
// deadline counted in months does (deadlines/deadline.h), and comes no day late.
Day anniversary_in(std::chrono::year year, Day signed_on);
// Those that are near on that day, today's included; the earliest first.
std::vector<Anniversary> anniversaries_near(Day signed_on, Day today);

// The whole day of signing of a partnership that is in force; nothing where it is not, or only year or month are known.
std::optional<Day> day_kept(Resolution const& resolution);

}  // namespace amity::partnerships
