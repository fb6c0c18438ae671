// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents. Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/atlas.h"
#include "contract/generated/circle.h"
#include "contract/generated/register.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>
#include <vector>

namespace amity::pavilion::web {

struct HallDocuments {
  contract::Partnership partnership;
  contract::City city;                        // the partner
  contract::Circle circle;                    // as of today: the partner's place in it, and its neighbours
  std::vector<contract::ClaimLine> claims{};  // on this partnership; those that hold are shown as distinctions
};
std::string hall_page(ui::Site const& site, ui::Reader const& reader, HallDocuments const& documents);

}  // namespace amity::pavilion::web
