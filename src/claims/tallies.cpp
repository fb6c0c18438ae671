// SPDX-License-Identifier: Apache-2.0
// Which tallies are kept, and for which days each holds.
#include "claims/tally.h"

#include <algorithm>

namespace amity::claims {
namespace {

constexpr std::size_t kept_tallies = 16;
// Of a register of which more than one in so many changed all is counted anew, when it is asked for.
constexpr std::size_t many_changed = 8;

// The same way of counting on the first day for which its tally holds.
Counting at_turn(Counting counting, std::vector<Day> const& turns) {
  auto const next = std::upper_bound(turns.begin(), turns.end(), counting.as_of);
  counting.as_of = next == turns.begin() ? beginning_of_time : *(next - 1);
  return counting;
}

std::vector<Day> days_beyond(std::vector<Day> const& known, TallyGround const& ground, SourceLevel level,
                             std::span<std::uint32_t const> changed) {
  std::vector<Day> days;
  for (auto const at : changed)
    for (auto const day : turning_days(ground.reg, ground.reg.partnerships()[at], level))
      if (!std::binary_search(known.begin(), known.end(), day)) days.push_back(day);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace

Tallies::Tallies(TallyGround const& ground, Tallies const& before, std::span<std::uint32_t const> changed)
    : ground_(ground) {
  if (changed.size() * many_changed > ground.reg.partnerships().size()) return;
  auto const was = before.counted();
  std::array<std::vector<Day>, 3> more;
  for (std::size_t level = 0; level < more.size(); ++level) {
    auto const& known = was.turns[level];
    if (known == nullptr) continue;
    more[level] = days_beyond(*known, ground, static_cast<SourceLevel>(level), changed);
    counted_.turns[level] = known;
    if (more[level].empty()) continue;
    // Days on which nothing turns any more are left: between any two days of the list nothing turns.
    std::vector<Day> all;
    all.reserve(known->size() + more[level].size());
    std::merge(known->begin(), known->end(), more[level].begin(), more[level].end(), std::back_inserter(all));
    counted_.turns[level] = std::make_shared<std::vector<Day> const>(std::move(all));
  }
  for (auto const& [counting, tally] : was.kept) {
    auto const level = static_cast<std::size_t>(counting.sources);
    counted_.kept.emplace_back(counting, tally->with(ground, counting, changed));
    // A new turning day ends the days of a tally. From it on, the changed ones alone are otherwise.
    for (auto const day : more[level]) {
      auto later = counting;
      later.as_of = day;
      if (at_turn(later, *was.turns[level]) == counting)
        counted_.kept.emplace_back(later, tally->with(ground, later, changed));
    }
  }
  if (counted_.kept.size() > kept_tallies)
    counted_.kept.erase(counted_.kept.begin(), counted_.kept.end() - kept_tallies);
}

Tallies::Counted Tallies::counted() const {
  std::lock_guard const lock(mutex_);
  return counted_;
}

Tallies::Days Tallies::turns(SourceLevel level) const {
  auto const at = static_cast<std::size_t>(level);
  std::lock_guard const one_finds_them(finding_turns_);
  if (auto known = counted().turns[at]) return known;
  auto days = std::make_shared<std::vector<Day> const>(turning_days(ground_.reg, level));
  std::lock_guard const lock(mutex_);
  return counted_.turns[at] = std::move(days);
}

std::shared_ptr<Tally const> Tallies::of(Counting const& asked) const {
  auto const counting = at_turn(asked, *turns(asked.sources));
  auto& kept = counted_.kept;
  auto const find = [&] {
    return std::find_if(kept.begin(), kept.end(), [&](auto const& one) { return one.first == counting; });
  };
  {
    std::lock_guard const lock(mutex_);
    if (auto const at = find(); at != kept.end()) {
      std::rotate(at, at + 1, kept.end());
      return kept.back().second;
    }
  }
  auto tally = std::make_shared<Tally const>(ground_, counting);
  std::lock_guard const lock(mutex_);
  if (auto const at = find(); at != kept.end()) return at->second;
  if (kept.size() == kept_tallies) kept.erase(kept.begin());
  kept.emplace_back(counting, tally);
  return tally;
}

}  // namespace amity::claims
