// SPDX-License-Identifier: Apache-2.0
#include "contract/pattern.h"

#include <charconv>
#include <cstddef>
#include <limits>

namespace amity::contract {
namespace {

// What stands between the brackets of a class: single characters and ranges.
bool is_in(std::string_view characters, char c) {
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (i + 2 < characters.size() && characters[i + 1] == '-') {
      if (characters[i] <= c && c <= characters[i + 2]) return true;
      i += 2;
    } else if (characters[i] == c) {
      return true;
    }
  }
  return false;
}

struct Times {
  std::size_t least{1};
  std::size_t most{1};
};

std::size_t number_at(std::string_view& pattern) {
  std::size_t number = 0;
  auto const [end, error] = std::from_chars(pattern.data(), pattern.data() + pattern.size(), number);
  pattern.remove_prefix(static_cast<std::size_t>(end - pattern.data()));
  return number;
}

// Takes {n}, {n,m}, +, * or ? off the pattern; once where there is none of them.
Times take_times(std::string_view& pattern) {
  constexpr auto any = std::numeric_limits<std::size_t>::max();
  if (pattern.empty()) return {};
  auto const sign = pattern.front();
  if (sign != '{' && sign != '+' && sign != '*' && sign != '?') return {};
  pattern.remove_prefix(1);
  if (sign == '+') return {1, any};
  if (sign == '*') return {0, any};
  if (sign == '?') return {0, 1};
  Times times;
  times.least = times.most = number_at(pattern);
  if (pattern.starts_with(',')) {
    pattern.remove_prefix(1);
    times.most = number_at(pattern);
  }
  pattern.remove_prefix(1);  // the closing bracket
  return times;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view text) {
  if (pattern.starts_with('^')) pattern.remove_prefix(1);
  while (!pattern.empty() && pattern != "$") {
    auto const is_class = pattern.front() == '[';
    auto const length = is_class ? pattern.find(']') : 1;
    auto const characters = is_class ? pattern.substr(1, length - 1) : pattern.substr(0, 1);
    pattern.remove_prefix(is_class ? length + 1 : 1);
    auto const times = take_times(pattern);
    std::size_t found = 0;
    while (found < times.most && found < text.size() && is_in(characters, text[found])) ++found;
    if (found < times.least) return false;
    text.remove_prefix(found);
  }
  return text.empty();
}

}  // namespace amity::contract
