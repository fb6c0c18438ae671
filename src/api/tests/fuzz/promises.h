// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::api {

void address_keeps_its_promises(std::string_view bytes);

}  // namespace amity::api
