// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949) as far as authenticators write it: whole numbers, bytes, texts, lists, maps, true, false and null,
// all of a length that is said before. Private to the room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace amity::accounts {

// Bytes stand in string_views, here and in all that deals with passkeys.
struct CborItem {
  enum class Is { integer, bytes, text, list, map, yes_or_no, nothing };
  Is is{Is::nothing};
  std::int64_t integer{};         // of an integer; 0 or 1 of yes_or_no
  std::string_view bytes{};       // of bytes and text: a view into what was read
  std::vector<CborItem> items{};  // of a list; of a map its keys and values in turn
};

inline constexpr int deepest_cbor = 8;                // lists and maps inside of each other
inline constexpr std::size_t longest_cbor_list = 64;  // items of a list, entries of a map

// Takes one item off the front. Nothing where that is no whole item, or one that is not taken: of a length that is not
// said before, with a tag, a fraction, a number beyond 63 bits, a text that is no UTF-8, a map's key that is neither
// number nor text or is there twice, deeper or longer than the limits. `bytes` is then as it was.
std::optional<CborItem> take_cbor(std::string_view& bytes);
// All of it is one item.
std::optional<CborItem> read_cbor(std::string_view bytes);

// The value of that key; nullptr where `map` has none, or is no map.
CborItem const* member(CborItem const& map, std::int64_t key);
CborItem const* member(CborItem const& map, std::string_view key);

}  // namespace amity::accounts
