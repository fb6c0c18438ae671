// SPDX-License-Identifier: Apache-2.0
#include "blanks.h"

#include <array>
#include <cstddef>

namespace amity::work {

std::string_view without_blanks(std::string_view text) {
  constexpr std::array blanks{std::string_view{" "}, std::string_view{"\t"}, std::string_view{"\r"},
                              std::string_view{"　"}};
  auto const trim = [&](auto const& has, auto const& cut) {
    for (auto again = true; again;) {
      again = false;
      for (auto const blank : blanks)
        if (has(blank)) {
          cut(blank.size());
          again = true;
        }
    }
  };
  trim([&](std::string_view blank) { return text.starts_with(blank); }, [&](std::size_t n) { text.remove_prefix(n); });
  trim([&](std::string_view blank) { return text.ends_with(blank); }, [&](std::size_t n) { text.remove_suffix(n); });
  return text;
}

}  // namespace amity::work
