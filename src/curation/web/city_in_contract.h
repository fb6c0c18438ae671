// SPDX-License-Identifier: Apache-2.0
// Between the contract's city and its texts. Private to the room.
#pragma once

#include "contract/generated/curation.h"
#include "curation/cities.h"

namespace amity::curation::web {

contract::OfficeCity record_of_city(commands::FieldTexts const& texts);
commands::FieldTexts texts_of(contract::OfficeCityInput const& input);
std::optional<commands::FieldTexts> seen_texts(contract::OfficeCityInput const& input);

}  // namespace amity::curation::web
