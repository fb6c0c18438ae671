// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents (openapi.yaml). Everything on them can be read without JavaScript;
// no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/circle.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <optional>
#include <string>

namespace amity::planning::suggestions::web {

struct SuggestionsDocuments {
  contract::CityBrief city;
  std::string state;  // "learnt", "being_learnt", "too_few_ties", "failed"; "unseen": not this city
  std::optional<contract::Suggestions> suggestions{};  // where learnt
};
// The cities that are most likely to become partners of one, with reasons, and what that is worth.
std::string suggestions_page(ui::Site const& site, ui::Reader const& reader, SuggestionsDocuments const& documents);

}  // namespace amity::planning::suggestions::web
