// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents (openapi.yaml). Everything on them can be read without JavaScript;
// no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/plan.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::planning::layout::web {

// Each null where there is none. They outlive the call.
struct PlanLayoutDocuments {
  contract::LayoutPlan const* layout{};  // none where the question cannot be answered
  contract::LayoutPlan const* beside{};  // of the reader's other scenario
  contract::Problem const* problem{};    // why there is no layout, shown at its field
  bool coming{};                         // the answer is still being solved: the page asks again by itself
};
// Where the next partners may be: the question as a form, the answer as a map and a list. Reads the form's fields and
// beside (the query of the other scenario) from the reader's query.
std::string plan_layout_page(ui::Site const& site, ui::Reader const& reader, PlanLayoutDocuments const& documents);

}  // namespace amity::planning::layout::web
