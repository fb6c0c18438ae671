// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>

namespace amity::claims::web {

// `page`: ClaimPage. What is said of the city, or of two countries, and what speaks for and against it.
std::string claims_page(ui::Site const& site, ui::Reader const& reader, boost::json::value const& page);

}  // namespace amity::claims::web
