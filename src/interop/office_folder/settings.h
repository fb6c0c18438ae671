// SPDX-License-Identifier: Apache-2.0
// office.toml as a value. Private to the room.
#pragma once

#include "fields/errors.h"
#include "partnerships/office.h"

#include <filesystem>
#include <string>

namespace amity::interop::office_folder {

struct OfficeSettings {
  partnerships::Office office;  // its home is not set: the settings name it by slug
  std::string home;
};

// Errors: every setting's, at once, with its line.
fields::Checked<OfficeSettings> read_office_settings(std::filesystem::path const& file);

}  // namespace amity::interop::office_folder
