// SPDX-License-Identifier: Apache-2.0
#include "claims/tally.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace amity::claims {
namespace {

using partnerships::Range;

constexpr std::size_t kept_tallies = 16;

std::uint32_t key_of(std::string_view one, std::string_view other) {
  if (other < one) std::swap(one, other);
  std::uint32_t key = 0;
  for (auto const text : {one, other})
    for (std::size_t i = 0; i < 2; ++i) key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

// How many of a list in the order of its last days have their last day before that one.
std::size_t ended_before(std::vector<std::uint32_t> const& list, std::vector<Tie> const& ties, Day day) {
  return static_cast<std::size_t>(
      std::partition_point(list.begin(), list.end(), [&](auto at) { return ties[at].began.latest < day; }) -
      list.begin());
}

}  // namespace

Tally::Tally(partnerships::Register const& reg, atlas::Atlas const& atlas, CountryIndex const& index,
             Counting const& counting)
    : day_(counting.as_of) {
  judge(reg, counting);
  fill_lists(reg, atlas, index);
  sort_lists();
}

void Tally::judge(partnerships::Register const& reg, Counting const& counting) {
  auto everything = counting;
  everything.sources = SourceLevel::all;
  std::set<CityId> homes;
  for (auto const& office : reg.offices()) homes.insert(office.home);
  ties_.reserve(reg.partnerships().size());
  in_force_.reserve(reg.partnerships().size());
  for (auto const& partnership : reg.partnerships()) {
    auto const& tie = ties_.emplace_back(tie_of(reg, partnership, counting));
    auto in_force = tie.in_force;
    auto const read = homes.contains(partnership.a) || homes.contains(partnership.b);
    if (counting.sources != SourceLevel::all && !read && in_force == Truth::no)
      in_force = tie_of(partnership.resolution, everything).in_force && Truth::unknown;
    if (in_force != tie.in_force) unread_.insert({partnership.a, partnership.b});
    in_force_.push_back(in_force);
  }
}

void Tally::fill_lists(partnerships::Register const& reg, atlas::Atlas const& atlas, CountryIndex const& index) {
  for (auto const& group : index.twins()) {
    auto kept = group.front();
    for (auto const at : group)
      if (ties_[at].stands > ties_[kept].stands) kept = at;
    for (auto const at : group)
      if (at != kept) twins_.emplace(at, kept);
  }
  auto const all = reg.partnerships();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    auto const* a = atlas.city(all[i].a);
    auto const* b = atlas.city(all[i].b);
    if (a == nullptr || b == nullptr) continue;
    for (auto const* city : {a, b}) {
      auto const [range, is_new] = partners_.try_emplace(city->id);
      count(range->second, in_force_[i]);
      if (is_new) countries_[key_of(city->country, city->country)].by_least.push_back(city->id);
    }
    auto const& tie = ties_[i];
    if (a->country == b->country || !is_listed(i) || twins_.contains(i)) continue;
    auto& list = between_[key_of(a->country, b->country)];
    (tie.stands == Truth::yes ? list.sure : list.open).push_back(i);
    list.by_start.push_back(i);
    if (tie.in_force != Truth::no) list.in_force.push_back(i);
  }
}

void Tally::sort_lists() {
  auto const sort_by = [](auto& list, auto key) {
    std::sort(list.begin(), list.end(), [&](auto x, auto y) { return key(x) < key(y); });
  };
  auto const last_day = [&](std::uint32_t i) { return std::tuple{ties_[i].began.latest, i}; };
  for (auto& [key, list] : between_) {
    sort_by(list.sure, last_day);
    sort_by(list.open, last_day);
    sort_by(list.by_start, [&](std::uint32_t i) {
      return std::tuple{ties_[i].began.earliest, ties_[i].began.latest, i};
    });
    sort_by(list.in_force, [&](std::uint32_t i) { return std::tuple{!ties_[i].in_force, ties_[i].began.latest, i}; });
  }
  for (auto& [key, country] : countries_) {
    country.by_most = country.by_least;
    sort_by(country.by_least, [&](CityId id) {
      auto const range = partners(id);
      return std::tuple{-range.at_least, -range.at_most, id};
    });
    sort_by(country.by_most, [&](CityId id) { return std::tuple{-partners(id).at_most, id}; });
  }
}

Tally::Between const& Tally::between(std::string_view one, std::string_view other) const {
  static Between const none;
  auto const at = between_.find(key_of(one, other));
  return at == between_.end() ? none : at->second;
}

std::uint32_t Tally::standing_for(std::uint32_t position) const {
  auto const at = twins_.find(position);
  return at == twins_.end() ? position : at->second;
}

Before Tally::before(Between const& list, Tie const& subject, std::uint32_t self, Day day) const {
  auto const last = std::min(subject.began.latest, day);
  auto const started = std::partition_point(list.by_start.begin(), list.by_start.end(),
                                            [&](auto at) { return ties_[at].began.earliest < last; });
  Before before{ended_before(list.sure, ties_, subject.began.earliest),
                static_cast<std::size_t>(started - list.by_start.begin())};
  auto const& own = ties_[self];
  if (!is_listed(self)) return before;
  before.perhaps -= own.began.earliest < last ? 1 : 0;
  before.surely -= own.stands == Truth::yes && own.began.latest < subject.began.earliest ? 1 : 0;
  return before;
}

std::size_t Tally::dated_before(Between const& list, Tie const& subject, std::uint32_t self) const {
  auto const first = subject.began.earliest;
  auto const all = ended_before(list.sure, ties_, first) + ended_before(list.open, ties_, first);
  return all - (is_listed(self) && ties_[self].began.latest < first ? 1 : 0);
}

Truth Tally::another_in_force(Between const& list, std::uint32_t self) const {
  for (auto const at : list.in_force)
    if (at != self) return ties_[at].in_force;
  return Truth::no;
}

partnerships::Range Tally::partners(CityId city) const {
  auto const at = partners_.find(city);
  return at == partners_.end() ? Range{} : at->second;
}

Tally::Country const& Tally::country(std::string_view code) const {
  static Country const none;
  auto const at = countries_.find(key_of(code, code));
  return at == countries_.end() ? none : at->second;
}

Counting Tallies::at_turn(Counting counting) const {
  auto& turns = turns_.at(static_cast<std::size_t>(counting.sources));
  std::call_once(turns.found, [&] { turns.days = turning_days(*reg_, counting.sources); });
  auto const next = std::upper_bound(turns.days.begin(), turns.days.end(), counting.as_of);
  counting.as_of = next == turns.days.begin() ? beginning_of_time : *(next - 1);
  return counting;
}

std::shared_ptr<Tally const> Tallies::of(Counting const& asked) const {
  auto const counting = at_turn(asked);
  auto const find = [&] {
    return std::find_if(kept_.begin(), kept_.end(), [&](auto const& kept) { return kept.first == counting; });
  };
  {
    std::lock_guard const lock(mutex_);
    if (auto const at = find(); at != kept_.end()) {
      std::rotate(at, at + 1, kept_.end());
      return kept_.back().second;
    }
  }
  auto tally = std::make_shared<Tally const>(*reg_, *atlas_, *index_, counting);
  std::lock_guard const lock(mutex_);
  if (auto const at = find(); at != kept_.end()) return at->second;
  if (kept_.size() == kept_tallies) kept_.erase(kept_.begin());
  kept_.emplace_back(counting, tally);
  return tally;
}

}  // namespace amity::claims
