// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

namespace amity::files {

// What a store refuses bytes with where it has no room for them: compared as a whole, as there is nothing to be done
// about it but by who runs the server. Without the folder's path, which is nobody else's matter.
inline Error no_space() {
  return {Errc::unavailable, "the server has no room left for documents; nothing of this was done", "documents",
          "tell the administrator of this server to make room; the same again then"};
}

}  // namespace amity::files
