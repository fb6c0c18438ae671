// SPDX-License-Identifier: Apache-2.0
#include "cbor.h"

#include "core/utf8.h"

#include <limits>

namespace amity::accounts {
namespace {

// The first byte's upper three bits (RFC 8949, 3.1).
enum class Major : unsigned { positive, negative, bytes, text, list, map, tag, word };
// And the lower five: a number below this, or in how many bytes it follows.
constexpr unsigned least_in_bytes = 24;
constexpr unsigned most_in_bytes = 27;
constexpr unsigned word_false = 20;
constexpr unsigned word_true = 21;
constexpr unsigned word_null = 22;

class Taker {
 public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}
  std::string_view rest() const { return rest_; }

  std::optional<CborItem> item(int depth) {
    if (rest_.empty()) return std::nullopt;
    auto const head = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    auto const major = static_cast<Major>(head >> 5U);
    auto const told = head & 31U;
    if (major == Major::word) return word(told);
    auto const number = argument(told);
    if (!number) return std::nullopt;
    switch (major) {
      case Major::positive:
      case Major::negative:
        return integer(major, *number);
      case Major::bytes:
      case Major::text:
        return string(major, *number);
      case Major::list:
      case Major::map:
        return items(major, *number, depth);
      case Major::tag:
      case Major::word:
        break;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::uint64_t> argument(unsigned told) {
    if (told < least_in_bytes) return told;
    if (told > most_in_bytes) return std::nullopt;
    auto const length = std::size_t{1} << (told - least_in_bytes);
    if (rest_.size() < length) return std::nullopt;
    std::uint64_t number = 0;
    for (auto const byte : rest_.substr(0, length)) number = (number << 8U) | static_cast<unsigned char>(byte);
    rest_.remove_prefix(length);
    return number;
  }

  static std::optional<CborItem> word(unsigned told) {
    if (told == word_null) return CborItem{};
    if (told != word_false && told != word_true) return std::nullopt;
    return CborItem{CborItem::Is::yes_or_no, told == word_true ? 1 : 0, {}, {}};
  }

  static std::optional<CborItem> integer(Major major, std::uint64_t number) {
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    auto const value = static_cast<std::int64_t>(number);
    return CborItem{CborItem::Is::integer, major == Major::positive ? value : -1 - value, {}, {}};
  }

  std::optional<CborItem> string(Major major, std::uint64_t length) {
    if (length > rest_.size()) return std::nullopt;
    auto const bytes = rest_.substr(0, static_cast<std::size_t>(length));
    if (major == Major::text && utf8::first_invalid(bytes)) return std::nullopt;
    rest_.remove_prefix(bytes.size());
    return CborItem{major == Major::text ? CborItem::Is::text : CborItem::Is::bytes, 0, bytes, {}};
  }

  std::optional<CborItem> items(Major major, std::uint64_t count, int depth) {
    if (count > longest_cbor_list || depth == deepest_cbor) return std::nullopt;
    CborItem all{major == Major::map ? CborItem::Is::map : CborItem::Is::list, 0, {}, {}};
    for (std::uint64_t i = 0; i < count; ++i) {
      auto one = item(depth + 1);
      if (!one) return std::nullopt;
      if (major == Major::map && !is_new_key(all, *one)) return std::nullopt;
      all.items.push_back(std::move(*one));
      if (major == Major::list) continue;
      auto value = item(depth + 1);
      if (!value) return std::nullopt;
      all.items.push_back(std::move(*value));
    }
    return all;
  }

  static bool is_new_key(CborItem const& all, CborItem const& key) {
    if (key.is == CborItem::Is::integer) return member(all, key.integer) == nullptr;
    return key.is == CborItem::Is::text && member(all, key.bytes) == nullptr;
  }

  std::string_view rest_;
};

template <class IsKey>
CborItem const* value_at(CborItem const& map, IsKey const& is_key) {
  if (map.is != CborItem::Is::map) return nullptr;
  for (std::size_t i = 0; i + 1 < map.items.size(); i += 2)
    if (is_key(map.items[i])) return &map.items[i + 1];
  return nullptr;
}

}  // namespace

std::optional<CborItem> take_cbor(std::string_view& bytes) {
  Taker taker(bytes);
  auto item = taker.item(0);
  if (item) bytes = taker.rest();
  return item;
}

std::optional<CborItem> read_cbor(std::string_view bytes) {
  auto item = take_cbor(bytes);
  return item && bytes.empty() ? std::move(item) : std::nullopt;
}

CborItem const* member(CborItem const& map, std::int64_t key) {
  return value_at(map, [&](CborItem const& one) { return one.is == CborItem::Is::integer && one.integer == key; });
}

CborItem const* member(CborItem const& map, std::string_view key) {
  return value_at(map, [&](CborItem const& one) { return one.is == CborItem::Is::text && one.bytes == key; });
}

}  // namespace amity::accounts
