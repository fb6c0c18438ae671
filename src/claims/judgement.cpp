// SPDX-License-Identifier: Apache-2.0
#include "claims/judgement.h"

#include <algorithm>

namespace amity::claims {
namespace {

Truth between(bool in_every_world, bool in_some_world) {
  return in_every_world ? Truth::yes : in_some_world ? Truth::unknown : Truth::no;
}

template <class Holds>
std::vector<std::size_t> others(std::span<ScopedPartnership const> ties, std::size_t subject, Holds holds) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < ties.size(); ++i)
    if (i != subject && holds(ties[i])) found.push_back(i);
  return found;
}

// The last day on which the subject can have been signed, given that it was by that day.
Day latest_by(ScopedPartnership const& tie, Day day) { return std::min(tie.began.latest, day); }

}  // namespace

std::vector<std::size_t> perhaps_before(std::span<ScopedPartnership const> ties, std::size_t subject, Day day) {
  auto const last = latest_by(ties[subject], day);
  return others(ties, subject, [&](ScopedPartnership const& other) {
    return other.stands != Truth::no && other.began.earliest < last;
  });
}

std::vector<std::size_t> perhaps_beside(std::span<ScopedPartnership const> ties, std::size_t subject) {
  return others(ties, subject, [](ScopedPartnership const& other) { return other.in_force != Truth::no; });
}

std::vector<std::size_t> perhaps_older(std::span<ScopedPartnership const> ties, std::size_t subject) {
  auto const last = ties[subject].began.latest;
  return others(ties, subject, [&](ScopedPartnership const& other) {
    return other.in_force != Truth::no && other.began.earliest < last;
  });
}

Truth among_first(ScopedPartnership const& tie, Before const& before, std::size_t n, Day day) {
  auto const begun = tie.stands && happened_by(tie.began, day);
  if (begun == Truth::no) return Truth::no;
  return between(begun == Truth::yes && before.perhaps < n, before.surely < n);
}

Truth among_first(std::span<ScopedPartnership const> ties, std::size_t subject, std::size_t n, Day day) {
  auto const& tie = ties[subject];
  auto const perhaps = perhaps_before(ties, subject, day);
  auto const surely = std::count_if(perhaps.begin(), perhaps.end(), [&](std::size_t i) {
    return ties[i].stands == Truth::yes && ties[i].began.latest < tie.began.earliest;
  });
  return among_first(tie, Before{static_cast<std::size_t>(surely), perhaps.size()}, n, day);
}

Truth only_one(std::span<ScopedPartnership const> ties, std::size_t subject) {
  auto holds = ties[subject].in_force;
  for (std::size_t i = 0; i < ties.size(); ++i)
    if (i != subject) holds = holds && !ties[i].in_force;
  return holds;
}

Truth oldest_in_force(std::span<ScopedPartnership const> ties, std::size_t subject) {
  auto const& tie = ties[subject];
  if (tie.in_force == Truth::no) return Truth::no;
  auto const perhaps = perhaps_older(ties, subject);
  auto const surely = std::any_of(perhaps.begin(), perhaps.end(), [&](std::size_t i) {
    return ties[i].in_force == Truth::yes && ties[i].began.latest < tie.began.earliest;
  });
  return between(tie.in_force == Truth::yes && perhaps.empty(), !surely);
}

void count(partnerships::Range& range, Truth holds) {
  range.at_least += holds == Truth::yes ? 1 : 0;
  range.at_most += holds == Truth::no ? 0 : 1;
}

partnerships::Range place_of(Standing const& standing) {
  auto const& subject = standing.counts[standing.subject];
  partnerships::Range place{1, 1};
  for (std::size_t i = 0; i < standing.counts.size(); ++i) {
    if (i == standing.subject) continue;
    auto const& other = standing.counts[i];
    place.at_least += other.at_least + standing.shared[i] > subject.at_most ? 1 : 0;
    place.at_most += other.at_most - standing.shared[i] > subject.at_least ? 1 : 0;
  }
  return place;
}

}  // namespace amity::claims
