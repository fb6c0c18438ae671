// SPDX-License-Identifier: Apache-2.0
// Numbers as people type them, held against the shapes of the office's series.
#include "columns.h"
#include "letter_lines.h"
#include "letter_rows.h"
#include "work/found.h"
#include "work/series.h"
#include "work/sql.h"

#include <algorithm>
#include <array>
#include <optional>

namespace amity::work {
namespace {

// Folded, without what few people type: brackets of any kind, blanks, and the marks between the parts.
std::string bare(std::string_view text) {
  constexpr std::array<std::string_view, 22> left_out{"〔", "〕", "[",  "]",  "(",  ")",  "（", "）",
                                                      "【", "】", "［", "］", "〈", "〉", " ",  "\u3000",
                                                      "-",  "–",  "_",  "/",  ".",  "第"};
  auto folded = folded_text(text);
  for (auto const mark : left_out)
    for (auto at = folded.find(mark); at != std::string::npos; at = folded.find(mark, at))
      folded.erase(at, mark.size());
  return folded;
}

// A shape in its parts: 昆外函〔{year}〕{n}号 is "昆外函", year, "", n, "号".
struct Shape {
  std::string before;
  std::string between;
  std::string behind;
  bool is_year_first{};
};
std::optional<Shape> parts_of_shape(std::string_view shape) {
  constexpr std::string_view year{"{year}"};
  constexpr std::string_view number{"{n}"};
  auto const year_at = shape.find(year);
  auto const number_at = shape.find(number);
  if (year_at == std::string_view::npos || number_at == std::string_view::npos) return std::nullopt;
  auto const is_year_first = year_at < number_at;
  auto const first = std::min(year_at, number_at);
  auto const first_end = first + (is_year_first ? year.size() : number.size());
  auto const second = std::max(year_at, number_at);
  auto const second_end = second + (is_year_first ? number.size() : year.size());
  return Shape{bare(shape.substr(0, first)), bare(shape.substr(first_end, second - first_end)),
               bare(shape.substr(second_end)), is_year_first};
}

struct Read {
  std::int64_t year{};  // 0: not said
  std::int64_t number{};
};

std::string_view digits_at_front(std::string_view text) {
  return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

// "2026" and "14", as the shape has them, out of "202614", "2026第14" ...; what stands behind may be left out.
std::vector<Read> numbers_in(Shape const& shape, std::string_view typed) {
  constexpr std::size_t year_length{4};
  constexpr std::size_t longest_number{9};
  std::vector<Read> found;
  if (!typed.starts_with(shape.before)) return found;
  typed.remove_prefix(shape.before.size());
  auto const take = [&](std::string_view year, std::string_view number, std::string_view rest) {
    if (number.empty() || number.size() > longest_number || (!rest.empty() && rest != shape.behind)) return;
    found.push_back({number_of(year).value_or(0), number_of(number).value_or(0)});
  };
  auto const first = digits_at_front(typed);
  // Without the year.
  take({}, first, typed.substr(first.size()));
  if (shape.is_year_first) {
    if (first.size() < year_length) return found;
    auto rest = typed.substr(year_length);
    if (!rest.starts_with(shape.between)) return found;
    rest.remove_prefix(shape.between.size());
    auto const number = digits_at_front(rest);
    take(typed.substr(0, year_length), number, rest.substr(number.size()));
  } else {
    for (std::size_t length = 1; length <= first.size(); ++length) {
      auto rest = typed.substr(length);
      if (!rest.starts_with(shape.between)) continue;
      rest.remove_prefix(shape.between.size());
      if (digits_at_front(rest).size() != year_length) continue;
      take(rest.substr(0, year_length), typed.substr(0, length), rest.substr(year_length));
    }
  }
  return found;
}

}  // namespace

std::vector<LetterLine> letters_numbered(db::Transaction& transaction, OfficeId office, std::string_view typed) {
  std::vector<LetterLine> all;
  auto const asked = bare(typed);
  if (asked.find_first_of("0123456789") == std::string::npos) return all;
  for (auto const& series : series_of(transaction, office)) {
    auto const shape = parts_of_shape(series.fields.shape);
    // Of a shape without any words each number would be that of a letter.
    if (!shape || (shape->before.empty() && shape->behind.empty())) continue;
    for (auto const& read : numbers_in(*shape, asked))
      for (auto& line :
           transaction.all(sql::letters_of_number,
                           {{"office", office}, {"series", series.id}, {"year", read.year}, {"number", read.number}},
                           read_letter_line))
        if (std::ranges::find(all, line.id, &LetterLine::id) == all.end()) all.push_back(std::move(line));
  }
  return all;
}

}  // namespace amity::work
