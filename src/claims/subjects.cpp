// SPDX-License-Identifier: Apache-2.0
#include "subjects.h"

#include "claims/judgement.h"

#include <tuple>

namespace amity::claims {
namespace {

// Claims are made of what counts; where nothing that counts stands there, of what is told.
std::vector<ScopedPartnership> const& ties_to_claim(Field const& field) {
  return field.has_counted() ? field.counted : field.told;
}

template <class Judge>
std::vector<std::size_t> nearest(std::vector<ScopedPartnership> const& ties, Judge judge) {
  std::vector<std::size_t> sure;
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    auto const holds = judge(i);
    if (holds == Truth::no) continue;
    if (holds == Truth::yes) sure.push_back(i);
    auto const key = [&](std::size_t n) { return std::tuple{!ties[n].stands, ties[n].began.latest}; };
    if (!best || key(i) < key(*best)) best = i;
  }
  // Of ties without any date, that one of them may have been the first says nothing.
  if (sure.empty() && best && ties[*best].date != Doubt::date_not_known) sure.push_back(*best);
  return sure;
}

}  // namespace

std::vector<std::size_t> nearest_to_first(Field const& field, Day day) {
  auto const& ties = ties_to_claim(field);
  return nearest(ties, [&](std::size_t i) { return among_first(ties, i, 1, day); });
}

std::vector<std::size_t> nearest_to_oldest(Field const& field) {
  return nearest(field.counted, [&](std::size_t i) { return oldest_in_force(field.counted, i); });
}

std::optional<std::size_t> nearest_to_only(Field const& field) {
  std::vector<std::size_t> certain;
  std::vector<std::size_t> possible;
  auto const& ties = ties_to_claim(field);
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (ties[i].in_force == Truth::yes) certain.push_back(i);
    if (ties[i].in_force == Truth::unknown) possible.push_back(i);
  }
  if (certain.size() == 1) return certain.front();
  if (certain.empty() && possible.size() == 1) return possible.front();
  return std::nullopt;
}

Doubt doubt_of_state(ScopedPartnership const& tie) {
  if (tie.in_force != Truth::unknown) return Doubt::none;
  if (tie.existence != Doubt::none) return tie.existence;
  return tie.date != Doubt::none ? tie.date : Doubt::state_not_known;
}

}  // namespace amity::claims
