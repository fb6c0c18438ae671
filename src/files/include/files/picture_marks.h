// SPDX-License-Identifier: Apache-2.0
// Whether a picture holds more than is needed to show it.
#pragma once

#include "files/type.h"

#include <string_view>

namespace amity::files {

// A JPEG, PNG or WebP that is whole and has nothing in it but what a picture is shown by: no EXIF, XMP, IPTC, comment
// or text, no part that is not known here, and nothing behind its end. Such a one says neither where nor when nor by
// which device it was taken, and need not be made anew. Nothing is decoded. Of any other type: no.
bool is_bare_picture(std::string_view bytes, Type type);

}  // namespace amity::files
