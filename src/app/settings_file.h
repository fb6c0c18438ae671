// SPDX-License-Identifier: Apache-2.0
// TOML files of settings. Private to the room.
#pragma once

#include "fields/source.h"

#include <filesystem>

namespace amity::app {

// The settings in the file. unavailable where it cannot be read, malformed where it is no TOML.
fields::Checked<fields::Source> read_settings(std::filesystem::path const& file);

// Prints every error, and what would be accepted; with the file and the line where the messages do not name them.
void complain(fields::Errors const& errors);
void complain(fields::Errors const& errors, std::filesystem::path const& file);

}  // namespace amity::app
