// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace amity::accounts {

// What somebody may do within an office. The contract names the right that an operation needs (x-access).
enum class Right {
  read_office,        // what the office keeps and does not publish
  edit_partnerships,  // what it says of its partnerships: assertions and moves of their lives
  edit_halls          // what the public reads of a partner
};
inline constexpr std::array all_rights{Right::read_office, Right::edit_partnerships, Right::edit_halls};

constexpr std::string_view to_string(Right right) {
  switch (right) {
    case Right::read_office:
      return "read_office";
    case Right::edit_partnerships:
      return "edit_partnerships";
    case Right::edit_halls:
      return "edit_halls";
  }
  return {};
}
std::optional<Right> parse_right(std::string_view word);

using Rights = std::set<Right>;
std::string to_string(Rights const& rights);  // words with blanks between
// Errc::invalid for a word that is no right, and for none at all.
Result<Rights> parse_rights(std::string_view words);

}  // namespace amity::accounts
