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

constexpr std::string_view small_network = R"json({
  "counting": {"as_of": "2026-11-22", "kind": null, "sources": "all"},
  "countries": 3,
  "figures": {"nodes": 1200, "edges": 2400, "components": 12, "giant_nodes": 1100, "giant_edges": 2300,
    "triangles": 37, "transitivity": 0.031, "mean_clustering": 0.12, "mean_distance": 6.43, "diameter": 21,
    "exact": false, "assortativity": 0.11, "communities": 40, "modularity": 0.7123,
    "degrees": [{"degree": 1, "nodes": 700}, {"degree": 2, "nodes": 300}, {"degree": 3, "nodes": 120},
                {"degree": 41, "nodes": 2}]},
  "partners": {"one": 700, "median": 1, "most": 41},
  "by_degree": [
    {"place": 1, "city": {"id": "Q656", "slug": null, "country": "RU", "name": {"en": "Saint Petersburg"}},
     "degree": 41, "betweenness": 91234.5, "closeness": 0.21},
    {"place": 2, "city": {"id": "Q182852", "slug": "kunming", "country": "CN", "name": {"zh": "昆明", "en": "Kunming"}},
     "degree": 26, "betweenness": 100.25, "closeness": null}],
  "by_betweenness": [
    {"place": 1, "city": {"id": "Q656", "slug": null, "country": "RU", "name": {"en": "Saint Petersburg"}},
     "degree": 41, "betweenness": 91234.5, "closeness": 0.21}],
  "communities": [
    {"cities": 300, "countries": 2, "inside": 0.82,
     "outstanding_countries": [{"country": "DE", "cities": 120, "expected": 40.5}],
     "largest_cities": [{"city": {"id": "Q64", "slug": null, "country": "DE", "name": {"en": "Berlin"}}, "degree": 18}]},
    {"cities": 2, "countries": 1, "inside": 1, "outstanding_countries": [], "largest_cities": []}],
  "more_than_expected": [
    {"a": "DE", "b": "FR", "partnerships": 1344, "expected": 200.5, "ratio": 6.7, "z": 80.1},
    {"a": "DE", "b": "DE", "partnerships": 30, "expected": 2.5, "ratio": 12, "z": 9}],
  "fewer_than_expected": [{"a": "CN", "b": "IN", "partnerships": 1, "expected": 12.5, "ratio": 0.08, "z": -3.2}],
  "tendencies": [
    {"of": "distance", "not_known": 4, "bands": [
      {"from": 0, "to": 200, "partnerships": 400, "expected": 50.5, "low": 40, "high": 61},
      {"from": 200, "to": 500, "partnerships": 300, "expected": 300, "low": 280, "high": 320},
      {"from": 500, "to": null, "partnerships": 0, "expected": 0.4, "low": 0, "high": 1}]},
    {"of": "size", "not_known": 0, "bands": [
      {"from": 1, "to": 1.5, "partnerships": 20, "expected": 30, "low": 25, "high": 35},
      {"from": 1.5, "to": null, "partnerships": 200, "expected": 190, "low": 180, "high": 205}]},
    {"of": "countries", "not_known": 7, "bands": [
      {"from": 0, "to": 1, "partnerships": 10, "expected": 20, "low": 15, "high": 24},
      {"from": 1, "to": 3, "partnerships": 90, "expected": 80, "low": 75, "high": 85}]}],
  "null_graphs": 20,
  "home": {"city": {"id": "Q182852", "slug": "kunming", "country": "CN", "name": {"zh": "昆明", "en": "Kunming"}},
    "degree": 26, "betweenness": 100.25, "closeness": null,
    "places": {"degree": 2, "betweenness": 31, "closeness": 40}, "community": 1}})json";

contract::WorldNetwork network() { return document_of<contract::WorldNetwork>(small_network, "small_network"); }

TEST(NetworkPage, is_well_formed_and_says_what_the_drawings_show) {
  for (auto const* language : {"zh", "ja", "en"})
    EXPECT_THAT(faults(network_page(kunming_site(), {language, "/world/network"}, network())), IsEmpty()) << language;
  auto const html = network_page({}, {"en", "/world/network"}, network());
  auto const text = text_of(html);
  EXPECT_THAT(text, HasSubstr("The most partners Saint Petersburg 41 Kunming 26"));
  EXPECT_THAT(text, HasSubstr("Kunming has 26 partners: place 2 of 1,200 cities."));
  EXPECT_THAT(text, HasSubstr("Germany and France1,3442016.7"));
  EXPECT_THAT(text, HasSubstr("less than 200 km"));
  EXPECT_THAT(text, HasSubstr("500 km and more"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/claims?between=DE%2CFR"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/countries/DE"));
}

TEST(NetworkPage, leaves_out_what_cannot_be_measured) {
  auto bare = network();
  bare.home = {};
  bare.figures.transitivity = bare.figures.mean_distance = bare.figures.assortativity = {};
  bare.figures.diameter = {};
  bare.communities.clear();
  bare.more_than_expected.clear();
  bare.fewer_than_expected.clear();
  bare.by_betweenness.clear();
  auto const html = network_page({}, {"en", "/world/network"}, bare);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(text_of(html), Not(HasSubstr("Kunming has 26 partners")));
}

TEST(NetworkPage, before_it_was_counted_says_so) {
  auto const html = network_page({}, {"ja", "/world/network"}, std::nullopt);
  EXPECT_THAT(faults(html), IsEmpty());
  EXPECT_THAT(attributes(html, "meta", "content"), Contains("noindex"));
}

}  // namespace
}  // namespace amity::explore::web
