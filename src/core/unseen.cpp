// SPDX-License-Identifier: Apache-2.0
#include "core/unseen.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace amity {
namespace {

// In UTF-8: U+00AD, U+034F, U+061C, U+180E, U+200B, U+200E, U+200F, U+202A to U+202E, U+2060 to U+2064, U+2066 to
// U+2069, U+FEFF; the separators of lines and paragraphs U+2028 and U+2029; U+FFF9 to U+FFFB; and U+FFFE and U+FFFF,
// which are no characters and which no XML takes.
constexpr std::array<std::string_view, 29> unseen{
    "\u00AD", "\u034F", "\u061C", "\u180E", "\u200B", "\u200E", "\u200F", "\u202A",       "\u202B",       "\u202C",
    "\u202D", "\u202E", "\u2028", "\u2029", "\uFFF9", "\uFFFA", "\uFFFB", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\u2060",
    "\u2061", "\u2062", "\u2063", "\u2064", "\u2066", "\u2067", "\u2068", "\u2069",       "\uFEFF"};
constexpr std::array<std::string_view, 11> turning_or_none{"\u202A", "\u202B",       "\u202C",      "\u202D",
                                                           "\u202E", "\u2066",       "\u2067",      "\u2068",
                                                           "\u2069", "\xEF\xBF\xBE", "\xEF\xBF\xBF"};
// What pasting leaves; it turns nothing around.
constexpr std::array<std::string_view, 5> left_over{"\u200B", "\u200E", "\u200F", "\u2060", "\uFEFF"};
constexpr std::array<std::string_view, 2> joiners{"\u200C", "\u200D"};
constexpr std::string_view tags{"\xF3\xA0\x80"};       // U+E0000 to U+E003F
constexpr std::string_view more_tags{"\xF3\xA0\x81"};  // U+E0040 to U+E007F

bool begins_with_any(std::string_view text, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

// Between two characters that are not Latin letters, digits or blanks.
bool joins(std::string_view text, std::size_t at, std::size_t size) {
  auto const is_script = [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; };
  return at > 0 && is_script(text[at - 1]) && at + size < text.size() && is_script(text[at + size]);
}

}  // namespace

std::optional<std::size_t> first_unseen(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if ((static_cast<unsigned char>(utf8[at]) & 0x80U) == 0) continue;
    auto const rest = utf8.substr(at);
    if (begins_with_any(rest, unseen) || rest.starts_with(tags) || rest.starts_with(more_tags)) return at;
    if (begins_with_any(rest, joiners) && !joins(utf8, at, joiners.front().size())) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_turning(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if ((static_cast<unsigned char>(utf8[at]) & 0x80U) == 0) continue;
    if (begins_with_any(utf8.substr(at), turning_or_none)) return at;
  }
  return std::nullopt;
}

std::string sign_at(std::string_view utf8, std::size_t at) {
  auto const first = static_cast<unsigned char>(utf8[at]);
  auto const bytes = first < 0x80U ? 1U : first < 0xE0U ? 2U : first < 0xF0U ? 3U : 4U;
  std::uint32_t code = bytes == 1U ? first : first & (0xFFU >> (bytes + 1U));
  for (std::size_t i = 1; i < bytes; ++i) code = (code << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
  std::array<char, 16> sign{};
  (void)std::snprintf(sign.data(), sign.size(), "U+%04X", static_cast<unsigned>(code));
  return sign.data();
}

std::string with_turning_as_signs(std::string_view utf8) {
  std::string text;
  for (auto at = first_turning(utf8); at; at = first_turning(utf8)) {
    constexpr std::size_t bytes = 3;  // all of them are above U+07FF and below U+10000
    text.append(utf8.substr(0, *at)).append(sign_at(utf8, *at));
    utf8.remove_prefix(*at + bytes);
  }
  return text.append(utf8);
}

std::string_view without_unseen_ends(std::string_view utf8) {
  for (auto again = true; again;) {
    again = false;
    for (auto const one : left_over) {
      auto const before = utf8.size();
      if (utf8.starts_with(one)) utf8.remove_prefix(one.size());
      if (utf8.ends_with(one)) utf8.remove_suffix(one.size());
      again = again || utf8.size() != before;
    }
  }
  return utf8;
}

}  // namespace amity
