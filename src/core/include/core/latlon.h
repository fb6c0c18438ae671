// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <compare>

namespace amity {

// A position on the sphere in degrees (WGS 84): latitude -90..90, longitude -180..180.
class LatLon {
 public:
  // Errc::invalid out of range; says so where the two look swapped.
  static Result<LatLon> of(double latitude_deg, double longitude_deg);
  double latitude_deg() const { return latitude_; }
  double longitude_deg() const { return longitude_; }
  auto operator<=>(LatLon const&) const = default;

 private:
  double latitude_{};
  double longitude_{};
};

// Great-circle distance by the haversine formula on a sphere of 6371.0088 km (IUGG mean radius R1).
double distance_km(LatLon const& a, LatLon const& b);

}  // namespace amity
