// SPDX-License-Identifier: Apache-2.0
// What is read out of a document, and made of it. Private to the room.
#pragma once

#include "files/intake.h"

#include <optional>
#include <stop_token>
#include <string>

namespace amity::files {

// In a folder of its own, as files.
struct Within {
  std::filesystem::path kept{};     // another file instead of the one that was given; empty: that one
  std::filesystem::path preview{};  // empty: none
  std::string text{};
  bool is_unreadable{};  // a picture that cannot be decoded
};
// `folder` takes what is made; gone when the caller lets it go.
Within look_within(Piece const& piece, Type type, Limits const& limits, std::filesystem::path const& folder,
                   std::stop_token const& stop);

}  // namespace amity::files
