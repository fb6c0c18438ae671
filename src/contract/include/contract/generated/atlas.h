// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct NameOfCity {
  std::string language;
  NameSort sort;
  std::string name;
  bool operator==(NameOfCity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NameOfCity, (), (language, sort, name))

struct CityPopulation {
  std::int64_t people;
  std::string source;
  Nullable<std::string> on;
  bool operator==(CityPopulation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityPopulation, (), (people, source, on))

struct City : CityBrief {
  Nullable<std::string> wikidata;
  Nullable<std::int64_t> geonames;
  Nullable<std::string> admin1;
  std::vector<NameOfCity> names;
  std::vector<CityPopulation> populations;
  Nullable<std::string> same_as;
  Range partners;
  bool operator==(City const&) const = default;
};
BOOST_DESCRIBE_STRUCT(City, (CityBrief), (wikidata, geonames, admin1, names, populations, same_as, partners))

enum class SearchPageResultMatch : std::uint8_t { exact, prefix, word, typo };
BOOST_DESCRIBE_ENUM(SearchPageResultMatch, exact, prefix, word, typo)

struct SearchPageResult {
  CityBrief city;
  std::string matched;
  SearchPageResultMatch match;
  std::int64_t partners;
  bool operator==(SearchPageResult const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SearchPageResult, (), (city, matched, match, partners))

struct SearchPage {
  std::string query;
  std::vector<SearchPageResult> results;
  Nullable<std::string> next;
  bool operator==(SearchPage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SearchPage, (), (query, results, next))

struct Country {
  std::string code;
  std::string alpha3;
  std::string numeric;
  LocalText names;
  std::string continent;
  std::string region;
  std::string subregion;
  std::vector<std::string> neighbours;
  std::int64_t cities;
  std::int64_t partnerships;
  bool operator==(Country const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Country, (), (code, alpha3, numeric, names, continent, region, subregion, neighbours, cities, partnerships))

struct SearchParameters {
  std::string q;
  std::optional<std::string> country{};
  std::int64_t limit{20};
  std::optional<std::string> cursor{};
  bool operator==(SearchParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SearchParameters, (), (q, country, limit, cursor))
constexpr auto rules_of(SearchParameters const*) {
  return std::array{
    Rule{.name = "q", .least = 1, .most = 200},
    Rule{.name = "country", .pattern = "^[A-Za-z]{2}$", .example = "TH"},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "cursor", .most = 200}};
}

struct GetCityParameters {
  std::string id;
  bool operator==(GetCityParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCityParameters, (), (id))
constexpr auto rules_of(GetCityParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 80, .in_path = true}};
}

struct GetCountryParameters {
  std::string code;
  bool operator==(GetCountryParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCountryParameters, (), (code))
constexpr auto rules_of(GetCountryParameters const*) {
  return std::array{
    Rule{.name = "code", .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
