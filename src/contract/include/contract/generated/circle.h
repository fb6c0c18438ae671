// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class ClaimWord : std::uint8_t { first, only, oldest, first_between, among_first_between, only_between, countries, continents, place, among_top };
BOOST_DESCRIBE_ENUM(ClaimWord, first, only, oldest, first_between, among_first_between, only_between, countries, continents, place, among_top)

struct Partner {
  std::int64_t partnership;
  CityBrief city;
  Kind kind;
  Stage stage;
  Truth in_force;
  bool doubtful;
  Nullable<PartialDate> since;
  Nullable<PartialDate> known_by;
  Nullable<double> distance_km;
  std::string continent;
  std::vector<Step> steps;
  std::int64_t sources;
  std::int64_t conflicts;
  Nullable<LocalText> hall;
  bool operator==(Partner const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Partner, (), (partnership, city, kind, stage, in_force, doubtful, since, known_by, distance_km, continent, steps, sources, conflicts, hall))

struct CountsByKind : Range {
  Kind kind;
  bool operator==(CountsByKind const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountsByKind, (Range), (kind))

struct CountsByContinent : Range {
  std::string continent;
  bool operator==(CountsByContinent const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountsByContinent, (Range), (continent))

struct CountsByCountry : Range {
  std::string country;
  bool operator==(CountsByCountry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountsByCountry, (Range), (country))

struct Counts {
  Range partners;
  std::vector<CountsByKind> by_kind;
  std::vector<CountsByContinent> by_continent;
  std::vector<CountsByCountry> by_country;
  Range countries;
  Range continents;
  Range intents;
  bool operator==(Counts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (partners, by_kind, by_continent, by_country, countries, continents, intents))

struct Circle {
  Nullable<OfficeBrief> office;
  CityBrief city;
  Day as_of;
  Day today;
  Nullable<Day> first_day;
  Counts counts;
  std::vector<Partner> partners;
  bool operator==(Circle const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Circle, (), (office, city, as_of, today, first_day, counts, partners))

enum class FeatureCollectionFeatureGeometryType : std::uint8_t { Point };
BOOST_DESCRIBE_ENUM(FeatureCollectionFeatureGeometryType, Point)

struct FeatureCollectionFeatureGeometry {
  FeatureCollectionFeatureGeometryType type;
  std::array<double, 2> coordinates;
  bool operator==(FeatureCollectionFeatureGeometry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeatureCollectionFeatureGeometry, (), (type, coordinates))

struct FeatureCollectionFeatureProperties {
  std::int64_t partnership;
  LocalText name;
  std::string country;
  Kind kind;
  Stage stage;
  Truth in_force;
  Nullable<PartialDate> since;
  Nullable<PartialDate> known_by;
  bool operator==(FeatureCollectionFeatureProperties const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeatureCollectionFeatureProperties, (), (partnership, name, country, kind, stage, in_force, since, known_by))

struct FeatureCollectionFeature {
  FeatureType type;
  std::string id;
  Nullable<FeatureCollectionFeatureGeometry> geometry;
  FeatureCollectionFeatureProperties properties;
  bool operator==(FeatureCollectionFeature const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeatureCollectionFeature, (), (type, id, geometry, properties))

// RFC 7946
struct FeatureCollection {
  FeaturesType type;
  std::vector<FeatureCollectionFeature> features;
  bool operator==(FeatureCollection const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeatureCollection, (), (type, features))

struct Timeline {
  CityBrief city;
  Day today;
  std::vector<TimelineEvent> events;
  bool operator==(Timeline const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (city, today, events))

enum class SuggestionReasonReason : std::uint8_t { common_partners, partners_circles, near_city, near_partner, near_both, countries, divisions, own_country, name, size, distance, activity, seat, language };
BOOST_DESCRIBE_ENUM(SuggestionReasonReason, common_partners, partners_circles, near_city, near_partner, near_both, countries, divisions, own_country, name, size, distance, activity, seat, language)

struct SuggestionReason {
  SuggestionReasonReason reason;
  double log_odds;
  LocalText words;
  bool operator==(SuggestionReason const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SuggestionReason, (), (reason, log_odds, words))

struct Suggestion {
  std::int64_t rank;
  CityName city;
  double probability;
  std::vector<SuggestionReason> reasons;
  std::vector<CityName> common_partners;
  bool operator==(Suggestion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (rank, city, probability, reasons, common_partners))

struct Suggestions {
  CityName city;
  SuggestionModel model;
  std::int64_t ranked;
  std::vector<Suggestion> suggestions;
  bool operator==(Suggestions const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Suggestions, (), (city, model, ranked, suggestions))

struct ClaimPair {
  std::int64_t partnership;
  CityName a;
  CityName b;
  bool operator==(ClaimPair const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimPair, (), (partnership, a, b))

// What one source says of one partnership
struct ClaimWitness : ClaimPair {
  bool counted;
  Assertion assertion;
  bool operator==(ClaimWitness const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimWitness, (ClaimPair), (counted, assertion))

enum class ClaimGapWhy : std::uint8_t { doubtful, kind_not_stated, date_not_known, date_not_exact, state_not_known, no_source, others_not_read, count_not_exact, sources_not_read };
BOOST_DESCRIBE_ENUM(ClaimGapWhy, doubtful, kind_not_stated, date_not_known, date_not_exact, state_not_known, no_source, others_not_read, count_not_exact, sources_not_read)

// What would have to be known to settle the claim, of one partnership, or of city `a` alone
struct ClaimGap {
  Nullable<std::int64_t> partnership;
  CityName a;
  Nullable<CityName> b;
  ClaimGapWhy why;
  Nullable<Day> earliest;
  Nullable<Day> latest;
  bool operator==(ClaimGap const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimGap, (), (partnership, a, b, why, earliest, latest))

struct ClaimLineSubject {
  std::int64_t partnership;
  std::string a;
  std::string b;
  bool operator==(ClaimLineSubject const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimLineSubject, (), (partnership, a, b))

struct ClaimLineCounts {
  std::int64_t evidence;
  std::int64_t counter_evidence;
  std::int64_t not_known;
  std::int64_t more;
  bool operator==(ClaimLineCounts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimLineCounts, (), (evidence, counter_evidence, not_known, more))

// A claim, with what speaks for and against it counted
struct ClaimLine {
  std::string id;
  ClaimWord claim;
  Truth truth;
  Day as_of;
  LocalText sentence;
  LocalText reason;
  Nullable<ClaimLineSubject> subject;
  std::vector<std::string> places;
  Nullable<Range> range;
  ClaimLineCounts counts;
  bool operator==(ClaimLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimLine, (), (id, claim, truth, as_of, sentence, reason, subject, places, range, counts))

enum class ClaimPlaceType : std::uint8_t { own_region, continent, region, country };
BOOST_DESCRIBE_ENUM(ClaimPlaceType, own_region, continent, region, country)

struct ClaimPlace {
  ClaimPlaceType type;
  std::string code;
  LocalText name;
  bool operator==(ClaimPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimPlace, (), (type, code, name))

struct ClaimStanding {
  CityName city;
  Range partners;
  bool operator==(ClaimStanding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimStanding, (), (city, partners))

struct Claim {
  std::string id;
  ClaimWord claim;
  Truth truth;
  Day as_of;
  LocalText sentence;
  LocalText reason;
  Nullable<Kind> kind;
  SourceLevel sources;
  Nullable<ClaimPair> subject;
  std::vector<ClaimPlace> places;
  Nullable<Range> range;
  std::vector<ClaimStanding> standing;
  std::vector<ClaimWitness> evidence;
  std::vector<ClaimWitness> counter_evidence;
  std::vector<ClaimGap> not_known;
  std::int64_t more;
  bool operator==(Claim const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Claim, (), (id, claim, truth, as_of, sentence, reason, kind, sources, subject, places, range, standing, evidence, counter_evidence, not_known, more))

struct ClaimPage {
  Nullable<CityBrief> city;
  Nullable<std::vector<std::string>> between;
  Nullable<std::string> group;
  std::int64_t among;
  Day as_of;
  Day today;
  Nullable<Kind> kind;
  SourceLevel sources;
  std::vector<ClaimLine> claims;
  Nullable<Claim> opened;
  bool operator==(ClaimPage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimPage, (), (city, between, group, among, as_of, today, kind, sources, claims, opened))

// Figure less register: what the register lacks (positive) or has beyond it (negative); 0 at both ends where they
// may agree
struct OfficialFigureDifference {
  std::int64_t at_least;
  std::int64_t at_most;
  bool operator==(OfficialFigureDifference const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficialFigureDifference, (), (at_least, at_most))

// A dated statement, kept beside what the register can show on that day; never forced to agree
struct OfficialFigure {
  PartialDate on;
  CountedKind kind;
  Nullable<std::string> region;
  std::int64_t figure;
  FigureIs figure_is;
  LocalText statement;
  Source source;
  Range register_;
  OfficialFigureDifference difference;
  bool operator==(OfficialFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficialFigure, (), (on, kind, region, figure, figure_is, statement, source, register_, difference))

struct OfficePageTarget {
  PartialDate by;
  std::string kind;
  Nullable<std::string> region;
  std::int64_t figure;
  Source source;
  std::string note;
  bool operator==(OfficePageTarget const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePageTarget, (), (by, kind, region, figure, source, note))

struct OfficePagePolicy {
  std::string reason;
  std::string country;
  Source source;
  std::string note;
  bool operator==(OfficePagePolicy const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePagePolicy, (), (reason, country, source, note))

struct OfficePagePost {
  PostSort sort;
  Nullable<std::string> country;
  std::string place;
  LocalText name;
  std::int64_t posts;
  std::vector<std::string> serves;
  Nullable<std::int64_t> serves_count;
  Source source;
  std::string note;
  bool operator==(OfficePagePost const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePagePost, (), (sort, country, place, name, posts, serves, serves_count, source, note))

struct OfficePageRegion {
  std::string slug;
  LocalText name;
  std::vector<std::string> countries;
  bool operator==(OfficePageRegion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePageRegion, (), (slug, name, countries))

struct OfficePage {
  OfficeBrief office;
  CityBrief city;
  std::vector<OfficialFigure> figures;
  std::vector<OfficePageTarget> targets;
  std::vector<OfficePagePolicy> policies;
  std::vector<OfficePagePost> posts;
  std::vector<OfficePageRegion> regions;
  bool operator==(OfficePage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficePage, (), (office, city, figures, targets, policies, posts, regions))

struct GetCircleParameters {
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(GetCircleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCircleParameters, (), (as_of, kind, region))
constexpr auto rules_of(GetCircleParameters const*) {
  return std::array{
    Rule{.name = "region", .most = 80}};
}

struct GetCircleCsvParameters {
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(GetCircleCsvParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCircleCsvParameters, (), (as_of, kind, region))
constexpr auto rules_of(GetCircleCsvParameters const*) {
  return std::array{
    Rule{.name = "region", .most = 80}};
}

struct GetCircleGeoJsonParameters {
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(GetCircleGeoJsonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCircleGeoJsonParameters, (), (as_of, kind, region))
constexpr auto rules_of(GetCircleGeoJsonParameters const*) {
  return std::array{
    Rule{.name = "region", .most = 80}};
}

struct ExportCircleParameters {
  ExportFormat format{ExportFormat::json};
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(ExportCircleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExportCircleParameters, (), (format, as_of, kind, region))
constexpr auto rules_of(ExportCircleParameters const*) {
  return std::array{
    Rule{.name = "format", .has_default = true},
    Rule{.name = "region", .most = 80}};
}

struct GetClaimsParameters {
  std::optional<std::string> city{};
  std::optional<std::string> between{};
  std::optional<std::string> group{};
  std::int64_t among{3};
  std::optional<std::string> claim{};
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  SourceLevel sources{SourceLevel::all};
  bool operator==(GetClaimsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetClaimsParameters, (), (city, between, group, among, claim, as_of, kind, sources))
constexpr auto rules_of(GetClaimsParameters const*) {
  return std::array{
    Rule{.name = "between", .pattern = "^[A-Za-z]{2},[A-Za-z]{2}$", .example = "CN,BD"},
    Rule{.name = "among", .least = 1, .most = 100, .has_default = true},
    Rule{.name = "sources", .has_default = true}};
}

struct GetCityCircleParameters {
  std::string id;
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(GetCityCircleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCityCircleParameters, (), (id, as_of, kind, region))
constexpr auto rules_of(GetCityCircleParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 80, .in_path = true},
    Rule{.name = "region", .most = 80}};
}

struct GetCitySuggestionsParameters {
  std::string id;
  std::int64_t top{20};
  bool operator==(GetCitySuggestionsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetCitySuggestionsParameters, (), (id, top))
constexpr auto rules_of(GetCitySuggestionsParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 80, .in_path = true},
    Rule{.name = "top", .least = 1, .most = 100, .has_default = true}};
}

struct ExportCityCircleParameters {
  std::string id;
  ExportFormat format{ExportFormat::json};
  std::optional<Day> as_of{};
  std::optional<Kind> kind{};
  std::optional<std::string> region{};
  bool operator==(ExportCityCircleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExportCityCircleParameters, (), (id, format, as_of, kind, region))
constexpr auto rules_of(ExportCityCircleParameters const*) {
  return std::array{
    Rule{.name = "id", .most = 80, .in_path = true},
    Rule{.name = "format", .has_default = true},
    Rule{.name = "region", .most = 80}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
