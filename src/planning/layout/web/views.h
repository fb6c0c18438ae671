// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/plan.h"
#include "ui/links.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::planning::layout::web {

// Who reads on which site, and what a problem with the question is (null: none).
struct LayoutReader {
  ui::Localizer const& localizer;
  ui::Site const& site;
  ui::Reader const& reader;
  contract::Problem const* problem;
};

// The question as a form, with what the reader asked in its fields and the problem at the field it is about.
json::object layout_form_view(LayoutReader const& who);

// What makes a scenario: everything of the address but which other stands beside it.
ui::Query layout_scenario(ui::Query const& query);

// How good it is, what is chosen and why, what is drawn of it.
json::object layout_view(LayoutReader const& who, contract::LayoutPlan const& layout);

// Two layouts: what both choose, and what only one; what was asked of both, and what only of one.
json::object layouts_beside(LayoutReader const& who, contract::LayoutPlan const& here,
                            contract::LayoutPlan const& kept);

// "at least 6 in Southern Asia"
std::string demand_in_words(ui::Localizer const& localizer, ui::Site const& site, contract::LayoutDemand const& demand);
// A line for each thing that was asked.
std::vector<std::string> request_in_words(ui::Localizer const& localizer, ui::Site const& site,
                                          contract::LayoutRequest const& request);
// Why there is no layout, as far as it can be said in the reader's language; empty where there is no problem.
std::string problem_in_words(LayoutReader const& who);
// The name of a parameter as its field is labelled.
std::string layout_label(ui::Localizer const& localizer, std::string_view field);

}  // namespace amity::planning::layout::web
