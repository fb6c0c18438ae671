// SPDX-License-Identifier: Apache-2.0
#include "atlas/city.h"

#include "atlas/country.h"

#include <gtest/gtest.h>

namespace amity::atlas {
namespace {

TEST(PublicId, prefers_wikidata_then_geonames_then_our_own_number) {
  City city;
  city.id = CityId{17};
  EXPECT_EQ(to_string(public_id(city)), "A17");
  city.geonames_id = 1804651;
  EXPECT_EQ(to_string(public_id(city)), "G1804651");
  city.wikidata_id = 182852;
  EXPECT_EQ(to_string(public_id(city)), "Q182852");
}

TEST(PublicId, is_read_back_and_nothing_else_is) {
  EXPECT_EQ(parse_public_id("Q182852"), (PublicId{PublicId::Scheme::wikidata, 182852}));
  EXPECT_EQ(parse_public_id("g1804651"), (PublicId{PublicId::Scheme::geonames, 1804651}));
  EXPECT_EQ(parse_public_id("A4294967295"), (PublicId{PublicId::Scheme::own, 4294967295}));
  for (auto const* const text : {"", "Q", "182852", "Q0", "Q01", "Q-1", "Q1 ", "Q4294967296", "X17", "kunming"})
    EXPECT_FALSE(parse_public_id(text)) << text;
}

TEST(Region, has_names_in_every_language_of_the_interface) {
  for (auto const& region : regions())
    for (auto const& [language, name] : region_names(region.slug)) {
      EXPECT_FALSE(name.empty()) << region.slug << language;
      EXPECT_NE(name, region.m49) << region.slug << language;
    }
  EXPECT_EQ(region_names("south-eastern-asia"),
            (LocalText{{"zh", "东南亚"}, {"ja", "東南アジア"}, {"en", "Southeast Asia"}}));
  EXPECT_EQ(region_name("asia", "xx"), "Asia");
  EXPECT_EQ(region_name("atlantis", "en"), "");
}

TEST(Region, splits_the_americas_as_schools_do) {
  Country country;
  country.region = "americas";
  country.subregion = "caribbean";
  EXPECT_EQ(continent_of(country), "north-america");
  EXPECT_TRUE(lies_in(country, "americas"));
  EXPECT_TRUE(lies_in(country, "caribbean"));
  EXPECT_FALSE(lies_in(country, "south-america"));
  EXPECT_FALSE(lies_in(country, ""));
}

}  // namespace
}  // namespace amity::atlas
