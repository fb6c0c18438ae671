// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace amity::explore::web {

struct CityDocuments {
  boost::json::value city;     // City
  boost::json::value circle;   // its Circle as of the reader's day, without filters
  boost::json::value shown{};  // the same filtered by the reader's kind and region; null: no filter
  boost::json::value home{};   // CityBrief of the instance's home city; null: none
  std::string hall{};          // slug of its hall, where it is a partner of the home city
  std::string suggest{};       // as SuggestionsDocuments::state; empty: no word of suggestions
};
// Any city with its circle. Reads kind, region, as_of and sort from the reader's query.
std::string city_page(ui::Site const& site, ui::Reader const& reader, CityDocuments const& documents);

// `country`: CountryCircle.
std::string country_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& country);

// What a reader typed for a city, and what was made of it.
struct CityField {
  std::string text{};               // what to show in the field
  boost::json::value city{};        // CityBrief; null: none was typed, or it cannot be told
  boost::json::array candidates{};  // then: [{city: CityBrief, admin1, partners}]
  bool has_the_name{};              // then: whether the candidates are called so, or merely come near
};

// `chain`: Chain; null while the cities are not known.
std::string chain_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& chain,
                       CityField const& from, CityField const& to);

// `comparison`: Comparison; null while there are no two different cities.
std::string compare_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& comparison,
                         std::vector<CityField> const& cities);

struct WorldDocuments {
  boost::json::value world;  // World
  std::string today;         // "2026-11-22"
};
// All the world's partnerships: a map, ways between two cities, who has the most.
std::string world_page(ui::Site const& site, ui::Reader const& reader, WorldDocuments const& documents);

// `network`: WorldNetwork; null while it is being counted.
std::string network_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& network);

// `results`: SearchPage, or null where nothing was asked; `circle`: Circle, for links to halls.
std::string search_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& results,
                        boost::json::value const& circle);

}  // namespace amity::explore::web
