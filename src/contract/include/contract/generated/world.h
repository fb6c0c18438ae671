// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

// Each number as its difference from the one before; the first from 0.
using Differences = std::vector<std::int64_t>;

struct WorldTiesCountry {
  std::string code;
  std::int64_t cities;
  bool operator==(WorldTiesCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldTiesCountry, (), (code, cities))

// Places of the ties of each kind; of the others no source says
struct WorldTiesKinds {
  Differences sister_city;
  Differences friendly_exchange;
  Differences project;
  bool operator==(WorldTiesKinds const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldTiesKinds, (), (sister_city, friendly_exchange, project))

// Places of the ties of which a source gives a year, and the years
struct WorldTiesSigned {
  Differences ties;
  std::vector<std::int64_t> years;
  bool operator==(WorldTiesSigned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldTiesSigned, (), (ties, years))

struct WorldTies {
  Day as_of;
  std::string version;
  std::int64_t unplaced;
  std::vector<WorldTiesCountry> countries;
  Differences lat;
  Differences lon;
  std::vector<std::int64_t> partners;
  std::vector<std::int64_t> ahead;
  Differences unknown;
  WorldTiesKinds kinds;
  WorldTiesSigned signed_;
  bool operator==(WorldTies const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldTies, (), (as_of, version, unplaced, countries, lat, lon, partners, ahead, unknown, kinds, signed_))

struct WorldCities {
  std::string version;
  Language language;
  std::vector<std::string> ids;
  std::vector<std::string> names;
  bool operator==(WorldCities const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldCities, (), (version, language, ids, names))

struct CountedTie {
  std::int64_t partnership;
  Kind kind;
  Truth in_force;
  bool doubtful;
  Nullable<PartialDate> since;
  Nullable<PartialDate> known_by;
  std::int64_t sources;
  Rank rank;
  bool operator==(CountedTie const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountedTie, (), (partnership, kind, in_force, doubtful, since, known_by, sources, rank))

struct TieBetween : CountedTie {
  std::string a;
  std::string b;
  Nullable<double> distance_km;
  bool operator==(TieBetween const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TieBetween, (CountedTie), (a, b, distance_km))

struct Chain {
  CityBrief from;
  CityBrief to;
  Day as_of;
  Day today;
  Nullable<Kind> kind;
  SourceLevel sources;
  Nullable<std::int64_t> length;
  std::int64_t chains;
  bool chains_exact;
  std::vector<CityBrief> cities;
  std::vector<TieBetween> steps;
  bool operator==(Chain const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Chain, (), (from, to, as_of, today, kind, sources, length, chains, chains_exact, cities, steps))

struct Median {
  Nullable<double> median;
  std::int64_t of;
  bool operator==(Median const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), (median, of))

struct ComparedCityByKind : Range {
  Kind kind;
  bool operator==(ComparedCityByKind const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparedCityByKind, (Range), (kind))

struct ComparedCityOldest {
  std::int64_t partnership;
  CityName city;
  Nullable<PartialDate> since;
  bool operator==(ComparedCityOldest const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparedCityOldest, (), (partnership, city, since))

struct ComparedCity {
  CityBrief city;
  Range partners;
  Range countries;
  Range continents;
  std::vector<ComparedCityByKind> by_kind;
  Nullable<ComparedCityOldest> oldest;
  Median age_years;
  Median distance_km;
  Median population;
  bool operator==(ComparedCity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparedCity, (), (city, partners, countries, continents, by_kind, oldest, age_years, distance_km, population))

struct ComparisonRegion {
  std::string region;
  LocalText name;
  std::vector<Range> partners;
  bool operator==(ComparisonRegion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonRegion, (), (region, name, partners))

struct ComparisonContinent {
  std::string continent;
  std::vector<Range> partners;
  bool operator==(ComparisonContinent const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonContinent, (), (continent, partners))

struct ComparisonCountry {
  std::string country;
  std::vector<Range> partners;
  bool operator==(ComparisonCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonCountry, (), (country, partners))

struct ComparisonPartnerTie : CountedTie {
  std::int64_t of;
  bool operator==(ComparisonPartnerTie const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonPartnerTie, (CountedTie), (of))

struct ComparisonPartner {
  CityName city;
  std::vector<ComparisonPartnerTie> ties;
  bool operator==(ComparisonPartner const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonPartner, (), (city, ties))

struct Comparison {
  Day as_of;
  Day today;
  Nullable<Kind> kind;
  SourceLevel sources;
  std::vector<ComparedCity> cities;
  Range in_common;
  std::vector<TieBetween> between;
  std::vector<ComparisonRegion> regions;
  std::vector<ComparisonContinent> continents;
  std::vector<ComparisonCountry> countries;
  std::vector<ComparisonPartner> partners;
  bool operator==(Comparison const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (as_of, today, kind, sources, cities, in_common, between, regions, continents, countries, partners))

struct CityCount {
  CityName city;
  std::int64_t partnerships;
  bool operator==(CityCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityCount, (), (city, partnerships))

struct CountryCount {
  std::string country;
  std::int64_t partnerships;
  bool operator==(CountryCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountryCount, (), (country, partnerships))

struct WorldByKind {
  Kind kind;
  std::int64_t partnerships;
  bool operator==(WorldByKind const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldByKind, (), (kind, partnerships))

struct WorldByStage {
  Stage stage;
  std::int64_t partnerships;
  bool operator==(WorldByStage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldByStage, (), (stage, partnerships))

struct WorldYear {
  std::int64_t year;
  std::int64_t partnerships;
  bool operator==(WorldYear const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldYear, (), (year, partnerships))

struct WorldCountryPair {
  std::string a;
  std::string b;
  std::int64_t partnerships;
  bool operator==(WorldCountryPair const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldCountryPair, (), (a, b, partnerships))

struct WorldCountry {
  std::string country;
  std::int64_t cities;
  std::int64_t partnerships;
  std::int64_t within;
  std::int64_t partner_countries;
  bool operator==(WorldCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldCountry, (), (country, cities, partnerships, within, partner_countries))

struct World {
  std::int64_t cities;
  std::int64_t partnerships;
  std::int64_t assertions;
  std::int64_t sources;
  std::int64_t dated;
  std::int64_t doubtful;
  std::int64_t contested;
  std::vector<WorldByKind> by_kind;
  std::vector<WorldByStage> by_stage;
  std::vector<WorldYear> years;
  std::vector<CityCount> most_connected;
  std::vector<WorldCountryPair> country_pairs;
  std::vector<WorldCountry> countries;
  bool operator==(World const&) const = default;
};
BOOST_DESCRIBE_STRUCT(World, (), (cities, partnerships, assertions, sources, dated, doubtful, contested, by_kind, by_stage, years, most_connected, country_pairs, countries))

struct NetworkFiguresDegree {
  std::int64_t degree;
  std::int64_t nodes;
  bool operator==(NetworkFiguresDegree const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkFiguresDegree, (), (degree, nodes))

// Of a graph without loops and repeated links. What cannot be measured is null
struct NetworkFigures {
  std::int64_t nodes;
  std::int64_t edges;
  std::int64_t components;
  std::int64_t giant_nodes;
  std::int64_t giant_edges;
  std::int64_t triangles;
  Nullable<double> transitivity;
  Nullable<double> mean_clustering;
  Nullable<double> mean_distance;
  Nullable<std::int64_t> diameter;
  bool exact;
  Nullable<double> assortativity;
  std::int64_t communities;
  double modularity;
  std::vector<NetworkFiguresDegree> degrees;
  bool operator==(NetworkFigures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkFigures, (), (nodes, edges, components, giant_nodes, giant_edges, triangles, transitivity, mean_clustering, mean_distance, diameter, exact, assortativity, communities, modularity, degrees))

struct RankedCity {
  std::int64_t place;
  CityName city;
  std::int64_t degree;
  double betweenness;
  Nullable<double> closeness;
  bool operator==(RankedCity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RankedCity, (), (place, city, degree, betweenness, closeness))

// Partnerships between two countries (or within one), and how many chance would give
struct MixedCountries {
  std::string a;
  std::string b;
  std::int64_t partnerships;
  double expected;
  double ratio;
  double z;
  bool operator==(MixedCountries const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MixedCountries, (), (a, b, partnerships, expected, ratio, z))

struct WorldNetworkCounting {
  Day as_of;
  Nullable<Kind> kind;
  SourceLevel sources;
  bool operator==(WorldNetworkCounting const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkCounting, (), (as_of, kind, sources))

struct WorldNetworkPartners {
  std::int64_t one;
  std::int64_t median;
  std::int64_t most;
  bool operator==(WorldNetworkPartners const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkPartners, (), (one, median, most))

struct WorldNetworkCommunityOutstandingCountry {
  std::string country;
  std::int64_t cities;
  double expected;
  bool operator==(WorldNetworkCommunityOutstandingCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkCommunityOutstandingCountry, (), (country, cities, expected))

struct WorldNetworkCommunityLargestCitie {
  CityName city;
  std::int64_t degree;
  bool operator==(WorldNetworkCommunityLargestCitie const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkCommunityLargestCitie, (), (city, degree))

struct WorldNetworkCommunity {
  std::int64_t cities;
  std::int64_t countries;
  double inside;
  std::vector<WorldNetworkCommunityOutstandingCountry> outstanding_countries;
  std::vector<WorldNetworkCommunityLargestCitie> largest_cities;
  bool operator==(WorldNetworkCommunity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkCommunity, (), (cities, countries, inside, outstanding_countries, largest_cities))

// km apart; people in the larger city for each in the smaller; other partnerships between the two countries
enum class WorldNetworkTendencyOf : std::uint8_t { distance, size, countries };
BOOST_DESCRIBE_ENUM(WorldNetworkTendencyOf, distance, size, countries)

struct WorldNetworkTendencyBand {
  double from;
  Nullable<double> to;
  std::int64_t partnerships;
  double expected;
  double low;
  double high;
  bool operator==(WorldNetworkTendencyBand const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkTendencyBand, (), (from, to, partnerships, expected, low, high))

struct WorldNetworkTendency {
  WorldNetworkTendencyOf of;
  std::int64_t not_known;
  std::vector<WorldNetworkTendencyBand> bands;
  bool operator==(WorldNetworkTendency const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkTendency, (), (of, not_known, bands))

struct WorldNetworkHomePlaces {
  std::int64_t degree;
  std::int64_t betweenness;
  std::int64_t closeness;
  bool operator==(WorldNetworkHomePlaces const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkHomePlaces, (), (degree, betweenness, closeness))

struct WorldNetworkHome {
  CityName city;
  std::int64_t degree;
  double betweenness;
  Nullable<double> closeness;
  WorldNetworkHomePlaces places;
  std::int64_t community;
  bool operator==(WorldNetworkHome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetworkHome, (), (city, degree, betweenness, closeness, places, community))

struct WorldNetwork {
  WorldNetworkCounting counting;
  std::int64_t countries;
  NetworkFigures figures;
  WorldNetworkPartners partners;
  std::vector<RankedCity> by_degree;
  std::vector<RankedCity> by_betweenness;
  std::vector<WorldNetworkCommunity> communities;
  std::vector<MixedCountries> more_than_expected;
  std::vector<MixedCountries> fewer_than_expected;
  std::vector<WorldNetworkTendency> tendencies;
  std::int64_t null_graphs;
  Nullable<WorldNetworkHome> home;
  bool operator==(WorldNetwork const&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorldNetwork, (), (counting, countries, figures, partners, by_degree, by_betweenness, communities, more_than_expected, fewer_than_expected, tendencies, null_graphs, home))

struct CountryCircleCountry {
  std::string code;
  LocalText names;
  std::string continent;
  std::string region;
  std::string subregion;
  std::vector<std::string> neighbours;
  bool operator==(CountryCircleCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountryCircleCountry, (), (code, names, continent, region, subregion, neighbours))

struct CountryCircle {
  CountryCircleCountry country;
  std::int64_t partnerships;
  std::int64_t within;
  std::vector<CountryCount> partners;
  std::int64_t cities;
  std::vector<CityCount> items;
  Nullable<std::string> next;
  bool operator==(CountryCircle const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountryCircle, (), (country, partnerships, within, partners, cities, items, next))

struct CompareCitiesParameters {
  std::string cities;
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  SourceLevel sources{SourceLevel::all};
  bool operator==(CompareCitiesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CompareCitiesParameters, (), (cities, as_of, kind, sources))
constexpr auto rules_of(CompareCitiesParameters const*) {
  return std::array{
    Rule{.name = "cities", .most = 500},
    Rule{.name = "sources", .has_default = true}};
}

struct GetChainParameters {
  std::string from;
  std::string to;
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  SourceLevel sources{SourceLevel::all};
  bool operator==(GetChainParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetChainParameters, (), (from, to, as_of, kind, sources))
constexpr auto rules_of(GetChainParameters const*) {
  return std::array{
    Rule{.name = "from", .most = 80},
    Rule{.name = "to", .most = 80},
    Rule{.name = "sources", .has_default = true}};
}

struct GetWorldCitiesParameters {
  Language language{Language::en};
  bool operator==(GetWorldCitiesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetWorldCitiesParameters, (), (language))
constexpr auto rules_of(GetWorldCitiesParameters const*) {
  return std::array{
    Rule{.name = "language", .has_default = true}};
}

struct GetCountryCircleParameters {
  std::string code;
  std::int64_t limit{20};
  std::optional<std::string> cursor{};
  bool operator==(GetCountryCircleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCountryCircleParameters, (), (code, limit, cursor))
constexpr auto rules_of(GetCountryCircleParameters const*) {
  return std::array{
    Rule{.name = "code", .in_path = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "cursor", .most = 200}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
