// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents (openapi.yaml). Everything on them can be read without JavaScript;
// no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/plan.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::planning::targets::web {

// What the office wants of its circle, beside what is.
std::string plan_page(ui::Site const& site, ui::Reader const& reader, contract::TargetPaths const& targets);

}  // namespace amity::planning::targets::web
