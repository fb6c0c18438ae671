// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.h"
#include "pages/pages.h"

#include <string>

namespace amity::pages {

// The part of a city's page that leads to its suggestions: {intro, note, wait, from}.
json::object suggestions_part(Reader const& reader, json::value const& city, std::string const& state);

}  // namespace amity::pages
