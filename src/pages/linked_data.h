// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/pages.h"
#include "tongue.h"

namespace amity::pages {

// JSON-LD (schema.org) of each page.
json::value circle_linked_data(Site const& site, Tongue const& tongue, json::value const& circle);
json::value hall_linked_data(Site const& site, Tongue const& tongue, Reader const& reader, json::value const& city);
json::value timeline_linked_data(Site const& site, Tongue const& tongue, json::value const& timeline);
json::value data_linked_data(Site const& site, Tongue const& tongue);

}  // namespace amity::pages
