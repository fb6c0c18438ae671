// SPDX-License-Identifier: Apache-2.0
// Whether the way to a PostgreSQL server leads over a network. Private to the room.
#pragma once

#include <string>

namespace amity::db {

// Whether the address leads to another machine and says nothing of TLS (sslmode), nor does PGSSLMODE: then the server
// has to prove who it is (verify-full), where libpq alone would talk to anybody.
bool wants_proof(std::string const& url);
inline constexpr char const* with_proof{"verify-full"};

}  // namespace amity::db
