// SPDX-License-Identifier: Apache-2.0
#include "worth.h"

#include "planning/layout/reach.h"

#include <algorithm>
#include <numbers>
#include <set>
#include <unordered_map>

namespace amity::planning::layout {
namespace {

constexpr double half_way_round_km = std::numbers::pi * 6371.0088;

// Worth 1 each, by what they are called.
class Elements {
 public:
  explicit Elements(std::string name) : part_{std::move(name), {}, {0}, {}, {}} {}
  void cover(std::string const& element) {
    auto const [at, fresh] = number_.try_emplace(element, static_cast<std::uint32_t>(part_.worth.size()));
    if (fresh) part_.worth.push_back(1);
    part_.covers.push_back(at->second);
  }
  void next_candidate() { part_.first.push_back(part_.covers.size()); }
  LayoutPart part() { return std::move(part_); }

 private:
  LayoutPart part_;
  std::unordered_map<std::string, std::uint32_t> number_;
};

// The partners of each city, each once, as ids of the records that stand for them.
std::unordered_map<CityId, std::set<CityId>> all_ties(LayoutSources const& sources, Day as_of) {
  std::unordered_map<CityId, std::set<CityId>> ties;
  for (auto const& partnership : sources.reg.partnerships()) {
    auto const* a = sources.atlas.city(partnership.a);
    auto const* b = sources.atlas.city(partnership.b);
    if (a == nullptr || b == nullptr || in_force(partnership.resolution, as_of) == Truth::no) continue;
    auto const one = standing_for(sources.atlas, *a).id;
    auto const other = standing_for(sources.atlas, *b).id;
    ties[one].insert(other);
    ties[other].insert(one);
  }
  return ties;
}

}  // namespace

Result<LayoutPart> reach_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                            Tied const& tied, Candidates const& cities) {
  std::map<std::string, double, std::less<>> counts_for;
  for (auto const& [word, weight] : request.region_weights) {
    auto const countries = countries_called(sources, home, word);
    if (!countries) return fail(Errc::not_found, "no region or country is called \"" + word + "\"", "region");
    if (!(weight >= 0)) return fail(Errc::invalid, "the weight of " + word + " is negative", "region", "0 or more");
    for (auto const& country : *countries) counts_for[country] = weight;
  }
  std::vector<Demand> demand;
  for (auto const& city : sources.atlas.cities()) {
    if (city.same_as || city.country == home.country || !city.position || !city.population ||
        *city.population < request.demand_people)
      continue;
    auto const at = counts_for.find(city.country);
    demand.push_back(
        {*city.position, static_cast<double>(*city.population) * (at == counts_for.end() ? 1 : at->second)});
  }
  std::vector<LatLon> places;
  for (auto const* city : cities) places.push_back(*city->position);
  std::vector<LatLon> old;
  for (auto const* city : tied.old)
    if (city->position) old.push_back(*city->position);
  return reach_part(places, demand, old, request.within_km);
}

LayoutPart network_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                      Tied const& tied, Candidates const& cities) {
  auto const ties = all_ties(sources, request.as_of);
  std::unordered_set<CityId> reached{home.id};
  for (auto const* city : tied.old) {
    reached.insert(city->id);
    if (auto const at = ties.find(city->id); at != ties.end()) reached.insert(at->second.begin(), at->second.end());
  }
  Elements elements("network");
  for (auto const* city : cities) {
    if (auto const at = ties.find(city->id); at != ties.end())
      for (auto const other : at->second)
        if (!reached.contains(other)) elements.cover(std::to_string(other.value));
    elements.next_candidate();
  }
  return elements.part();
}

LayoutPart first_ties_of(Tied const& tied, Candidates const& cities) {
  Elements elements("first_ties");
  for (auto const* city : cities) {
    std::string const country(city->country);
    if (!country.empty() && !tied.countries.contains(country)) elements.cover(country);
    if (!country.empty() && !tied.joined.contains(country)) elements.cover("pair " + country);
    elements.next_candidate();
  }
  return elements.part();
}

LayoutPart access_of(LayoutSources const& sources, atlas::City const& home, LayoutRequest const& request,
                     Candidates const& cities) {
  std::set<std::string, std::less<>> with_consulate;
  std::set<std::string, std::less<>> with_visa;
  for (auto const& post : sources.posts) {
    auto& served = post.sort == institutions::ConsularPost::Sort::consulate_general ? with_consulate : with_visa;
    if (!post.country.empty()) served.insert(post.country);
    with_visa.insert(post.serves.begin(), post.serves.end());
  }
  std::vector<LatLon> places;
  for (auto const* city : cities) places.push_back(*city->position);
  std::vector<Flights::Link> links(cities.size(), Flights::Link::none);
  if (sources.flights != nullptr && home.position) links = sources.flights->links(*home.position, places);
  LayoutPart part{"access", {}, {}, {}, {}};
  for (std::size_t c = 0; c < cities.size(); ++c) {
    double worth = with_consulate.contains(cities[c]->country) ? request.access.consulate : 0;
    if (with_visa.contains(cities[c]->country)) worth += request.access.visa;
    if (links[c] != Flights::Link::none) worth += request.access.flight * (links[c] == Flights::Link::direct ? 1 : 0.5);
    if (home.position)
      worth += request.access.near * std::max(0.0, 1 - distance_km(*home.position, places[c]) / half_way_round_km);
    part.each.push_back(worth);
  }
  return part;
}

}  // namespace amity::planning::layout
