// SPDX-License-Identifier: Apache-2.0
// Files that must be on the disk, or gone from it, when a call returns. Private to the room.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace amity::keys {

// All throw std::runtime_error with the path and the reason where the disk does not do it.
void make_shelf(std::filesystem::path const& folder);
// For its owner only; written beside, flushed and then given its name, so that nobody reads half of it. The first of
// two writers of the same name wins.
void write_file_for_good(std::filesystem::path const& path, std::string_view text);
// Its bytes are overwritten before it is removed; nothing where there is no such file. (A disk may keep old blocks all
// the same: docs/adr/0016.)
void destroy_file(std::filesystem::path const& path);

std::optional<std::string> whole_text(std::filesystem::path const& path);

}  // namespace amity::keys
