// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>

namespace amity::partnerships::web {

struct CircleDocuments {
  boost::json::value circle;   // Circle as of the reader's day, without filters: the figures come from it
  boost::json::value shown{};  // the same Circle filtered by the reader's kind and region; null: no filter
};
// Reads kind, region, as_of and sort (joined, city, country, kind, distance) from the reader's query.
std::string circle_page(ui::Site const& site, ui::Reader const& reader, CircleDocuments const& documents);

// `timeline`: Timeline.
std::string timeline_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& timeline);

// `partnership`: Partnership; `hall`: slug of the hall of one of the two cities, empty where there is none.
std::string partnership_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& partnership,
                             std::string const& hall);

// `sources`: SourceList.
std::string sources_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& sources);
// `source`: SourcePage.
std::string source_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& source);

}  // namespace amity::partnerships::web
