// SPDX-License-Identifier: Apache-2.0
#include "snapshot/touched.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::snapshot {
namespace {

using What = Touched::What;

constexpr std::array words{
    std::pair{What::partnership, std::string_view("partnership")},
    std::pair{What::source, std::string_view("source")},
    std::pair{What::office, std::string_view("office")},
    std::pair{What::statements, std::string_view("statements")},
    std::pair{What::hall, std::string_view("hall")},
    std::pair{What::letters, std::string_view("letters")},
    std::pair{What::city, std::string_view("city")},
    std::pair{What::whole_register, std::string_view("whole_register")},
    std::pair{What::atlas, std::string_view("atlas")},
    std::pair{What::everything, std::string_view("everything")},
};

}  // namespace

std::string_view to_string(What what) {
  return std::find_if(words.begin(), words.end(), [&](auto const& one) { return one.first == what; })->second;
}

std::optional<What> parse_touched(std::string_view word) {
  auto const* const found =
      std::find_if(words.begin(), words.end(), [&](auto const& one) { return one.second == word; });
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

Touched touched_of(OfficeId office, std::string_view word, std::int64_t key) {
  return {parse_touched(word).value_or(What::everything), office, key};
}

}  // namespace amity::snapshot
