// SPDX-License-Identifier: Apache-2.0
#include "gram.h"

#include <algorithm>

namespace amity::work {
namespace {

enum class CharacterKind { apart, narrow, wide };

struct Character {
  std::string_view bytes;
  CharacterKind kind{};
};

// The first character of well-formed text. What begins with a stray byte is a character of that byte.
Character first_character(std::string_view text) {
  auto const lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80U) {
    auto const is_word = (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z') || (lead >= '0' && lead <= '9');
    return {text.substr(0, 1), is_word ? CharacterKind::narrow : CharacterKind::apart};
  }
  std::size_t const length = lead >= 0xf0U ? 4 : lead >= 0xe0U ? 3 : lead >= 0xc0U ? 2 : 1;
  auto const bytes = text.substr(0, length);
  // U+3000 to U+303F but U+3005, "the same again": blanks and marks of CJK.
  if (bytes.starts_with("\xe3\x80") && bytes != "\xe3\x80\x85") return {bytes, CharacterKind::apart};
  // From U+2E80 on.
  return {bytes, bytes >= std::string_view{"\xe2\xba\x80"} ? CharacterKind::wide : CharacterKind::narrow};
}

constexpr std::size_t width_of(CharacterKind kind) { return kind == CharacterKind::wide ? 2 : 3; }

std::string in_hex(std::string_view bytes) {
  constexpr std::string_view digits{"0123456789abcdef"};
  std::string text;
  for (char const c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 15U];
  }
  return text;
}

using Run = std::vector<Character>;

std::string_view between(Run const& run, std::size_t first, std::size_t count) {
  auto const& last = run[first + count - 1].bytes;
  auto const* begin = run[first].bytes.data();
  return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

// Calls f with each run of characters of one kind.
template <class F>
void for_each_run(std::string_view text, F const& f) {
  Run run;
  auto const end = [&] {
    if (!run.empty()) f(run);
    run.clear();
  };
  while (!text.empty()) {
    auto const next = first_character(text);
    if (!run.empty() && run.front().kind != next.kind) end();
    if (next.kind != CharacterKind::apart) run.push_back(next);
    text.remove_prefix(next.bytes.size());
  }
  end();
}

}  // namespace

std::set<std::string> grams_of(std::string_view folded) {
  std::set<std::string_view> grams;  // hex once for each
  for_each_run(folded, [&](Run const& run) {
    auto const width = width_of(run.front().kind);
    for (std::size_t i = 0; i < run.size(); ++i) grams.insert(between(run, i, std::min(width, run.size() - i)));
  });
  std::set<std::string> hex;
  for (auto const gram : grams) hex.insert(in_hex(gram));
  return hex;
}

std::vector<std::string> asked_grams(std::string_view folded, std::size_t most) {
  std::set<std::string> all;
  for_each_run(folded, [&](Run const& run) {
    auto const width = width_of(run.front().kind);
    for (std::size_t i = 0; i + width <= run.size(); ++i) all.insert(in_hex(between(run, i, width)));
  });
  std::vector<std::string> list(all.begin(), all.end());
  if (list.size() <= most) return list;
  std::vector<std::string> spread;
  for (std::size_t i = 0; i < most; ++i) spread.push_back(list[i * list.size() / most]);
  return spread;
}

GramRange asked_range(std::string_view folded) {
  std::string_view longest;
  for_each_run(folded, [&](Run const& run) {
    auto const text = between(run, 0, std::min(run.size(), width_of(run.front().kind)));
    if (text.size() > longest.size()) longest = text;
  });
  if (longest.empty()) return {};
  auto const from = in_hex(longest);
  return {from, from + "g"};  // after every hex digit
}

}  // namespace amity::work
