// SPDX-License-Identifier: Apache-2.0
// An organisation written down, and changed. Private to the room.
#pragma once

#include "parts.h"

namespace amity::people::web {

http::Response organisation_form_page(AtDesk const& at);
void organisation_sent(AtDesk const& at, http::Completion const& completion);

}  // namespace amity::people::web
