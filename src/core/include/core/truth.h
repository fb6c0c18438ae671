// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity {

// Kleene's three-valued logic: what partial dates and missing sources allow one to say.
enum class Truth { no, unknown, yes };

constexpr Truth operator&&(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth operator||(Truth a, Truth b) { return a < b ? b : a; }
constexpr Truth operator!(Truth a) {
  return a == Truth::unknown ? Truth::unknown : (a == Truth::yes ? Truth::no : Truth::yes);
}
constexpr Truth truth(bool b) { return b ? Truth::yes : Truth::no; }

constexpr std::string_view to_string(Truth t) {
  switch (t) {
    case Truth::no:
      return "no";
    case Truth::unknown:
      return "unknown";
    case Truth::yes:
      return "yes";
  }
  return "";
}

}  // namespace amity
