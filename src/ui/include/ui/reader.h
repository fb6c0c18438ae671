// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace amity::ui {

// Who reads, and where.
struct Reader {
  std::string language{"en"};  // "zh", "ja" or "en"
  std::string path{"/"};  // without the language: "/", "/partners/fujisawa", "/timeline", "/claims", "/data", "/search"
  std::vector<std::pair<std::string, std::string>> query{};  // decoded, in the order they came
};

}  // namespace amity::ui
