// SPDX-License-Identifier: Apache-2.0
#include "curation/cities.h"

#include "atlas/country.h"
#include "atlas/short_name.h"
#include "commands/field_notes.h"
#include "curation/sql.h"
#include "texts.h"

#include <algorithm>

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;
using partnerships::Change;

CityId read_id(db::Row const& row) { return row.get<CityId>(0); }

// A column that the verb names otherwise.
std::string column_of(std::string const& field) {
  return field == "names" ? "name_en" : field.empty() ? "slug" : field;
}

// Every record that may change, before it does.
void watch(Command& command, atlas::CityRecord const& record) {
  auto const records = command.transaction().all(
      sql::records_of_ids, {{"geonames", record.geonames_id}, {"wikidata", record.wikidata_id}, {"slug", record.slug}},
      read_id);
  for (auto const city : records)
    for (auto const* table : {"city", "city_name", "city_population"}) command.watch(table, {city});
}

Outcome<CityWritten> put(Command& command, atlas::CityRecord const& record) {
  watch(command, record);
  auto const put = atlas::put_city(command.transaction(), record);
  if (!put) {
    auto const field = column_of(put.error().field);
    return refused_at(field, {}, fields::code_of(put.error().code), put.error());
  }
  if (put->kind == atlas::ChangeKind::unchanged) return CityWritten{Change::unchanged, put->city};
  if (put->kind == atlas::ChangeKind::created)
    for (auto const* table : {"city", "city_name", "city_population"}) command.inserted(table, {put->city});
  command.name_subject("city/" + std::to_string(put->city.value));
  command.touch("city", put->city.value);
  return CityWritten{put->kind == atlas::ChangeKind::created ? Change::created : Change::changed, put->city};
}

std::optional<Refused> rename(Command& command, CityId city, std::string const& slug) {
  auto& transaction = command.transaction();
  if (!atlas::is_short_name_free(transaction, slug))
    return refused_at("slug", slug, "taken",
                      {Errc::invalid, "another city has this short name", {}, "one that no other city has"});
  atlas::give_short_name(transaction, city, slug, atlas::NamedBy::person);
  command.name_subject("city/" + std::to_string(city.value));
  command.touch("city", city.value);
  return std::nullopt;
}

}  // namespace

Outcome<CityWritten> add_city(Command& command, FieldTexts const& wanted) {
  auto const record = read_texts(wanted, [](fields::Reader& in) {
    auto city = read_city(in);
    if (in.ok("lat") && !city.position)
      in.refuse("lat", Error{Errc::invalid, "a new city needs its position", {}, "latitude and longitude in degrees"});
    return city;
  });
  if (!record) return Refused{Refusal{record.error()}};
  auto const there = command.transaction().one(
      sql::records_of_ids,
      {{"geonames", record->geonames_id}, {"wikidata", record->wikidata_id}, {"slug", record->slug}}, read_id);
  if (there)
    return refused_at("slug", record->slug, "taken",
                      {Errc::invalid,
                       "the atlas has a city of this short name or with one of these ids already",
                       {},
                       "the city that is there, found by its name"});
  return put(command, *record);
}

Outcome<CityWritten> change_city(Command& command, CityId city, FieldTexts const& wanted,
                                 std::optional<FieldTexts> const& seen) {
  auto& transaction = command.transaction();
  auto const there = kept_city(transaction, city);
  if (!there) return refused_at("city", {}, "not_found", {Errc::not_found, "there is no such city", {}, {}});
  auto const is_of_circle =
      transaction.one(sql::is_of_circle, {{"office", command.office()}, {"city", city}}, read_id).has_value();
  auto const is_anothers =
      transaction.one(sql::home_of_another, {{"office", command.office()}, {"city", city}}, read_id).has_value();
  if (!is_of_circle || is_anothers)
    return refused_at("city", {}, "refused",
                      {Errc::refused,
                       "this city is not of the office's circle, or is another office's own",
                       {},
                       "a city that is a partner, or the home city"});
  // A city has no version: what was seen of it says whether others changed it.
  auto const texts =
      commands::fields_to_write(wanted, seen ? std::optional{commands::Seen{1, *seen}} : std::nullopt, *there, 1);
  if (!texts) return Refused{texts.error()};
  // What Amity itself made of the city's name.
  auto const may_be_renamed = atlas::is_short_name_given(transaction, city);
  auto record = read_texts(*texts, [&](fields::Reader& in) {
    auto read = read_city(in);
    for (auto const& [name, text] : *there)
      if (auto const now = texts->find(name); !text.empty() && (now == texts->end() || now->second.empty()))
        in.refuse(name,
                  Error{Errc::invalid, "what stands here can be replaced, not taken away", {}, "\"" + text + "\""});
    if (in.ok("slug") && !there->at("slug").empty() && read.slug != there->at("slug") && !may_be_renamed)
      in.refuse("slug", Error{Errc::invalid, "the short name is in use in addresses and stays", {}, there->at("slug")});
    return read;
  });
  if (!record) return Refused{Refusal{record.error()}};
  // The verb finds a city by its ids and its short name: they have to be this one's.
  for (auto const* table : {"city", "city_name", "city_population"}) command.watch(table, {city});
  auto const is_renamed = may_be_renamed && !record->slug.empty() && record->slug != there->at("slug");
  if (is_renamed) {
    if (auto const refusal = rename(command, city, record->slug)) return *refusal;
  }
  auto done = put(command, *record);
  if (done && is_renamed) done->change = Change::changed;
  if (done && done->city != city)
    return refused_at("slug", record->slug, "taken",
                      {Errc::invalid, "these ids are another city's", {}, "ids that no other city has"});
  if (done && done->change != Change::unchanged)
    commands::note_fields(command, command.subject(), {*there, *kept_city(transaction, city)});
  return done;
}

}  // namespace amity::curation
