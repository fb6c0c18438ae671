// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>

namespace amity::atlas {

// The whole file. Errc::unavailable where there is none, it is a folder or cannot be read; Errc::invalid where it is
// empty or larger than 256 MB, which no file of a gazetteer is.
Result<std::string> read_whole(std::filesystem::path const& path);

}  // namespace amity::atlas
