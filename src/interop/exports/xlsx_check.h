// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include <filesystem>

namespace amity::interop::exports {

// Whether the workbook was written to its end. The library does not tell when a disk fills up below its temporary
// files: it then packs a sheet that breaks off. Every part is unpacked here and must end as its XML does.
bool xlsx_is_whole(std::filesystem::path const& file);

}  // namespace amity::interop::exports
