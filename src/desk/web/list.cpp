// SPDX-License-Identifier: Apache-2.0
#include "desk/web/list.h"

#include "core/blank.h"
#include "partnerships/web/asked.h"
#include "search.h"
#include "ui/csv.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace amity::desk::web {

using partnerships::web::AtDesk;

namespace {

constexpr std::size_t rows_on_a_page = 50;

std::string address_of(AtDesk const& at, ListAt const& list, std::string_view below, std::string_view name,
                       std::string_view value) {
  auto const query = name.empty() ? list.query : ui::with(list.query, name, value);
  return at.address(list.path + std::string(below)) + ui::query_text(query);
}

Result<std::shared_ptr<http::Body const>> file_body(AtDesk const& at, std::filesystem::path const& folder,
                                                    ListFile const& file, bool is_workbook) {
  if (!is_workbook) {
    ui::CsvText text;
    text.add(file.heads);
    for (auto const& row : file.rows) {
      std::vector<std::string> cells;
      cells.reserve(row.size());
      for (auto const& cell : row) cells.push_back(text_of(cell));
      text.add(cells);
    }
    return http::prepare(std::move(text).text(), "text/csv; charset=utf-8", http::Effort::quick);
  }
  auto const book = workbook(folder, file.title, file.heads, [&](TakeRow const& take) {
    for (auto const& row : file.rows) take(row);
  });
  if (!book) return Failure{book.error()};
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return http::body_of_file((*book)->descriptor(), std::string(workbook_type), std::to_string(moment));
}

}  // namespace

AskedWords::AskedWords(AtDesk const& at) {
  auto const typed = partnerships::web::asked(at, "q");
  is_asked_ = !is_blank(typed);
  words_ = words_of(typed);
}

bool AskedWords::takes(std::string_view text) const {
  return !is_asked_ || partnerships::web::rank_of_words(text, words_).has_value();
}

ListPart part_asked(AtDesk const& at, std::size_t rows) {
  ListPart part;
  part.last = std::max<std::size_t>((rows + rows_on_a_page - 1) / rows_on_a_page, 1);
  auto const asked = std::max<std::int64_t>(partnerships::web::number_asked(at, "page"), 1);
  part.page = std::min(static_cast<std::size_t>(asked), part.last);
  part.first = (part.page - 1) * rows_on_a_page;
  part.count = std::min(rows - part.first, rows_on_a_page);
  return part;
}

void add_ways(AtDesk const& at, ListAt const& list, ListPart const& part, json::object& view) {
  auto const page = [&](std::size_t number) { return address_of(at, list, {}, "page", std::to_string(number)); };
  view["has_pages"] = part.last > 1;
  view["page_of"] = at.localizer.text("letters.page_of", {{"page", static_cast<std::int64_t>(part.page)},
                                                          {"last", static_cast<std::int64_t>(part.last)}});
  view["before"] = part.page > 1 ? page(part.page - 1) : std::string{};
  view["after"] = part.page < part.last ? page(part.page + 1) : std::string{};
  view["export"] = address_of(at, list, "/export", {}, {});
  view["export_xlsx"] = address_of(at, list, "/export", "format", "xlsx");
}

json::object sort_head(AtDesk const& at, ListAt const& list, std::string_view sort, bool is_sorted,
                       std::string const& text) {
  return {{"text", text}, {"href", address_of(at, list, {}, "sort", sort)}, {"is_sorted", is_sorted}};
}

json::object list_option(std::string_view value, std::string text, std::string_view chosen) {
  return {{"value", value}, {"text", std::move(text)}, {"selected", value == chosen}};
}

http::Response list_file(AtDesk const& at, std::filesystem::path const& folder, ListFile const& file) {
  auto const is_workbook = partnerships::web::asked(at, "format") == "xlsx";
  auto body = file_body(at, folder, file, is_workbook);
  if (!body) return partnerships::web::desk_problem(at, body.error());
  auto const name = file.name + (is_workbook ? ".xlsx" : ".csv");
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
          *std::move(body)};
}

}  // namespace amity::desk::web
