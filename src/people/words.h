// SPDX-License-Identifier: Apache-2.0
// Words of the tables and of the contract, each in one list. Private to the room.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace amity::people {

template <class Enum>
struct Word {
  Enum value;
  std::string_view word;
};
template <class Enum>
Word(Enum, std::string_view) -> Word<Enum>;

template <class Enum, std::size_t n>
std::string_view word_of(std::array<Word<Enum>, n> const& words, Enum value) {
  for (auto const& one : words)
    if (one.value == value) return one.word;
  return {};
}
template <class Enum, std::size_t n>
std::optional<Enum> value_of(std::array<Word<Enum>, n> const& words, std::string_view word) {
  for (auto const& one : words)
    if (one.word == word) return one.value;
  return std::nullopt;
}

}  // namespace amity::people
