// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/umachine.h>

namespace amity::atlas {

inline bool is_han(UChar32 c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// The simplified form of a traditional or Japanese Han character; the character itself otherwise.
UChar32 simplified(UChar32 c);

}  // namespace amity::atlas
