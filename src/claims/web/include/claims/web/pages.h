// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/circle.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::claims::web {

// What is said of the city, or of two countries, and what speaks for and against it.
std::string claims_page(ui::Site const& site, ui::Reader const& reader, contract::ClaimPage const& page);

}  // namespace amity::claims::web
