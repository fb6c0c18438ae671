// SPDX-License-Identifier: Apache-2.0
// The sets of rules that come along with the program, for an office to take as they are and change.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amity::rules {

struct ShippedSet {
  std::string_view key;      // "kunming", "japan"; also of its name in the catalogues
  std::string_view country;  // ISO 3166-1 of the offices that it is for
  std::string (*text)();     // as parse_rules() reads it
};
std::span<ShippedSet const> shipped_sets();
std::optional<ShippedSet> shipped_set(std::string_view key);

}  // namespace amity::rules
