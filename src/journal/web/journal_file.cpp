// SPDX-License-Identifier: Apache-2.0
#include "journal_file.h"

#include "asked_lines.h"
#include "desk/web/workbook.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/csv.h"

namespace amity::journal::web {
namespace {

using accounts::Right;
using desk::web::Cell;

// A file is made in memory, and read by a person: of more the days are to be said.
constexpr std::int64_t most_lines = 100'000;

std::vector<std::string> journal_heads(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"journal.number", "journal.when", "journal.who", "journal.what", "journal.about"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

// By number and kind alone: a title that is changed or erased later would stay in the file.
std::vector<std::vector<Cell>> journal_rows(AtDesk const& at, db::Transaction& transaction,
                                            std::vector<OfficeLine> const& lines) {
  auto const name_of = names_of_actors(at, transaction);
  std::vector<std::vector<Cell>> rows;
  rows.reserve(lines.size());
  for (auto const& line : lines)
    rows.push_back({std::to_string(line.seq), partnerships::web::moment_at(at, line.at), name_of(line.actor),
                    at.localizer.word("did", line.verb), record_words(at, line.subject)});
  return rows;
}

Result<std::shared_ptr<http::Body const>> journal_body(AtDesk const& at, std::filesystem::path const& work,
                                                       bool is_workbook) {
  if (auto const wrong = wrong_days_at(at); wrong.any()) {
    auto const is_from = !wrong.from.empty();
    return fail(Errc::invalid, is_from ? wrong.from : wrong.until, is_from ? "from" : "until",
                "a day such as 2026-11-30");
  }
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto wanted = lines_asked_at(at);
  wanted.limit = most_lines + 1;
  auto const lines = lines_asked(transaction, at.office.id, wanted);
  if (lines.size() > static_cast<std::size_t>(most_lines))
    return fail(Errc::invalid, at.localizer.text("journal.too_long"), {}, "the same with fewer days");
  auto const rows = journal_rows(at, transaction, lines);
  if (!is_workbook) {
    ui::CsvText file;
    file.add(journal_heads(at));
    for (auto const& row : rows) {
      std::vector<std::string> texts;
      texts.reserve(row.size());
      for (auto const& cell : row) texts.push_back(desk::web::text_of(cell));
      file.add(texts);
    }
    return http::prepare(std::move(file).text(), "text/csv; charset=utf-8", http::Effort::quick);
  }
  auto const book = desk::web::workbook(work, at.localizer.text("journal.title"), journal_heads(at),
                                        [&](desk::web::TakeRow const& take) {
                                          for (auto const& row : rows) take(row);
                                        });
  if (!book) return Failure{book.error()};
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return http::body_of_file((*book)->descriptor(), std::string(desk::web::workbook_type), std::to_string(moment));
}

http::Response journal_file(AtDesk const& at, std::filesystem::path const& work) {
  if (!at.session.rights.contains(Right::read_journal))
    return partnerships::web::without_right(at, Right::read_journal);
  if (auto wrong = unknown_journal_filter(at)) return *std::move(wrong);
  auto const is_workbook = partnerships::web::asked(at, "format") == "xlsx";
  auto body = journal_body(at, work, is_workbook);
  if (!body) return partnerships::web::desk_problem(at, body.error());
  auto const name = std::string(is_workbook ? "journal.xlsx" : "journal.csv");
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
          *std::move(body)};
}

}  // namespace

void add_journal_file(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  partnerships::web::add_desk_page(
      router, desk, "/journal/export", [work](AtDesk const& at) { return journal_file(at, work); }, http::Cost::heavy);
}

}  // namespace amity::journal::web
