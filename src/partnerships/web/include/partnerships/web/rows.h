// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <optional>
#include <string>

namespace amity::partnerships::web {

// Whose partners they are, and where its page is.
struct RowsOf {
  std::string path{"/"};  // without the language
  bool home{true};  // the home circle, whose partners have halls; else each row leads to its city and its evidence
};

// The view of templates/partners.mustache: the circle's partners in groups (in force, perhaps in force, stated by weak
// sources only, intended, ended), each row as the island draws it again.
// `shown`: already filtered; `circle`: the whole one, for what can be chosen.
json::object partners_view(ui::Reader const& reader, contract::Circle const& shown, contract::Circle const& circle,
                           std::optional<contract::OfficePage> const& office, RowsOf const& of = {});

}  // namespace amity::partnerships::web
