// SPDX-License-Identifier: Apache-2.0
#include "curation/office_record.h"

#include "atlas/country.h"
#include "commands/field_notes.h"
#include "curation/rows.h"
#include "curation/sql.h"
#include "texts.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;
using partnerships::Change;
using partnerships::Kept;
using partnerships::KeptRow;
using partnerships::Office;
using partnerships::OwnRegion;
using partnerships::Recorded;

constexpr fields::LocalTextRules names{.most = 1000};
constexpr std::size_t longest_slug = 80;

std::string joined_by_semicolons(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : ";") + word;
  return text;
}

KeptRow<Office> stored_office(db::Transaction& transaction, OfficeId office) {
  auto const slug = transaction.one(sql::office_slug, {{"office", office}},
                                    [](db::Row const& row) { return row.get<std::string>(0); });
  return partnerships::find_office(transaction, slug.value()).value();
}

FieldTexts texts_of_office(Office const& office) {
  FieldTexts texts{{"languages", joined_by_semicolons(office.languages)},
                   {"timezone", office.timezone},
                   {"accent_day", office.accent_day},
                   {"accent_night", office.accent_night}};
  put_texts(texts, "name", office.name);
  return texts;
}

Result<std::string> parse_language(std::string_view tag) {
  if (std::ranges::find(interface_languages, tag) != interface_languages.end()) return std::string(tag);
  return fail(Errc::invalid, "\"" + std::string(tag.substr(0, 40)) + "\" is no language of the pages", {},
              "zh, ja or en, with ; between them");
}

// A name in one of the languages at least; the first of its fields says so.
LocalText read_name(fields::Reader& in) {
  auto name = in.texts("name", names);
  if (name.empty() && in.ok("name"))
    in.refuse("name_zh",
              Error{Errc::invalid, "there is no name in any language", {}, "a name in at least one language"});
  return name;
}

Office read_office_fields(fields::Reader& in, Office office) {
  auto const name = read_name(in);
  for (auto const language : interface_languages) {
    office.name.erase(std::string(language));
    if (auto const text = text_in(name, language); !text.empty()) office.name.emplace(language, text);
  }
  office.languages = in.list<std::string>("languages", parse_language, "",
                                          {.least = 1, .repeats = fields::ListRules::Repeats::refused});
  office.timezone = in.required<std::string>("timezone", parse_timezone, "");
  office.accent_day = in.required<std::string>("accent_day", parse_colour, "");
  office.accent_night = in.required<std::string>("accent_night", parse_colour, "");
  return office;
}

FieldTexts texts_of_region(OwnRegion const& region) {
  FieldTexts texts{{"countries", joined_by_semicolons(region.countries)}};
  put_texts(texts, "name", region.name);
  return texts;
}

OwnRegion read_region_fields(fields::Reader& in, References const& refer, std::string const& slug) {
  constexpr std::size_t most_countries = 300;
  OwnRegion region{
      slug,
      in.list<std::string>("countries", refer.country, "",
                           {.least = 1, .most = most_countries, .repeats = fields::ListRules::Repeats::refused}),
      read_name(in)};
  std::ranges::sort(region.countries);
  return region;
}

std::string subject_of(Office const& office) { return "office/" + office.slug; }

// What a region was and is, under its own name on the office's record.
FieldTexts region_notes(std::string const& slug, FieldTexts const& texts) {
  FieldTexts notes;
  for (auto const& [name, text] : texts) notes.emplace(slug + "/" + name, text);
  return notes;
}

// Keeps the office, with all that it announces.
Outcome<Recorded> keep(Command& command, KeptRow<Office> const& stored, Office const& wanted) {
  auto const id = command.office();
  command.watch("office", {id});
  command.watch("office_name", {id});
  command.watch("office_region", {id});
  auto const put = partnerships::put_office(command.transaction(), wanted);
  if (!put) return refused_at(put.error().field, {}, fields::code_of(put.error().code), put.error());
  if (put->change == Change::unchanged) return Recorded{Change::unchanged, stored.version};
  command.name_subject(subject_of(wanted));
  command.touch("office");
  // Its own regions are part of what figures and targets say.
  command.touch("statements");
  return Recorded{put->change, stored.version + 1};
}

bool is_slug(std::string_view slug) {
  auto const fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !slug.empty() && slug.size() <= longest_slug && std::ranges::all_of(slug, fits) && slug.front() != '-' &&
         slug.back() != '-';
}

}  // namespace

