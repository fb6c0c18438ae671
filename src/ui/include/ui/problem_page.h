// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <boost/json/value.hpp>

#include <string>

namespace amity::ui {

// `problem`: Problem (RFC 9457). What happened, in the reader's language, and where to go on.
std::string problem_page(Site const& site, Reader const& reader, boost::json::value const& problem);

}  // namespace amity::ui
