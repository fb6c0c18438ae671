// SPDX-License-Identifier: Apache-2.0
#include "plain_http.h"

namespace amity::app {
namespace {

bool is_this_machine(std::string_view listen) {
  return listen.starts_with("127.") || listen == "::1" || listen == "localhost" || listen.starts_with("::ffff:127.");
}

}  // namespace

std::string plain_http_warning(ServedAt const& reached) {
  if (is_this_machine(reached.listen) || reached.origin.starts_with("https://")) return {};
  return "other machines reach " + reached.listen +
         " by plain http: whoever is on the way reads passwords and letters (let a proxy with TLS stand in front, as "
         "deploy/Caddyfile does, listen on 127.0.0.1, and say --origin https://...)";
}

}  // namespace amity::app
