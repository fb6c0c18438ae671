// SPDX-License-Identifier: Apache-2.0
#include "atlas/fold.h"

#include "han.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

namespace amity::atlas {
namespace {

// Letters that no normalisation form takes apart, after case folding.
constexpr std::array<std::pair<char32_t, std::string_view>, 22> plain_spelling{{
    {U'æ', "ae"}, {U'œ', "oe"}, {U'ø', "o"},  {U'ł', "l"}, {U'đ', "d"}, {U'ð', "d"}, {U'ħ', "h"}, {U'ı', "i"},
    {U'ŋ', "n"},  {U'ŧ', "t"},  {U'þ', "th"}, {U'ə', "a"}, {U'ɓ', "b"}, {U'ɗ', "d"}, {U'ƙ', "k"}, {U'ƴ', "y"},
    {U'ɖ', "d"},  {U'ɛ', "e"},  {U'ɔ', "o"},  {U'ƒ', "f"}, {U'ĸ', "k"}, {U'ʋ', "v"},
}};

// Written as if they were letters or quotes, and left out by most who type a name.
bool is_apostrophe(UChar32 c) {
  constexpr std::array<UChar32, 12> apostrophes{'\'',   '`',    0x00B4, 0x02B9, 0x02BA, 0x02BB,
                                                0x02BC, 0x02BE, 0x02BF, 0x2018, 0x2019, 0x2032};
  return std::ranges::find(apostrophes, c) != apostrophes.end();
}

bool is_kana(UChar32 c) { return c >= 0x3041 && c <= 0x30FF; }

// Accents and vowel points that a reader of the script can do without. The signs of Indic, Thai or Burmese are letters
// to their readers, and so are the voicing marks of kana.
bool is_optional_mark(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK) return false;
  auto error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
      return true;
    default:
      return false;
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_ascii(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (auto const c : text) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c + ('a' - 'A'));
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      key += c;
    else if (c != '\'' && c != '`' && !key.empty() && key.back() != ' ')
      key += ' ';
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

bool is_utf8(std::string_view text) {
  auto error = U_ZERO_ERROR;
  std::int32_t units = 0;
  u_strFromUTF8(nullptr, 0, &units, text.data(), static_cast<std::int32_t>(text.size()), &error);
  return error != U_INVALID_CHAR_FOUND;
}

icu::UnicodeString taken_apart(std::string_view text) {
  auto error = U_ZERO_ERROR;
  auto const* const nfkd = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString without_apostrophes;
  auto const given = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  for (int at = 0; at < given.length(); at = given.moveIndex32(at, 1))
    if (!is_apostrophe(given.char32At(at))) without_apostrophes.append(given.char32At(at));
  auto apart = nfkd->normalize(without_apostrophes, error);
  apart.foldCase();
  return nfkd->normalize(apart, error);  // folding can put composed letters together again
}

void append_folded(icu::UnicodeString& key, UChar32 c) {
  if (is_apostrophe(c) || u_charType(c) == U_FORMAT_CHAR) return;
  auto const before = key.isEmpty() ? UChar32{' '} : key.char32At(key.length() - 1);
  if (c == 0x3099 || c == 0x309A) {
    if (is_kana(before)) key.append(c);
    return;
  }
  if (is_optional_mark(c)) return;
  if (auto const spelling =
          std::ranges::find(plain_spelling, static_cast<char32_t>(c), [](auto& p) { return p.first; });
      spelling != plain_spelling.end()) {
    for (auto const letter : spelling->second) key.append(static_cast<UChar32>(letter));
    return;
  }
  auto const mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  if (u_isalnum(c) || (mark && before != ' '))
    key.append(simplified(c));
  else if (before != ' ')
    key.append(UChar32{' '});
}

}  // namespace

Result<std::string> fold(std::string_view utf8) {
  if (is_ascii(utf8)) return fold_ascii(utf8);
  if (!is_utf8(utf8)) return fail(Errc::invalid, "the text is not UTF-8", {}, "text in UTF-8");
  auto const apart = taken_apart(utf8);
  icu::UnicodeString key;
  for (int at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) append_folded(key, apart.char32At(at));
  key.trim();
  auto error = U_ZERO_ERROR;
  std::string folded;
  icu::Normalizer2::getNFCInstance(error)->normalize(key, error).toUTF8String(folded);
  return folded;
}

namespace {

// Making a transliterator takes tens of milliseconds, and using one is not promised to be thread-safe.
class Romaniser {
 public:
  bool operator()(icu::UnicodeString& text) {
    std::lock_guard const lock(one_at_a_time_);
    if (to_latin_) to_latin_->transliterate(text);
    return to_latin_ != nullptr;
  }

 private:
  static icu::Transliterator* make() {
    auto error = U_ZERO_ERROR;
    auto* const made = icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, error);
    return U_SUCCESS(error) ? made : nullptr;
  }
  std::mutex one_at_a_time_;
  std::unique_ptr<icu::Transliterator> to_latin_{make()};
};

bool romanise(icu::UnicodeString& text) {
  static Romaniser romaniser;
  return romaniser(text);
}

}  // namespace

std::string latin_key(std::string_view folded) {
  if (is_ascii(folded)) return {};
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(folded.data(), static_cast<int>(folded.size())));
  auto han = false;
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) han = han || is_han(text.char32At(at));
  if (!romanise(text)) return {};
  std::string latin;
  text.toUTF8String(latin);
  if (!is_ascii(latin)) return {};
  auto key = fold_ascii(latin);
  if (han) std::erase(key, ' ');  // 昆明 is spelt "kun ming", and written Kunming
  return key;
}

void prepare_folding() {
  simplified(0x6771);
  icu::UnicodeString text(static_cast<UChar32>(0x6771));
  romanise(text);
}

}  // namespace amity::atlas
