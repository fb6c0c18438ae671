// SPDX-License-Identifier: Apache-2.0
// A copy as the public sees it, beside the original. Private to the room.
#pragma once

#include "ui/json.h"
#include "ui/localizer.h"
#include "work/published_letter.h"

namespace amity::work::published::web {

// For each language that one of both has: {language, lang, page_lang, has_original, title_original, original, has_copy,
// title, paragraphs}; of the original, pieces: [{text, gone}], where what is not in the copy is `gone`.
json::array beside_view(ui::Localizer const& localizer, CopyTexts const& original, CopyTexts const& copy);

}  // namespace amity::work::published::web
