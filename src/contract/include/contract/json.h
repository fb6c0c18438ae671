// SPDX-License-Identifier: Apache-2.0
// Any type of the contract as JSON, written straight into a text. Members stand in the order in which they are
// described, so that the same value is always the same text.
#pragma once

#include "contract/types.h"
#include "contract/words.h"

#include <boost/describe/bases.hpp>
#include <boost/describe/members.hpp>

#include <concepts>
#include <type_traits>

namespace amity::contract {

template <class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

// All members of a described struct, those of its bases first.
template <Described T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

// The names of all members, in their order.
template <Described T>
constexpr auto member_names() {
  std::array<std::string_view, boost::mp11::mp_size<MembersOf<T>>::value> names{};
  std::size_t next = 0;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) { names.at(next++) = wire_name(member.name); });
  return names;
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

void write_json(std::string& out, bool value);
void write_json(std::string& out, std::int64_t value);
// The fewest digits that give the same number again. Throws std::logic_error for what JSON has no number for.
void write_json(std::string& out, double value);
void write_json(std::string& out, std::string_view value);
void write_json(std::string& out, Day value);
void write_json(std::string& out, Instant value);
void write_json(std::string& out, PartialDate const& value);
void write_json(std::string& out, Truth value);
void write_json(std::string& out, Json const& value);
inline void write_json(std::string& out, std::string const& value) { write_json(out, std::string_view{value}); }
// A text literal would become a bool.
void write_json(std::string& out, char const* value) = delete;

template <DescribedEnum E>
void write_json(std::string& out, E value) {
  write_json(out, to_string(value));
}

template <Described T>
void write_json(std::string& out, T const& value);
template <class T>
void write_json(std::string& out, Nullable<T> const& value);
template <class T>
void write_json(std::string& out, std::vector<T> const& values);
template <class T, std::size_t size>
void write_json(std::string& out, std::array<T, size> const& values);
template <class T>
void write_json(std::string& out, std::map<std::string, T, std::less<>> const& values);
template <class... T>
void write_json(std::string& out, std::variant<T...> const& value);

// `"name":`, made when the program is compiled.
template <class Member>
struct JsonKey {
  static constexpr auto name = wire_name(Member::name);
  static constexpr auto text = [] {
    std::array<char, name.size() + 3> made{};
    made.front() = '"';
    for (std::size_t i = 0; i < name.size(); ++i) made[i + 1] = name[i];
    made[name.size() + 1] = '"';
    made[name.size() + 2] = ':';
    return made;
  }();
};

template <Described T>
void write_json(std::string& out, T const& value) {
  out += '{';
  auto const first = out.size();
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    using Key = JsonKey<decltype(member)>;
    auto const& held = value.*member.pointer;
    auto const write = [&](auto const& there) {
      if (out.size() != first) out += ',';
      out.append(Key::text.data(), Key::text.size());
      write_json(out, there);
    };
    if constexpr (!IsOptional<std::remove_cvref_t<decltype(held)>>::value)
      write(held);
    else if (held)
      write(*held);
  });
  out += '}';
}

template <class T>
void write_json(std::string& out, Nullable<T> const& value) {
  if (value)
    write_json(out, *value);
  else
    out += "null";
}

template <class Range>
void write_json_list(std::string& out, Range const& values) {
  out += '[';
  auto const first = out.size();
  for (auto const& value : values) {
    if (out.size() != first) out += ',';
    write_json(out, value);
  }
  out += ']';
}
template <class T>
void write_json(std::string& out, std::vector<T> const& values) {
  write_json_list(out, values);
}
template <class T, std::size_t size>
void write_json(std::string& out, std::array<T, size> const& values) {
  write_json_list(out, values);
}

template <class T>
void write_json(std::string& out, std::map<std::string, T, std::less<>> const& values) {
  out += '{';
  auto const first = out.size();
  for (auto const& [key, value] : values) {
    if (out.size() != first) out += ',';
    write_json(out, key);
    out += ':';
    write_json(out, value);
  }
  out += '}';
}

template <class... T>
void write_json(std::string& out, std::variant<T...> const& value) {
  std::visit([&](auto const& held) { write_json(out, held); }, value);
}

template <class T>
std::string json_text(T const& value) {
  std::string out;
  write_json(out, value);
  return out;
}

}  // namespace amity::contract
