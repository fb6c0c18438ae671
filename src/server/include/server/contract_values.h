// SPDX-License-Identifier: Apache-2.0
// The house's values as the contract's.
#pragma once

#include "contract/generated/common.h"
#include "contract/words.h"
#include "partnerships/circle.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::server {

inline contract::Nullable<std::string> text_or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional{std::string(text)};
}

inline contract::Range range_of(partnerships::Range const& range) {
  return {.at_least = range.at_least, .at_most = range.at_most};
}

inline std::int64_t count(std::size_t n) { return static_cast<std::int64_t>(n); }

template <contract::DescribedEnum To, class From>
contract::Nullable<To> word_or_null(std::optional<From> const& word) {
  return word ? std::optional{contract::in_contract<To>(*word)} : std::nullopt;
}

// A struct of the contract that has all members of another, and more, which are still to be set.
template <class Extended, class Base>
Extended extended(Base base) {
  Extended value{};
  static_cast<Base&>(value) = std::move(base);
  return value;
}

// A word that was asked for, as the slice that answers has it. The contract has no word that the slice lacks.
template <class To, class From, class Parse>
std::optional<To> asked_word(std::optional<From> const& word, Parse const& parse) {
  if (!word) return std::nullopt;
  return *parse(contract::to_string(*word));
}

}  // namespace amity::server
