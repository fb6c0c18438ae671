// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "interop/formats/table.h"

#include <toml++/toml.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace amity::interop::office_folder {
namespace {

std::string const settings_file = "office.toml";

Failure at(toml::node const& node, std::string const& what, std::string const& field, std::string remedy) {
  return fail(Errc::invalid, settings_file + ", line " + std::to_string(node.source().begin.line) + ": " + what, field,
              std::move(remedy));
}

Result<void> check_keys(toml::table const& table, std::vector<std::string_view> const& known) {
  for (auto const& [key, node] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    auto const near = formats::nearest_word(key.str(), known);
    return at(node,
              "no setting is called \"" + std::string(key.str()) + "\"" +
                  (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
              std::string(key.str()), "one of the settings of docs/office-data.md");
  }
  return {};
}

Result<std::string> text(toml::table const& table, std::string const& key) {
  auto const* node = table.get(key);
  if (node == nullptr) return fail(Errc::invalid, settings_file + ": the setting \"" + key + "\" is missing", key);
  auto const value = node->value<std::string>();
  if (!value || value->empty()) return at(*node, "\"" + key + "\" is not a text", key, "a text in quotes");
  return *value;
}

Result<std::vector<std::string>> texts(toml::table const& table, std::string const& key) {
  std::vector<std::string> list;
  auto const* array = table[key].as_array();
  if (array == nullptr) return fail(Errc::invalid, settings_file + ": \"" + key + "\" is missing or not a list", key);
  for (auto const& node : *array) {
    auto const value = node.value<std::string>();
    if (!value) return at(node, "\"" + key + "\" holds something that is not a text", key, "texts in quotes");
    list.push_back(*value);
  }
  return list;
}

Result<LocalText> local_text(toml::table const& table, std::string const& key) {
  LocalText text;
  auto const* names = table[key].as_table();
  if (names == nullptr) return fail(Errc::invalid, settings_file + ": the table \"" + key + "\" is missing", key);
  for (auto const& [language, node] : *names) {
    auto const value = node.value<std::string>();
    if (!value) return at(node, "\"" + std::string(language.str()) + "\" is not a text", key, "a text in quotes");
    text.emplace(language.str(), *value);
  }
  return text;
}

Result<partnerships::OwnRegion> own_region(toml::table const& table) {
  if (auto const checked = check_keys(table, {"slug", "countries", "name"}); !checked) return Failure{checked.error()};
  auto const slug = text(table, "slug");
  if (!slug) return Failure{slug.error()};
  auto countries = texts(table, "countries");
  if (!countries) return Failure{countries.error()};
  auto const name = local_text(table, "name");
  if (!name) return Failure{name.error()};
  for (auto const& code : *countries)
    if (code.size() != 2 || !std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
      return at(table, "\"" + code.substr(0, 40) + "\" is not a country code", "countries",
                "ISO 3166-1 alpha-2 codes such as TH");
  std::sort(countries->begin(), countries->end());
  return partnerships::OwnRegion{*slug, std::move(*countries), *name};
}

Result<void> read_regions(toml::table const& table, partnerships::Office& office) {
  auto const* regions = table["region"].as_array();
  if (regions == nullptr) return {};
  for (auto const& node : *regions) {
    auto const* region_table = node.as_table();
    if (region_table == nullptr) return at(node, "a region is a table", "region", "[[region]]");
    auto region = own_region(*region_table);
    if (!region) return Failure{region.error()};
    office.regions.push_back(std::move(*region));
  }
  return {};
}

bool is_timezone(std::string const& name) {
  std::unique_ptr<icu::TimeZone> const zone{icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name))};
  return zone && *zone != icu::TimeZone::getUnknown() && (name == "UTC" || name.find('/') != std::string::npos);
}

Result<void> read_accent(toml::table const& table, partnerships::Office& office) {
  auto const* accent = table["accent"].as_table();
  if (accent == nullptr) return fail(Errc::invalid, settings_file + ": the table \"accent\" is missing", "accent");
  if (auto const checked = check_keys(*accent, {"day", "night"}); !checked) return Failure{checked.error()};
  auto const day = text(*accent, "day");
  if (!day) return Failure{day.error()};
  auto const night = text(*accent, "night");
  if (!night) return Failure{night.error()};
  office.accent_day = *day;
  office.accent_night = *night;
  return {};
}

}  // namespace

Result<OfficeSettings> read_office_settings(std::filesystem::path const& file) {
  if (!std::filesystem::is_regular_file(file))
    return fail(Errc::unavailable, file.string() + " is missing: this folder is not an office's", settings_file,
                "a folder with office.toml as docs/office-data.md describes");
  toml::table table;
  try {
    table = toml::parse_file(file.string());
  } catch (toml::parse_error const& error) {
    return fail(Errc::invalid, settings_file + ", line " + std::to_string(error.source().begin.line) + ": " +
                                   std::string(error.description()));
  }
  if (auto const checked =
          check_keys(table, {"format", "slug", "home", "languages", "timezone", "accent", "name", "region"});
      !checked)
    return Failure{checked.error()};
  if (table["format"].value<int>() != 1)
    return fail(Errc::invalid, settings_file + ": \"format\" is not 1", "format", "format = 1, or a newer amity");

  OfficeSettings settings;
  auto& office = settings.office;
  for (auto const& [key, target] :
       {std::pair{"slug", &office.slug}, {"home", &settings.home}, {"timezone", &office.timezone}}) {
    auto const value = text(table, key);
    if (!value) return Failure{value.error()};
    *target = *value;
  }
  if (!is_timezone(office.timezone))
    return at(*table.get("timezone"), "\"" + office.timezone.substr(0, 40) + "\" is no time zone", "timezone",
              "a name of the IANA database such as Asia/Shanghai");
  auto languages = texts(table, "languages");
  if (!languages) return Failure{languages.error()};
  office.languages = std::move(*languages);
  auto name = local_text(table, "name");
  if (!name) return Failure{name.error()};
  office.name = std::move(*name);
  if (auto const read = read_accent(table, office); !read) return Failure{read.error()};
  if (auto const read = read_regions(table, office); !read) return Failure{read.error()};
  return settings;
}

}  // namespace amity::interop::office_folder
