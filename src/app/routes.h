// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "http/message.h"
#include "http/router.h"
#include "server/context.h"

#include <memory>

namespace amity::app {

// Adds the contract's routes, the pages and the static files; sets how problems are told.
void add_routes(http::Router& router, std::shared_ptr<server::Surroundings const> surroundings);

// Sent with every answer: a strict Content-Security-Policy and its company.
http::Headers security_headers();

}  // namespace amity::app
