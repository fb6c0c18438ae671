// SPDX-License-Identifier: Apache-2.0
// What an office's people write for those who enter a partner's hall.
#pragma once

#include "partnerships/recording.h"

namespace amity::pavilion {

// The fields of a hall's text: text in the interface's languages (text_zh, text_ja, text_en, or text.zh ...).
commands::FieldTexts texts_of(LocalText const& text);

partnerships::Kept<LocalText> kept_hall_text(db::Transaction& transaction, OfficeId office, CityId partner);

// The text that stands there from now on; none in any language takes it away. Errors at partner: Errc::not_found, the
// home city, and a city with which the office has no partnership.
commands::Outcome<partnerships::Recorded> record_hall_text(commands::Command& command, CityId partner,
                                                           LocalText const& wanted,
                                                           std::optional<commands::Seen> const& seen);

}  // namespace amity::pavilion
