// SPDX-License-Identifier: Apache-2.0
// A folder as mail servers fill it (Maildir): what is in new was not seen yet. Private to the room.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <vector>

namespace amity::app {

// The oldest first. Errc::not_found where there is no folder DIR/new.
Result<std::vector<std::filesystem::path>> new_messages_in(std::filesystem::path const& folder);
// Moves DIR/new/NAME to DIR/cur/NAME:2,S. Errc::unavailable where that cannot be.
Result<void> note_seen(std::filesystem::path const& message);

}  // namespace amity::app
