// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class PastedTable : std::uint8_t { assertions, figures, targets, policies, posts };
BOOST_DESCRIBE_ENUM(PastedTable, assertions, figures, targets, policies, posts)

struct OfficeRecord {
  std::int64_t version;
  std::string slug;
  std::string home;
  LocalText name;
  std::string languages;
  std::string timezone;
  std::string accent_day;
  std::string accent_night;
  bool operator==(OfficeRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeRecord, (), (version, slug, home, name, languages, timezone, accent_day, accent_night))
constexpr auto rules_of(OfficeRecord const*) {
  return std::array{
    Rule{.name = "name", .lines = fields::Lines::as_written}};
}

struct OfficeRecordInput {
  std::optional<LocalText> name{};
  std::string languages;
  std::string timezone;
  std::string accent_day;
  std::string accent_night;
  std::optional<OfficeRecord> seen{};
  bool operator==(OfficeRecordInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeRecordInput, (), (name, languages, timezone, accent_day, accent_night, seen))
constexpr auto rules_of(OfficeRecordInput const*) {
  return std::array{
    Rule{.name = "name", .most = 1000},
    Rule{.name = "languages", .least = 2, .most = 80},
    Rule{.name = "timezone", .least = 1, .most = 80},
    Rule{.name = "accent_day", .least = 7, .most = 7},
    Rule{.name = "accent_night", .least = 7, .most = 7}};
}

struct OwnRegionRecord {
  std::string slug;
  std::int64_t version;
  std::string countries;
  LocalText name;
  bool operator==(OwnRegionRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnRegionRecord, (), (slug, version, countries, name))
constexpr auto rules_of(OwnRegionRecord const*) {
  return std::array{
    Rule{.name = "name", .lines = fields::Lines::as_written}};
}

struct OwnRegionInput {
  std::string countries;
  std::optional<LocalText> name{};
  std::optional<OwnRegionRecord> seen{};
  bool operator==(OwnRegionInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnRegionInput, (), (countries, name, seen))
constexpr auto rules_of(OwnRegionInput const*) {
  return std::array{
    Rule{.name = "countries", .least = 2, .most = 2000},
    Rule{.name = "name", .most = 1000}};
}

struct OwnRegions {
  std::vector<OwnRegionRecord> regions;
  bool operator==(OwnRegions const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnRegions, (), (regions))

struct PasteInput {
  std::string text;
  bool older_source{false};
  std::string rule_reason{""};
  bool operator==(PasteInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PasteInput, (), (text, older_source, rule_reason))
constexpr auto rules_of(PasteInput const*) {
  return std::array{
    Rule{.name = "text", .least = 1, .most = 200000, .lines = fields::Lines::as_written},
    Rule{.name = "older_source", .has_default = true},
    Rule{.name = "rule_reason", .most = 2000, .lines = fields::Lines::many, .has_default = true}};
}

struct PasteReport {
  std::int64_t rows;
  std::int64_t created;
  std::int64_t changed;
  std::int64_t unchanged;
  bool operator==(PasteReport const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PasteReport, (), (rows, created, changed, unchanged))

struct OfficeCity {
  std::string slug;
  std::string wikidata;
  Nullable<std::int64_t> geonames;
  std::string country;
  Nullable<double> lat;
  Nullable<double> lon;
  Nullable<std::int64_t> population;
  std::string population_source;
  Nullable<PartialDate> population_on;
  CitySort sort;
  std::string timezone;
  LocalText name;
  std::string name_local;
  std::string local_language;
  std::string aliases;
  bool operator==(OfficeCity const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeCity, (), (slug, wikidata, geonames, country, lat, lon, population, population_source, population_on, sort, timezone, name, name_local, local_language, aliases))
constexpr auto rules_of(OfficeCity const*) {
  return std::array{
    Rule{.name = "population_source", .lines = fields::Lines::as_written},
    Rule{.name = "name", .lines = fields::Lines::as_written},
    Rule{.name = "name_local", .lines = fields::Lines::as_written},
    Rule{.name = "aliases", .lines = fields::Lines::as_written}};
}

struct OfficeCityInput {
  std::string slug;
  std::string wikidata{""};
  std::optional<Nullable<std::int64_t>> geonames{};
  std::string country;
  std::optional<Nullable<double>> lat{};
  std::optional<Nullable<double>> lon{};
  std::optional<Nullable<std::int64_t>> population{};
  std::string population_source{""};
  std::optional<Nullable<PartialDate>> population_on{};
  CitySort sort{CitySort::city};
  std::string timezone{""};
  std::optional<LocalText> name{};
  std::string name_local{""};
  std::string local_language{""};
  std::string aliases{""};
  std::optional<OfficeCity> seen{};
  bool operator==(OfficeCityInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeCityInput, (), (slug, wikidata, geonames, country, lat, lon, population, population_source, population_on, sort, timezone, name, name_local, local_language, aliases, seen))
constexpr auto rules_of(OfficeCityInput const*) {
  return std::array{
    Rule{.name = "slug", .least = 1, .most = 80},
    Rule{.name = "wikidata", .most = 12, .has_default = true},
    Rule{.name = "geonames", .least = 1, .most = 4294967295},
    Rule{.name = "country", .pattern = "^[A-Z]{2}$", .example = "TH"},
    Rule{.name = "lat", .least = -90, .most = 90},
    Rule{.name = "lon", .least = -180, .most = 180},
    Rule{.name = "population", .least = 0, .most = 1000000000},
    Rule{.name = "population_source", .most = 80, .has_default = true},
    Rule{.name = "sort", .has_default = true},
    Rule{.name = "timezone", .most = 80, .has_default = true},
    Rule{.name = "name", .most = 200},
    Rule{.name = "name_local", .most = 200, .has_default = true},
    Rule{.name = "local_language", .most = 20, .has_default = true},
    Rule{.name = "aliases", .most = 20000, .has_default = true}};
}

struct CityRecorded {
  RecordChange change;
  std::string city;
  bool operator==(CityRecorded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CityRecorded, (), (change, city))

struct DeleteOfficeSourceParameters {
  std::string office;
  std::string source;
  std::int64_t version;
  bool operator==(DeleteOfficeSourceParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOfficeSourceParameters, (), (office, source, version))
constexpr auto rules_of(DeleteOfficeSourceParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "source", .most = 80, .pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$", .example = "gazette-2024", .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct GetOfficeRecordParameters {
  std::string office;
  bool operator==(GetOfficeRecordParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetOfficeRecordParameters, (), (office))
constexpr auto rules_of(GetOfficeRecordParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOfficeRecordParameters {
  std::string office;
  bool operator==(PutOfficeRecordParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficeRecordParameters, (), (office))
constexpr auto rules_of(PutOfficeRecordParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct ListOwnRegionsParameters {
  std::string office;
  bool operator==(ListOwnRegionsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOwnRegionsParameters, (), (office))
constexpr auto rules_of(ListOwnRegionsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutOwnRegionParameters {
  std::string office;
  std::string region;
  bool operator==(PutOwnRegionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOwnRegionParameters, (), (office, region))
constexpr auto rules_of(PutOwnRegionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "region", .most = 80, .in_path = true}};
}

struct DeleteOwnRegionParameters {
  std::string office;
  std::string region;
  std::int64_t version;
  bool operator==(DeleteOwnRegionParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteOwnRegionParameters, (), (office, region, version))
constexpr auto rules_of(DeleteOwnRegionParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "region", .most = 80, .in_path = true},
    Rule{.name = "version", .least = 1}};
}

struct PasteRowsParameters {
  std::string office;
  PastedTable table;
  bool operator==(PasteRowsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PasteRowsParameters, (), (office, table))
constexpr auto rules_of(PasteRowsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "table", .in_path = true}};
}

struct AddOfficeCityParameters {
  std::string office;
  bool operator==(AddOfficeCityParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOfficeCityParameters, (), (office))
constexpr auto rules_of(AddOfficeCityParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetOfficeCityParameters {
  std::string office;
  std::string city;
  bool operator==(GetOfficeCityParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetOfficeCityParameters, (), (office, city))
constexpr auto rules_of(GetOfficeCityParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

struct PutOfficeCityParameters {
  std::string office;
  std::string city;
  bool operator==(PutOfficeCityParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOfficeCityParameters, (), (office, city))
constexpr auto rules_of(PutOfficeCityParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "city", .most = 80, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
