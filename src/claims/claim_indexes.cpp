// SPDX-License-Identifier: Apache-2.0
// Which indexes are kept, and for which days each holds.
#include "claims/claim_index.h"

#include <algorithm>

namespace amity::claims {
namespace {

constexpr std::size_t kept_tallies = 16;
// Of a register of which more than one in so many changed all is counted anew, when it is asked for.
constexpr std::size_t many_changed = 8;

// The same way of counting on the first day for which its index holds.
ClaimScope at_turn(ClaimScope scope, std::vector<Day> const& turns) {
  auto const next = std::upper_bound(turns.begin(), turns.end(), scope.as_of);
  scope.as_of = next == turns.begin() ? beginning_of_time : *(next - 1);
  return scope;
}

std::vector<Day> days_beyond(std::vector<Day> const& known, ClaimIndexInput const& context, SourceLevel level,
                             std::span<std::uint32_t const> changed) {
  std::vector<Day> days;
  for (auto const at : changed)
    for (auto const day : turning_days(context.reg, context.reg.partnerships()[at], level))
      if (!std::binary_search(known.begin(), known.end(), day)) days.push_back(day);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace

ClaimIndexes::ClaimIndexes(ClaimIndexInput const& context, ClaimIndexes const& before,
                           std::span<std::uint32_t const> changed)
    : context_(context) {
  if (changed.size() * many_changed > context.reg.partnerships().size()) return;
  auto const was = before.counted();
  std::array<std::vector<Day>, 3> more;
  for (std::size_t level = 0; level < more.size(); ++level) {
    auto const& known = was.turns[level];
    if (known == nullptr) continue;
    more[level] = days_beyond(*known, context, static_cast<SourceLevel>(level), changed);
    counted_.turns[level] = known;
    if (more[level].empty()) continue;
    // Days on which nothing turns any more are left: between any two days of the list nothing turns.
    std::vector<Day> all;
    all.reserve(known->size() + more[level].size());
    std::merge(known->begin(), known->end(), more[level].begin(), more[level].end(), std::back_inserter(all));
    counted_.turns[level] = std::make_shared<std::vector<Day> const>(std::move(all));
  }
  for (auto const& [scope, claim_index] : was.kept) {
    auto const level = static_cast<std::size_t>(scope.sources);
    counted_.kept.emplace_back(scope, claim_index->with(context, scope, changed));
    // A new turning day ends the days of an index. From it on, the changed ones alone are otherwise.
    for (auto const day : more[level]) {
      auto later = scope;
      later.as_of = day;
      if (at_turn(later, *was.turns[level]) == scope)
        counted_.kept.emplace_back(later, claim_index->with(context, later, changed));
    }
  }
  if (counted_.kept.size() > kept_tallies)
    counted_.kept.erase(counted_.kept.begin(), counted_.kept.end() - kept_tallies);
}

ClaimIndexes::Counted ClaimIndexes::counted() const {
  std::lock_guard const lock(mutex_);
  return counted_;
}

ClaimIndexes::Days ClaimIndexes::turns(SourceLevel level) const {
  auto const at = static_cast<std::size_t>(level);
  std::lock_guard const one_finds_them(finding_turns_);
  if (auto known = counted().turns[at]) return known;
  auto days = std::make_shared<std::vector<Day> const>(turning_days(context_.reg, level));
  std::lock_guard const lock(mutex_);
  return counted_.turns[at] = std::move(days);
}

std::shared_ptr<ClaimIndex const> ClaimIndexes::of(ClaimScope const& asked) const {
  auto const scope = at_turn(asked, *turns(asked.sources));
  auto& kept = counted_.kept;
  auto const find = [&] {
    return std::find_if(kept.begin(), kept.end(), [&](auto const& one) { return one.first == scope; });
  };
  {
    std::lock_guard const lock(mutex_);
    if (auto const at = find(); at != kept.end()) {
      std::rotate(at, at + 1, kept.end());
      return kept.back().second;
    }
  }
  auto claim_index = std::make_shared<ClaimIndex const>(context_, scope);
  std::lock_guard const lock(mutex_);
  if (auto const at = find(); at != kept.end()) return at->second;
  if (kept.size() == kept_tallies) kept.erase(kept.begin());
  kept.emplace_back(scope, claim_index);
  return claim_index;
}

}  // namespace amity::claims
