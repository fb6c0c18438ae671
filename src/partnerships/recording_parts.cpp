// SPDX-License-Identifier: Apache-2.0
#include "recording_parts.h"

#include "core/utf8.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {

using commands::Command;
using commands::Refusal;

tl::unexpected<Refusal> refused_at(std::string_view field, Error const& error, std::string_view code) {
  auto at = fields::at_field(error, std::string(field));
  if (!code.empty()) at.code = code;
  return tl::unexpected{Refusal{error.code, fields::Errors{std::vector{std::move(at)}, 0}}};
}

void add_error(std::vector<fields::FieldError>& errors, std::string_view field, Error const& error,
               std::string_view code) {
  errors.push_back(fields::at_field(error, std::string(field)));
  errors.back().code = code;
}

Side Pair::side_of(OfficeSide side) const {
  auto const home_is_a = home < partner;
  switch (side) {
    case OfficeSide::home:
      return home_is_a ? Side::a : Side::b;
    case OfficeSide::partner:
      return home_is_a ? Side::b : Side::a;
    case OfficeSide::both:
      return Side::both;
    case OfficeSide::none:
      break;
  }
  return Side::none;
}

OfficeSide Pair::side_of(Side side) const {
  if (side == Side::both) return OfficeSide::both;
  if (side == Side::none) return OfficeSide::none;
  return (side == Side::a) == (home < partner) ? OfficeSide::home : OfficeSide::partner;
}

Result<Pair> pair_of(db::Transaction& transaction, OfficeId office, CityId partner) {
  auto const id = [](db::Row const& row) { return row.get<CityId>(0); };
  auto const home = transaction.one(sql::home_of_office, {{"office", office}}, id);
  if (!home) return fail(Errc::not_found, "there is no such office", "office");
  if (!transaction.one(sql::city_is_known, {{"city", partner}}, id))
    return fail(Errc::not_found, "there is no such city", "partner", "a city of the atlas");
  if (*home == partner) return fail(Errc::invalid, "a city cannot be its own partner", "partner", "another city");
  return Pair{*home, partner};
}

std::optional<PartnershipId> partnership_of(db::Transaction& transaction, Pair const& pair) {
  return transaction.one(sql::find_partnership,
                         {{"a", std::min(pair.home, pair.partner)}, {"b", std::max(pair.home, pair.partner)}},
                         [](db::Row const& row) { return row.get<PartnershipId>(0); });
}

StoredSource read_stored_source(db::Row const& row) {
  StoredSource stored{row.get<SourceId>(0), row.integer(1), {}};
  stored.source.id = stored.id;
  stored.source.key = row.get<std::string>(2);
  read_description(row, 3, stored.source);
  return stored;
}
std::optional<StoredSource> stored_source_of(db::Transaction& transaction, OfficeId office, std::string_view key) {
  return transaction.one(sql::kept_source, {{"office", office}, {"key", key}}, read_stored_source);
}
Result<StoredSource> source_of(db::Transaction& transaction, OfficeId office, std::string_view key) {
  if (auto stored = stored_source_of(transaction, office, key)) return *std::move(stored);
  return fail(Errc::not_found, "the office keeps no source \"" + std::string(utf8::cut(key, 80)) + "\"", "source",
              "the key of a source that it keeps");
}

namespace {

// What is recorded has happened: not before the day after tomorrow's beginning anywhere on Earth is it certain that a
// date lies ahead.
bool lies_ahead(Command const& command, std::optional<PartialDate> const& date) {
  auto const today = std::chrono::floor<std::chrono::days>(command.at());
  return date && date->earliest() > today + std::chrono::days{1};
}
Refusal ahead(std::string_view field, PartialDate const& date) {
  auto at = fields::at_field({Errc::invalid, to_string(date) + " lies ahead", {}, "a date that has come"},
                             std::string(field));
  at.code = "lies_ahead";
  return Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}};
}
}  // namespace

std::optional<Refusal> first_ahead(Command const& command, std::initializer_list<NamedDate> dates) {
  for (auto const& [name, date] : dates)
    if (lies_ahead(command, *date)) return ahead(name, **date);
  return std::nullopt;
}

Refusal older_than(Source const& source, PartialDate const& event) {
  auto const day = own_day(source.published, source.retrieved).value_or(event);
  auto at = fields::at_field({Errc::invalid,
                              "the source is of " + to_string(day) + ", before " + to_string(event) +
                                  ": it can announce this, and not prove it",
                              {},
                              "a later source, or older_source where it is meant"},
                             "source");
  at.code = "source_older";
  return Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}};
}

void touch(Command& command, PartnershipId partnership) { command.touch("partnership", partnership.value); }

std::string subject_of(PartnershipId partnership) { return "partnership/" + std::to_string(partnership.value); }

}  // namespace amity::partnerships
