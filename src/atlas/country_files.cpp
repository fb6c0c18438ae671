// SPDX-License-Identifier: Apache-2.0
#include "country_files.h"

#include "files.h"

#include <boost/json.hpp>
#include <unicode/region.h>

#include <algorithm>
#include <map>
#include <set>

namespace amity::atlas {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

Result<json::value> read_json(fs::path const& path) {
  auto const text = read_whole(path);
  if (!text) return Failure{text.error()};
  boost::system::error_code error;
  auto value = json::parse(*text, error);
  if (error) return fail(Errc::invalid, path.string() + " is not JSON: " + error.message(), "file");
  return value;
}

std::string text_of(json::object const& object, std::string_view key) {
  auto const* const found = object.if_contains(key);
  auto const* const text = found ? found->if_string() : nullptr;
  return text ? std::string(*text) : std::string{};
}

bool is_code(std::string_view text, std::size_t length) {
  return text.size() == length && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The UN sub-region out of ICU: CLDR's territory containment is M49's, and world-countries has groups of its own.
std::string subregion_of(std::string const& code) {
  if (code == "AQ") return "antarctica";
  auto error = U_ZERO_ERROR;
  auto const* const region = icu::Region::getInstance(code.c_str(), error);
  if (U_FAILURE(error) || !region) return {};
  auto const* const above = region->getContainingRegion(URGN_SUBCONTINENT);
  if (!above) return {};
  auto const found = std::ranges::find(regions(), std::string_view(above->getRegionCode()), &Region::m49);
  return found == regions().end() ? std::string{} : std::string(found->slug);
}

std::optional<LatLon> position_of(json::object const& object) {
  auto const* const found = object.if_contains("latlng");
  auto const* const pair = found ? found->if_array() : nullptr;
  if (!pair || pair->size() != 2) return std::nullopt;
  boost::system::error_code error;
  auto const latitude = pair->at(0).to_number<double>(error);
  auto const longitude = error ? 0 : pair->at(1).to_number<double>(error);
  if (error) return std::nullopt;
  auto const position = LatLon::of(latitude, longitude);
  return position ? std::optional{*position} : std::nullopt;
}

tl::expected<Country, Refusal> country_of(json::object const& object) {
  auto const refuse = [](std::string field, std::string value, std::string why) {
    return tl::unexpected<Refusal>({"countries.json", 0, std::move(field), std::move(value), std::move(why)});
  };
  Country country;
  country.code = text_of(object, "cca2");
  country.alpha3 = text_of(object, "cca3");
  country.numeric_code = text_of(object, "ccn3");
  if (!is_code(country.code, 2)) return refuse("cca2", country.code, "not a code of two capital letters");
  if (!is_code(country.alpha3, 3)) return refuse("cca3", country.alpha3, "not a code of three capital letters");
  country.subregion = subregion_of(country.code);
  auto const* const region = find_region(country.subregion);
  if (!region) return refuse("cca2", country.code, "in no region of the United Nations' M49");
  country.region = region->region;
  country.position = position_of(object);
  auto const* const name = object.if_contains("name");
  if (auto const* const names = name ? name->if_object() : nullptr; names && !text_of(*names, "common").empty())
    country.names["en"] = text_of(*names, "common");
  return country;
}

std::vector<std::string> borders_of(json::object const& object) {
  std::vector<std::string> codes;
  auto const* const found = object.if_contains("borders");
  if (auto const* const borders = found ? found->if_array() : nullptr)
    for (auto const& border : *borders)
      if (border.is_string()) codes.emplace_back(border.get_string());
  return codes;
}

Result<CountryFiles> read_countries(fs::path const& path) {
  auto const wrong = [&] {
    return fail(Errc::invalid, path.string() + " is no list of countries", "file",
                "countries.json of the npm package world-countries");
  };
  auto const document = read_json(path);
  if (!document) return Failure{document.error()};
  auto const* const list = document->if_array();
  if (!list || list->empty()) return wrong();
  CountryFiles files;
  std::map<std::string, std::string> code_of_alpha3;
  std::vector<std::vector<std::string>> borders;
  for (auto const& entry : *list) {
    ++files.read;
    auto const* const object = entry.if_object();
    if (!object) return wrong();
    auto country = country_of(*object);
    if (!country) {
      files.refused.push_back(country.error());
      files.refused.back().record = files.read;
      continue;
    }
    auto const twice = std::ranges::find(files.countries, country->code, &Country::code) != files.countries.end();
    if (twice || !code_of_alpha3.emplace(country->alpha3, country->code).second) {
      files.refused.push_back({"countries.json", files.read, "cca2", country->code, "comes a second time"});
      continue;
    }
    files.countries.push_back(std::move(*country));
    borders.push_back(borders_of(*object));
  }
  if (files.countries.empty()) return wrong();
  std::set<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < borders.size(); ++i)
    for (auto const& alpha3 : borders[i])
      if (auto const found = code_of_alpha3.find(alpha3); found != code_of_alpha3.end()) {
        // A border has two sides, though the list gives Sri Lanka's with India on one only.
        pairs.emplace(files.countries[i].code, found->second);
        pairs.emplace(found->second, files.countries[i].code);
      }
  std::ranges::sort(files.countries, {}, &Country::code);
  for (auto const& [code, neighbour] : pairs)
    std::ranges::lower_bound(files.countries, code, {}, &Country::code)->neighbours.push_back(neighbour);
  return files;
}

std::vector<std::string> offered(json::value const& names) {
  std::vector<std::string> list;
  if (auto const* const one = names.if_string()) list.emplace_back(*one);
  if (auto const* const several = names.if_array())
    for (auto const& name : *several)
      if (name.is_string()) list.emplace_back(name.get_string());
  std::erase(list, "");
  return list;
}

// Where a language offers several names ("People's Republic of China", "China"), the shortest that no other country is
// offered too ("Congo") is the everyday one.
void add_names(json::object const& names, std::string const& language, std::vector<Country>& countries) {
  std::map<std::string, int> uses;
  for (auto const& entry : names)
    for (auto const& name : offered(entry.value())) ++uses[name];
  for (auto& country : countries) {
    auto const* const found = names.if_contains(country.code);
    auto list = found ? offered(*found) : std::vector<std::string>{};
    std::erase_if(list, [&](auto const& name) { return uses[name] > 1 && list.size() > 1; });
    std::ranges::stable_sort(list, {}, &std::string::size);
    if (!list.empty()) country.names.emplace(language, list.front());
  }
}

Result<void> read_names(fs::path const& folder, std::vector<Country>& countries) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (auto const& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  if (error) return fail(Errc::unavailable, folder.string() + " cannot be read: " + error.message(), "file");
  std::ranges::sort(paths);
  for (auto const& path : paths) {
    auto const document = read_json(path);
    if (!document) return Failure{document.error()};
    auto const* const object = document->if_object();
    auto const* const found = object ? object->if_contains("countries") : nullptr;
    auto const* const names = found ? found->if_object() : nullptr;
    if (!names || text_of(*object, "locale").empty())
      return fail(Errc::invalid, path.string() + " is no list of country names", "file",
                  "a file of the npm package i18n-iso-countries' folder langs");
    add_names(*names, text_of(*object, "locale"), countries);
  }
  for (auto const language : interface_languages)
    if (countries.front().names.find(language) == countries.front().names.end())
      return fail(Errc::invalid, folder.string() + " has no names in \"" + std::string(language) + "\"", "file");
  return {};
}

// The codes file says which codes the names are for: a country without an entry is none of ISO 3166-1.
Result<std::set<std::string>> read_codes(fs::path const& path) {
  auto const document = read_json(path);
  if (!document) return Failure{document.error()};
  std::set<std::string> codes;
  if (auto const* const list = document->if_array())
    for (auto const& entry : *list)
      if (auto const* const row = entry.if_array(); row && !row->empty() && row->front().is_string())
        codes.emplace(row->front().get_string());
  if (codes.empty())
    return fail(Errc::invalid, path.string() + " is no list of country codes", "file",
                "codes.json of the npm package i18n-iso-countries");
  return codes;
}

}  // namespace

Result<CountryFiles> read_country_files(GazetteerFiles const& paths) {
  auto files = read_countries(paths.countries);
  if (!files) return files;
  auto const codes = read_codes(paths.country_codes);
  if (!codes) return Failure{codes.error()};
  for (auto const& country : files->countries)
    if (!codes->contains(country.code))
      files->refused.push_back({"codes.json", 0, "cca2", country.code, "not among the codes of ISO 3166-1"});
  std::erase_if(files->countries, [&](auto const& country) { return !codes->contains(country.code); });
  if (files->countries.empty())
    return fail(Errc::invalid, "the lists of countries and of codes have no country in common", "file");
  for (auto& country : files->countries)
    std::erase_if(country.neighbours, [&](auto const& code) { return !codes->contains(code); });
  if (auto const named = read_names(paths.country_names, files->countries); !named) return Failure{named.error()};
  return files;
}

}  // namespace amity::atlas
