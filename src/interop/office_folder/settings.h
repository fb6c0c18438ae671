// SPDX-License-Identifier: Apache-2.0
// office.toml as a value. Private to the room.
#pragma once

#include "core/result.h"
#include "partnerships/office.h"

#include <filesystem>
#include <string>

namespace amity::interop::office_folder {

struct OfficeSettings {
  partnerships::Office office;  // its home is not set: the settings name it by slug
  std::string home;
};

// Errc::invalid with the line for TOML that does not parse, a key nobody knows (the nearest is named), a missing or
// mistyped value, or a format of a later version.
Result<OfficeSettings> read_office_settings(std::filesystem::path const& file);

}  // namespace amity::interop::office_folder
