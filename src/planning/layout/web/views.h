// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/links.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>
#include <vector>

namespace amity::planning::layout::web {

// Who reads on which site, and what a problem with the question is (null: none).
struct LayoutReader {
  ui::Localizer const& localizer;
  ui::Site const& site;
  ui::Reader const& reader;
  json::value const& problem;
};

// The question as a form, with what the reader asked in its fields and the problem at the field it is about.
json::object layout_form_view(LayoutReader const& who);

// What makes a scenario: everything of the address but which other stands beside it.
ui::Query layout_scenario(ui::Query const& query);

// A LayoutPlan: how good it is, what is chosen and why, what is drawn of it.
json::object layout_view(LayoutReader const& who, json::value const& layout);

// Two of them: what both choose, and what only one; what was asked of both, and what only of one.
json::object layouts_beside(LayoutReader const& who, json::value const& here, json::value const& kept);

// "at least 6 in Southern Asia": a LayoutDemand.
std::string demand_in_words(ui::Localizer const& localizer, ui::Site const& site, json::value const& demand);
// A LayoutRequest, a line for each thing that was asked.
std::vector<std::string> request_in_words(ui::Localizer const& localizer, ui::Site const& site,
                                          json::value const& layout_request);
// Why there is no layout, as far as it can be told in the reader's language.
std::string problem_in_words(LayoutReader const& who);
// The name of a parameter as its field is labelled.
std::string layout_label(ui::Localizer const& localizer, std::string_view field);

}  // namespace amity::planning::layout::web
