// SPDX-License-Identifier: Apache-2.0
#include "work/redaction.h"

#include "blanks.h"
#include "core/utf8.h"
#include "words.h"

namespace amity::work {
namespace {

constexpr std::array ground_words{Word{Ground::personal, "personal"}, Word{Ground::negotiation, "negotiation"},
                                  Word{Ground::security, "security"}, Word{Ground::other, "other"}};
constexpr std::string_view opens{"[["};
constexpr std::string_view closes{"]]"};

// What is between the brackets as a ground; nothing where it is none.
std::optional<LeftOut> ground_in(std::string_view inside) {
  // Brackets within brackets: who wraps a passage that has a mark believes that all of it is out.
  if (inside.find(opens) != std::string_view::npos) return std::nullopt;
  auto const colon = inside.find(':');
  auto const ground = parse_ground(without_blanks(inside.substr(0, colon)));
  if (!ground) return std::nullopt;
  auto const words = colon == std::string_view::npos ? std::string_view{} : without_blanks(inside.substr(colon + 1));
  if ((*ground == Ground::other) == words.empty() || utf8::count(words) > longest_ground) return std::nullopt;
  return LeftOut{*ground, std::string(words)};
}

// One pair of brackets within a text: how long it is, and what it says.
struct Bracketed {
  std::size_t at{};
  std::size_t length{};
  std::optional<LeftOut> left_out{};
};
std::optional<Bracketed> next_brackets(std::string_view text, std::size_t from) {
  auto const at = text.find(opens, from);
  if (at == std::string_view::npos) return std::nullopt;
  auto const line = text.substr(at, text.find('\n', at) - at);
  auto const end = line.find(closes, opens.size());
  if (end == std::string_view::npos) return Bracketed{at, line.size()};
  return Bracketed{at, end + closes.size(), ground_in(line.substr(opens.size(), end - opens.size()))};
}

// What closes a mark that was not opened, and brackets of full width, which the domain does not read as marks: with the
// words around them, so that they are found.
void add_stray(std::string_view text, std::vector<std::string>& wrong) {
  constexpr std::array<std::string_view, 5> strays{closes, "［［", "］］", "【【", "】】"};
  constexpr std::size_t around = 30;
  for (auto const stray : strays)
    for (auto at = text.find(stray); at != std::string_view::npos; at = text.find(stray, at + stray.size())) {
      auto const line = text.substr(0, at).rfind('\n');
      auto from = std::max(line == std::string_view::npos ? 0 : line + 1, at > around ? at - around : 0);
      while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
      wrong.emplace_back(text.substr(from, at + stray.size() - from));
    }
}

}  // namespace

std::string_view to_string(Ground ground) { return word_of(ground_words, ground); }
std::optional<Ground> parse_ground(std::string_view word) { return value_of(ground_words, word); }

std::string mark_of(LeftOut const& left_out) {
  auto mark = std::string(opens) + std::string(to_string(left_out.ground));
  if (left_out.ground == Ground::other) mark += ": " + left_out.words;
  return mark + std::string(closes);
}

std::vector<Passage> passages_of(std::string_view text) {
  std::vector<Passage> passages;
  std::size_t told = 0;
  for (auto found = next_brackets(text, 0); found; found = next_brackets(text, found->at + found->length)) {
    if (!found->left_out) continue;
    if (found->at > told) passages.emplace_back(std::string(text.substr(told, found->at - told)));
    passages.emplace_back(*found->left_out);
    told = found->at + found->length;
  }
  if (told < text.size()) passages.emplace_back(std::string(text.substr(told)));
  return passages;
}

std::vector<std::string> wrong_marks(std::string_view text) {
  std::vector<std::string> wrong;
  std::size_t told = 0;
  for (auto found = next_brackets(text, 0); found; found = next_brackets(text, found->at + found->length)) {
    add_stray(text.substr(told, found->at - told), wrong);
    if (!found->left_out) wrong.emplace_back(text.substr(found->at, found->length));
    told = found->at + found->length;
  }
  add_stray(text.substr(told), wrong);
  return wrong;
}

std::string without_left_out(std::string_view text) {
  std::string left;
  for (auto const& passage : passages_of(text))
    if (auto const* words = std::get_if<std::string>(&passage))
      left += *words;
    else
      left += ' ';
  return left;
}

}  // namespace amity::work
