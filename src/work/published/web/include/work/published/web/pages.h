// SPDX-License-Identifier: Apache-2.0
// Whole HTML documents from the contract's documents.
#pragma once

#include "contract/generated/publications.h"
#include "ui/json.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>
#include <vector>

namespace amity::work::published::web {

// [{href, title, lang, facts}]: lines of a list, as the list's page and a partner's hall show them: the hall need not
// say whose it is.
enum class Line { with_partner, without_partner };
json::array letter_lines(ui::Localizer const& localizer, std::vector<contract::PublicLetterBrief> const& letters,
                         Line line);

std::string letters_page(ui::Site const& site, ui::Reader const& reader, contract::PublicLetterPage const& page);
// `hall`: the slug of the hall of the letter's partner, where the site has one; empty otherwise.
std::string letter_page(ui::Site const& site, ui::Reader const& reader, contract::PublicLetter const& letter,
                        std::string const& hall);
// That it was withdrawn, and when.
std::string withdrawn_page(ui::Site const& site, ui::Reader const& reader, Day on);

}  // namespace amity::work::published::web
