// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::explore::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view small_world = R"json({
  "cities": 18384, "partnerships": 28381, "assertions": 50000, "sources": 60, "dated": 184, "doubtful": 3, "contested": 4,
  "by_kind": [], "by_stage": [], "years": [],
  "most_connected": [
    {"city": {"id": "Q656", "slug": null, "country": "RU", "name": {"zh": "圣彼得堡", "ja": "サンクトペテルブルク", "en": "Saint Petersburg"}}, "partnerships": 122},
    {"city": {"id": "Q182852", "slug": "kunming", "country": "CN", "name": {"zh": "昆明", "ja": "昆明", "en": "Kunming"}}, "partnerships": 40}],
  "country_pairs": [{"a": "DE", "b": "FR", "partnerships": 1344}],
  "countries": [
    {"country": "DE", "cities": 3000, "partnerships": 5942, "within": 100, "partner_countries": 90},
    {"country": "FR", "cities": 2500, "partnerships": 5037, "within": 10, "partner_countries": 80}]})json";

contract::World world_of_two() { return document_of<contract::World>(small_world, "small_world"); }

std::string world_page_in(std::string const& language, contract::World const& world) {
  return world_page(kunming_site(), {language, "/world"}, {world, Day{std::chrono::year{2026} / 11 / 22}});
}

TEST(WorldPage, is_well_formed_in_every_language) {
  for (auto const* language : {"zh", "ja", "en"})
    EXPECT_THAT(faults(world_page_in(language, world_of_two())), IsEmpty()) << language;
}

TEST(WorldPage, says_without_a_script_what_the_map_shows) {
  auto const html = world_page_in("en", world_of_two());
  auto const text = text_of(html);
  EXPECT_THAT(text, HasSubstr("28,381 partnerships of 18,384 cities in 2 countries"));
  EXPECT_THAT(text, HasSubstr("Saint Petersburg Russia 122"));
  EXPECT_THAT(text, HasSubstr("Germany and France 1,344"));
  EXPECT_THAT(text, HasSubstr("Germany 5,942 France 5,037"));
  EXPECT_THAT(text, HasSubstr("from 60 sources. Of 184 the year of signing is known"));
  EXPECT_THAT(text, Not(HasSubstr("amity import world")));
  auto const links = attributes(html, "a", "href");
  for (auto const* link : {"/en/cities/Q656", "/en/claims?between=DE%2CFR", "/en/countries/DE", "/en/sources"})
    EXPECT_THAT(links, Contains(link));
}

TEST(WorldPage, its_forms_ask_the_pages_of_chains_and_comparisons) {
  auto const html = world_page_in("ja", world_of_two());
  EXPECT_THAT(attributes(html, "form", "action"), testing::IsSupersetOf({"/ja/chain", "/ja/compare"}));
  EXPECT_THAT(html, HasSubstr(R"(name="from" type="search" maxlength="200" autocomplete="off" required value="昆明")"));
}

TEST(WorldPage, lists_the_countries_with_the_most_and_keeps_the_others_folded) {
  auto world = world_of_two();
  auto const france = world.countries[1];
  while (world.countries.size() < 60) world.countries.push_back(france);
  auto const html = world_page_in("en", world);
  EXPECT_THAT(faults(html), IsEmpty());
  auto const folded = text_of(html).find("12 more countries");
  EXPECT_NE(folded, std::string::npos);
}

TEST(WorldPage, without_a_list_of_the_world_says_how_one_comes_to_stand_there) {
  auto world = world_of_two();
  world.most_connected.erase(world.most_connected.begin());
  world.partnerships = 40;
  EXPECT_THAT(text_of(world_page_in("en", world)),
              HasSubstr("amity import world list.json --source name --retrieved 2026-11-22"));
  world.most_connected.clear();
  world.partnerships = 0;
  world.country_pairs.clear();
  world.countries.clear();
  auto const html = world_page_in("en", world);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), HasSubstr("amity import world"));
  EXPECT_THAT(text_of(html), Not(HasSubstr("Cities with the most ties")));
}

}  // namespace
}  // namespace amity::explore::web
