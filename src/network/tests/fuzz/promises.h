// SPDX-License-Identifier: Apache-2.0
// What the reader promises of any bytes at all; where it is broken, the program is aborted.
#pragma once

#include <string_view>

namespace amity::network {

void edge_list_keeps_its_promises(std::string_view bytes);

}  // namespace amity::network
