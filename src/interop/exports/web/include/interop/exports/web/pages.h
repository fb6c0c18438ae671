// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's JSON documents (openapi.yaml). Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
// A document that breaks the contract is a fault of the program and throws; absent optional parts are left out.
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <string>

namespace amity::interop::exports::web {

std::string data_page(ui::Site const& site, ui::Reader const& reader);

}  // namespace amity::interop::exports::web
