// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::work {

// A line without the blanks at its ends, those of Chinese and Japanese among them.
std::string_view without_blanks(std::string_view text);

}  // namespace amity::work
