// SPDX-License-Identifier: Apache-2.0
// An index brought up to what has changed in its register.
#include "claim_index_state.h"
#include "claims/claim_index.h"

#include <algorithm>
#include <set>

namespace amity::claims {
namespace {

template <class T, class Order>
std::size_t place_in(SharedList<T> const& list, T one, Order const& order) {
  return list.partition_point([&, key = order(one)](T other) { return order(other) < key; });
}

void uncount(partnerships::Range& range, Truth holds) {
  range.at_least -= holds == Truth::yes ? 1 : 0;
  range.at_most -= holds == Truth::no ? 0 : 1;
}

}  // namespace

std::shared_ptr<ClaimIndex const> ClaimIndex::with(ClaimIndexInput const& context, ClaimScope const& scope,
                                                   std::span<std::uint32_t const> changed) const {
  auto next = std::make_shared<ClaimIndex>(*this);
  // A twin may give its place in the lists to another. All leave the lists while their order is still what it was.
  std::set<std::uint32_t> moved(changed.begin(), changed.end());
  std::set<CountryIndex::Twins const*> groups;
  for (auto const at : changed)
    if (auto const* group = context.index.twins_of(at)) {
      moved.insert(group->begin(), group->end());
      groups.insert(group);
    }
  for (auto const at : moved)
    if (at < states_.size()) next->take_out_of_lists(context, at);
  next->day_ = scope.as_of;
  for (auto const at : changed) {
    auto const& partnership = context.reg.partnerships()[at];
    auto const& offices = context.reg.offices();
    auto const is_read = std::any_of(offices.begin(), offices.end(), [&](auto const& office) {
      return office.home == partnership.a || office.home == partnership.b;
    });
    auto const tie = tie_of(context.reg, partnership, scope);
    next->set(context, at,
              {tie, in_force_as_counted(tie, partnership, scope, is_read ? Read::by_an_office : Read::by_none)});
  }
  for (auto const* group : groups) next->choose_twin(*group);
  for (auto const at : moved) next->put_in_lists(context, at);
  return next;
}

void ClaimIndex::put_in_lists(ClaimIndexInput const& context, std::uint32_t position) {
  auto const key = place_of(context, position);
  if (!key) return;
  auto const* known = between_.find(*key);
  auto lists = known == nullptr ? Between{} : *known;
  auto const put = [&](Positions& list, auto const& order) { list.insert(place_in(list, position, order), position); };
  put(tie(position).stands == Truth::yes ? lists.sure : lists.open, [this](auto at) { return by_last_day(at); });
  put(lists.by_start, [this](auto at) { return by_first_day(at); });
  if (tie(position).in_force != Truth::no) put(lists.in_force, [this](auto at) { return by_force(at); });
  between_.set(*key, std::move(lists));
}

void ClaimIndex::take_out_of_lists(ClaimIndexInput const& context, std::uint32_t position) {
  auto const key = place_of(context, position);
  if (!key) return;
  auto lists = *between_.find(*key);
  auto const take = [&](Positions& list, auto const& order) { list.erase(place_in(list, position, order)); };
  take(tie(position).stands == Truth::yes ? lists.sure : lists.open, [this](auto at) { return by_last_day(at); });
  take(lists.by_start, [this](auto at) { return by_first_day(at); });
  if (tie(position).in_force != Truth::no) take(lists.in_force, [this](auto at) { return by_force(at); });
  between_.set(*key, std::move(lists));
}

void ClaimIndex::set(ClaimIndexInput const& context, std::uint32_t position, State const& state) {
  auto const& partnership = context.reg.partnerships()[position];
  auto const* a = context.atlas.city(partnership.a);
  auto const* b = context.atlas.city(partnership.b);
  auto const is_new = position == states_.size();
  if (a != nullptr && b != nullptr)
    for (auto const* city : {a, b}) recount(*city, is_new ? nullptr : &states_[position], state);
  if (is_new)
    states_.push_back(state);
  else
    states_.set(position, state);
}

void ClaimIndex::recount(atlas::City const& city, State const* before, State const& after) {
  auto const* known = cities_.find(city.id);
  auto counted = known == nullptr ? City{} : *known;
  if (before != nullptr) {
    uncount(counted.partners, before->counted);
    counted.unread -= before->is_unread() ? 1 : 0;
  }
  count(counted.partners, after.counted);
  counted.unread += after.is_unread() ? 1 : 0;
  if (known != nullptr && known->partners == counted.partners) {
    if (known->unread != counted.unread) cities_.set(city.id, counted);
    return;
  }
  auto const key = country_key(city.country, city.country);
  auto const* of_country = countries_.find(key);
  auto country = of_country == nullptr ? Country{} : *of_country;
  auto const least = [this](CityId id) { return by_least(id); };
  auto const most = [this](CityId id) { return by_most(id); };
  if (known != nullptr) {
    country.by_least.erase(place_in(country.by_least, city.id, least));
    country.by_most.erase(place_in(country.by_most, city.id, most));
  }
  cities_.set(city.id, counted);
  country.by_least.insert(place_in(country.by_least, city.id, least), city.id);
  country.by_most.insert(place_in(country.by_most, city.id, most), city.id);
  countries_.set(key, std::move(country));
}

}  // namespace amity::claims
