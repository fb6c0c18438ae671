// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields/values.h"

#include <array>
#include <limits>
#include <string_view>

namespace amity::contract {

// What the contract demands of a member beyond its type. Only inputs have rules: structs of parameters and of bodies.
struct Rule {
  std::string_view name;
  // Of a number its value, of a text its length in characters, of a list its length.
  double least{-std::numeric_limits<double>::infinity()};
  double most{std::numeric_limits<double>::infinity()};
  std::string_view pattern{};
  std::string_view example{};  // of what the pattern allows
  fields::Lines lines{fields::Lines::one};
  bool in_path{false};
  bool has_default{false};
};

// The rules of a struct; the generated ones have an overload where they have any.
constexpr std::array<Rule, 0> rules_of(void const*) { return {}; }

}  // namespace amity::contract
