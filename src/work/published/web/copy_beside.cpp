// SPDX-License-Identifier: Apache-2.0
#include "copy_beside.h"

#include "copy_alignment.h"
#include "marks.h"
#include "ui/format.h"

#include <algorithm>

namespace amity::work::published::web {
namespace {

bool is_blank_text(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void add_piece(json::array& pieces, std::string_view text, bool is_gone) {
  if (text.empty()) return;
  pieces.push_back(
      json::object{{"text", is_gone ? std::string_view{} : text}, {"gone", is_gone ? text : std::string_view{}}});
}

// A line of the original: what the copy keeps as text, the rest as gone.
json::array line_pieces(std::string_view original, std::size_t begin, std::size_t end, CopyAlignment const& aligned) {
  json::array pieces;
  auto told = begin;
  for (auto const& [first, last] : aligned.kept) {
    auto const from = std::clamp(first, told, end);
    auto const to = std::clamp(last, from, end);
    if (to == from) continue;
    auto const between = original.substr(told, from - told);
    add_piece(pieces, between, !is_blank_text(between));
    add_piece(pieces, original.substr(from, to - from), false);
    told = to;
  }
  auto const rest = original.substr(told, end - told);
  add_piece(pieces, rest, !is_blank_text(rest));
  return pieces;
}

json::array original_lines(std::string_view original, CopyAlignment const& aligned) {
  json::array lines;
  for (std::size_t begin = 0; begin < original.size();) {
    auto const end = std::min(original.find('\n', begin), original.size());
    lines.push_back(json::object{{"pieces", line_pieces(original, begin, end, aligned)}});
    begin = end + 1;
  }
  return lines;
}

json::array added_to(CopyAlignment const& title, CopyAlignment const& body) {
  json::array added(title.added.begin(), title.added.end());
  for (auto const& one : body.added) added.emplace_back(one);
  return added;
}

// What the copy leaves out in silence; of a text that it leaves out as a whole its page says so.
json::array unmarked_in(CopyAlignment const& title, CopyAlignment const& body) {
  json::array unmarked(title.unmarked.begin(), title.unmarked.end());
  for (auto const& one : body.unmarked) unmarked.emplace_back(one);
  return unmarked;
}

// A line with its marks in words, as pieces.
json::array pieces_of_copy(ui::Localizer const& localizer, std::string_view line) {
  auto paragraphs = paragraphs_view(localizer, line);
  return paragraphs.empty() ? json::array{} : paragraphs.front().as_object()["pieces"].as_array();
}

}  // namespace

json::array beside_view(ui::Localizer const& localizer, CopyTexts const& original, CopyTexts const& copy) {
  json::array list;
  for (auto const language : interface_languages) {
    auto const was = text_in(original.body, language);
    auto const is = text_in(copy.body, language);
    auto const was_title = text_in(original.title, language);
    auto const is_title = text_in(copy.title, language);
    auto const has_original = !was.empty() || !was_title.empty();
    auto const has_copy = !is.empty() || !is_title.empty();
    if (!has_original && !has_copy) continue;
    auto const title_aligned = align_copy(was_title, is_title);
    auto const aligned = align_copy(was, is);
    auto added = has_original ? added_to(title_aligned, aligned) : json::array{};
    auto unmarked = has_original && has_copy ? unmarked_in(title_aligned, aligned) : json::array{};
    list.push_back(json::object{{"language", ui::language_name(localizer.language(), language)},
                                {"lang", ui::html_language(language)},
                                {"page_lang", ui::html_language(localizer.language())},
                                {"has_original", has_original},
                                {"title_original", line_pieces(was_title, 0, was_title.size(), title_aligned)},
                                {"original", original_lines(was, aligned)},
                                {"has_copy", has_copy},
                                {"title", pieces_of_copy(localizer, is_title)},
                                {"paragraphs", paragraphs_view(localizer, is)},
                                {"has_unmarked", !unmarked.empty()},
                                {"unmarked", std::move(unmarked)},
                                {"has_added", !added.empty()},
                                {"added", std::move(added)}});
  }
  return list;
}

}  // namespace amity::work::published::web
