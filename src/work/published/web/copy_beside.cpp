// SPDX-License-Identifier: Apache-2.0
#include "copy_beside.h"

#include "core/text_diff.h"
#include "marks.h"
#include "ui/format.h"

namespace amity::work::published::web {
namespace {

json::array pieces_of_original(std::vector<DiffPiece> const& pieces) {
  json::array list;
  for (auto const& piece : pieces) {
    if (piece.is == DiffPiece::Is::added) continue;
    auto const is_gone = piece.is == DiffPiece::Is::removed;
    list.push_back(
        json::object{{"text", is_gone ? std::string{} : piece.text}, {"gone", is_gone ? piece.text : std::string{}}});
  }
  return list;
}

json::array original_lines(std::string_view original, std::string_view copy) {
  json::array lines;
  for (auto const& line : diff_lines(original, without_left_out(copy))) {
    if (line.is == DiffLine::Is::added) continue;
    lines.push_back(json::object{{"pieces", pieces_of_original(line.pieces)}});
  }
  return lines;
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
    list.push_back(
        json::object{{"language", ui::language_name(localizer.language(), language)},
                     {"lang", ui::html_language(language)},
                     {"page_lang", ui::html_language(localizer.language())},
                     {"has_original", has_original},
                     {"title_original", pieces_of_original(diff_words(was_title, without_left_out(is_title)))},
                     {"original", original_lines(was, is)},
                     {"has_copy", has_copy},
                     {"title", pieces_of_copy(localizer, is_title)},
                     {"paragraphs", paragraphs_view(localizer, is)}});
  }
  return list;
}

}  // namespace amity::work::published::web
