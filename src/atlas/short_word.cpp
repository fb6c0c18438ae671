// SPDX-License-Identifier: Apache-2.0
#include "atlas/short_word.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace amity::atlas {
namespace {

std::string in_latin(std::string_view text) {
  auto status = U_ZERO_ERROR;
  // Made anew each time: a transliterator is no thing that threads can share.
  std::unique_ptr<icu::Transliterator> const latin(
      icu::Transliterator::createInstance(icu::UnicodeString("Any-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0 || latin == nullptr) return std::string(text);
  auto written = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  latin->transliterate(written);
  std::string utf8;
  written.toUTF8String(utf8);
  return utf8;
}

}  // namespace

std::string short_word(std::string_view text, std::size_t most) {
  std::string all;
  std::string word;
  auto const end_word = [&] {
    if (word.empty()) return true;
    auto const needed = all.size() + (all.empty() ? 0 : 1) + word.size();
    if (needed > most) {
      // A first word that is too long is better cut than left out.
      if (all.empty()) all = word.substr(0, most);
      return false;
    }
    all += (all.empty() ? "" : "-") + word;
    word.clear();
    return true;
  };
  for (auto const c : in_latin(text)) {
    auto const is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_kept)
      word += c;
    else if (c != '\'' && !end_word())
      return all;
  }
  end_word();
  return all;
}

}  // namespace amity::atlas
