// SPDX-License-Identifier: Apache-2.0
#include "city_record_check.h"

#include "atlas/fold.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace amity::atlas {
namespace {

constexpr std::size_t longest_name_bytes = 200;
constexpr std::size_t longest_slug = 80;
constexpr std::int64_t most_people = 1'000'000'000;

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Runs of lower-case letters and digits with single hyphens between them.
bool is_hyphenated(std::string_view text, std::size_t longest) {
  if (text.empty() || text.size() > longest || text.front() == '-' || text.back() == '-') return false;
  return text.find("--") == std::string_view::npos &&
         std::ranges::all_of(text, [](char c) { return c == '-' || is_lower_or_digit(c); });
}

bool is_language(std::string_view tag) {
  auto const primary = tag.substr(0, tag.find('-'));
  return is_hyphenated(tag, 35) && primary.size() >= 2 && primary.size() <= 3 &&
         std::ranges::all_of(primary, [](char c) { return c >= 'a' && c <= 'z'; });
}

Result<void> check_name(std::string const& field, std::string_view language, std::string const& name) {
  if (!language.empty() && !is_language(language))
    return fail(Errc::invalid, "\"" + std::string(language) + "\" is no language tag", field,
                "a BCP 47 tag in lower case such as zh, ja, en or pt-br");
  if (name.size() > longest_name_bytes)
    return fail(Errc::invalid, "a name is longer than 200 bytes", field, "at most 200 bytes of UTF-8");
  auto const folded = fold(name);
  if (!folded) return fail(Errc::invalid, "a name is not UTF-8", field, "text in UTF-8");
  auto const control = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (folded->empty() || control)
    return fail(Errc::invalid, "a name needs letters or digits and may not have control characters", field);
  return {};
}

Result<void> check_names(CityRecord const& record) {
  for (auto const& [language, name] : record.names) {
    if (language.empty()) return fail(Errc::invalid, "a name is without its language", "names");
    if (auto good = check_name("name_" + language, language, name); !good) return good;
  }
  if (record.local_name.empty() != record.local_language.empty())
    return fail(Errc::invalid, "a local name needs its language, and the other way round",
                record.local_name.empty() ? "local_name" : "local_language");
  if (!record.local_name.empty())
    if (auto good = check_name("local_name", record.local_language, record.local_name); !good) return good;
  for (auto const& alias : record.aliases) {
    if (alias.sort != NameSort::alias && alias.sort != NameSort::former)
      return fail(Errc::invalid, "an alias is an alias or a former name", "aliases", "alias or former");
    if (auto good = check_name("aliases", alias.language, alias.text); !good) return good;
  }
  return {};
}

Result<void> check_population(CityRecord::People const& people) {
  if (people.people < 0 || people.people > most_people)
    return fail(Errc::invalid, std::to_string(people.people) + " people is no population of a city", "population",
                "0 to 1000000000");
  if (people.source.empty() || people.source == "geonames" || !fold(people.source))
    return fail(Errc::invalid, "a population needs a source other than the gazetteer's own", "population_source");
  return {};
}

}  // namespace

bool is_timezone(std::string const& name) {
  auto const wanted = icu::UnicodeString::fromUTF8(name);
  std::unique_ptr<icu::TimeZone> const zone{icu::TimeZone::createTimeZone(wanted)};
  return zone && *zone != icu::TimeZone::getUnknown() && name.find('/') != std::string::npos;
}

bool is_slug(std::string_view text) { return is_hyphenated(text, longest_slug); }

Result<void> check(CityRecord const& record) {
  if (!record.slug.empty() && !is_slug(record.slug))
    return fail(Errc::invalid, "\"" + record.slug + "\" is no slug", "slug",
                "lower-case letters a-z, digits and single hyphens, at most 80");
  if (record.wikidata_id == 0U) return fail(Errc::invalid, "Q0 is no Wikidata id", "wikidata");
  if (record.geonames_id == 0U) return fail(Errc::invalid, "0 is no GeoNames id", "geonames");
  if (!record.timezone.empty() && !is_timezone(record.timezone))
    return fail(Errc::invalid, "\"" + record.timezone + "\" is no time zone", "timezone",
                "a name of the IANA database such as Asia/Shanghai");
  if (record.population)
    if (auto good = check_population(*record.population); !good) return good;
  return check_names(record);
}

std::string main_name(CityRecord const& record) {
  if (auto const english = record.names.find("en"); english != record.names.end()) return english->second;
  if (!record.local_name.empty()) return record.local_name;
  return record.names.empty() ? std::string{} : record.names.begin()->second;
}

}  // namespace amity::atlas
