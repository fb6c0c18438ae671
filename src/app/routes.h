// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "commands/web/writing.h"
#include "files/web/transfer.h"
#include "http/message.h"
#include "http/router.h"
#include "papers/typesetter.h"
#include "people/web/routes.h"
#include "server/context.h"

#include <memory>

namespace amity::app {

// What the office's rooms work with beside the database.
struct OfficeServices {
  people::web::Keys keys;
  std::shared_ptr<papers::Typesetter> typesetter;
  files::web::Depot const& depot;
};

// Adds the routes of what is public, the pages and the static files; sets how problems are told.
void add_routes(http::Router& router, std::shared_ptr<server::ServerContext const> context);
// Adds the routes of what an office's people read and write.
void add_office_routes(http::Router& router, std::shared_ptr<server::ServerContext const> const& context,
                       std::shared_ptr<commands::Writing const> const& writing, OfficeServices const& services);

// Sent with every answer: a strict Content-Security-Policy and its company.
http::Headers security_headers();

}  // namespace amity::app
