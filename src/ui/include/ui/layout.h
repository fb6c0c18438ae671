// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::ui {

// What a page puts into the frame that all share.
struct Content {
  std::string name;           // the page's: "circle", "hall", "timeline", "data", "search", "problem"
  std::string title;          // without the site's name
  std::string description;    // one or two sentences
  std::string main;           // HTML
  json::value linked_data{};  // JSON-LD; null: none
  bool listed{true};          // whether search engines should keep it
  bool coming{false};         // not whole yet: asked for again by itself where no script does it
};

// The whole document.
std::string in_layout(Site const& site, Reader const& reader, Content const& content);

// The office's name, or "<city>'s circle of friends", or Amity where nothing is loaded.
std::string site_name(Site const& site, Localizer const& localizer);

// A JSON document that can stand inside a script element: no "<" in it.
std::string script_safe(json::value const& value);

}  // namespace amity::ui
