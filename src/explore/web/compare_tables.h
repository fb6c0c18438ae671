// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/world.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::explore::web {

// The compared cities in one line.
std::string compared_names(ui::Localizer const& localizer, contract::Comparison const& comparison);
// The view of templates/compared.mustache: the figures, the ties between them, what they share, what is one's alone,
// and where their partners are.
json::object compared_view(ui::Localizer const& localizer, contract::Comparison const& comparison);

}  // namespace amity::explore::web
