// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace amity::http {

// What clients are counted by: the address of IPv4, of IPv6 the /64 that one line has. The text itself where it is no
// address.
std::string line_of(std::string_view client);

}  // namespace amity::http
