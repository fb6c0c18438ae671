// SPDX-License-Identifier: Apache-2.0
// Questions over HTTP to a provider, by libcurl. Private to the room.
#pragma once

#include "core/result.h"
#include "oidc/fetch_limits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::oidc {

// All but letters, digits and -._~ as percent codes.
std::string percent_encoded(std::string_view text);

struct Question {
  std::string address;
  std::vector<std::string> header_lines{};  // "Authorization: Basic ..."
  std::optional<std::string> form{};        // application/x-www-form-urlencoded, sent by POST; nothing: GET
};

struct Fetched {
  long status{};
  std::string body;
};

// Errc::unavailable where no whole answer comes within the limits, and for an address that is not safe (reach_of).
// Redirections are answers like others: nobody is sent elsewhere with a secret. Certificates are checked against those
// that the system trusts; a proxy is taken from the environment as curl does, but not to this machine itself.
Result<Fetched> fetch(Question const& question, FetchLimits const& limits);

}  // namespace amity::oidc
