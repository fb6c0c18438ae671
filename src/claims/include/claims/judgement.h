// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/scoped_partnership.h"
#include "core/truth.h"
#include "partnerships/circle.h"

#include <span>
#include <vector>

// What can be said of ties, whatever the concrete days, doubts and kinds behind them: yes if it is so in every world
// that the sources leave open, no if in none. Different ties are independent of each other. All pure.
namespace amity::claims {

// How many other ties were signed on a day before that of one: surely, and perhaps (the former among them).
struct Before {
  std::size_t surely{};
  std::size_t perhaps{};
};
// Whether the tie is among the first n signed by the day, with so many before it; n >= 1.
Truth among_first(ScopedPartnership const& tie, Before const& before, std::size_t n, Day day);

// Whether ties[subject] is among the first n signed by the day: signed by then, with at most n - 1 signed on an earlier
// day. Two of the same day are both the first.
Truth among_first(std::span<ScopedPartnership const> ties, std::size_t subject, std::size_t n, Day day);
// Whether it is the only one in force.
Truth only_one(std::span<ScopedPartnership const> ties, std::size_t subject);
// Whether it is in force and none in force was signed on an earlier day.
Truth oldest_in_force(std::span<ScopedPartnership const> ties, std::size_t subject);

// The other ties that may stand against it, those that surely do among them: signed before it by the day / in force /
// in force and signed before it.
std::vector<std::size_t> perhaps_before(std::span<ScopedPartnership const> ties, std::size_t subject, Day day);
std::vector<std::size_t> perhaps_beside(std::span<ScopedPartnership const> ties, std::size_t subject);
std::vector<std::size_t> perhaps_older(std::span<ScopedPartnership const> ties, std::size_t subject);

// How many of some groups of ties are reached by one in force: each element says how many are certain and possible.
void count(partnerships::Range& range, Truth holds);

// Between which places a city can stand, most partners first; equals share the better place. counts[i] is of city i.
// shared[i] is how many ties that may be in force city i has with the subject: they raise both.
struct Standing {
  std::span<partnerships::Range const> counts;
  std::span<int const> shared;
  std::size_t subject{};
};
partnerships::Range place_of(Standing const& standing);

}  // namespace amity::claims
