// SPDX-License-Identifier: Apache-2.0
// Any type of the contract as a tree, the same that json.h writes as a text: for what is shown inside of something
// else, such as a page's linked data.
#pragma once

#include "contract/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace amity::contract {

inline Json json_value(bool value) { return value; }
inline Json json_value(std::int64_t value) { return value; }
inline Json json_value(double value) { return value; }
inline Json json_value(std::string_view value) { return Json(boost::json::string_view{value.data(), value.size()}); }
inline Json json_value(std::string const& value) { return json_value(std::string_view{value}); }
Json json_value(char const* value) = delete;
inline Json json_value(Day value) { return json_value(amity::to_string(value)); }
inline Json json_value(Instant value) { return json_value(amity::to_string(value)); }
inline Json json_value(PartialDate const& value) { return json_value(amity::to_string(value)); }
inline Json json_value(Truth value) { return json_value(std::string_view{to_string(value)}); }
inline Json json_value(Json const& value) { return value; }

template <DescribedEnum E>
Json json_value(E value) {
  return json_value(to_string(value));
}

template <Described T>
Json json_value(T const& value);
template <class T>
Json json_value(Nullable<T> const& value);
template <class T>
Json json_value(std::vector<T> const& values);
template <class T, std::size_t size>
Json json_value(std::array<T, size> const& values);
template <class T>
Json json_value(std::map<std::string, T, std::less<>> const& values);
template <class... T>
Json json_value(std::variant<T...> const& value);

template <Described T>
Json json_value(T const& value) {
  boost::json::object object;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    constexpr auto name = wire_name(decltype(member)::name);
    auto const& held = value.*member.pointer;
    if constexpr (!IsOptional<std::remove_cvref_t<decltype(held)>>::value)
      object.emplace(boost::json::string_view{name.data(), name.size()}, json_value(held));
    else if (held)
      object.emplace(boost::json::string_view{name.data(), name.size()}, json_value(*held));
  });
  return object;
}

template <class T>
Json json_value(Nullable<T> const& value) {
  return value ? json_value(*value) : Json{};
}

template <class Range>
Json json_list(Range const& values) {
  boost::json::array array;
  array.reserve(values.size());
  for (auto const& value : values) array.push_back(json_value(value));
  return array;
}
template <class T>
Json json_value(std::vector<T> const& values) {
  return json_list(values);
}
template <class T, std::size_t size>
Json json_value(std::array<T, size> const& values) {
  return json_list(values);
}

template <class T>
Json json_value(std::map<std::string, T, std::less<>> const& values) {
  boost::json::object object;
  for (auto const& [key, value] : values) object.emplace(key, json_value(value));
  return object;
}

template <class... T>
Json json_value(std::variant<T...> const& value) {
  return std::visit([](auto const& held) { return json_value(held); }, value);
}

}  // namespace amity::contract
