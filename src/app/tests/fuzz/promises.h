// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::app {

void address_keeps_its_promises(std::string_view bytes);
void config_file_keeps_its_promises(std::string_view bytes);

}  // namespace amity::app
