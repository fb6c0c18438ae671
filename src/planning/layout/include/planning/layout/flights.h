// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/latlon.h"
#include "core/result.h"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace amity::planning::layout {

// Which airports a flight connects, out of OpenFlights' airports.dat and routes.dat (openflights.org/data.php, ODbL).
class Flights {
 public:
  // A folder with both files. Errc::unavailable where one cannot be read, Errc::invalid where a line is none of theirs.
  static Result<Flights> read(std::filesystem::path const& folder);

  enum class Link { none, one_change, direct };
  // For each place the best link from any airport near home to any near the place (60 km).
  std::vector<Link> links(LatLon const& home, std::vector<LatLon> const& places) const;

  std::size_t airports() const { return at_.size(); }
  std::size_t routes() const { return routes_; }

 private:
  std::vector<LatLon> at_;
  std::vector<std::vector<std::uint32_t>> to_;  // airports that a direct flight goes to
  std::size_t routes_{0};
};

}  // namespace amity::planning::layout
