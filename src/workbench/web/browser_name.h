// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include <string_view>

namespace amity::workbench::web {

// What a browser calls itself, as people know it: {"Firefox", "Windows"}. Both empty where it says neither.
struct BrowserName {
  std::string_view browser;
  std::string_view system;
  bool operator==(BrowserName const&) const = default;
};
BrowserName browser_name(std::string_view user_agent);

}  // namespace amity::workbench::web