Result<std::string> parse_timezone(std::string_view given) {
  std::string name(given);
  std::unique_ptr<icu::TimeZone> const zone{icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name))};
  if (zone && *zone != icu::TimeZone::getUnknown() && (name == "UTC" || name.find('/') != std::string::npos))
    return name;
  return fail(Errc::invalid, "\"" + name.substr(0, 40) + "\" is no time zone", {},
              "a name of the IANA database such as Asia/Shanghai");
}

Result<std::string> parse_colour(std::string_view text) {
  auto const is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  constexpr std::size_t length = 7;
  if (text.size() == length && text.front() == '#' && std::ranges::all_of(text.substr(1), is_digit))
    return std::string(text);
  return fail(Errc::invalid, "\"" + std::string(text.substr(0, 40)) + "\" is not a colour", {},
              "six hex digits in small letters, such as #b3263a");
}

Kept<FieldTexts> kept_office(db::Transaction& transaction, OfficeId office) {
  auto const stored = stored_office(transaction, office);
  return {stored.version, texts_of_office(stored.value)};
}

Outcome<Recorded> record_office(Command& command, FieldTexts const& wanted, std::optional<commands::Seen> const& seen) {
  auto const stored = stored_office(command.transaction(), command.office());
  auto const texts = commands::fields_to_write(wanted, seen, texts_of_office(stored.value), stored.version);
  if (!texts) return Refused{texts.error()};
  auto const office = read_texts(*texts, [&](fields::Reader& in) { return read_office_fields(in, stored.value); });
  if (!office) return Refused{Refusal{office.error()}};
  auto kept = keep(command, stored, *office);
  if (kept)
    commands::note_fields(command, subject_of(stored.value), {texts_of_office(stored.value), texts_of_office(*office)});
  return kept;
}

std::vector<RegionTexts> regions_of(db::Transaction& transaction, OfficeId office) {
  auto const stored = stored_office(transaction, office);
  std::vector<RegionTexts> regions;
  for (auto const& region : stored.value.regions)
    regions.push_back({region.slug, stored.version, texts_of_region(region)});
  return regions;
}

Outcome<Recorded> record_region(Command& command, std::string const& slug, FieldTexts const& wanted,
                                std::optional<commands::Seen> const& seen) {
  if (!is_slug(slug) || atlas::find_region(slug) != nullptr)
    return refused_at("slug", slug, is_slug(slug) ? "taken" : "not_a_key",
                      {Errc::invalid,
                       "\"" + slug.substr(0, longest_slug) + "\" cannot be the short name of a region",
                       {},
                       "small letters, digits and hyphens, and none of the UN's regions"});
  auto const stored = stored_office(command.transaction(), command.office());
  auto office = stored.value;
  auto const there = std::ranges::find(office.regions, slug, &OwnRegion::slug);
  auto const is_there = there != office.regions.end();
  auto const texts = commands::fields_to_write(wanted, seen, is_there ? texts_of_region(*there) : FieldTexts{},
                                               is_there ? stored.version : 0);
  if (!texts) return Refused{texts.error()};
  auto const refer = references_of(command.transaction(), command.office());
  auto region = read_texts(*texts, [&](fields::Reader& in) { return read_region_fields(in, refer, slug); });
  if (!region) return Refused{Refusal{region.error()}};
  if (is_there)
    commands::note_fields(command, subject_of(office),
                          {region_notes(slug, texts_of_region(*there)), region_notes(slug, texts_of_region(*region))});
  if (is_there)
    *there = *std::move(region);
  else
    office.regions.push_back(*std::move(region));
  auto kept = keep(command, stored, office);
  if (kept && kept->change == Change::changed && !is_there) kept->change = Change::created;
  return kept;
}

Outcome<Recorded> withdraw_region(Command& command, std::string const& slug, std::int64_t version) {
  auto& transaction = command.transaction();
  auto const stored = stored_office(transaction, command.office());
  auto office = stored.value;
  auto const there = std::ranges::find(office.regions, slug, &OwnRegion::slug);
  if (there == office.regions.end()) return Recorded{Change::unchanged, 0};
  if (stored.version != version) return Refused{commands::changed_meanwhile({})};
  if (transaction.one(sql::region_is_used, {{"office", command.office()}, {"slug", slug}},
                      [](db::Row const&) { return true; }))
    return refused_at("slug", slug, "still_used",
                      {Errc::invalid,
                       "a figure or a target of the office counts in this region",
                       {},
                       "first these, with another region or taken back"});
  commands::note_fields(command, subject_of(office), {region_notes(slug, texts_of_region(*there)), {}});
  office.regions.erase(there);
  auto kept = keep(command, stored, office);
  if (kept) kept->version = 0;
  return kept;
}

}  // namespace amity::curation
