// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents. Everything on them can be read without
// JavaScript; no inline script or style, so that a strict Content-Security-Policy holds.
#pragma once

#include "contract/generated/circle.h"
#include "contract/generated/register.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <optional>
#include <string>

namespace amity::partnerships::web {

struct CircleDocuments {
  contract::Circle circle;                  // as of the reader's day, without filters: the figures come from it
  std::optional<contract::Circle> shown{};  // the same filtered by the reader's kind and region
};
// Reads kind, region, as_of and sort (joined, city, country, kind, distance) from the reader's query.
std::string circle_page(ui::Site const& site, ui::Reader const& reader, CircleDocuments const& documents);

std::string timeline_page(ui::Site const& site, ui::Reader const& reader, contract::Timeline const& timeline);

// `hall`: slug of the hall of one of the two cities, empty where there is none.
std::string partnership_page(ui::Site const& site, ui::Reader const& reader, contract::Partnership const& partnership,
                             std::string const& hall);

std::string sources_page(ui::Site const& site, ui::Reader const& reader, contract::SourceList const& page);
std::string source_page(ui::Site const& site, ui::Reader const& reader, contract::SourcePage const& source);

}  // namespace amity::partnerships::web
