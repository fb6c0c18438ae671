// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/site.h"

#include <boost/json/value.hpp>

#include <string>
#include <utility>
#include <vector>

// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
namespace amity::pages {

// Who reads, and where.
struct Reader {
  std::string language{"en"};  // "zh", "ja" or "en"
  std::string path{"/"};  // without the language: "/", "/partners/fujisawa", "/timeline", "/claims", "/data", "/search"
  std::vector<std::pair<std::string, std::string>> query{};  // decoded, in the order they came
};

struct CircleDocuments {
  boost::json::value circle;   // Circle as of the reader's day, without filters: the figures come from it
  boost::json::value shown{};  // the same Circle filtered by the reader's kind and region; null: no filter
};
// Reads kind, region, as_of and sort (joined, city, country, kind, distance) from the reader's query.
std::string circle_page(Site const& site, Reader const& reader, CircleDocuments const& documents);

struct HallDocuments {
  boost::json::value partnership;  // Partnership
  boost::json::value city;         // City: the partner
  boost::json::value circle;       // Circle as of today: the partner's place in it, and its neighbours
  boost::json::value claims{};     // list of ClaimLine on this partnership; those that hold are shown as distinctions
};
std::string hall_page(Site const& site, Reader const& reader, HallDocuments const& documents);

// `timeline`: Timeline.
std::string timeline_page(Site const& site, Reader const& reader, boost::json::value const& timeline);

// `page`: ClaimPage. What is said of the city, or of two countries, and what speaks for and against it.
std::string claims_page(Site const& site, Reader const& reader, boost::json::value const& page);

// `targets`: TargetPaths. What the office wants of its circle, beside what is.
std::string plan_page(Site const& site, Reader const& reader, boost::json::value const& targets);

struct PlanLayoutDocuments {
  boost::json::value layout{};   // LayoutPlan; null where the question cannot be answered
  boost::json::value beside{};   // LayoutPlan of the reader's other scenario; null: none
  boost::json::value problem{};  // then: Problem, shown at its field
  bool coming{};                 // the answer is still being reckoned: the page asks again by itself
};
// Where the next partners may be: the question as a form, the answer as a map and a list. Reads the form's fields and
// beside (the query of the other scenario) from the reader's query.
std::string plan_layout_page(Site const& site, Reader const& reader, PlanLayoutDocuments const& documents);

struct SuggestionsDocuments {
  boost::json::value city;           // CityName or CityBrief
  std::string state;                 // "learnt", "being_learnt", "too_few_ties", "failed"; "unseen": not this city
  boost::json::value suggestions{};  // Suggestions, where learnt; else null
};
// The cities that are most likely to become partners of one, with reasons, and what that is worth.
std::string suggestions_page(Site const& site, Reader const& reader, SuggestionsDocuments const& documents);

struct CityDocuments {
  boost::json::value city;     // City
  boost::json::value circle;   // its Circle as of the reader's day, without filters
  boost::json::value shown{};  // the same filtered by the reader's kind and region; null: no filter
  boost::json::value home{};   // CityBrief of the instance's home city; null: none
  std::string hall{};          // slug of its hall, where it is a partner of the home city
  std::string suggest{};       // as SuggestionsDocuments::state; empty: no word of suggestions
};
// Any city with its circle. Reads kind, region, as_of and sort from the reader's query.
std::string city_page(Site const& site, Reader const& reader, CityDocuments const& documents);

// `country`: CountryCircle.
std::string country_page(Site const& site, Reader const& reader, boost::json::value const& country);

// `partnership`: Partnership; `hall`: slug of the hall of one of the two cities, empty where there is none.
std::string partnership_page(Site const& site, Reader const& reader, boost::json::value const& partnership,
                             std::string const& hall);

// What a reader typed for a city, and what was made of it.
struct CityField {
  std::string text{};               // what to show in the field
  boost::json::value city{};        // CityBrief; null: none was typed, or it cannot be told
  boost::json::array candidates{};  // then: [{city: CityBrief, admin1, partners}]
  bool has_the_name{};              // then: whether the candidates are called so, or merely come near
};

// `chain`: Chain; null while the cities are not known.
std::string chain_page(Site const& site, Reader const& reader, boost::json::value const& chain, CityField const& from,
                       CityField const& to);

// `comparison`: Comparison; null while there are no two different cities.
std::string compare_page(Site const& site, Reader const& reader, boost::json::value const& comparison,
                         std::vector<CityField> const& cities);

// `sources`: SourceList.
std::string sources_page(Site const& site, Reader const& reader, boost::json::value const& sources);
// `source`: SourcePage.
std::string source_page(Site const& site, Reader const& reader, boost::json::value const& source);

struct WorldDocuments {
  boost::json::value world;  // World
  std::string today;         // "2026-11-22"
};
// All the world's partnerships: a map, ways between two cities, who has the most.
std::string world_page(Site const& site, Reader const& reader, WorldDocuments const& documents);

// `network`: WorldNetwork; null while it is being counted.
std::string network_page(Site const& site, Reader const& reader, boost::json::value const& network);

std::string data_page(Site const& site, Reader const& reader);

// `results`: SearchPage, or null where nothing was asked; `circle`: Circle, for links to halls.
std::string search_page(Site const& site, Reader const& reader, boost::json::value const& results,
                        boost::json::value const& circle);

// `problem`: Problem (RFC 9457). What happened, in the reader's language, and where to go on.
std::string problem_page(Site const& site, Reader const& reader, boost::json::value const& problem);

}  // namespace amity::pages
