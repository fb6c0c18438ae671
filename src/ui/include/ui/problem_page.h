// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::ui {

// What happened, in the reader's language, and where to go on. `told`: what is wrong, in that language; where it is
// empty, the problem's own words stand there for readers of English, and for others what the catalogue says of its
// codes.
std::string problem_page(Site const& site, Reader const& reader, contract::Problem const& problem,
                         std::string const& told = {});

}  // namespace amity::ui
