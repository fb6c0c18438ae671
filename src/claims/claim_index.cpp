// SPDX-License-Identifier: Apache-2.0
// The whole register counted, and what is read out of that.
#include "claims/claim_index.h"

#include "claim_index_state.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace amity::claims {
namespace {

using partnerships::Range;

// How many of a list in the order of its last days have their last day before that one.
std::size_t ended_before(ClaimIndex::Positions const& list, ClaimIndex const& claim_index, Day day) {
  return list.partition_point([&](auto at) { return claim_index.tie(at).began.latest < day; });
}

template <class T, class Order>
SharedList<T> sorted(std::vector<T> list, Order const& order) {
  std::sort(list.begin(), list.end(), [&](T x, T y) { return order(x) < order(y); });
  return SharedList<T>(std::move(list));
}

}  // namespace

std::uint32_t country_key(std::string_view one, std::string_view other) {
  if (other < one) std::swap(one, other);
  std::uint32_t key = 0;
  for (auto const text : {one, other})
    for (std::size_t i = 0; i < 2; ++i) key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

Truth in_force_as_counted(ScopedPartnership const& tie, partnerships::Partnership const& partnership,
                          ClaimScope const& scope, Read read) {
  if (scope.sources == SourceLevel::all || read == Read::by_an_office || tie.in_force != Truth::no) return tie.in_force;
  auto everything = scope;
  everything.sources = SourceLevel::all;
  return tie_of(partnership.resolution, everything).in_force && Truth::unknown;
}

ClaimIndex::ClaimIndex(ClaimIndexInput const& context, ClaimScope const& scope) : day_(scope.as_of) {
  judge_all(context, scope);
  for (auto const& group : context.index.twins()) choose_twin(*group);
  list_all(context);
  rank_all(context);
}

void ClaimIndex::judge_all(ClaimIndexInput const& context, ClaimScope const& scope) {
  std::set<CityId> homes;
  for (auto const& office : context.reg.offices()) homes.insert(office.home);
  for (auto const& partnership : context.reg.partnerships()) {
    auto const read =
        homes.contains(partnership.a) || homes.contains(partnership.b) ? Read::by_an_office : Read::by_none;
    auto const tie = tie_of(context.reg, partnership, scope);
    states_.push_back({tie, in_force_as_counted(tie, partnership, scope, read)});
  }
}

// Of several records of one pair the surest is listed.
void ClaimIndex::choose_twin(CountryIndex::Twins const& group) {
  auto kept = group.front();
  for (auto const at : group)
    if (tie(at).stands > tie(kept).stands) kept = at;
  for (auto const at : group) {
    if (at != kept)
      twins_.set(at, kept);
    else if (twins_.find(at) != nullptr)
      twins_.erase(at);
  }
}

std::optional<ClaimIndex::Key> ClaimIndex::place_of(ClaimIndexInput const& context, std::uint32_t position) const {
  auto const& partnership = context.reg.partnerships()[position];
  auto const* a = context.atlas.city(partnership.a);
  auto const* b = context.atlas.city(partnership.b);
  if (a == nullptr || b == nullptr || a->country == b->country) return std::nullopt;
  if (!is_listed(position) || twins_.find(position) != nullptr) return std::nullopt;
  return country_key(a->country, b->country);
}

void ClaimIndex::list_all(ClaimIndexInput const& context) {
  struct Lists {
    std::vector<std::uint32_t> sure, open, by_start, in_force;
  };
  std::unordered_map<Key, Lists> lists;
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    auto const key = place_of(context, i);
    if (!key) continue;
    auto& list = lists[*key];
    (tie(i).stands == Truth::yes ? list.sure : list.open).push_back(i);
    list.by_start.push_back(i);
    if (tie(i).in_force != Truth::no) list.in_force.push_back(i);
  }
  between_ = SharedMap<Key, Between>(lists.size());
  auto const last = [this](auto at) { return by_last_day(at); };
  for (auto& [key, list] : lists)
    between_.set(key, {sorted(std::move(list.sure), last), sorted(std::move(list.open), last),
                       sorted(std::move(list.by_start), [this](auto at) { return by_first_day(at); }),
                       sorted(std::move(list.in_force), [this](auto at) { return by_force(at); })});
}

void ClaimIndex::rank_all(ClaimIndexInput const& context) {
  std::unordered_map<CityId, City> cities;
  std::unordered_map<Key, std::vector<CityId>> countries;
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    auto const& partnership = context.reg.partnerships()[i];
    auto const* a = context.atlas.city(partnership.a);
    auto const* b = context.atlas.city(partnership.b);
    if (a == nullptr || b == nullptr) continue;
    for (auto const* city : {a, b}) {
      auto const [counted, is_new] = cities.try_emplace(city->id);
      count(counted->second.partners, states_[i].counted);
      counted->second.unread += states_[i].is_unread() ? 1 : 0;
      if (is_new) countries[country_key(city->country, city->country)].push_back(city->id);
    }
  }
  cities_ = SharedMap<CityId, City>(cities.size());
  for (auto const& [id, city] : cities) cities_.set(id, city);
  for (auto& [key, ids] : countries) {
    auto most = sorted(ids, [this](CityId city) { return by_most(city); });
    countries_.set(key, {sorted(std::move(ids), [this](CityId city) { return by_least(city); }), std::move(most)});
  }
}

ClaimIndex::Between const& ClaimIndex::between(std::string_view one, std::string_view other) const {
  static Between const none;
  auto const* found = between_.find(country_key(one, other));
  return found == nullptr ? none : *found;
}

std::uint32_t ClaimIndex::standing_for(std::uint32_t position) const {
  auto const* other = twins_.find(position);
  return other == nullptr ? position : *other;
}

Before ClaimIndex::before(Between const& list, ScopedPartnership const& subject, std::uint32_t self, Day day) const {
  auto const last = std::min(subject.began.latest, day);
  Before before{ended_before(list.sure, *this, subject.began.earliest),
                list.by_start.partition_point([&](auto at) { return tie(at).began.earliest < last; })};
  auto const& own = tie(self);
  if (!is_listed(self)) return before;
  before.perhaps -= own.began.earliest < last ? 1 : 0;
  before.surely -= own.stands == Truth::yes && own.began.latest < subject.began.earliest ? 1 : 0;
  return before;
}

std::size_t ClaimIndex::dated_before(Between const& list, ScopedPartnership const& subject, std::uint32_t self) const {
  auto const first = subject.began.earliest;
  auto const all = ended_before(list.sure, *this, first) + ended_before(list.open, *this, first);
  return all - (is_listed(self) && tie(self).began.latest < first ? 1 : 0);
}

Truth ClaimIndex::another_in_force(Between const& list, std::uint32_t self) const {
  for (auto const at : list.in_force)
    if (at != self) return tie(at).in_force;
  return Truth::no;
}

partnerships::Range ClaimIndex::partners(CityId city) const {
  auto const* found = cities_.find(city);
  return found == nullptr ? Range{} : found->partners;
}

bool ClaimIndex::is_unread(CityId city) const {
  auto const* found = cities_.find(city);
  return found != nullptr && found->unread > 0;
}

ClaimIndex::Country const& ClaimIndex::country(std::string_view code) const {
  static Country const none;
  auto const* found = countries_.find(country_key(code, code));
  return found == nullptr ? none : *found;
}

}  // namespace amity::claims
