// SPDX-License-Identifier: Apache-2.0
// What a document is called where it is kept, shown and downloaded.
#pragma once

#include "files/type.h"

#include <string>
#include <string_view>

namespace amity::files {

// The name as it was given, made harmless: no folders, no characters that steer (control, writing direction, no width),
// none that file systems refuse; composed (NFC), at most 180 bytes of UTF-8, with an ending that its type has. A name
// of which nothing is left is "document".
std::string safe_name(std::string_view given, Type type);

// The name for a Content-Disposition line: ASCII for old readers, and all of it (RFC 6266, RFC 8187).
std::string disposition(std::string_view kind, std::string_view name);  // kind: "attachment", "inline"

}  // namespace amity::files
