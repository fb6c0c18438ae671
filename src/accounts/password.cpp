// SPDX-License-Identifier: Apache-2.0
#include "accounts/password.h"

#include "accounts/common_long_passwords.h"
#include "accounts/common_passwords.h"

#include <sodium.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <functional>
#include <new>
#include <unordered_set>
#include <vector>

namespace amity::accounts {
namespace {

// A part that is said again and again is no longer than this.
constexpr int longest_part = 6;
// What is left of a password without what is known of its owner is a word of its own from here on.
constexpr int least_beside_known = 8;
constexpr int least_known = 4;
constexpr int least_known_sign = 2;  // of Han, kana, hangul and the like

icu::UnicodeString normal(std::string_view password) {
  UErrorCode status = U_ZERO_ERROR;
  auto const* nfkc = icu::Normalizer2::getNFKCInstance(status);
  auto const text = icu::UnicodeString::fromUTF8({password.data(), static_cast<std::int32_t>(password.size())});
  return U_FAILURE(status) ? text : nfkc->normalize(text, status);
}

std::string utf8_of(icu::UnicodeString const& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::unordered_set<std::string_view> const& common_words() {
  static std::string const text = common_passwords() + common_long_passwords();
  static auto const words = [] {
    std::unordered_set<std::string_view> all;
    for (std::string_view rest{text}; !rest.empty();) {
      auto const end = std::min(rest.find('\n'), rest.size());
      all.insert(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
  }();
  return words;
}

bool is_letter(char16_t c) { return u_isalpha(c) != 0; }

// Without digits and signs before and after: "2019password!!" is "password".
icu::UnicodeString bare(icu::UnicodeString const& text) {
  std::int32_t begin = 0;
  std::int32_t end = text.length();
  while (begin < end && !is_letter(text[begin])) ++begin;
  while (end > begin && !is_letter(text[end - 1])) --end;
  return {text, begin, end - begin};
}

bool is_said_again(icu::UnicodeString const& text) {
  for (std::int32_t part = 1; part <= std::min(longest_part, text.length() / 2); ++part) {
    std::int32_t at = part;
    while (at < text.length() && text[at] == text[at - part]) ++at;
    if (at == text.length()) return true;
  }
  return false;
}

// 123456789012, abcdefghijkl, 987654321098: each one after or before the last, 9 and 0 beside each other.
bool is_run(icu::UnicodeString const& text) {
  for (auto const step : {1, -1}) {
    std::int32_t at = 1;
    while (at < text.length() && (text[at] - text[at - 1] == step || text[at] - text[at - 1] == -9 * step)) ++at;
    if (at == text.length()) return true;
  }
  return false;
}

bool is_common(icu::UnicodeString const& folded) {
  if (is_said_again(folded) || is_run(folded)) return true;
  auto const core = bare(folded);
  return common_words().contains(utf8_of(folded)) || common_words().contains(utf8_of(core));
}

bool is_ascii(icu::UnicodeString const& word) {
  for (std::int32_t i = 0; i < word.length(); ++i)
    if (word[i] >= 0x80) return false;
  return true;
}

std::vector<icu::UnicodeString> words_of(std::string const& known) {
  std::vector<icu::UnicodeString> words;
  auto const text = normal(known).foldCase();
  icu::UnicodeString word;
  for (std::int32_t i = 0; i <= text.length(); ++i) {
    if (i < text.length() && u_isalnum(text[i])) {
      word += text[i];
      continue;
    }
    if (word.length() >= (is_ascii(word) ? least_known : least_known_sign)) words.push_back(word);
    word.remove();
  }
  return words;
}

// Takes the words out; whether there were any.
bool take_out(icu::UnicodeString& folded, std::span<std::string const> known) {
  auto const before = folded.length();
  // The longest first: "kunming" is not left over from "kunmingese".
  std::vector<icu::UnicodeString> words;
  for (auto const& one : known)
    for (auto& word : words_of(one)) words.push_back(std::move(word));
  std::ranges::stable_sort(words, std::greater<>{}, &icu::UnicodeString::length);
  for (auto const& word : words) folded.findAndReplace(word, {});
  return folded.length() < before;
}

enum class MadeOf { nothing, person, place };
MadeOf made_of(icu::UnicodeString folded, Context const& context) {
  std::vector<std::string> place(context.place.begin(), context.place.end());
  place.emplace_back("amity");
  auto const has_person = take_out(folded, context.person);
  auto const has_place = take_out(folded, place);
  if (folded.length() >= least_beside_known || (!has_person && !has_place)) return MadeOf::nothing;
  return has_person ? MadeOf::person : MadeOf::place;
}

fields::FieldError wrong(std::string code, std::string message, std::string remedy,
                         std::vector<fields::Argument> arguments = {}) {
  // Without the value: it may be half of the one that comes next.
  return {"password", {}, std::move(message), std::move(remedy), std::move(code), std::move(arguments), 0};
}

}  // namespace

std::string hash_password(std::string_view password) {
  auto const text = utf8_of(normal(password));
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), text.data(), text.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw std::bad_alloc();
  return hash.data();
}

bool is_password(std::string_view password, std::string_view hash) {
  if (password.size() > longest_password) return false;
  auto const text = utf8_of(normal(password));
  return crypto_pwhash_str_verify(std::string(hash).c_str(), text.data(), text.size()) == 0;
}

void check_nothing(std::string_view password) {
  static std::string const of_nobody = hash_password("of nobody");
  (void)is_password(password, of_nobody);
}

std::optional<fields::FieldError> wrong_password(std::string_view password, Context const& context) {
  if (password.size() > longest_password)
    return wrong("password_long", "a password of more than 1,024 bytes is not taken", "a shorter one");
  auto const text = normal(password);
  if (text.countChar32() < static_cast<std::int32_t>(least_password))
    return wrong("password_short", "a password has 12 characters at least", "several words, for example",
                 {{"n", static_cast<std::int64_t>(least_password)}});
  auto folded = text;
  folded.foldCase();
  if (is_common(folded))
    return wrong("password_common", "this is one of the passwords that are tried first",
                 "one that nobody else would think of: several words, for example");
  switch (made_of(folded, context)) {
    case MadeOf::person:
      return wrong("password_personal", "this is made of your name or address", "one that nobody can guess of you");
    case MadeOf::place:
      return wrong("password_place", "this is made of the name of your office, your city or this site",
                   "one that nobody can guess of where you work");
    case MadeOf::nothing:
      break;
  }
  return std::nullopt;
}

}  // namespace amity::accounts
