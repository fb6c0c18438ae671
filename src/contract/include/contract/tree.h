// SPDX-License-Identifier: Apache-2.0
// Any type of the contract as a tree of JSON values, for pages that still look things up by name. What is sent is
// written by json.h, without a tree.
#pragma once

#include "contract/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace amity::contract {

inline Json tree_of(bool value) { return value; }
inline Json tree_of(std::int64_t value) { return value; }
inline Json tree_of(double value) { return value; }
inline Json tree_of(std::string const& value) { return Json(boost::json::string(value)); }
inline Json tree_of(Day value) { return tree_of(amity::to_string(value)); }
inline Json tree_of(Instant value) { return tree_of(amity::to_string(value)); }
inline Json tree_of(PartialDate const& value) { return tree_of(amity::to_string(value)); }
inline Json tree_of(Truth value) { return tree_of(std::string(amity::to_string(value))); }
inline Json tree_of(Json const& value) { return value; }
Json tree_of(char const* value) = delete;  // would become a bool
template <DescribedEnum E>
Json tree_of(E value) {
  return tree_of(std::string(to_string(value)));
}
template <Described T>
Json tree_of(T const& value);
template <class T>
Json tree_of(Nullable<T> const& value);
template <class T>
Json tree_of(std::vector<T> const& values);
template <class T, std::size_t size>
Json tree_of(std::array<T, size> const& values);
template <class T>
Json tree_of(std::map<std::string, T, std::less<>> const& values);

template <Described T>
Json tree_of(T const& value) {
  boost::json::object object;
  object.reserve(boost::mp11::mp_size<MembersOf<T>>::value);
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    constexpr auto name = wire_name(decltype(member)::name);
    auto const& held = value.*member.pointer;
    if constexpr (!IsOptional<std::remove_cvref_t<decltype(held)>>::value)
      object.emplace(boost::json::string_view{name.data(), name.size()}, tree_of(held));
    else if (held)
      object.emplace(boost::json::string_view{name.data(), name.size()}, tree_of(*held));
  });
  return object;
}

template <class T>
Json tree_of(Nullable<T> const& value) {
  return value ? tree_of(*value) : Json(nullptr);
}

template <class Range>
Json tree_of_list(Range const& values) {
  boost::json::array list;
  list.reserve(values.size());
  for (auto const& value : values) list.push_back(tree_of(value));
  return list;
}
template <class T>
Json tree_of(std::vector<T> const& values) {
  return tree_of_list(values);
}
template <class T, std::size_t size>
Json tree_of(std::array<T, size> const& values) {
  return tree_of_list(values);
}

template <class T>
Json tree_of(std::map<std::string, T, std::less<>> const& values) {
  boost::json::object object;
  for (auto const& [key, value] : values) object.emplace(key, tree_of(value));
  return object;
}

}  // namespace amity::contract
