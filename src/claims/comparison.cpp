// SPDX-License-Identifier: Apache-2.0
#include "claims/comparison.h"

#include "claims/judgement.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace amity::claims {
namespace {

constexpr double days_of_a_year = 365.2425;  // of the Gregorian calendar

Median median_of(std::vector<double> values) {
  if (values.empty()) return {};
  auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  auto value = *middle;
  if (values.size() % 2 == 0) value = (value + *std::max_element(values.begin(), middle)) / 2;
  return {value, static_cast<int>(values.size())};
}

template <class Counts>
partnerships::Range groups_reached(Counts const& counts) {
  partnerships::Range range;
  for (auto const& [key, n] : counts)
    count(range, n.at_least > 0 ? Truth::yes : n.at_most > 0 ? Truth::unknown : Truth::no);
  return range;
}

// Gathers one city's figures tie by tie.
class Gathering {
 public:
  Gathering(ClaimContext const& context, atlas::City const& city, ClaimScope const& scope)
      : context_(context), scope_(scope) {
    seen_.city = &city;
  }

  void add(ScopedPartnership const& tie, atlas::City const& partner) {
    auto const holds = tie.in_force;
    count(seen_.partners, holds);
    count(seen_.by_kind[tie.partnership->resolution.kind], holds);
    count(seen_.by_country[std::string(partner.country)], holds);
    if (auto const* country = context_.atlas.country(partner.country)) {
      count(seen_.by_region[country->subregion.empty() ? country->region : country->subregion], holds);
      count(seen_.by_continent[std::string(atlas::continent_of(*country))], holds);
    }
    if (holds != Truth::yes) return;
    if (seen_.city->position && partner.position)
      distances_.push_back(distance_km(*seen_.city->position, *partner.position));
    if (partner.population) people_.push_back(static_cast<double>(*partner.population));
    if (tie.began.earliest == beginning_of_time) return;
    ages_.push_back(static_cast<double>((scope_.as_of - tie.began.earliest).count()) / days_of_a_year);
    auto const key = std::tuple{tie.began.earliest, tie.partnership->id};
    if (seen_.oldest == nullptr || key < oldest_) {
      seen_.oldest = tie.partnership;
      oldest_ = key;
    }
  }

  ComparedCity done() {
    seen_.countries = groups_reached(seen_.by_country);
    seen_.continents = groups_reached(seen_.by_continent);
    seen_.age_years = median_of(std::move(ages_));
    seen_.distance_km = median_of(std::move(distances_));
    seen_.population = median_of(std::move(people_));
    return std::move(seen_);
  }

 private:
  ClaimContext const& context_;
  ClaimScope const& scope_;
  ComparedCity seen_;
  std::tuple<Day, PartnershipId> oldest_{};
  std::vector<double> ages_{};
  std::vector<double> distances_{};
  std::vector<double> people_{};
};

// The cities that have it as a partner, as a word that sorts: those of more cities first, then the first ones.
std::pair<int, std::vector<int>> which_cities(ComparedPartner const& partner) {
  std::pair<int, std::vector<int>> key;
  for (std::size_t i = 0; i < partner.ties.size(); ++i)
    if (partner.ties[i].partnership != nullptr) key.second.push_back(static_cast<int>(i));
  key.first = -static_cast<int>(key.second.size());
  return key;
}

}  // namespace

std::size_t ComparedPartner::of_how_many() const {
  return static_cast<std::size_t>(
      std::count_if(ties.begin(), ties.end(), [](ScopedPartnership const& tie) { return tie.partnership != nullptr; }));
}

Comparison compare(ClaimContext const& context, std::vector<atlas::City const*> const& cities,
                   ClaimScope const& scope) {
  Comparison comparison;
  std::map<CityId, ComparedPartner> partners;
  std::set<CityId> compared;
  for (auto const* city : cities) compared.insert(city->id);
  for (std::size_t i = 0; i < cities.size(); ++i) {
    Gathering gathering(context, *cities[i], scope);
    for (auto const at : context.reg.of(cities[i]->id)) {
      auto const& partnership = context.reg.partnerships()[at];
      auto const* partner = context.atlas.city(partnership.other(cities[i]->id));
      auto const tie = tie_of(context.reg, partnership, scope);
      if (partner == nullptr || tie.in_force == Truth::no) continue;
      gathering.add(tie, *partner);
      if (compared.contains(partner->id)) {
        if (cities[i]->id == partnership.a) comparison.between.push_back(tie);
        continue;
      }
      auto& row = partners[partner->id];
      row.city = partner;
      row.ties.resize(cities.size());
      row.ties[i] = tie;
    }
    comparison.cities.push_back(gathering.done());
  }
  for (auto& [id, partner] : partners) {
    auto all = Truth::yes;
    for (auto const& tie : partner.ties) all = all && (tie.partnership != nullptr ? tie.in_force : Truth::no);
    count(comparison.in_common, all);
    comparison.partners.push_back(std::move(partner));
  }
  std::stable_sort(comparison.partners.begin(), comparison.partners.end(),
                   [](ComparedPartner const& x, ComparedPartner const& y) {
                     return std::tuple{which_cities(x), x.city->country} < std::tuple{which_cities(y), y.city->country};
                   });
  std::sort(
      comparison.between.begin(), comparison.between.end(),
      [](ScopedPartnership const& x, ScopedPartnership const& y) { return x.partnership->id < y.partnership->id; });
  return comparison;
}

}  // namespace amity::claims
