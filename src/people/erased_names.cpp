// SPDX-License-Identifier: Apache-2.0
#include "people/erased_names.h"

#include "core/utf8.h"
#include "folding/folded.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::people {
namespace {

constexpr std::string_view left_of_name{"…"};
// Between the words of a name, in whichever script: also the wide blank of 佐藤　太郎 and the dot of ジョン・スミス.
constexpr std::array<std::string_view, 7> between{" ", "\u3000", "・", "·", "-", "‐", "="};

std::size_t length_of_character(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

// A text as it is compared, character by character, and where each byte of that lies in the text.
struct Compared {
  std::string text;
  std::vector<std::size_t> begins;  // of the character that the byte is of
  std::vector<std::size_t> ends;
};
Compared compared(std::string_view text) {
  Compared made;
  for (std::size_t at = 0; at < text.size();) {
    auto const length = length_of_character(text, at);
    auto const folded = folding::folded(text.substr(at, length));
    made.text += folded;
    made.begins.insert(made.begins.end(), folded.size(), at);
    made.ends.insert(made.ends.end(), folded.size(), at + length);
    at += length;
  }
  return made;
}

// Whether a word goes on there: Latin, Greek and Cyrillic letters stand between blanks, others do not.
bool is_of_word(std::string_view folded, std::size_t at) {
  auto const byte = static_cast<unsigned char>(folded[at]);
  constexpr unsigned char first_of_latin = 0xC3;
  constexpr unsigned char last_of_cyrillic = 0xD4;
  if (byte < 0x80) return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
  return byte >= first_of_latin && byte <= last_of_cyrillic;
}
std::size_t first_byte(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}
bool goes_on(std::string_view text, std::size_t begin, std::size_t end) {
  auto const before = begin > 0 && is_of_word(text, first_byte(text, begin - 1)) && is_of_word(text, begin);
  return before || (end < text.size() && is_of_word(text, end) && is_of_word(text, first_byte(text, end - 1)));
}

std::string without(std::string text, std::string_view name) {
  auto const wanted = compared(name).text;
  if (wanted.empty()) return text;
  auto const in = compared(text);
  std::string left;
  std::size_t kept = 0;
  for (auto at = in.text.find(wanted); at != std::string::npos;) {
    auto const end = at + wanted.size();
    if (goes_on(in.text, at, end) || in.begins[at] < kept) {
      at = in.text.find(wanted, at + 1);
      continue;
    }
    left += text.substr(kept, in.begins[at] - kept);
    left += left_of_name;
    kept = in.ends[end - 1];
    at = in.text.find(wanted, end);
  }
  return left + text.substr(kept);
}

// A single Latin letter is no name; a single Han character may be a family's.
void add_words(std::string_view name, std::vector<std::string>& words) {
  while (!name.empty()) {
    std::pair<std::size_t, std::size_t> end{name.size(), 0};
    for (auto const mark : between)
      if (auto const at = name.find(mark); at < end.first) end = {at, mark.size()};
    if (end.first > 1) words.emplace_back(name.substr(0, end.first));
    name.remove_prefix(std::min(end.first + end.second, name.size()));
  }
}

}  // namespace

std::string without_names(std::string text, PersonFields const& fields) {
  std::vector<std::string> names;
  for (auto const* name : {&fields.name, &fields.name_latin, &fields.name_reading}) {
    if (name->empty()) continue;
    names.push_back(*name);
    add_words(*name, names);
  }
  // "Mayor" alone is how many are called; of 佐藤太郎 and 王伟 the family's name stands before 市長 and 市长.
  auto const has_name = [&](std::string const& address) {
    return std::ranges::any_of(names, [&](std::string const& name) {
      auto const is_of_alphabet = static_cast<unsigned char>(name.front()) < 0xE0;
      return without(address, name) != address ||
             (!is_of_alphabet && address.starts_with(name.substr(0, length_of_character(name, 0))));
    });
  };
  std::vector<std::string> addresses;
  for (auto const& [language, address] : fields.address)
    if (has_name(address)) addresses.push_back(address);
  names.insert(names.end(), addresses.begin(), addresses.end());
  // The longest first: what is left of a whole name would still be one.
  std::ranges::stable_sort(names, std::ranges::greater{}, &std::string::size);
  for (auto const& name : names) text = without(std::move(text), name);
  return text;
}

}  // namespace amity::people
