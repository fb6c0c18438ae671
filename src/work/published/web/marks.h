// SPDX-License-Identifier: Apache-2.0
// Marks of what is left out, in readers' words. Private to the room.
#pragma once

#include "ui/json.h"
#include "ui/localizer.h"
#include "work/redaction.h"

#include <string>
#include <string_view>

namespace amity::work::published::web {

// "personal details", or the words of another ground.
std::string ground_text(ui::Localizer const& localizer, LeftOut const& left_out);

// As who works on a copy types them: [[个人信息]], [[other: under copyright]]. And back again, whichever of the
// languages they were typed in, with brackets of full width too; what is no mark stays as it was typed.
std::string as_typed(ui::Localizer const& localizer, std::string_view text);
std::string from_typed(std::string_view typed);

// [{pieces: [{text, left_out}]}], a paragraph each: one of both is there.
json::array paragraphs_view(ui::Localizer const& localizer, std::string_view text);
// A line with "[left out: ...]" in the place of each mark, for titles of pages and lists.
std::string in_one_line(ui::Localizer const& localizer, std::string_view text);

}  // namespace amity::work::published::web
