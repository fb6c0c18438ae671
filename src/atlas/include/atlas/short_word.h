// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace amity::atlas {

// A text of any script as a short word of small Latin letters, digits and single hyphens, cut at the end of a word:
// "昆明日报" is "kun-ming-ri-bao", "Gemeinde Zürich" "gemeinde-zurich". most: characters. Empty where nothing of it can
// be written so.
std::string short_word(std::string_view text, std::size_t most);

}  // namespace amity::atlas
