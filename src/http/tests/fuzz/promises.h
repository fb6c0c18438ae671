// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::http {

void target_keeps_its_promises(std::string_view bytes);
void request_keeps_its_promises(std::string_view bytes);

}  // namespace amity::http
