// SPDX-License-Identifier: Apache-2.0
// What the readers promise of any bytes at all; where one is broken, the program is aborted.
#pragma once

#include <string_view>

namespace amity::interop::formats {

void csv_keeps_its_promises(std::string_view bytes);
void table_keeps_its_promises(std::string_view bytes);

}  // namespace amity::interop::formats
