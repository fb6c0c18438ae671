// SPDX-License-Identifier: Apache-2.0
// Where a title may break: an official letter's lines end with whole words (GB/T 9704, 7.3.1), which Chinese and
// Japanese do not put blanks between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amity::papers {

// The title in parts that stay whole, in their order; joined they are the title again. What stands before or after a
// word, such as a bracket or a full stop, goes with it. One part where the language has blanks between words.
std::vector<std::string> title_words(std::string_view title, std::string_view language);

}  // namespace amity::papers
