// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"

#include <memory>
#include <string>

namespace amity::http {

// The same request over bytes of its own, which live as long as it does: for handlers that outlast the connection's
// buffer. `body` is what its body is from then on.
std::shared_ptr<Request> own(Request request, std::string body);

}  // namespace amity::http
