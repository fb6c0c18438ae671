// SPDX-License-Identifier: Apache-2.0
// What the list of letters shows, as a file: read and written part by part, so that twenty years of letters take no
// more memory than one (but eight bytes a letter for which of them there are).
#include "letters_file.h"

#include "desk/web/workbook.h"
#include "ui/csv.h"
#include "views.h"

#include <algorithm>
#include <span>

namespace amity::work::web {
namespace {

constexpr std::size_t letters_at_once{500};
// A longer one is sent as it is, from a file; a shorter one compressed.
constexpr std::size_t longest_in_memory{std::size_t{1} << 20U};
constexpr auto csv_type = "text/csv; charset=utf-8";

std::vector<std::string> heads_at(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"letter.number", "letter.direction", "letter.state", "letter.title", "letter.correspondent",
                          "letter.registered", "letter.due", "people.department", "work.person", "urgency.label",
                          "answered.on", "answered.by", "letters.late_days"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

using desk::web::Cell;

std::vector<Cell> cells_of(AtDesk const& at, Names const& names, LetterLine const& line) {
  auto const due = due_of(at, line.deadline);
  auto const late = days_late(line, today_at(at));
  auto const day = [](std::optional<Day> const& one) { return one ? Cell{*one} : Cell{}; };
  return {line.number,
          at.localizer.word("letter.direction", to_string(line.direction)),
          at.localizer.word("letter.state", to_string(line.state)),
          line.title,
          line.correspondent,
          day(line.arrived),
          due && (!is_closed(line.state) || line.answered) ? Cell{due->day} : Cell{},
          names.of(line.department),
          names.of(line.person),
          urgency_text(at, line.urgency),
          day(line.answered),
          line.answer_number,
          late ? Cell{std::int64_t{*late}} : Cell{}};
}

// The bytes, in memory or, where they are many, in a file without a name.
class Growing {
 public:
  explicit Growing(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<void> add(std::string const& bytes) {
    bytes_ += bytes;
    if (!file_ && bytes_.size() <= longest_in_memory) return {};
    if (!file_) {
      auto made = UnnamedFile::make(folder_);
      if (!made) return Failure{made.error()};
      file_ = *std::move(made);
    }
    if (!file_->append(bytes_)) return fail(Errc::unavailable, "the disk takes no file of this size");
    bytes_.clear();
    return {};
  }

  // `tag`: tells this content from any other of its size.
  Result<std::shared_ptr<http::Body const>> body(std::string tag) && {
    if (!file_) return http::prepare(std::move(bytes_), csv_type, http::Effort::quick);
    return http::body_of_file(file_->descriptor(), csv_type, std::move(tag));
  }

 private:
  std::filesystem::path folder_;
  std::string bytes_;
  std::shared_ptr<UnnamedFile> file_;
};

Result<std::shared_ptr<http::Body const>> letters_in(AtDesk const& at, std::filesystem::path const& folder) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const ids = letter_ids(transaction, at.office.id, question_at(at));
  Growing file{folder};
  ui::CsvText first;
  first.add(heads_at(at));
  if (auto const done = file.add(std::move(first).text()); !done) return Failure{done.error()};
  for (std::size_t i = 0; i < ids.size(); i += letters_at_once) {
    auto part = ui::CsvText::after();
    auto const some = std::span(ids).subspan(i, std::min(letters_at_once, ids.size() - i));
    for (auto const& line : lines_of(transaction, at.office.id, some)) {
      std::vector<std::string> texts;
      for (auto const& cell : cells_of(at, names, line)) texts.push_back(desk::web::text_of(cell));
      part.add(texts);
    }
    if (auto const done = file.add(std::move(part).text()); !done) return Failure{done.error()};
  }
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return std::move(file).body(std::to_string(moment));
}

Result<std::shared_ptr<http::Body const>> letters_in_workbook(AtDesk const& at, std::filesystem::path const& folder) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const ids = letter_ids(transaction, at.office.id, question_at(at));
  // Before anything is written: which list is too long is known by its length.
  if (ids.size() > desk::web::most_workbook_rows)
    return fail(Errc::refused, at.localizer.text("letters.workbook_too_long"), {}, "the same list as CSV");
  auto const file = desk::web::workbook(
      folder, at.localizer.text("letters.title"), heads_at(at), [&](desk::web::TakeRow const& take) {
        for (std::size_t i = 0; i < ids.size(); i += letters_at_once) {
          auto const some = std::span(ids).subspan(i, std::min(letters_at_once, ids.size() - i));
          for (auto const& line : lines_of(transaction, at.office.id, some)) take(cells_of(at, names, line));
        }
      });
  if (!file) return Failure{file.error()};
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return http::body_of_file((*file)->descriptor(), std::string(desk::web::workbook_type), std::to_string(moment));
}

// As CSV, or with ?format=xlsx as a workbook.
http::Response letters_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (!has(at, accounts::Right::read_letters)) return without_right(at, accounts::Right::read_letters);
  if (auto wrong = unknown_letter_filter(at)) return *std::move(wrong);
  auto const is_workbook = at.request.query("format").value_or("") == "xlsx";
  auto body = is_workbook ? letters_in_workbook(at, folder) : letters_in(at, folder);
  if (!body) return partnerships::web::desk_problem(at, body.error());
  auto const name = std::string(is_workbook ? "letters.xlsx" : "letters.csv");
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
          *std::move(body)};
}

}  // namespace

void add_letters_file(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(
      router, desk, "/letters/export",
      [folder = depot.cabinet.work](AtDesk const& at) { return letters_file(at, folder); }, http::Cost::heavy);
}

}  // namespace amity::work::web
