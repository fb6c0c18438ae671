// SPDX-License-Identifier: Apache-2.0
#include "core/latlon.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace amity {
namespace {

TEST(LatLon, measures_great_circles) {
  auto const kunming = LatLon::of(25.0389, 102.7183).value();
  auto const zurich = LatLon::of(47.3786, 8.54).value();
  constexpr double rad = std::numbers::pi / 180;
  // The spherical law of cosines, another formula for the same arc.
  auto const arc = std::acos(std::sin(25.0389 * rad) * std::sin(47.3786 * rad) +
                             std::cos(25.0389 * rad) * std::cos(47.3786 * rad) * std::cos((102.7183 - 8.54) * rad));
  EXPECT_NEAR(distance_km(kunming, zurich), 6371.0088 * arc, 0.001);
  EXPECT_EQ(distance_km(kunming, kunming), 0);
  EXPECT_NEAR(distance_km(LatLon::of(0, 0).value(), LatLon::of(0, 180).value()), 6371.0088 * std::numbers::pi, 0.001);
  EXPECT_NEAR(distance_km(LatLon::of(90, 0).value(), LatLon::of(0, 50).value()), 6371.0088 * std::numbers::pi / 2,
              0.001);
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
