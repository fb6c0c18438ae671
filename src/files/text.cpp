// SPDX-License-Identifier: Apache-2.0
#include "files/text.h"

#include "core/utf8.h"
#include "folding/folded.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

namespace amity::files {
namespace {

constexpr std::size_t longest_word{60};  // bytes; the rest of a longer one is not looked at

bool is_written_without_blanks(UChar32 c) {
  auto status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return true;
    default:
      return c == 0x30FC || c == 0x3005;  // the long sound, and "the same again"
  }
}

bool is_of_a_word(UChar32 c) {
  return u_isalnum(c) != 0 || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
}

std::string hex_digits(std::string_view bytes) {
  constexpr std::string_view digits{"0123456789abcdef"};
  std::string text;
  for (char const c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 15U];
  }
  return text;
}

// The first character of well-formed text, and its bytes.
std::pair<UChar32, std::size_t> first_of(std::string_view text) {
  auto const lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80U) return {lead, 1};
  std::size_t const length = lead >= 0xf0U ? 4 : lead >= 0xe0U ? 3 : 2;
  auto c = static_cast<std::uint32_t>(lead & (0xffU >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) c = c << 6U | (static_cast<unsigned char>(text[i]) & 0x3fU);
  return {static_cast<UChar32>(c), length};
}

struct Run {
  bool without_blanks{};
  std::vector<std::string_view> characters;
};

// Calls f with each run of characters that belong together.
template <class F>
void each_run(std::string_view text, F const& f) {
  Run run;
  auto const end = [&] {
    if (!run.characters.empty()) f(run);
    run.characters.clear();
  };
  while (!text.empty()) {
    auto const [c, length] = first_of(text);
    auto const without_blanks = is_written_without_blanks(c);
    if (!without_blanks && !is_of_a_word(c)) {
      end();
    } else {
      if (without_blanks != run.without_blanks) end();
      run.without_blanks = without_blanks;
      run.characters.push_back(text.substr(0, length));
    }
    text.remove_prefix(length);
  }
  end();
}

std::string_view joined(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}
std::string_view word_of(Run const& run) {
  return utf8::cut(joined(run.characters.front(), run.characters.back()), longest_word);
}

}  // namespace

std::string searchable(std::string_view text) {
  auto const folded = icu::UnicodeString::fromUTF8(folding::folded(utf8::cut(text, 2 * most_text)));
  icu::UnicodeString kept;
  auto before = UChar32{' '};  // the last that was kept
  bool blank = false;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    auto const c = folded.char32At(i);
    if (u_isUWhiteSpace(c) != 0 || u_iscntrl(c) != 0) {
      blank = true;
      continue;
    }
    auto const is_inside = is_written_without_blanks(c) && is_written_without_blanks(before);
    if (blank && !is_inside && !kept.isEmpty()) kept += UChar32{' '};
    blank = false;
    kept += c;
    before = c;
  }
  std::string out;
  kept.toUTF8String(out);
  return std::string(utf8::cut(out, most_text));
}

std::set<std::string> tokens_of(std::string_view folded) {
  std::set<std::string> tokens;
  auto const add = [&](std::string_view token) {
    if (tokens.size() < most_tokens) tokens.insert(hex_digits(token));
  };
  each_run(folded, [&](Run const& run) {
    if (!run.without_blanks) return add(word_of(run));
    for (std::size_t i = 0; i + 1 < run.characters.size(); ++i) add(joined(run.characters[i], run.characters[i + 1]));
    add(run.characters.back());
  });
  return tokens;
}

std::vector<TokenRange> asked_ranges(std::string_view folded) {
  std::vector<TokenRange> ranges;
  auto const add = [&](std::string_view token, std::string_view after) {
    auto const hex = hex_digits(token);
    ranges.push_back({hex, hex + std::string(after)});
  };
  each_run(folded, [&](Run const& run) {
    // 'g' comes after every hex digit.
    if (!run.without_blanks) return add(word_of(run), "g");
    if (run.characters.size() == 1) return add(run.characters.front(), "g");
    // "0" alone follows a token and lets no longer one in.
    for (std::size_t i = 0; i + 1 < run.characters.size(); ++i)
      add(joined(run.characters[i], run.characters[i + 1]), "0");
  });
  std::ranges::stable_sort(ranges, [](auto const& a, auto const& b) { return a.from.size() > b.from.size(); });
  return ranges;
}

}  // namespace amity::files
