// SPDX-License-Identifier: Apache-2.0
// What is said to the helper and what it says, as JSON. Private to the room.
#pragma once

#include "papers/paper.h"

#include <string>
#include <string_view>

namespace amity::papers::protocol {

std::string request_text(PaperRequest const& request);
// Throws std::runtime_error for an answer that is none: the helper is another than this program knows.
PaperResult result_of(std::string_view header, std::string body);

}  // namespace amity::papers::protocol
