// SPDX-License-Identifier: Apache-2.0
#include "postgresql_place.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace amity::db {
namespace {

bool is_here(std::string_view host) {
  auto const is_loopback = host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos;
  return host.empty() || host.starts_with('/') || host.starts_with('@') || host == "localhost" || host == "::1" ||
         is_loopback;
}

// libpq takes several, with commas between; it may go to any of them.
bool are_here(std::string_view hosts) {
  for (;;) {
    auto const comma = hosts.find(',');
    if (!is_here(hosts.substr(0, comma))) return false;
    if (comma == std::string_view::npos) return true;
    hosts.remove_prefix(comma + 1);
  }
}

}  // namespace

bool wants_proof(std::string const& url) {
  if (std::getenv("PGSSLMODE") != nullptr) return false;
  std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const options(PQconninfoParse(url.c_str(), nullptr),
                                                                             &PQconninfoFree);
  auto is_said = false;
  auto elsewhere = false;
  for (auto const* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    std::string_view const keyword = option->keyword;
    if (keyword == "sslmode") return false;
    if (keyword != "host" && keyword != "hostaddr") continue;
    is_said = true;
    elsewhere = elsewhere || !are_here(option->val);
  }
  // What the address does not say, libpq takes from the environment. (A service's file says all of it, sslmode too.)
  for (auto const* name : {"PGHOST", "PGHOSTADDR"})
    if (auto const* value = is_said ? nullptr : std::getenv(name)) elsewhere = elsewhere || !are_here(value);
  return elsewhere;
}

}  // namespace amity::db
