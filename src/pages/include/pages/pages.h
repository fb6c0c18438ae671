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

std::string data_page(Site const& site, Reader const& reader);

// `results`: SearchPage, or null where nothing was asked; `circle`: Circle, for links to halls.
std::string search_page(Site const& site, Reader const& reader, boost::json::value const& results,
                        boost::json::value const& circle);

// `problem`: Problem (RFC 9457). What happened, in the reader's language, and where to go on.
std::string problem_page(Site const& site, Reader const& reader, boost::json::value const& problem);

}  // namespace amity::pages
