// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>

namespace amity::planning::suggestions::web {

struct SuggestionsDocuments {
  boost::json::value city;           // CityName or CityBrief
  std::string state;                 // "learnt", "being_learnt", "too_few_ties", "failed"; "unseen": not this city
  boost::json::value suggestions{};  // Suggestions, where learnt; else null
};
// The cities that are most likely to become partners of one, with reasons, and what that is worth.
std::string suggestions_page(ui::Site const& site, ui::Reader const& reader, SuggestionsDocuments const& documents);

}  // namespace amity::planning::suggestions::web
