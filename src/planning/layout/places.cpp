// SPDX-License-Identifier: Apache-2.0
// Which countries a word names.
#include "atlas/fold.h"
#include "planning/layout/case.h"

#include <algorithm>

namespace amity::planning::layout {
namespace {

std::string key_of(std::string_view word) { return atlas::fold(word).value_or(std::string{}); }

bool is_called(LocalText const& names, std::string const& key) {
  return std::any_of(names.begin(), names.end(), [&](auto const& name) { return key_of(name.second) == key; });
}

partnerships::Office const* office_at(LayoutSources const& sources, atlas::City const& home) {
  for (auto const& office : sources.reg.offices())
    if (office.home == home.id) return &office;
  return nullptr;
}

}  // namespace

std::optional<std::vector<std::string>> countries_called(LayoutSources const& sources, atlas::City const& home,
                                                         std::string_view word) {
  auto const key = key_of(word);
  if (key.empty()) return std::nullopt;
  if (auto const* office = office_at(sources, home))
    for (auto const& region : office->regions)
      if (region.slug == word || is_called(region.name, key)) return region.countries;
  std::vector<std::string> found;
  for (auto const& region : atlas::regions()) {
    if (region.slug != word && key_of(region.slug) != key && !is_called(atlas::region_names(region.slug), key))
      continue;
    for (auto const& country : sources.atlas.countries())
      if (atlas::lies_in(country, region.slug)) found.push_back(country.code);
    return found;
  }
  for (auto const& country : sources.atlas.countries())
    if (key_of(country.code) == key || is_called(country.names, key)) return std::vector{country.code};
  return std::nullopt;
}

std::vector<std::string> known_places(LayoutSources const& sources, atlas::City const& home) {
  std::vector<std::string> words;
  if (auto const* office = office_at(sources, home))
    for (auto const& region : office->regions) words.push_back(region.slug);
  for (auto const& region : atlas::regions()) words.push_back(atlas::region_name(region.slug, "en"));
  return words;
}

}  // namespace amity::planning::layout
