// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "http/message.h"
#include "server/context.h"

namespace amity::app {

// An error as whoever asked can read it: a problem document stays one for programs and below /api/; for a browser that
// asked for a page it becomes one, in the language of the address, or the one that the browser names. Whoever made the
// error: a handler, the router, what looks at a request before either. All else stays as it is. Does not throw.
http::Response error_as_asked(server::ServerContext const& s, http::Response answer, http::Request const& request);

}  // namespace amity::app
