// SPDX-License-Identifier: Apache-2.0
// A city's record as texts, and as it is read from them.
#include "curation/cities.h"
#include "curation/sql.h"
#include "interop/formats/record_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace amity::curation {
namespace {

using atlas::NameSort;
using commands::FieldTexts;
using interop::formats::text;

constexpr std::string_view former{"former:"};
constexpr std::size_t longest_tag = 8;

// "ja:クンミン;former:en:Chittagong"
atlas::CityRecord::Alias parse_alias(std::string part) {
  atlas::CityRecord::Alias alias;
  if (part.starts_with(former)) {
    alias.sort = NameSort::former;
    part.erase(0, former.size());
  }
  if (auto const colon = part.find(':'); colon != std::string::npos && colon <= longest_tag) {
    alias.language = part.substr(0, colon);
    part.erase(0, colon + 1);
  }
  alias.text = std::move(part);
  return alias;
}

std::vector<atlas::CityRecord::Alias> read_aliases(fields::Reader& in) {
  constexpr std::size_t most_aliases = 10'000;
  std::vector<atlas::CityRecord::Alias> list;
  for (auto& part : in.list<std::string>("aliases", interop::formats::long_text, {.most = most_aliases}))
    if (auto alias = parse_alias(std::move(part)); !alias.text.empty()) list.push_back(std::move(alias));
  return list;
}

// The fewest digits that are the same number again.
std::string decimal(double value) {
  std::array<char, 32> digits{};
  auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return std::string(digits.data(), end);
}

std::string or_nothing(db::Row const& row, std::size_t column) {
  return row.is_null(column) ? std::string{} : std::string(row.text(column));
}
std::string number_or_nothing(db::Row const& row, std::size_t column) {
  return row.is_null(column) ? std::string{} : std::to_string(row.integer(column));
}

struct Name {
  std::string language;
  NameSort sort{NameSort::name};
  std::string name;
};

void put_names(FieldTexts& texts, std::vector<Name> const& names) {
  std::vector<std::string> aliases;
  for (auto const& [language, sort, name] : names) {
    auto const column = "name_" + language;
    if (sort == NameSort::name && texts.contains(column)) {
      texts[column] = name;
    } else if (sort == NameSort::local && texts["name_local"].empty()) {
      texts["name_local"] = name;
      texts["local_language"] = language;
    } else if (name.find(';') == std::string::npos) {  // a list cannot write its own separator
      // A colon first: a text that has one itself is not taken for a language.
      std::string alias(sort == NameSort::former ? former : std::string_view{});
      alias.append(language).append(":").append(name);
      aliases.push_back(std::move(alias));
    }
  }
  std::ranges::sort(aliases);
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  auto& all = texts["aliases"];
  for (auto const& alias : aliases) all += (all.empty() ? "" : ";") + alias;
}

}  // namespace

atlas::CityRecord read_city(fields::Reader& in) {
  constexpr fields::LocalTextRules names{.most = 1000};
  atlas::CityRecord city;
  city.slug = in.required<std::string>("slug");
  city.wikidata_id = in.optional<std::uint32_t>("wikidata", atlas::parse_wikidata_id, "");
  city.geonames_id = in.optional<std::uint32_t>("geonames", {.least = 1});
  city.country = in.required<std::string>("country");
  city.position = in.position("");
  if (auto const people = in.optional<std::int64_t>("population", {.least = 0}))
    city.population = {in.required<std::string>("population_source"), in.optional<PartialDate>("population_on"),
                       *people};
  city.sort =
      in.optional<atlas::CitySort>("sort", atlas::parse_city_sort, "city, district, county, province or region");
  city.timezone = text(in, "timezone");
  city.names = in.texts("name", names);
  city.local_name = text(in, "name_local");
  city.local_language = text(in, "local_language");
  city.aliases = read_aliases(in);
  return city;
}

std::optional<FieldTexts> kept_city(db::Transaction& transaction, CityId city) {
  FieldTexts texts;
  for (auto const column : city_columns) texts.emplace(column, "");
  std::string own_name;
  auto const found = transaction.one(sql::city_to_edit, {{"id", city}}, [&](db::Row const& row) {
    texts["slug"] = or_nothing(row, 0);
    texts["wikidata"] = row.is_null(1) ? "" : "Q" + std::to_string(row.integer(1));
    texts["geonames"] = number_or_nothing(row, 2);
    texts["country"] = row.text(3);
    texts["lat"] = row.is_null(4) ? "" : decimal(row.real(4));
    texts["lon"] = row.is_null(5) ? "" : decimal(row.real(5));
    texts["sort"] = row.text(6);
    texts["timezone"] = or_nothing(row, 7);
    own_name = row.text(8);
    return true;
  });
  if (!found) return std::nullopt;
  put_names(texts, transaction.all(sql::names_to_edit, {{"id", city}}, [](db::Row const& row) {
    return Name{row.get<std::string>(0), atlas::parse_name_sort(row.text(1)).value(), row.get<std::string>(2)};
  }));
  // The gazetteer's own name is what English readers see.
  if (texts["name_en"].empty()) texts["name_en"] = own_name;
  auto is_first = true;
  transaction.each(sql::populations_to_edit, {{"id", city}}, [&](db::Row const& row) {
    if (!std::exchange(is_first, false)) return;
    texts["population_source"] = row.text(0);
    texts["population_on"] = row.text(1);
    texts["population"] = std::to_string(row.integer(2));
  });
  return texts;
}

}  // namespace amity::curation
