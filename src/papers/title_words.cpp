// SPDX-License-Identifier: Apache-2.0
#include "papers/title_words.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace amity::papers {
namespace {

std::string utf8_of(icu::UnicodeString const& text, std::int32_t from, std::int32_t to) {
  std::string out;
  text.tempSubStringBetween(from, to).toUTF8String(out);
  return out;
}

// A number goes with its counter ("2023年"), a particle with what it follows ("的").
constexpr std::size_t one_character = 3;  // bytes of a Han or Kana character
bool follows(std::string const& before, std::string const& word) {
  auto const is_digit = !before.empty() && before.back() >= '0' && before.back() <= '9';
  return word.size() <= one_character || is_digit;
}

}  // namespace

std::vector<std::string> title_words(std::string_view title, std::string_view language) {
  std::string const whole(title);
  if (language != "zh" && language != "ja") return {whole};
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> const words(
      icu::BreakIterator::createWordInstance(icu::Locale(std::string(language).c_str()), status));
  if (U_FAILURE(status) != 0) return {whole};
  auto const text = icu::UnicodeString::fromUTF8(whole);
  words->setText(text);
  std::vector<std::string> parts;
  auto from = words->first();
  for (auto to = words->next(); to != icu::BreakIterator::DONE; to = words->next()) {
    auto word = utf8_of(text, from, to);
    from = to;
    auto const is_opening = !parts.empty() && (parts.back().ends_with("\uFF08") || parts.back().ends_with("\u300A") ||
                                               parts.back().ends_with("\u300C") || parts.back().ends_with("\u3014"));
    if (!parts.empty() && (is_opening || follows(parts.back(), word)))
      parts.back() += word;
    else
      parts.push_back(std::move(word));
  }
  return parts.empty() ? std::vector<std::string>{whole} : parts;
}

}  // namespace amity::papers
