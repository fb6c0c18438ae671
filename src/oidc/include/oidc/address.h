// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::oidc {

// secure: https. loopback: http on this machine (127.0.0.0/8, [::1], localhost), where nobody listens on the way; for
// tests and for a provider that runs beside the server.
enum class Reach { unsafe, loopback, secure };

// How an address of a provider may be reached. unsafe: any other scheme or host, one that names a user, a fragment,
// blanks and control characters, and what is longer than 2,000 bytes.
Reach reach_of(std::string_view address);

}  // namespace amity::oidc
