// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::ui {

// Addresses ("/assets/main-1f2e.js") of what every page loads, from the build of the browser's part.
struct Assets {
  std::vector<std::string> scripts{};  // modules to run
  std::vector<std::string> styles{};
  std::vector<std::string> preloads{};  // modules that those import
  bool operator==(Assets const&) const = default;
};

// Reads Vite's manifest.json. Errc::invalid where it is no manifest, Errc::not_found without that entry.
Result<Assets> read_assets(std::string_view manifest_json, std::string_view entry = "src/main.ts");

// What all pages of an instance share.
struct Site {
  Assets assets{};
  std::string origin{};  // "https://friends.example.org", no slash at the end; empty: links stay relative
  std::optional<contract::OfficePage> office{};  // none where nothing is imported yet
  bool is_made_up{false};                        // a demonstration: every page says so
  bool has_letters{false};                       // some that everyone reads: every page leads to them
};

// The stylesheet with the office's accent by day and by night, served as /theme.css. A colour that is not #rgb or
// #rrggbb is left out, so that the sheet's own accent stays.
std::string theme_css(std::optional<contract::OfficePage> const& office);

}  // namespace amity::ui
