// SPDX-License-Identifier: Apache-2.0
#include "core/latlon.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace amity {

Result<LatLon> LatLon::of(double latitude_deg, double longitude_deg) {
  auto const latitude_fits = std::abs(latitude_deg) <= 90;  // false for NaN
  auto const longitude_fits = std::abs(longitude_deg) <= 180;
  if (!latitude_fits || !longitude_fits) {
    auto const swapped = std::abs(latitude_deg) <= 180 && std::abs(longitude_deg) <= 90;
    return fail(Errc::invalid,
                "latitude " + std::to_string(latitude_deg) + ", longitude " + std::to_string(longitude_deg) +
                    " is not on the globe" + (swapped ? "; the two look swapped" : ""),
                latitude_fits ? "lon" : "lat", "latitude -90 to 90, longitude -180 to 180, in degrees");
  }
  LatLon position;
  position.latitude_ = latitude_deg;
  position.longitude_ = longitude_deg;
  return position;
}

double distance_km(LatLon const& a, LatLon const& b) {
  constexpr double mean_radius_km = 6371.0088;
  constexpr double rad = std::numbers::pi / 180;
  auto const half_lat = std::sin((b.latitude_deg() - a.latitude_deg()) * rad / 2);
  auto const half_lon = std::sin((b.longitude_deg() - a.longitude_deg()) * rad / 2);
  auto const h =
      half_lat * half_lat + std::cos(a.latitude_deg() * rad) * std::cos(b.latitude_deg() * rad) * half_lon * half_lon;
  return 2 * mean_radius_km * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace amity
