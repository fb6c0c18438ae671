// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents. Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/atlas.h"
#include "contract/generated/circle.h"
#include "contract/generated/publications.h"
#include "contract/generated/register.h"
#include "pavilion/exhibit.h"
#include "ui/localizer.h"
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
  std::string office{};                       // the slug of whose documents and pictures these are
  std::vector<Public<Exhibit>> exhibits{};
  std::vector<contract::PublicLetterBrief> letters{};  // about the partner that everyone sees, the newest first
};
// The first words of a hall as HTML, just as its page has them: the text in the reader's language, else in another,
// else what can be said without one.
std::string hall_label(ui::Localizer const& localizer, LocalText const& text, contract::CityBrief const& city,
                       contract::CityBrief const& home);
std::string hall_page(ui::Site const& site, ui::Reader const& reader, HallDocuments const& documents);

}  // namespace amity::pavilion::web
