// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::zip {

void archive_keeps_its_promises(std::string_view bytes);

}  // namespace amity::zip
