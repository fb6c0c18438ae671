// SPDX-License-Identifier: Apache-2.0
#include "ui/site.h"

#include "ui/json.h"

#include <algorithm>
#include <set>

namespace amity::ui {
namespace {

struct Manifest {
  json::value entries;
  Assets assets{};
  std::set<std::string, std::less<>> seen{};

  static void add(std::vector<std::string>& to, std::string_view file) {
    auto address = "/" + std::string(file);
    if (!file.empty() && std::find(to.begin(), to.end(), address) == to.end()) to.push_back(std::move(address));
  }

  // A chunk's styles and imports, and those of what it imports; what is only loaded on demand stays out.
  void follow(std::string_view key) {
    seen.emplace(key);
    auto const& chunk = at(entries, key);
    for (auto const& imported : list_at(chunk, "imports")) {
      if (!imported.is_string() || seen.count(imported.as_string()) != 0) continue;
      follow(imported.as_string());
      add(assets.preloads, text_at(at(entries, imported.as_string()), "file"));
    }
    for (auto const& style : list_at(chunk, "css"))
      if (style.is_string()) add(assets.styles, style.as_string());
  }
};

bool is_colour(std::string_view text) {
  return (text.size() == 4 || text.size() == 7) && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::string if_colour(std::string const& text) { return is_colour(text) ? text : std::string{}; }

}  // namespace

Result<Assets> read_assets(std::string_view manifest_json, std::string_view entry) {
  boost::system::error_code failed;
  Manifest manifest{json::parse(manifest_json, failed)};
  if (failed || !manifest.entries.is_object())
    return fail(Errc::invalid, "the manifest of the browser's part is no JSON object");
  auto const file = text_at(at(manifest.entries, entry), "file");
  if (file.empty())
    return fail(Errc::not_found, "the manifest of the browser's part has no entry " + std::string(entry));
  Manifest::add(manifest.assets.scripts, file);
  manifest.follow(entry);
  return manifest.assets;
}

std::string theme_css(std::optional<contract::OfficePage> const& office) {
  if (!office) return {};
  auto const day = if_colour(office->office.accent.day);
  auto const night = if_colour(office->office.accent.night);
  std::string css;
  if (!day.empty()) css += ":root{--accent:" + day + "}\n";
  if (!night.empty()) {
    css += "@media (prefers-color-scheme:dark){:root{--accent:" + night + "}}\n";
    css += ":root[data-theme=\"dark\"]{--accent:" + night + "}\n";
  }
  // Said last, so that a reader's choice of day wins at night.
  if (!day.empty()) css += ":root[data-theme=\"light\"]{--accent:" + day + "}\n";
  if (!day.empty()) css += "@media print{:root,:root[data-theme]{--accent:" + day + "}}\n";
  return css;
}

}  // namespace amity::ui
