// SPDX-License-Identifier: Apache-2.0
// Statuses of mail within texts. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace amity::mail {

// The first enhanced status (RFC 3463) of a text: "5.1.1" of "(#5.1.1)". Numbers of the net, such as 4.5.6.7, are none.
std::optional<std::string> enhanced_status_in(std::string_view text);
// The first reply of SMTP of a text that says no: "550" of "said: 550 no such user".
std::optional<std::string> reply_code_in(std::string_view text);

}  // namespace amity::mail
