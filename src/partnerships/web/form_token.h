// SPDX-License-Identifier: Apache-2.0
// What makes the desk's forms its own: each bears a token of its reader's session. Private to the room.
#pragma once

#include "partnerships/web/desk.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::partnerships::web {

// The page with the token in each of its forms that is posted, whoever made the form.
std::string with_form_tokens(std::string_view html, std::string_view token);

// A form as it was sent: its token, and the rest of its body, which is what its reader wants.
struct OwnForm {
  std::string token;
  std::string body;
};
OwnForm taken_apart(std::string_view body);

// The names and texts of a form in their order, decoded; what is broken in a text is left as it is.
std::vector<std::pair<std::string, std::string>> form_pairs(std::string_view body);

// 403: what was typed, in a form that can be sent again. Passwords and codes are left out.
http::Response not_own_form(AtDesk const& at, std::string_view body);

}  // namespace amity::partnerships::web
