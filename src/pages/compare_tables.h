// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/pages.h"
#include "tongue.h"

#include <string>

namespace amity::pages {

// The compared cities in one line.
std::string compared_names(Tongue const& tongue, json::value const& comparison);
// The view of templates/compared.mustache: the figures, the ties between them, what they share, what is one's alone,
// and where their partners are.
json::object compared_view(Tongue const& tongue, json::value const& comparison);

}  // namespace amity::pages
