// SPDX-License-Identifier: Apache-2.0
// Copies for the public as rows. Private to the room.
#pragma once

#include "work/public_copy.h"

#include <cstddef>

namespace amity::work {

// A text in each interface language from that column on.
LocalText local_text_at(db::Row const& row, std::size_t first);
// Title and text of each interface language from that column on, as the queries of public_copy.sql have them.
CopyTexts copy_texts_at(db::Row const& row, std::size_t first);
PublicCopy read_copy(db::Row const& row);

}  // namespace amity::work
