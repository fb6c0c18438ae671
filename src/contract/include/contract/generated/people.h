// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class PeopleSort : std::uint8_t { name, newest };
BOOST_DESCRIBE_ENUM(PeopleSort, name, newest)

enum class OrganisationKind : std::uint8_t { city_government, authority, mission, university, school, culture, health, company, association, media, other };
BOOST_DESCRIBE_ENUM(OrganisationKind, city_government, authority, mission, university, school, culture, health, company, association, media, other)

enum class PersonalField : std::uint8_t { contact, diet, notes };
BOOST_DESCRIBE_ENUM(PersonalField, contact, diet, notes)

enum class PeopleListRowState : std::uint8_t { new_, changed, unchanged, refused };
BOOST_DESCRIBE_ENUM(PeopleListRowState, new_, changed, unchanged, refused)

// What stands between the cells of a list
enum class PeopleListSeparator : std::uint8_t { comma, semicolon, tab };
BOOST_DESCRIBE_ENUM(PeopleListSeparator, comma, semicolon, tab)

struct PersonSeen {
  std::int64_t version;
  std::string name;
  std::string name_latin;
  std::string name_reading;
  LocalText address;
  std::string languages;
  std::string external_id;
  bool operator==(PersonSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonSeen, (), (version, name, name_latin, name_reading, address, languages, external_id))
constexpr auto rules_of(PersonSeen const*) {
  return std::array{
    Rule{.name = "name", .lines = fields::Lines::as_written},
    Rule{.name = "name_latin", .lines = fields::Lines::as_written},
    Rule{.name = "name_reading", .lines = fields::Lines::as_written}};
}

struct PersonInput {
  std::string name;
  std::string name_latin{""};
  std::string name_reading{""};
  std::optional<LocalText> address{};
  std::string languages{""};
  std::string external_id{""};
  std::optional<PersonSeen> seen{};
  bool operator==(PersonInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonInput, (), (name, name_latin, name_reading, address, languages, external_id, seen))
constexpr auto rules_of(PersonInput const*) {
  return std::array{
    Rule{.name = "name", .least = 1, .most = 200},
    Rule{.name = "name_latin", .most = 200, .has_default = true},
    Rule{.name = "name_reading", .most = 200, .has_default = true},
    Rule{.name = "address", .most = 200},
    Rule{.name = "languages", .most = 200, .has_default = true},
    Rule{.name = "external_id", .most = 80, .has_default = true}};
}

struct PersonAdded {
  std::int64_t id;
  bool operator==(PersonAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonAdded, (), (id))

struct CapLine {
  std::int64_t id;
  std::int64_t version;
  bool removed;
  std::int64_t person;
  std::string person_name;
  LocalText organisation_name;
  std::int64_t organisation;
  LocalText post;
  Nullable<std::int64_t> place;
  Nullable<PartialDate> since;
  Nullable<PartialDate> until;
  bool operator==(CapLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CapLine, (), (id, version, removed, person, person_name, organisation_name, organisation, post, place, since, until))

struct PersonLine {
  std::int64_t id;
  std::string name;
  std::string name_latin;
  std::string name_reading;
  std::string languages;
  std::vector<CapLine> posts;
  bool operator==(PersonLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonLine, (), (id, name, name_latin, name_reading, languages, posts))

struct PersonList {
  std::int64_t all;
  std::vector<PersonLine> persons;
  bool operator==(PersonList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonList, (), (all, persons))

struct Hold {
  std::string by;
  std::string why;
  std::string at;
  bool operator==(Hold const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Hold, (), (by, why, at))

struct PersonRecord {
  std::int64_t id;
  PersonSeen fields;
  std::int64_t personal_version;
  std::vector<PersonalField> personal;
  std::vector<CapLine> caps;
  Nullable<Hold> hold;
  Nullable<std::string> erased_at;
  bool operator==(PersonRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonRecord, (), (id, fields, personal_version, personal, caps, hold, erased_at))

struct CapSeen {
  std::int64_t version;
  std::int64_t organisation;
  LocalText post;
  Nullable<std::int64_t> place;
  Nullable<PartialDate> since;
  Nullable<PartialDate> until;
  bool operator==(CapSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CapSeen, (), (version, organisation, post, place, since, until))

struct CapInput {
  std::int64_t organisation;
  std::optional<LocalText> post{};
  std::optional<Nullable<std::int64_t>> place{};
  std::optional<Nullable<PartialDate>> since{};
  std::optional<Nullable<PartialDate>> until{};
  std::optional<CapSeen> seen{};
  bool operator==(CapInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CapInput, (), (organisation, post, place, since, until, seen))
constexpr auto rules_of(CapInput const*) {
  return std::array{
    Rule{.name = "post", .most = 200},
    Rule{.name = "place", .least = 1, .most = 99}};
}

struct CapAdded {
  std::int64_t id;
  bool operator==(CapAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CapAdded, (), (id))

struct OrganisationSeen {
  std::int64_t version;
  LocalText name;
  std::string own_name;
  OrganisationKind kind;
  std::string country;
  std::string city;
  Nullable<std::int64_t> parent;
  std::string external_id;
  bool operator==(OrganisationSeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationSeen, (), (version, name, own_name, kind, country, city, parent, external_id))
constexpr auto rules_of(OrganisationSeen const*) {
  return std::array{
    Rule{.name = "own_name", .lines = fields::Lines::as_written}};
}

struct OrganisationInput {
  std::optional<LocalText> name{};
  std::string own_name{""};
  OrganisationKind kind;
  std::string country{""};
  std::string city{""};
  std::optional<Nullable<std::int64_t>> parent{};
  std::string external_id{""};
  std::optional<OrganisationSeen> seen{};
  bool operator==(OrganisationInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationInput, (), (name, own_name, kind, country, city, parent, external_id, seen))
constexpr auto rules_of(OrganisationInput const*) {
  return std::array{
    Rule{.name = "name", .most = 200},
    Rule{.name = "own_name", .most = 200, .has_default = true},
    Rule{.name = "country", .most = 2, .has_default = true},
    Rule{.name = "city", .most = 80, .has_default = true},
    Rule{.name = "external_id", .most = 80, .has_default = true}};
}

struct OrganisationAdded {
  std::int64_t id;
  bool operator==(OrganisationAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationAdded, (), (id))

struct OrganisationLine {
  std::int64_t id;
  LocalText name;
  std::string own_name;
  OrganisationKind kind;
  std::string country;
  std::string city;
  Nullable<std::int64_t> parent;
  std::string external_id;
  bool operator==(OrganisationLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationLine, (), (id, name, own_name, kind, country, city, parent, external_id))

struct OrganisationList {
  std::int64_t all;
  std::vector<OrganisationLine> organisations;
  bool operator==(OrganisationList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationList, (), (all, organisations))

struct OrganisationRecord {
  std::int64_t id;
  OrganisationSeen fields;
  std::vector<CapLine> caps;
  std::vector<OrganisationLine> parts;
  bool operator==(OrganisationRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OrganisationRecord, (), (id, fields, caps, parts))

struct PeopleListInput {
  std::string text;
  Language language{Language::en};
  bool operator==(PeopleListInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PeopleListInput, (), (text, language))
constexpr auto rules_of(PeopleListInput const*) {
  return std::array{
    Rule{.name = "text", .least = 1, .most = 500000, .lines = fields::Lines::many},
    Rule{.name = "language", .has_default = true}};
}

struct PeopleListRow {
  std::int64_t line;
  PeopleListRowState state;
  std::string name;
  std::vector<FieldProblem> problems;
  bool operator==(PeopleListRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PeopleListRow, (), (line, state, name, problems))

struct PeopleListReport {
  PeopleListSeparator separator;
  std::int64_t new_;
  std::int64_t changed;
  std::int64_t unchanged;
  std::int64_t refused;
  std::vector<PeopleListRow> rows;
  bool operator==(PeopleListReport const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PeopleListReport, (), (separator, new_, changed, unchanged, refused, rows))

struct ListPersonsParameters {
  std::string office;
  std::string q{""};
  std::string language{""};
  std::optional<std::int64_t> organisation{};
  std::string country{""};
  bool erased{false};
  PeopleSort sort{PeopleSort::name};
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListPersonsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListPersonsParameters, (), (office, q, language, organisation, country, erased, sort, skip, limit))
constexpr auto rules_of(ListPersonsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "q", .most = 200, .has_default = true},
    Rule{.name = "language", .most = 35, .has_default = true},
    Rule{.name = "organisation", .least = 1},
    Rule{.name = "country", .most = 2, .has_default = true},
    Rule{.name = "erased", .has_default = true},
    Rule{.name = "sort", .has_default = true},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

struct AddPersonParameters {
  std::string office;
  bool operator==(AddPersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddPersonParameters, (), (office))
constexpr auto rules_of(AddPersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetPersonParameters {
  std::string office;
  std::int64_t person;
  bool operator==(GetPersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetPersonParameters, (), (office, person))
constexpr auto rules_of(GetPersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct PutPersonParameters {
  std::string office;
  std::int64_t person;
  bool operator==(PutPersonParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutPersonParameters, (), (office, person))
constexpr auto rules_of(PutPersonParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct AddCapParameters {
  std::string office;
  std::int64_t person;
  bool operator==(AddCapParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddCapParameters, (), (office, person))
constexpr auto rules_of(AddCapParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "person", .least = 1, .in_path = true}};
}

struct PutCapParameters {
  std::string office;
  std::int64_t cap;
  bool operator==(PutCapParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutCapParameters, (), (office, cap))
constexpr auto rules_of(PutCapParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "cap", .least = 1, .in_path = true}};
}

struct DeleteCapParameters {
  std::string office;
  std::int64_t cap;
  bool operator==(DeleteCapParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteCapParameters, (), (office, cap))
constexpr auto rules_of(DeleteCapParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "cap", .least = 1, .in_path = true}};
}

struct ListOrganisationsParameters {
  std::string office;
  std::string q{""};
  std::optional<OrganisationKind> kind{};
  std::string country{""};
  PeopleSort sort{PeopleSort::name};
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListOrganisationsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListOrganisationsParameters, (), (office, q, kind, country, sort, skip, limit))
constexpr auto rules_of(ListOrganisationsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "q", .most = 200, .has_default = true},
    Rule{.name = "country", .most = 2, .has_default = true},
    Rule{.name = "sort", .has_default = true},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

struct AddOrganisationParameters {
  std::string office;
  bool operator==(AddOrganisationParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddOrganisationParameters, (), (office))
constexpr auto rules_of(AddOrganisationParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetOrganisationParameters {
  std::string office;
  std::int64_t organisation;
  bool operator==(GetOrganisationParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetOrganisationParameters, (), (office, organisation))
constexpr auto rules_of(GetOrganisationParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "organisation", .least = 1, .in_path = true}};
}

struct PutOrganisationParameters {
  std::string office;
  std::int64_t organisation;
  bool operator==(PutOrganisationParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutOrganisationParameters, (), (office, organisation))
constexpr auto rules_of(PutOrganisationParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "organisation", .least = 1, .in_path = true}};
}

struct PreviewPeopleParameters {
  std::string office;
  bool operator==(PreviewPeopleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PreviewPeopleParameters, (), (office))
constexpr auto rules_of(PreviewPeopleParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct TakeInPeopleParameters {
  std::string office;
  bool operator==(TakeInPeopleParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TakeInPeopleParameters, (), (office))
constexpr auto rules_of(TakeInPeopleParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
