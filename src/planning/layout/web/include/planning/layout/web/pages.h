// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>

namespace amity::planning::layout::web {

struct PlanLayoutDocuments {
  boost::json::value layout{};   // LayoutPlan; null where the question cannot be answered
  boost::json::value beside{};   // LayoutPlan of the reader's other scenario; null: none
  boost::json::value problem{};  // then: Problem, shown at its field
  bool coming{};                 // the answer is still being solved: the page asks again by itself
};
// Where the next partners may be: the question as a form, the answer as a map and a list. Reads the form's fields and
// beside (the query of the other scenario) from the reader's query.
std::string plan_layout_page(ui::Site const& site, ui::Reader const& reader, PlanLayoutDocuments const& documents);

}  // namespace amity::planning::layout::web
