// SPDX-License-Identifier: Apache-2.0
// What the room's pages have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "curation/lists.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/json.h"

#include <map>
#include <string>
#include <string_view>

namespace amity::curation::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using Texts = commands::TypedTexts;
using Hidden = std::vector<std::pair<std::string, std::string>>;

db::Transaction reading(AtDesk const& at);
bool has(AtDesk const& at, accounts::Right right);
using commands::text_named;
// The hidden fields that say what the writer saw, out of what was sent.
Hidden seen_in(Texts const& typed);

// The names of the office's sources by their keys.
Texts source_names(AtDesk const& at, db::Transaction& transaction);
// A region of the office's own or of the UN; "everywhere" for an empty slug.
std::string region_name(AtDesk const& at, std::string_view slug);
// What a policy is for: a word of the catalogues', or the office's own.
std::string reason_name(AtDesk const& at, std::string_view reason);

// "/en/office/register", and what is below it.
std::string register_address(AtDesk const& at, std::string_view below = {});
// The way back: the register by hand, and the list.
std::vector<std::pair<std::string, std::string>> crumbs_to(AtDesk const& at, List list);
std::string list_title(AtDesk const& at, List list);

// A verb's outcome as that of a form, which goes on to another page.
template <class T>
commands::Outcome<std::string> as_done(commands::Outcome<T> const& outcome) {
  if (!outcome) return commands::Refused{outcome.error()};
  return std::string{};
}
// The form's page once more, with what is wrong.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page);
// A press that takes something back: what cannot be is told on a page of its own.
void send_taking_back(AtDesk const& at, Sent sent, http::Completion const& completion);

// The fields of a row's form, with what stands in them.
std::vector<ui::FormField> row_fields(AtDesk const& at, List list, Texts const& texts);

}  // namespace amity::curation::web
