// SPDX-License-Identifier: Apache-2.0
// The file of an office's folder that is no table. Private to the room.
#pragma once

#include "interop/office_folder/export.h"
#include "partnerships/office.h"

#include <string_view>

namespace amity::interop::office_folder {

// office.toml.
FolderFile settings_file(partnerships::Office const& office, std::string_view home);

}  // namespace amity::interop::office_folder
