// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct RegisterOfficeName {
  std::string language;
  std::string name;
  bool operator==(RegisterOfficeName const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterOfficeName, (), (language, name))

struct RegisterOfficeRegion {
  std::string region;
  std::optional<std::string> countries{};
  std::optional<std::string> name_zh{};
  std::optional<std::string> name_ja{};
  std::optional<std::string> name_en{};
  bool operator==(RegisterOfficeRegion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterOfficeRegion, (), (region, countries, name_zh, name_ja, name_en))

struct RegisterOffice {
  std::string office;
  std::string home;
  std::string timezone;
  std::string accent_day;
  std::string accent_night;
  std::optional<std::string> languages{};
  std::optional<std::vector<RegisterOfficeName>> names{};
  std::optional<std::vector<RegisterOfficeRegion>> regions{};
  bool operator==(RegisterOffice const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterOffice, (), (office, home, timezone, accent_day, accent_night, languages, names, regions))

struct RegisterSource {
  std::optional<std::string> office{};
  std::string key;
  SourceKind kind;
  std::string name;
  std::optional<std::string> url{};
  std::optional<PartialDate> published{};
  std::optional<PartialDate> retrieved{};
  std::optional<std::string> note{};
  bool operator==(RegisterSource const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterSource, (), (office, key, kind, name, url, published, retrieved, note))

struct RegisterCityName {
  std::optional<std::string> language{};
  NameSort sort;
  std::string name;
  bool operator==(RegisterCityName const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterCityName, (), (language, sort, name))

struct RegisterCityPopulation {
  std::string source;
  std::optional<PartialDate> on{};
  std::int64_t people;
  bool operator==(RegisterCityPopulation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterCityPopulation, (), (source, on, people))

struct RegisterCity {
  std::string id;
  std::string name;
  std::string country;
  std::optional<double> lat{};
  std::optional<double> lon{};
  std::optional<std::string> wikidata{};
  std::optional<std::int64_t> geonames{};
  CitySort sort;
  std::optional<std::string> slug{};
  std::optional<std::string> timezone{};
  std::optional<std::string> same_as{};
  std::optional<std::vector<RegisterCityName>> names{};
  std::optional<std::vector<RegisterCityPopulation>> populations{};
  bool operator==(RegisterCity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterCity, (), (id, name, country, lat, lon, wikidata, geonames, sort, slug, timezone, same_as, names, populations))

struct RegisterAssertion {
  std::optional<std::string> office{};
  std::string source;
  std::optional<Kind> kind{};
  std::optional<Stage> stage{};
  std::optional<PartialDate> signed_{};
  std::optional<PartialDate> ended{};
  SaidBy said_by;
  Confidence confidence;
  std::optional<PartialDate> as_of{};
  std::optional<std::string> note{};
  bool operator==(RegisterAssertion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterAssertion, (), (office, source, kind, stage, signed_, ended, said_by, confidence, as_of, note))

struct RegisterMove {
  std::string office;
  Act act;
  std::optional<PartialDate> on{};
  std::optional<std::string> authority{};
  std::optional<std::string> document{};
  std::string source;
  std::optional<std::string> note_zh{};
  std::optional<std::string> note_ja{};
  std::optional<std::string> note_en{};
  bool operator==(RegisterMove const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterMove, (), (office, act, on, authority, document, source, note_zh, note_ja, note_en))

// What the register holds to be so, then what each source says
struct RegisterPartnership {
  std::string a;
  std::string b;
  Kind kind;
  Stage stage;
  std::optional<PartialDate> signed_{};
  std::optional<PartialDate> ended{};
  std::optional<PartialDate> known_by{};
  bool doubtful;
  std::optional<std::vector<RegisterAssertion>> assertions{};
  std::optional<std::vector<RegisterMove>> moves{};
  bool operator==(RegisterPartnership const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterPartnership, (), (a, b, kind, stage, signed_, ended, known_by, doubtful, assertions, moves))

// The register, or a circle, with everything that sources say. What is not known is left out. Cities are named by
// their Wikidata id, else their GeoNames id with `G`, else `X` and a number that means something in this file
// only.
struct RegisterDocument {
  std::string format;
  std::int64_t version;
  std::optional<std::string> circle{};
  std::vector<RegisterOffice> offices;
  std::vector<RegisterSource> sources;
  std::vector<RegisterCity> cities;
  std::vector<RegisterPartnership> partnerships;
  bool operator==(RegisterDocument const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterDocument, (), (format, version, circle, offices, sources, cities, partnerships))

enum class RegisterFeaturesFeatureGeometryType : std::uint8_t { Point, LineString, MultiLineString };
BOOST_DESCRIBE_ENUM(RegisterFeaturesFeatureGeometryType, Point, LineString, MultiLineString)

struct RegisterFeaturesFeatureGeometry {
  RegisterFeaturesFeatureGeometryType type;
  std::vector<Json> coordinates;
  bool operator==(RegisterFeaturesFeatureGeometry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterFeaturesFeatureGeometry, (), (type, coordinates))

struct RegisterFeaturesFeature {
  FeatureType type;
  std::string id;
  Nullable<RegisterFeaturesFeatureGeometry> geometry;
  std::map<std::string, Json, std::less<>> properties;
  bool operator==(RegisterFeaturesFeature const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterFeaturesFeature, (), (type, id, geometry, properties))

// RFC 7946. Of a circle its partners as points; of the register every city as a point and every tie as a line
struct RegisterFeatures {
  FeaturesType type;
  std::vector<RegisterFeaturesFeature> features;
  bool operator==(RegisterFeatures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RegisterFeatures, (), (type, features))

// JSON-LD 1.1 with its context inside
using LinkedData = std::map<std::string, Json, std::less<>>;

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
