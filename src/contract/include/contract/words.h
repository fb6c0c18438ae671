// SPDX-License-Identifier: Apache-2.0
// Enums of the contract as the words that it has for them.
#pragma once

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace amity::contract {

template <class E>
concept DescribedEnum = std::is_enum_v<E> && boost::describe::has_describe_enumerators<E>::value;

// A name of C++ as the contract has it: the underscore at the end keeps words such as `register` apart from the
// language.
constexpr std::string_view wire_name(std::string_view name) {
  return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

// In the order of the enumerators.
template <DescribedEnum E>
constexpr auto words() {
  using Enumerators = boost::describe::describe_enumerators<E>;
  std::array<std::string_view, boost::mp11::mp_size<Enumerators>::value> all{};
  std::size_t next = 0;
  boost::mp11::mp_for_each<Enumerators>([&](auto one) { all.at(next++) = wire_name(one.name); });
  return all;
}

template <DescribedEnum E>
constexpr std::string_view to_string(E value) {
  constexpr auto all = words<E>();
  auto const index = static_cast<std::size_t>(value);
  return index < all.size() ? all[index] : std::string_view{};
}

template <DescribedEnum E>
constexpr std::optional<E> parse(std::string_view word) {
  constexpr auto all = words<E>();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == word) return static_cast<E>(i);
  return std::nullopt;
}

// The enumerator of the contract for one of a slice, which has the same word. Throws std::logic_error where there is
// none: then the contract lacks a word.
template <DescribedEnum To, class From>
To in_contract(From value) {
  auto const word = to_string(value);
  if (auto const found = parse<To>(word)) return *found;
  throw std::logic_error("the contract has no word \"" + std::string(word) + "\"");
}

}  // namespace amity::contract
