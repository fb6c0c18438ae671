// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/pages.h"
#include "tongue.h"

namespace amity::pages {

// The question as a form, with what the reader asked in its fields and the problem (null: none) at the field it is
// about.
json::object layout_form_view(Tongue const& tongue, Site const& site, Reader const& reader, json::value const& problem);

// A LayoutPlan: how good it is, what is chosen and why, what is drawn of it.
json::object layout_view(Tongue const& tongue, json::value const& layout);

// Two of them: what both choose, and what only one.
json::object layouts_beside(Tongue const& tongue, json::value const& here, json::value const& kept);

}  // namespace amity::pages
