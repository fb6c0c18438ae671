// SPDX-License-Identifier: Apache-2.0
#include "core/latlon.h"

#include <gtest/gtest.h>

#include <cmath>

namespace amity {
namespace {

TEST(LatLon, measures_great_circles) {
  auto const kunming = LatLon::of(25.0389, 102.7183).value();
  auto const zurich = LatLon::of(47.3786, 8.54).value();
  // The same pair on the WGS 84 ellipsoid (GeographicLib) is 8,235 km; the sphere is within 0.5 %.
  EXPECT_NEAR(distance_km(kunming, zurich), 8235, 8235 * 0.005);
  EXPECT_EQ(distance_km(kunming, kunming), 0);
  EXPECT_NEAR(distance_km(LatLon::of(0, 0).value(), LatLon::of(0, 180).value()), 20015.1, 0.1);
}

TEST(LatLon, refuses_what_is_not_on_the_globe_and_names_a_swap) {
  auto const swapped = LatLon::of(102.7, 25.0);
  ASSERT_FALSE(swapped);
  EXPECT_NE(swapped.error().message.find("swapped"), std::string::npos);
  EXPECT_EQ(swapped.error().field, "lat");
  EXPECT_EQ(LatLon::of(0, 181).error().field, "lon");
  EXPECT_FALSE(LatLon::of(std::nan(""), 0));
}

}  // namespace
}  // namespace amity
