// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partnerships/web/desk.h"

namespace amity::partnerships::web {

// The desk's forms by which partners and sources are written down.
void add_desk_routes(http::Router& router, Desk const& desk);

// What partners and sources bring to the desk.
void fit(Fittings& fittings);

// The fields of what a source says, and of a step ("sign 1985-05-20"), as the journal's readers are told of them.
std::vector<ui::FormField> journal_fields(ui::Localizer const& localizer);

// What a partner is called in the desk's addresses.
std::string id_of(atlas::City const& city);

// "28 November 2026, 14:05" where the office is, of a moment as the tables have it ("2026-11-29T08:00:00.000Z"); the
// text itself where it is none.
std::string moment_at(AtDesk const& at, std::string_view utc);

// A page with a form: where it belongs, what it is, the form.
struct FormPage {
  std::string title;
  std::string lead{};
  std::vector<std::pair<std::string, std::string>> crumbs{};  // address and text, beside the desk itself
  // A second button that takes the record away: its address and text.
  std::pair<std::string, std::string> withdraw{};
  std::string below{};  // HTML after the form
  std::string above{};  // and before all else
  // What the form changes, as the journal names it: the record, then its parts. Then the form follows along: who else
  // is there, and what others change meanwhile. Empty of what is new.
  std::vector<std::string> follows{};
};
http::Response form_page(AtDesk const& at, FormPage const& page, ui::Form const& form, unsigned status = 200);

}  // namespace amity::partnerships::web
