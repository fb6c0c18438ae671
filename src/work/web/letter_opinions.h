// SPDX-License-Identifier: Apache-2.0
// What those who were asked say of a letter, in words. Private to the room.
#pragma once

#include "views.h"

#include <span>
#include <string>
#include <string_view>

namespace amity::work::web {

std::string name_of(Names const& names, Seat const& seat);

// "2 agreed, 1 agreed with changes, 1 has not answered"; empty where nobody was asked.
std::string opinions_text(ui::Localizer const& localizer, Opinions const& opinions);

// Each group with who is asked, what each answered to the text of that hash, and what to earlier ones.
json::array opinions_view(AtDesk const& at, Names const& names, std::span<ApprovalStep const> steps,
                          std::string_view content_hash);

}  // namespace amity::work::web
