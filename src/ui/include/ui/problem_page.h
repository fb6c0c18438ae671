// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::ui {

// What happened, in the reader's language, and where to go on.
std::string problem_page(Site const& site, Reader const& reader, contract::Problem const& problem);

}  // namespace amity::ui
