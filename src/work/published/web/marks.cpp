// SPDX-License-Identifier: Apache-2.0
#include "marks.h"

#include "core/language.h"
#include "core/text_lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::work::published::web {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string without_ends(std::string_view text) {
  auto inner = replaced(std::string(text), "　", " ");
  auto const first = inner.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return inner.substr(first, inner.find_last_not_of(" \t") - first + 1);
}

// Letters of ASCII as small ones: what is typed at the beginning of a line often has a capital.
std::string small(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string word_of_ground(ui::Localizer const& localizer, Ground ground) {
  return localizer.text("publications.ground." + std::string(to_string(ground)));
}

std::optional<Ground> ground_called(std::string const& word) {
  if (auto const ground = parse_ground(small(word))) return ground;
  for (auto const language : interface_languages)
    for (auto const ground : all_grounds)
      if (small(word_of_ground(ui::Localizer{language}, ground)) == small(word)) return ground;
  return std::nullopt;
}

// What a button puts there for somebody to write over says no ground.
bool is_to_be_said(std::string const& words) {
  return std::ranges::any_of(interface_languages, [&](auto const language) {
    return small(words) == small(ui::Localizer{language}.text("publications.other_words"));
  });
}

// What stands between brackets, as the domain writes it.
std::string inside_as_kept(std::string_view inside) {
  constexpr std::string_view wide{"："};
  auto const narrow_at = inside.find(':');
  auto const wide_at = inside.find(wide);
  auto const at = std::min(narrow_at, wide_at);
  auto const ground = ground_called(without_ends(inside.substr(0, at)));
  if (!ground) return std::string(inside);
  auto const words = at == std::string_view::npos
                         ? std::string{}
                         : without_ends(inside.substr(at + (wide_at < narrow_at ? wide.size() : 1)));
  auto const says = !words.empty() && !is_to_be_said(words);
  return std::string(to_string(*ground)) + (!says ? std::string{} : ": " + words);
}

json::object text_piece(std::string text) { return {{"text", std::move(text)}, {"left_out", ""}}; }

}  // namespace

std::string ground_text(ui::Localizer const& localizer, LeftOut const& left_out) {
  return left_out.ground == Ground::other ? left_out.words : word_of_ground(localizer, left_out.ground);
}

std::string as_typed(ui::Localizer const& localizer, std::string_view text) {
  std::string typed;
  for (auto const& passage : passages_of(text)) {
    if (auto const* words = std::get_if<std::string>(&passage)) {
      typed += *words;
      continue;
    }
    auto const& left_out = std::get<LeftOut>(passage);
    typed += "[[" + word_of_ground(localizer, left_out.ground);
    if (left_out.ground == Ground::other) typed += localizer.text("form.colon") + left_out.words;
    typed += "]]";
  }
  return typed;
}

std::string from_typed(std::string_view typed) {
  auto text = std::string(typed);
  for (auto const& [wide, narrow] : {std::pair{"［［", "[["}, {"］］", "]]"}, {"【【", "[["}, {"】】", "]]"}})
    text = replaced(std::move(text), wide, narrow);
  std::string kept;
  std::size_t told = 0;
  for (auto at = text.find("[["); at != std::string::npos; at = text.find("[[", told)) {
    auto const end = text.find("]]", at);
    if (end == std::string::npos) break;
    auto const inside = std::string_view(text).substr(at + 2, end - at - 2);
    kept += text.substr(told, at - told) + "[[" + inside_as_kept(inside) + "]]";
    told = end + 2;
  }
  return kept + text.substr(told);
}

json::array paragraphs_view(ui::Localizer const& localizer, std::string_view text) {
  json::array paragraphs;
  for (auto const& line : text_lines(text)) {
    json::array pieces;
    for (auto const& passage : passages_of(line)) {
      if (auto const* words = std::get_if<std::string>(&passage))
        pieces.push_back(text_piece(*words));
      else
        pieces.push_back(json::object{
            {"text", ""},
            {"left_out", localizer.text("publications.left_out",
                                        {{"ground", ground_text(localizer, std::get<LeftOut>(passage))}})}});
    }
    paragraphs.push_back(json::object{{"pieces", std::move(pieces)}});
  }
  return paragraphs;
}

std::string in_one_line(ui::Localizer const& localizer, std::string_view text) {
  std::string line;
  for (auto const& passage : passages_of(text))
    line +=
        std::holds_alternative<std::string>(passage)
            ? std::get<std::string>(passage)
            : localizer.text("publications.left_out", {{"ground", ground_text(localizer, std::get<LeftOut>(passage))}});
  return line;
}

}  // namespace amity::work::published::web
