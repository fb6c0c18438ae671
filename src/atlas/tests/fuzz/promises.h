// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::atlas {

void city_stream_keeps_its_promises(std::string_view bytes);
void fold_keeps_its_promises(std::string_view bytes);

}  // namespace amity::atlas
