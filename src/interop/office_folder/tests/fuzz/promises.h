// SPDX-License-Identifier: Apache-2.0
// What the reader of an office's settings promises of any bytes at all; where one is broken, the program is aborted.
#pragma once

#include <string_view>

namespace amity::interop::office_folder {

void office_settings_keeps_its_promises(std::string_view bytes);

}  // namespace amity::interop::office_folder
