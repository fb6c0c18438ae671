// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace amity::planning::suggestions {
namespace {

constexpr auto unknown = std::numeric_limits<float>::quiet_NaN();

enum Column : std::size_t {
  common,
  adamic_adar_sum,
  allocation,
  weighted_paths,
  paths,
  tied_near_city,
  near_a_partner,
  tied_near_both,
  km_to_partner,
  km_of_partner,
  city_partners,
  candidate_partners,
  country_lift,
  country_ties,
  country_share,
  country_share_back,
  country_density,
  same_country,
  cities_there,
  ties_per_city_there,
  ties_per_city_here,
  neighbours_there,
  division_ties,
  division_lift,
  division_share,
  division_share_back,
  partners_there,
  partners_here,
  share_here,
  countries_shared,
  same_name_column,
  words_shared,
  people_city,
  people_candidate,
  people_ratio,
  people_difference,
  distance_between,
  candidates_usual,
  citys_usual,
  latitude_difference,
  seat_city,
  seat_candidate,
  same_language,
  columns
};

constexpr std::array<Feature, columns> described{{
    {"common partners", Reason::common_partners},
    {"common partners, the rarer the more (Adamic-Adar)", Reason::common_partners},
    {"common partners, each shared among its own (resource allocation)", Reason::common_partners},
    {"paths of three ties, weighted", Reason::partners_circles},
    {"paths of three ties", Reason::partners_circles},
    {"ties of the candidate near the city", Reason::near_city},
    {"partners of the city near the candidate", Reason::near_partner},
    {"ties between places near both", Reason::near_both},
    {"log km from the candidate to the city's nearest partner", Reason::near_partner},
    {"log km from the city to the candidate's nearest partner", Reason::near_city},
    {"log partners of the city", Reason::activity},
    {"log partners of the candidate", Reason::activity},
    {"ties between the countries against what chance gives", Reason::countries},
    {"log ties between the countries", Reason::countries},
    {"share of the candidate's country in the city's country's ties", Reason::countries},
    {"share of the city's country in the candidate's country's ties", Reason::countries},
    {"ties between the countries for each pair of cities", Reason::countries},
    {"same country", Reason::countries},
    {"log cities of the candidate's country", Reason::countries},
    {"ties for each city of the candidate's country", Reason::countries},
    {"ties for each city of the city's country", Reason::countries},
    {"partners of places near the city in the candidate's country", Reason::near_both},
    {"log ties between the divisions", Reason::divisions},
    {"ties between the divisions against the countries' mean", Reason::divisions},
    {"share of the candidate's country in the city's division's ties", Reason::divisions},
    {"share of the city's country in the candidate's division's ties", Reason::divisions},
    {"partners of the city in the candidate's country", Reason::own_country},
    {"partners of the candidate in the city's country", Reason::own_country},
    {"share of the city's country among the candidate's partners", Reason::own_country},
    {"countries in which both have partners", Reason::own_country},
    {"same name", Reason::name},
    {"rare words shared by the names", Reason::name},
    {"log people of the city", Reason::size},
    {"log people of the candidate", Reason::size},
    {"log ratio of people", Reason::size},
    {"difference of log people", Reason::size},
    {"log km", Reason::distance},
    {"log km against the candidate's usual", Reason::distance},
    {"log km against the city's usual", Reason::distance},
    {"difference of distance from the equator", Reason::distance},
    {"seat of the city", Reason::seat},
    {"seat of the candidate", Reason::seat},
    {"same language", Reason::language},
}};

float narrow(double value) { return static_cast<float>(value); }

}  // namespace

std::string_view to_string(Reason reason) {
  constexpr std::array<std::string_view, reasons> words{
      "common_partners", "partners_circles", "near_city",   "near_partner", "near_both",
      "countries",       "divisions",        "own_country", "name",         "size",
      "distance",        "activity",         "seat",        "language"};
  return words[static_cast<std::size_t>(reason)];
}

std::span<Feature const> features() { return described; }

void PairFeatures::features(PlaceNumber v, std::span<float> row) const {
  structure(v, row);
  regions(v, row);
  circles(v, row);
  traits(v, row);
  distances(v, row);
}

void PairFeatures::structure(PlaceNumber v, std::span<float> row) const {
  row[common] = common_[v];
  row[adamic_adar_sum] = adamic_adar_[v];
  row[allocation] = allocation_[v];
  row[weighted_paths] = weighted_paths_[v];
  row[paths] = paths_[v];
  row[tied_near_city] = near_city_[v];
  row[near_a_partner] = near_partner_[v];
  row[tied_near_both] = near_both_[v];
  row[neighbours_there] = neighbours_in_[places_->of(v).country];
  // Whether a city of the register has no tie but a hidden one is no knowledge of the world: none counts as one.
  row[city_partners] = narrow(std::log(std::max<std::size_t>(1, ties_->of(city_).size())));
  row[candidate_partners] = narrow(std::log(std::max<std::size_t>(1, ties_->of(v).size())));
}

