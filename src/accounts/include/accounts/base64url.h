// SPDX-License-Identifier: Apache-2.0
// Bytes as browsers write them: base64 with - and _ and without padding (RFC 4648, 5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amity::accounts {

std::string base64url_of(std::string_view bytes);
// Nothing where the text is none: also with padding, blanks, or bits that are left over and not 0.
std::optional<std::string> bytes_of_base64url(std::string_view text);

}  // namespace amity::accounts
