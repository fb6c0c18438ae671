// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/atlas.h"
#include "contract/generated/circle.h"
#include "contract/generated/publications.h"
#include "contract/generated/world.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace amity::explore::web {

struct CityDocuments {
  contract::City city;
  contract::Circle circle;                    // as of the reader's day, without filters
  std::optional<contract::Circle> shown{};    // the same filtered by the reader's kind and region; none: no filter
  std::optional<contract::CityBrief> home{};  // the instance's home city
  std::string hall{};                         // slug of its hall, where it is a partner of the home city
  std::string suggest{};                      // as SuggestionsDocuments::state; empty: no word of suggestions
};
// Any city with its circle. Reads kind, region, as_of and sort from the reader's query.
std::string city_page(ui::Site const& site, ui::Reader const& reader, CityDocuments const& documents);

std::string country_page(ui::Site const& site, ui::Reader const& reader, contract::CountryCircle const& country);

struct CityCandidate {
  contract::CityBrief city;
  std::string admin1{};  // GeoNames' code of its division; empty: not known
  std::int64_t partners{};
};

// What a reader typed for a city, and what was made of it.
struct CityField {
  std::string text{};                         // what to show in the field
  std::optional<contract::CityBrief> city{};  // none: none was typed, or it cannot be told
  std::vector<CityCandidate> candidates{};    // then: those it can mean
  bool has_the_name{};                        // then: whether the candidates are called so, or merely come near
};

// `chain`: none while the cities are not known.
std::string chain_page(ui::Site const& site, ui::Reader const& reader, std::optional<contract::Chain> const& chain,
                       CityField const& from, CityField const& to);

// `comparison`: none while there are no two different cities.
std::string compare_page(ui::Site const& site, ui::Reader const& reader,
                         std::optional<contract::Comparison> const& comparison, std::vector<CityField> const& cities);

struct WorldDocuments {
  contract::World world;
  Day today;
};
// All the world's partnerships: a map, ways between two cities, who has the most.
std::string world_page(ui::Site const& site, ui::Reader const& reader, WorldDocuments const& documents);

// `network`: none while it is being counted.
std::string network_page(ui::Site const& site, ui::Reader const& reader,
                         std::optional<contract::WorldNetwork> const& network);

// `results`: none where nothing was asked; `circle`: for links to halls; `letters`: the first of those that everyone
// reads and that have the words too.
std::string search_page(ui::Site const& site, ui::Reader const& reader,
                        std::optional<contract::SearchPage> const& results, contract::Circle const& circle,
                        std::optional<contract::PublicLetterPage> const& letters = {});

}  // namespace amity::explore::web
