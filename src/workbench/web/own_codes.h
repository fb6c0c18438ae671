// SPDX-License-Identifier: Apache-2.0
// The recovery codes of a second step, which are shown once. Private to the room.
#pragma once

#include "entrance.h"

#include <string>
#include <vector>

namespace amity::workbench::web {

// The codes to be written down, copied, or kept as a file of text. The server keeps none of them, so the file is in the
// page itself (a data: address), which needs no script either.
http::Response codes_page(AtDesk const& at, std::vector<std::string> const& codes);

}  // namespace amity::workbench::web
