// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::app {

// The language of the pages that fits an Accept-Language line best (RFC 9110, 12.5.4; a range "zh-TW" is content with
// "zh"). `otherwise` where none fits, also for a line that cannot be read.
std::string_view preferred_language(std::string_view accept_language, std::string_view otherwise);

// Whether an Accept line asks for a page rather than for what programs read: it names text/html (or XHTML), and no JSON
// above it. "*/*" alone is a program's.
bool prefers_page(std::string_view accept);

}  // namespace amity::app
