// SPDX-License-Identifier: Apache-2.0
// Base64 as tokens and keys have it (RFC 7515, 2): the URL's letters, no padding. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amity::oidc {

std::string base64url_of(std::string_view bytes);
// Nothing where there is any other letter, a length that cannot be, or a bit that says nothing and is set.
std::optional<std::string> bytes_of_base64url(std::string_view text);

// With + and /, and padding: as a header line has it (RFC 7617).
std::string base64_of(std::string_view bytes);

}  // namespace amity::oidc
