// SPDX-License-Identifier: Apache-2.0
// Somebody at the desk, kept while a paper is set. Private to the room.
#pragma once

#include "papers/typesetter.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"

#include <memory>
#include <string>

namespace amity::papers::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;

struct KeptDesk {
  Desk desk;
  std::shared_ptr<http::Request const> request;
  accounts::Session session;
  std::string language;
  std::shared_ptr<snapshot::World const> world;
  OfficeId office;

  KeptDesk(AtDesk const& at, std::shared_ptr<http::Request const> kept)
      : desk(at.desk),
        request(std::move(kept)),
        session(at.session),
        language(at.localizer.language()),
        world(at.world),
        office(at.office.id) {}
  // As it was: what the page rests on lives as long as this.
  AtDesk at() const { return {desk, *request, session, ui::Localizer{language}, world, *world->reg.office(office)}; }
};

inline bool has(AtDesk const& at, accounts::Right right) { return at.session.rights.contains(right); }
// "/zh/office/letters/papers?id=12"
std::string address_with_id(AtDesk const& at, std::string_view path, std::int64_t id);

void add_file_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter);
void add_details_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter);
void add_template_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter);

}  // namespace amity::papers::web
