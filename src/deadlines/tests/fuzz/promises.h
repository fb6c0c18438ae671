// SPDX-License-Identifier: Apache-2.0
// What the reader of calendars promises of any bytes at all; where it is broken, the program is aborted.
#pragma once

#include <string_view>

namespace amity::deadlines {

void calendar_keeps_its_promises(std::string_view bytes);

}  // namespace amity::deadlines
