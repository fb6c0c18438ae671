// SPDX-License-Identifier: Apache-2.0
// How large a picture is, from its head. Private to the room.
#pragma once

#include "files/type.h"

#include <optional>
#include <string_view>

namespace amity::files {

// The picture that the bytes begin with and its pixels, of which nothing is decoded; nothing where they begin with none
// of ours, or its head is broken.
std::optional<Told> told_picture(std::string_view bytes);

// Whether its end is missing, as of a download that was cut off: what is made anew of it would be half grey, and nobody
// has the other half.
bool is_cut_off(std::string_view bytes, Type type);

}  // namespace amity::files