void PairFeatures::regions(PlaceNumber v, std::span<float> row) const {
  auto const& here = places_->of(city_);
  auto const& there = places_->of(v);
  auto const ties = ties_->between(here.country, there.country);
  auto const from = ties_->ends_in(here.country);
  auto const to = ties_->ends_in(there.country);
  auto const all = std::max(1.0, 2 * static_cast<double>(ties_->count()));
  auto const cities_here = places_->cities_in(here.country);
  auto const cities_of_theirs = places_->cities_in(there.country);
  row[country_lift] = narrow(std::log((ties + 1) / (from * to / all + 1)));
  row[country_ties] = narrow(std::log1p(ties));
  row[country_share] = narrow((ties + 0.5) / (from + 5));
  row[country_share_back] = narrow((ties + 0.5) / (to + 5));
  row[country_density] = narrow(std::log((ties + 0.1) / (cities_here * cities_of_theirs)));
  row[same_country] = here.country == there.country ? 1 : 0;
  row[cities_there] = narrow(std::log(cities_of_theirs));
  row[ties_per_city_there] = narrow(std::log((to + 1) / cities_of_theirs));
  row[ties_per_city_here] = narrow(std::log((from + 1) / cities_here));
  auto const known = here.division >= 0 && there.division >= 0;
  auto const division_from = ties_->ends_in_division(here.division);
  auto const division_to = ties_->ends_in_division(there.division);
  auto const with = known ? double{division_with_[there.division]} : 0;
  auto const expected = ties * (division_from / std::max(1.0, from)) * (division_to / std::max(1.0, to));
  row[division_ties] = known ? narrow(std::log1p(with)) : unknown;
  row[division_lift] = known ? narrow(std::log((with + 0.5) / (expected + 0.5))) : unknown;
  row[division_share] = here.division < 0 ? unknown : narrow((division_in_[there.country] + 1) / (division_from + 5));
  row[division_share_back] =
      there.division < 0 ? unknown : narrow((divisions_in_own_[there.division] + 1) / (division_to + 5));
}

void PairFeatures::circles(PlaceNumber v, std::span<float> row) const {
  auto const home = places_->of(city_).country;
  float in_home = 0;
  double shared = 0;
  for (auto const& [country, partners] : ties_->countries_of(v)) {
    if (country == home) in_home = partners;
    if (own_in_[country] > 0) ++shared;
  }
  auto const mine = std::max<std::size_t>(1, ties_->countries_of(city_).size());
  auto const theirs = std::max<std::size_t>(1, ties_->countries_of(v).size());
  row[partners_there] = own_in_[places_->of(v).country];
  row[partners_here] = in_home;
  row[share_here] = in_home / static_cast<float>(std::max<std::size_t>(1, ties_->of(v).size()));
  row[countries_shared] = narrow(shared / std::sqrt(static_cast<double>(mine * theirs)));
}

void PairFeatures::traits(PlaceNumber v, std::span<float> row) const {
  auto const& here = places_->of(city_);
  auto const& there = places_->of(v);
  row[same_name_column] = same_name(v) ? 1 : 0;
  row[words_shared] = static_cast<float>(rare_words_shared(v));
  row[people_city] = narrow(here.log_people);
  row[people_candidate] = narrow(there.log_people);
  row[people_ratio] = narrow(there.log_people - here.log_people);
  row[people_difference] = narrow(std::abs(there.log_people - here.log_people));
  row[seat_city] = static_cast<float>(here.seat);
  row[seat_candidate] = static_cast<float>(there.seat);
  row[same_language] = here.language == there.language ? 1 : 0;
}

void PairFeatures::distances(PlaceNumber v, std::span<float> row) const {
  auto const log_km = std::log1p(places_->km_between(city_, v));
  row[distance_between] = narrow(log_km);
  row[candidates_usual] = narrow(log_km - ties_->usual_distance(v));
  row[citys_usual] = narrow(log_km - ties_->usual_distance(city_));
  auto const& here = places_->of(city_);
  auto const& there = places_->of(v);
  row[latitude_difference] = here.located && there.located
                                 ? narrow(std::abs(std::abs(here.latitude_deg) - std::abs(there.latitude_deg)))
                                 : unknown;
  auto const nearest = [&](PlaceNumber to, PlaceNumber of) {
    auto least = std::numeric_limits<double>::quiet_NaN();
    for (auto const& partner : ties_->of(of)) least = std::fmin(least, places_->km_between(partner.node, to));
    return narrow(std::log1p(least));
  };
  row[km_to_partner] = nearest(v, city_);
  row[km_of_partner] = nearest(city_, v);
}

}  // namespace amity::planning::suggestions
