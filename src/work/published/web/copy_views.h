// SPDX-License-Identifier: Apache-2.0
// What the desk's pages of copies have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/json.h"
#include "work/public_copy.h"
#include "work/published/web/routes.h"

#include <map>
#include <string>

namespace amity::work::published::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using Texts = commands::TypedTexts;

using commands::text_named;
std::string letter_address_of(AtDesk const& at, LetterId id);
// Where the holds on a letter, and on those that its copies name, are read and released.
std::string keeping_address_of(AtDesk const& at, LetterId id);
// Of a press on the copy's page: "/letters/public/publish?copy=3&once=...".
std::string act_address(AtDesk const& at, std::string_view what, PublicCopyId id);
// The address at which everyone reads one that is published.
std::string shown_at(AtDesk const& at, PublicCopyId id);

// The copy that the address names (?copy=3); nothing where the office has none such.
std::optional<PublicCopy> copy_asked(AtDesk const& at);
http::Response no_such_copy(AtDesk const& at);

bool may_write(AtDesk const& at);
// Somebody signed in who may publish letters; whether it is a copy of her own is another question.
bool may_decide_on_copies(AtDesk const& at);

// The page of a copy; why: what was refused last.
http::Response copy_page(AtDesk const& at, PublicCopyId id, std::string const& why = {}, unsigned status = 200);

void add_copy_forms(http::Router& router, Desk const& desk);
void add_copy_page(http::Router& router, Desk const& desk);

}  // namespace amity::work::published::web
