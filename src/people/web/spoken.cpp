// SPDX-License-Identifier: Apache-2.0
#include "spoken.h"

#include "core/language.h"
#include "ui/format.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace amity::people::web {
namespace {

// Those that offices of cities meet; any other is written by its tag.
constexpr std::array known_tags{"zh", "yue", "ja", "ko", "en", "fr", "de", "es", "pt", "it", "ru", "ar",
                                "hi", "bn",  "ur", "ne", "si", "ta", "th", "lo", "km", "vi", "my", "ms",
                                "id", "fil", "mn", "bo", "ug", "kk", "ky", "uz", "fa", "tr", "he", "pl",
                                "cs", "sk",  "hu", "ro", "bg", "el", "uk", "sr", "hr", "nl", "sv", "da",
                                "no", "nb",  "fi", "et", "lv", "lt", "sw", "am", "dz", "ka", "hy", "az"};

constexpr std::array separators{",", "，", "、", ";", "；", "\n", "\r", "/", "・"};

std::string trimmed(std::string_view text) {
  auto const is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

// Small Latin letters; others as they are.
std::string lowered(std::string text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::map<std::string, std::string, std::less<>> names() {
  std::map<std::string, std::string, std::less<>> tags;
  for (auto const* tag : known_tags) {
    for (auto const language : interface_languages) tags.emplace(lowered(ui::language_name(language, tag)), tag);
    tags.emplace(lowered(ui::language_name(tag, tag)), tag);
  }
  // As they are called beside that.
  for (auto const& [name, tag] :
       {std::pair{"汉语", "zh"}, {"中文", "zh"},   {"普通话", "zh"}, {"华语", "zh"},     {"中国語", "zh"},
        {"日文", "ja"},          {"英文", "en"},   {"法文", "fr"},   {"德文", "de"},     {"俄文", "ru"},
        {"泰文", "th"},          {"越南文", "vi"}, {"越语", "vi"},   {"缅语", "my"},     {"老语", "lo"},
        {"粤语", "yue"},         {"韩语", "ko"},   {"朝鲜语", "ko"}, {"mandarin", "zh"}, {"burmese", "my"}})
    tags.emplace(name, tag);
  return tags;
}

std::vector<std::string> parts_by_separators(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto end = text.size();
    std::size_t length = 0;
    for (std::string_view const one : separators)
      if (auto const at = text.find(one); at < end) {
        end = at;
        length = one.size();
      }
    if (auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + length, text.size()));
  }
  return parts;
}

// "ja", "zh-Hant": two or three small letters, whatever follows a hyphen. What is wrong with a tag beyond that is told
// where it is stored.
bool is_tag(std::string_view word) {
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 3;
  auto const first = word.substr(0, word.find('-'));
  auto const is_small = std::ranges::all_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
  return is_small && first.size() >= shortest && first.size() <= longest;
}

// The tags of names or tags with blanks between; nothing where one of them is neither.
std::optional<std::string> tags_of_words(std::map<std::string, std::string, std::less<>> const& known,
                                         std::string_view part) {
  std::string tags;
  while (!part.empty()) {
    auto const word = part.substr(0, part.find(' '));
    part.remove_prefix(std::min(part.size(), word.size() + 1));
    if (word.empty()) continue;
    auto const found = known.find(lowered(std::string(word)));
    if (found == known.end() && !is_tag(word)) return std::nullopt;
    tags += (tags.empty() ? "" : " ") + (found == known.end() ? std::string(word) : found->second);
  }
  return tags;
}

}  // namespace

Spoken spoken_in(std::string_view text) {
  static auto const known = names();
  Spoken spoken{std::string{}, {}};
  auto const add = [&](std::string_view tag) { *spoken.tags += (spoken.tags->empty() ? "" : " ") + std::string(tag); };
  for (auto const& part : parts_by_separators(text)) {
    if (auto const found = known.find(lowered(part)); found != known.end())
      add(found->second);
    else if (auto const tags = tags_of_words(known, part))
      add(*tags);
    else
      return {std::nullopt, part};
  }
  return spoken;
}

std::string spoken_words(std::string_view language, std::string_view tags, std::string_view separator) {
  std::string text;
  while (!tags.empty()) {
    auto const tag = tags.substr(0, tags.find(' '));
    tags.remove_prefix(std::min(tags.size(), tag.size() + 1));
    if (!tag.empty())
      text += (text.empty() ? std::string{} : std::string(separator)) + ui::language_name(language, tag);
  }
  return text;
}

}  // namespace amity::people::web
