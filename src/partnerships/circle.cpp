// SPDX-License-Identifier: Apache-2.0
#include "partnerships/circle.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace amity::partnerships {
namespace {

using InRegion = std::function<bool(atlas::Country const&)>;

Result<InRegion> region_filter(Register const& reg, atlas::City const& home, std::string const& slug) {
  if (slug.empty()) return InRegion{[](atlas::Country const&) { return true; }};
  for (auto const& office : reg.offices()) {
    if (office.home != home.id) continue;
    for (auto const& region : office.regions)
      if (region.slug == slug)
        return InRegion{[countries = region.countries](atlas::Country const& country) {
          return std::find(countries.begin(), countries.end(), country.code) != countries.end();
        }};
  }
  if (atlas::find_region(slug))
    return InRegion{[slug](atlas::Country const& country) { return atlas::lies_in(country, slug); }};
  std::string known;
  for (auto const& region : atlas::regions()) known += (known.empty() ? "" : ", ") + std::string(region.slug);
  return fail(Errc::invalid, "no region is called \"" + slug.substr(0, 80) + "\"", "region", "one of " + known);
}

void count(Range& range, Truth holds) {
  range.at_least += holds == Truth::yes ? 1 : 0;
  range.at_most += holds == Truth::no ? 0 : 1;
}

template <class Key>
Range reached(std::map<Key, Range, std::less<>> const& counts) {
  Range range;
  for (auto const& [key, n] : counts)
    count(range, n.at_least > 0 ? Truth::yes : truth(n.at_most > 0) && Truth::unknown);
  return range;
}

Day joined_on(Partner const& partner) {
  for (auto const& step : partner.partnership->resolution.steps)
    if (step.stage == Stage::active) return step.on ? step.when.earliest : end_of_time;
  return end_of_time;
}

Counts count_all(std::vector<Partner> const& partners) {
  Counts counts;
  for (auto const& partner : partners) {
    count(counts.intents, partner.in_preparation);
    count(counts.partners, partner.in_force);
    if (partner.in_force == Truth::no) continue;
    count(counts.by_kind[partner.partnership->resolution.kind], partner.in_force);
    count(counts.by_country[std::string(partner.city->country)], partner.in_force);
    if (!partner.continent.empty()) count(counts.by_continent[std::string(partner.continent)], partner.in_force);
  }
  counts.countries = reached(counts.by_country);
  counts.continents = reached(counts.by_continent);
  return counts;
}

Partner see(Partnership const& partnership, atlas::City const& home, atlas::City const& city, Day day) {
  Partner partner;
  partner.partnership = &partnership;
  partner.city = &city;
  if (home.position && city.position) partner.distance_km = distance_km(*home.position, *city.position);
  partner.in_force = in_force(partnership.resolution, day);
  partner.in_preparation = in_preparation(partnership.resolution, day);
  partner.stage = partnership.resolution.stage == Stage::denied
                      ? Stage::denied
                      : possible_stages(partnership.resolution.steps, day).back();
  return partner;
}

}  // namespace

Result<Circle> circle_of(Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                         CircleQuestion const& question) {
  auto const in_region = region_filter(reg, home, question.region);
  if (!in_region) return Failure{in_region.error()};
  Circle circle;
  circle.home = &home;
  circle.as_of = question.as_of;
  for (auto const at : reg.of(home.id)) {
    auto const& partnership = reg.partnerships()[at];
    auto const* city = atlas.city(partnership.other(home.id));
    if (city == nullptr) continue;  // the two snapshots are of one moment; a city cannot be missing
    auto const* country = atlas.country(city->country);
    if (question.kind && partnership.resolution.kind != *question.kind) continue;
    if (country != nullptr && !(*in_region)(*country)) continue;
    auto partner = see(partnership, home, *city, question.as_of);
    if (country != nullptr) partner.continent = atlas::continent_of(*country);
    auto const joined = joined_on(partner);
    if (joined != end_of_time && (!circle.first_day || joined < *circle.first_day)) circle.first_day = joined;
    circle.partners.push_back(partner);
  }
  circle.counts = count_all(circle.partners);
  if (question.list == CircleQuestion::List::on_that_day)
    std::erase_if(circle.partners, [](Partner const& partner) {
      return partner.in_force == Truth::no && partner.in_preparation == Truth::no;
    });
  std::sort(circle.partners.begin(), circle.partners.end(), [](Partner const& x, Partner const& y) {
    return std::tuple{joined_on(x), x.partnership->id} < std::tuple{joined_on(y), y.partnership->id};
  });
  return circle;
}

Result<FigureCheck> check_figure(Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                                 OfficialFigure const& figure) {
  auto const circle = circle_of(reg, atlas, home, {figure.on.latest(), parse_kind(figure.kind), figure.region});
  if (!circle) return Failure{circle.error()};
  FigureCheck check;
  check.in_register = figure.kind == "countries"    ? circle->counts.countries
                      : figure.kind == "continents" ? circle->counts.continents
                                                    : circle->counts.partners;
  check.difference_at_least = figure.figure - check.in_register.at_most;
  check.difference_at_most = figure.figure - check.in_register.at_least;
  if (figure.is == OfficialFigure::Is::at_least) {
    check.difference_at_least = std::max(0, check.difference_at_least);
    check.difference_at_most = std::max(0, check.difference_at_most);
  }
  return check;
}

}  // namespace amity::partnerships
