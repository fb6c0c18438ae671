// SPDX-License-Identifier: Apache-2.0
#include "city_names.h"

#include "division_names.h"
#include "renamed_cities.h"

#include <algorithm>
#include <array>

namespace amity::reconciliation {
namespace {

using atlas::CitySort;
using SortWord = std::pair<std::string_view, CitySort>;

// "Voivodeship" as the last word, "Landkreis" as the first.
constexpr std::array last_words{
    SortWord{"Province", CitySort::province},      SortWord{"Oblast", CitySort::province},
    SortWord{"Prefecture", CitySort::province},    SortWord{"Voivodeship", CitySort::province},
    SortWord{"Governorate", CitySort::province},   SortWord{"Krai", CitySort::province},
    SortWord{"Department", CitySort::province},    SortWord{"Autonomous Region", CitySort::region},
    SortWord{"Region", CitySort::region},          SortWord{"Regional Unit", CitySort::region},
    SortWord{"County", CitySort::county},          SortWord{"Raion", CitySort::county},
    SortWord{"Rayon", CitySort::county},           SortWord{"District", CitySort::district},
    SortWord{"Ward", CitySort::district},          SortWord{"(Kreis)", CitySort::county},
    SortWord{"(Provinz)", CitySort::province},     SortWord{"(province)", CitySort::province},
    SortWord{"Autonomous Okrug", CitySort::region}};
constexpr std::array first_words{
    SortWord{"Province of", CitySort::province}, SortWord{"Canton of", CitySort::province},
    SortWord{"State of", CitySort::province},    SortWord{"Department of", CitySort::province},
    SortWord{"Republic of", CitySort::province}, SortWord{"Region of", CitySort::region},
    SortWord{"Landkreis", CitySort::county},     SortWord{"Kreis", CitySort::county},
    SortWord{"County", CitySort::county},        SortWord{"Powiat", CitySort::county},
    SortWord{"Okres", CitySort::county},         SortWord{"Arrondissement", CitySort::district}};

constexpr std::array<std::string_view, 11> last_titles{"City Municipality",
                                                       "Metropolitan Municipality",
                                                       "Municipality",
                                                       "municipality",
                                                       "Metropolitan City",
                                                       "City",
                                                       "Kommune",
                                                       "kommun",
                                                       "Township",
                                                       "Town",
                                                       "(city)"};
constexpr std::array<std::string_view, 10> first_titles{"Metropolitan Borough of",
                                                        "Royal Borough of",
                                                        "Municipality of",
                                                        "City of",
                                                        "Town of",
                                                        "Gmina",
                                                        "Comune di",
                                                        "Município de",
                                                        "Municipio de",
                                                        "Ville de"};

bool ends_with_word(std::string_view name, std::string_view word) {
  return name.size() > word.size() + 1 && name.ends_with(word) && name[name.size() - word.size() - 1] == ' ';
}
bool begins_with_word(std::string_view name, std::string_view word) {
  return name.size() > word.size() + 1 && name.starts_with(word) && name[word.size()] == ' ';
}

template <std::size_t N>
bool listed(std::array<Division, N> const& divisions, std::string_view name, std::string_view country) {
  return std::ranges::find(divisions, Division{name, country}) != divisions.end();
}

}  // namespace

atlas::CitySort sort_of_name(std::string_view name, std::span<std::string const> countries) {
  for (auto const& [word, sort] : last_words)
    if (ends_with_word(name, word)) return sort;
  for (auto const& [word, sort] : first_words)
    if (begins_with_word(name, word)) return sort;
  if (name.find("arrondissement of") != std::string_view::npos) return CitySort::district;
  auto const division =
      std::ranges::any_of(countries, [&](std::string const& country) { return listed(divisions_only, name, country); });
  return division ? CitySort::province : CitySort::city;
}

bool names_a_division_too(std::string_view name, std::string_view country) {
  return listed(divisions_and_cities, name, country);
}

std::string_view without_title(std::string_view name) {
  for (auto const title : last_titles)
    if (ends_with_word(name, title)) return name.substr(0, name.size() - title.size() - 1);
  for (auto const title : first_titles)
    if (begins_with_word(name, title)) return name.substr(title.size() + 1);
  return {};
}

std::string_view first_part(std::string_view name) {
  auto part = name.substr(0, std::min({name.find(','), name.find('('), name.find('/')}));
  while (part.ends_with(' ')) part.remove_suffix(1);
  return part.size() == name.size() ? std::string_view{} : part;
}

std::optional<Renamed> renamed_city(std::string_view folded) {
  auto const at = std::ranges::lower_bound(renamed_cities, folded, {}, &RenamedCity::other);
  if (at == renamed_cities.end() || at->other != folded) return std::nullopt;
  return Renamed{at->called, at->country};
}

}  // namespace amity::reconciliation
