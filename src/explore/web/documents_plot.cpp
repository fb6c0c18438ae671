// SPDX-License-Identifier: Apache-2.0
// The plot as JSON, small on the wire: numbers are told as differences from the one before.
#include "partnerships/web/documents.h"
#include "ui/json_text.h"
#include "world_plot.h"

#include <cmath>

namespace amity::explore::web {
namespace {

// A list that says each number by how much it lies above the one before; the first above 0.
class Differences {
 public:
  void add(std::int64_t number) {
    list_.emplace_back(number - last_);
    last_ = number;
  }
  json::array take() { return std::move(list_); }

 private:
  json::array list_;
  std::int64_t last_{0};
};

std::int64_t hundredths(double degrees) { return std::llround(degrees * 100); }

json::array countries_of(WorldPlot const& plot) {
  json::array countries;
  std::string_view last;
  for (auto const* city : plot.cities) {
    if (countries.empty() || city->country != last)
      countries.push_back(json::object{{"code", city->country}, {"cities", 0}});
    last = city->country;
    auto& n = countries.back().as_object()["cities"];
    n = n.as_int64() + 1;
  }
  return countries;
}

json::object kinds_of(WorldPlot const& plot) {
  json::object kinds;
  for (auto const kind :
       {partnerships::Kind::sister_city, partnerships::Kind::friendly_exchange, partnerships::Kind::project}) {
    Differences at;
    for (std::size_t i = 0; i < plot.ties.size(); ++i)
      if (plot.ties[i].partnership->resolution.kind == kind) at.add(static_cast<std::int64_t>(i));
    kinds.emplace(partnerships::to_string(kind), at.take());
  }
  return kinds;
}

json::object signed_of(WorldPlot const& plot) {
  Differences at;
  json::array years;
  for (std::size_t i = 0; i < plot.ties.size(); ++i) {
    auto const& on = plot.ties[i].partnership->resolution.signed_on;
    if (!on) continue;
    at.add(static_cast<std::int64_t>(i));
    years.emplace_back(on->year());
  }
  return {{"ties", at.take()}, {"years", std::move(years)}};
}

}  // namespace

std::string world_ties_text(WorldPlot const& plot) {
  Differences lat;
  Differences lon;
  for (auto const* city : plot.cities) {
    lat.add(hundredths(city->position->latitude_deg()));
    lon.add(hundredths(city->position->longitude_deg()));
  }
  json::array partners(plot.cities.size(), 0);
  json::array ahead;
  Differences open;
  for (std::size_t i = 0; i < plot.ties.size(); ++i) {
    auto const& tie = plot.ties[i];
    auto& n = partners[tie.a];
    auto const before = n.as_int64() == 0 ? tie.a : plot.ties[i - 1].b;
    ahead.emplace_back(static_cast<std::int64_t>(tie.b) - before);
    n = n.as_int64() + 1;
    if (tie.in_force == Truth::unknown) open.add(static_cast<std::int64_t>(i));
  }
  return ui::json_text(json::object{{"as_of", to_string(plot.day)},
                                    {"version", plot.version},
                                    {"unplaced", plot.unplaced},
                                    {"countries", countries_of(plot)},
                                    {"lat", lat.take()},
                                    {"lon", lon.take()},
                                    {"partners", std::move(partners)},
                                    {"ahead", std::move(ahead)},
                                    {"unknown", open.take()},
                                    {"kinds", kinds_of(plot)},
                                    {"signed", signed_of(plot)}});
}

std::string world_cities_text(snapshot::World const& world, WorldPlot const& plot, std::string_view language) {
  json::array ids;
  json::array names;
  for (auto const* city : plot.cities) {
    ids.emplace_back(to_string(atlas::public_id(*city)));
    names.emplace_back(world.atlas.name_in(*city, language).text);
  }
  return ui::json_text(json::object{
      {"version", plot.version}, {"language", language}, {"ids", std::move(ids)}, {"names", std::move(names)}});
}

}  // namespace amity::explore::web
