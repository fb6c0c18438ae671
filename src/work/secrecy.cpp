// SPDX-License-Identifier: Apache-2.0
#include "work/secrecy.h"

#include "blanks.h"

#include <algorithm>
#include <array>

namespace amity::work {
namespace {

using std::string_view;

// As papers bear them, with the longer before what they begin with: China's (GB/T 9704-2012, 7.2.2) in both scripts,
// Japan's, and those in English.
constexpr std::array marks{string_view{"绝密"}, string_view{"絕密"},       string_view{"机密"},
                           string_view{"機密"}, string_view{"秘密"},       string_view{"極秘"},
                           string_view{"特秘"}, string_view{"TOP SECRET"}, string_view{"SECRET"}};
constexpr std::array opening{string_view{"【"}, string_view{"〔"}, string_view{"（"}, string_view{"["},
                             string_view{"("},  string_view{"《"}, string_view{"“"}};
constexpr std::array closing{string_view{"】"}, string_view{"〕"}, string_view{"）"}, string_view{"]"},
                             string_view{")"}};
// What follows a mark in a subject line: for how long ("★10年"), or what separates it from the subject.
constexpr std::array after_mark{string_view{"★"}, string_view{"☆"}, string_view{"："},
                                string_view{":"}, string_view{" "}, string_view{"　"}};
constexpr std::size_t lines_of_head = 6;

template <std::size_t n>
bool take_one_of(string_view& text, std::array<string_view, n> const& words) {
  for (auto const word : words)
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  return false;
}

// What is left behind a mark, of a text that begins with one.
struct Marked {
  bool is_marked{};
  bool was_bracketed{};
  string_view rest;
};
Marked marked(string_view text) {
  text = without_blanks(text);
  auto const bracketed = take_one_of(text, opening);
  if (!take_one_of(text, marks)) return {};
  return {true, bracketed && take_one_of(text, closing), text};
}

// "10年", "长期", "公开前": for how long, behind the star.
bool is_star(string_view text) { return text.starts_with("★") || text.starts_with("☆"); }

}  // namespace

bool title_bears_secrecy(string_view title) {
  auto const found = marked(title);
  if (!found.is_marked) return false;
  return found.was_bracketed || found.rest.empty() ||
         std::ranges::any_of(after_mark, [&](string_view word) { return found.rest.starts_with(word); });
}

bool head_bears_secrecy(string_view body) {
  for (std::size_t line = 0; line < lines_of_head && !body.empty(); ++line) {
    auto const end = body.find('\n');
    auto const found = marked(body.substr(0, end));
    if (found.is_marked && (found.rest.empty() || is_star(found.rest))) return true;
    body.remove_prefix(end == string_view::npos ? body.size() : end + 1);
  }
  return false;
}

}  // namespace amity::work
