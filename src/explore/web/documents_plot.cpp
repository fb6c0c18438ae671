// SPDX-License-Identifier: Apache-2.0
// The plot as JSON, small on the wire: numbers are told as differences from the one before.
#include "contract/generated/world.h"
#include "contract/json.h"
#include "server/contract_values.h"
#include "world_plot.h"

#include <cmath>

namespace amity::explore::web {
namespace {

// A list that says each number by how much it lies above the one before; the first above 0.
class DifferenceList {
 public:
  void add(std::int64_t number) {
    list_.push_back(number - last_);
    last_ = number;
  }
  contract::Differences take() { return std::move(list_); }

 private:
  contract::Differences list_;
  std::int64_t last_{0};
};

std::int64_t hundredths(double degrees) { return std::llround(degrees * 100); }

std::vector<contract::WorldTiesCountry> countries_of(WorldPlot const& plot) {
  std::vector<contract::WorldTiesCountry> countries;
  for (auto const* city : plot.cities) {
    if (countries.empty() || city->country != countries.back().code)
      countries.push_back({.code = std::string(city->country), .cities = 0});
    ++countries.back().cities;
  }
  return countries;
}

contract::Differences places_of(WorldPlot const& plot, partnerships::Kind kind) {
  DifferenceList at;
  for (std::size_t i = 0; i < plot.ties.size(); ++i)
    if (plot.ties[i].partnership->resolution.kind == kind) at.add(server::count(i));
  return at.take();
}

contract::WorldTiesSigned signed_of(WorldPlot const& plot) {
  DifferenceList at;
  std::vector<std::int64_t> years;
  for (std::size_t i = 0; i < plot.ties.size(); ++i) {
    auto const& on = plot.ties[i].partnership->resolution.signed_on;
    if (!on) continue;
    at.add(server::count(i));
    years.push_back(on->year());
  }
  return {.ties = at.take(), .years = std::move(years)};
}

}  // namespace

std::string world_ties_text(WorldPlot const& plot) {
  DifferenceList lat;
  DifferenceList lon;
  for (auto const* city : plot.cities) {
    lat.add(hundredths(city->position->latitude_deg()));
    lon.add(hundredths(city->position->longitude_deg()));
  }
  std::vector<std::int64_t> partners(plot.cities.size(), 0);
  std::vector<std::int64_t> ahead;
  DifferenceList open;
  for (std::size_t i = 0; i < plot.ties.size(); ++i) {
    auto const& tie = plot.ties[i];
    auto& n = partners[tie.a];
    auto const before = n == 0 ? tie.a : plot.ties[i - 1].b;
    ahead.push_back(static_cast<std::int64_t>(tie.b) - before);
    ++n;
    if (tie.in_force == Truth::unknown) open.add(server::count(i));
  }
  using partnerships::Kind;
  return contract::json_text(
      contract::WorldTies{.as_of = plot.day,
                          .version = plot.version,
                          .unplaced = server::count(plot.unplaced),
                          .countries = countries_of(plot),
                          .lat = lat.take(),
                          .lon = lon.take(),
                          .partners = std::move(partners),
                          .ahead = std::move(ahead),
                          .unknown = open.take(),
                          .kinds = {.sister_city = places_of(plot, Kind::sister_city),
                                    .friendly_exchange = places_of(plot, Kind::friendly_exchange),
                                    .project = places_of(plot, Kind::project)},
                          .signed_ = signed_of(plot)});
}

std::string world_cities_text(snapshot::World const& world, WorldPlot const& plot, std::string_view language) {
  contract::WorldCities document{};
  document.version = plot.version;
  document.language = contract::parse<contract::Language>(language).value();
  for (auto const* city : plot.cities) {
    document.ids.push_back(to_string(atlas::public_id(*city)));
    document.names.emplace_back(world.atlas.name_in(*city, language).text);
  }
  return contract::json_text(document);
}

}  // namespace amity::explore::web
