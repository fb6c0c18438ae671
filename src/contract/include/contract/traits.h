// SPDX-License-Identifier: Apache-2.0
// What the generated operations are made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace amity::contract {

enum class Method : std::uint8_t { get, put, post, del, patch };

// light: under 1 ms of CPU; quick: tens of them; heavy: more; write: changes something, and waits for the disk;
// remote: waits for another machine, or moves a file.
enum class Cost : std::uint8_t { light, quick, heavy, write, remote };

// Who may ask: everybody, or a session that has every one of some rights.
struct Access {
  using Rights = std::array<std::string_view, 4>;
  bool for_everybody{};
  // Each written out: GCC 12 takes the copy of an array that is not for a change of a constant.
  Rights rights{std::string_view{}, std::string_view{}, std::string_view{}, std::string_view{}};
  constexpr bool operator==(Access const&) const = default;
};
inline constexpr Access everybody{.for_everybody = true};
template <class... Name>
constexpr Access rights(Name... names) {
  static_assert(sizeof...(names) <= std::tuple_size_v<Access::Rights>);
  Access access{};
  std::size_t next = 0;
  ((access.rights.at(next++) = names), ...);
  return access;
}
// Of an enum whose words to_string says when the program is compiled.
template <class... Right>
constexpr Access needs(Right... names) {
  return rights(std::string_view{to_string(names)}...);
}

// No parameters, no body.
struct None {
  bool operator==(None const&) const = default;
};
// An answer without a body.
struct NoContent {
  bool operator==(NoContent const&) const = default;
};
// An answer that is no JSON.
struct File {
  std::string bytes;
  std::string media_type;  // one of the contract's for that operation
  std::string name{};      // under which it is kept; empty: it is shown
  bool operator==(File const&) const = default;
};

template <class... Operation>
struct List {
  static constexpr auto size = sizeof...(Operation);
};

}  // namespace amity::contract
