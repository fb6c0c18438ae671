// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/flights.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

namespace amity::planning::layout {
namespace {

constexpr double near_airport_km = 60;

// A line of comma-separated fields; text may stand in quotes, and a backslash keeps the next character.
std::vector<std::string> fields_of(std::string const& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size())
      fields.back() += line[++i];
    else if (line[i] == '"')
      quoted = !quoted;
    else if (line[i] == ',' && !quoted)
      fields.emplace_back();
    else if (line[i] != '\r')
      fields.back() += line[i];
  }
  return fields;
}

std::optional<double> number(std::string const& text) {
  double value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Failure bad_line(std::filesystem::path const& file, std::size_t line, std::string const& why) {
  return fail(Errc::invalid, file.string() + ", line " + std::to_string(line) + ": " + why, "flights",
              "OpenFlights' airports.dat and routes.dat");
}

template <class Take>
Result<void> each_line(std::filesystem::path const& file, std::size_t least_fields, Take const& take) {
  std::ifstream in(file);
  if (!in || std::filesystem::is_directory(file))
    return fail(Errc::unavailable, file.string() + " cannot be read", "flights",
                "a folder with OpenFlights' airports.dat and routes.dat");
  std::string line;
  for (std::size_t n = 1; std::getline(in, line); ++n) {
    if (line.empty()) continue;
    auto const fields = fields_of(line);
    if (fields.size() < least_fields) return bad_line(file, n, "too few columns");
    if (auto const why = take(fields); !why.empty()) return bad_line(file, n, why);
  }
  return {};
}

}  // namespace

Result<Flights> Flights::read(std::filesystem::path const& folder) {
  Flights flights;
  std::unordered_map<std::string, std::uint32_t> airport;  // by OpenFlights' number
  auto const airports = each_line(folder / "airports.dat", 8, [&](std::vector<std::string> const& f) -> std::string {
    auto const latitude = number(f[6]);
    auto const longitude = number(f[7]);
    if (!latitude || !longitude) return "no position of an airport";
    auto const at = LatLon::of(*latitude, *longitude);
    if (!at) return at.error().message;
    airport.emplace(f[0], static_cast<std::uint32_t>(flights.at_.size()));
    flights.at_.push_back(*at);
    return {};
  });
  if (!airports) return Failure{airports.error()};
  flights.to_.resize(flights.at_.size());
  auto const routes = each_line(folder / "routes.dat", 8, [&](std::vector<std::string> const& f) -> std::string {
    auto const from = airport.find(f[3]);
    auto const to = airport.find(f[5]);
    // An airport without a number ("\N") or out of the other list; a stop on the way is no direct flight.
    if (from == airport.end() || to == airport.end() || f[7] != "0") return {};
    flights.to_[from->second].push_back(to->second);
    flights.to_[to->second].push_back(from->second);
    ++flights.routes_;
    return {};
  });
  if (!routes) return Failure{routes.error()};
  return flights;
}

std::vector<Flights::Link> Flights::links(LatLon const& home, std::vector<LatLon> const& places) const {
  std::vector<Link> of_airport(at_.size(), Link::none);
  std::vector<std::uint32_t> direct;
  for (std::uint32_t a = 0; a < at_.size(); ++a)
    if (distance_km(home, at_[a]) <= near_airport_km) direct.insert(direct.end(), to_[a].begin(), to_[a].end());
  for (auto const a : direct) of_airport[a] = Link::direct;
  for (auto const a : direct)
    for (auto const b : to_[a]) of_airport[b] = std::max(of_airport[b], Link::one_change);
  std::vector<std::pair<double, std::uint32_t>> by_latitude;
  for (std::uint32_t a = 0; a < at_.size(); ++a)
    if (of_airport[a] != Link::none) by_latitude.emplace_back(at_[a].latitude_deg(), a);
  std::sort(by_latitude.begin(), by_latitude.end());
  constexpr double km_a_degree = 111.19;
  std::vector<Link> links;
  for (auto const& place : places) {
    auto best = Link::none;
    auto const least = place.latitude_deg() - near_airport_km / km_a_degree;
    for (auto i = std::lower_bound(by_latitude.begin(), by_latitude.end(), std::pair{least, 0U});
         i != by_latitude.end() && i->first <= place.latitude_deg() + near_airport_km / km_a_degree; ++i)
      if (of_airport[i->second] > best && distance_km(place, at_[i->second]) <= near_airport_km)
        best = of_airport[i->second];
    links.push_back(best);
  }
  return links;
}

}  // namespace amity::planning::layout
