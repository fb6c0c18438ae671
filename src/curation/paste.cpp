// SPDX-License-Identifier: Apache-2.0
#include "curation/paste.h"

#include "curation/sql.h"
#include "interop/formats/record_fields.h"
#include "partnerships/recording.h"
#include "pasted_table.h"
#include "texts.h"

#include <algorithm>
#include <sstream>

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using interop::formats::Record;
using partnerships::Change;
using Need = Column::Need;

constexpr std::int64_t most_rows = 2000;

constexpr std::array assertion_columns{Column{"partner", Need::required},
                                       Column{"kind"},
                                       Column{"stage"},
                                       Column{"signed"},
                                       Column{"ended"},
                                       Column{"side"},
                                       Column{"source", Need::required},
                                       Column{"confidence"},
                                       Column{"as_of"},
                                       Column{"note"}};

std::optional<List> list_of(Table table) {
  switch (table) {
    case Table::assertions:
      return std::nullopt;
    case Table::figures:
      return List::figures;
    case Table::targets:
      return List::targets;
    case Table::policies:
      return List::policies;
    case Table::posts:
      break;
  }
  return List::posts;
}

Result<CityId> city_called(db::Transaction& transaction, std::string_view slug) {
  auto const found =
      transaction.one(sql::city_of_slug, {{"slug", slug}}, [](db::Row const& row) { return row.get<CityId>(0); });
  if (found) return *found;
  return fail(Errc::not_found, "no city is called \"" + std::string(utf8::cut(slug, 80)) + "\"", {},
              "the short name of a city, such as chiang-mai");
}

// A row as an assertion: what the same source said of the same partner before is replaced.
commands::Outcome<Change> take_assertion(Command& command, fields::Reader& in, partnerships::Saying const& how) {
  auto const city = in.required<CityId>(
      "partner", [&](std::string_view slug) { return city_called(command.transaction(), slug); }, "");
  auto const source = in.required<std::string>("source");
  auto const wanted = partnerships::read_assertion_fields(in);
  if (in.failed()) return commands::Refused{commands::Refusal{in.errors()}};
  std::optional<commands::Seen> seen;
  if (auto const kept = partnerships::kept_assertion(command.transaction(), command.office(), city, source);
      kept && kept->version > 0)
    seen = commands::Seen{kept->version, texts_of(kept->value)};
  auto const done = record_assertion(command, city, source, wanted, seen, how);
  if (!done) return commands::Refused{done.error()};
  return done->change;
}

commands::Outcome<Change> take_row(Command& command, List list, Record const& record) {
  FieldTexts texts;
  for (auto const& column : columns_of(list)) texts.emplace(column.name, record[column.name]);
  auto const done = write_row(command, list, 0, texts, {});
  if (!done) return commands::Refused{done.error()};
  return done->change;
}

void count(PasteReport& report, Change change) {
  switch (change) {
    case Change::created:
      ++report.created;
      return;
    case Change::changed:
      ++report.changed;
      return;
    case Change::unchanged:
      ++report.unchanged;
  }
}

fields::FieldError told(interop::formats::Refusal const& refusal) {
  fields::FieldError error;
  error.field = refusal.field;
  error.value = refusal.value;
  error.message = refusal.why;
  error.remedy = refusal.accepted;
  error.code = "invalid";
  error.line = refusal.line;
  return error;
}

}  // namespace

std::string_view to_string(Table table) {
  auto const list = list_of(table);
  return list ? to_string(*list) : std::string_view{"assertions"};
}

std::optional<Table> parse_table(std::string_view word) {
  for (auto const table : all_tables)
    if (to_string(table) == word) return table;
  return std::nullopt;
}

std::span<Column const> columns_of(Table table) {
  auto const list = list_of(table);
  if (list) return columns_of(*list);
  return assertion_columns;
}

PasteReport paste(Command& command, Table table, std::string_view text, partnerships::Saying const& how) {
  PasteReport report;
  auto const list = list_of(table);
  auto const columns = columns_of(table);
  interop::formats::TableShape shape;
  for (auto const& column : columns)
    (column.need == Need::required ? shape.required : shape.optional).push_back(column.name);
  auto const pasted = pasted_table(text, columns);
  auto const refuse = [&](fields::FieldError error) {
    error.line = std::max<std::int64_t>(error.line - pasted.head_lines, 1);
    report.refused.push_back(std::move(error));
  };
  auto const take = [&](Record const& record) {
    // What a spreadsheet copies below its rows.
    if (std::ranges::all_of(record.cells(), [](std::string const& cell) { return cell.empty(); })) return;
    if (++report.rows > most_rows) return;
    auto const source = interop::formats::source_of(record);
    fields::Reader in(source);
    auto const done = list ? take_row(command, *list, record) : take_assertion(command, in, how);
    if (done) return count(report, *done);
    for (auto error : done.error().errors.all()) {
      error.line = record.line();
      if (error.value.empty()) error.value = utf8::cut(record[error.field], 80);
      refuse(std::move(error));
    }
  };
  std::istringstream in(pasted.csv);
  auto const rows = interop::formats::read_table(in, std::string(to_string(table)), shape, take,
                                                 [&](interop::formats::Refusal const& one) { refuse(told(one)); });
  if (!rows) {
    auto error = fields::at_field(rows.error(), rows.error().field);
    error.line = 1;
    report.refused.push_back(std::move(error));
  }
  if (report.rows > most_rows) {
    auto error =
        fields::at_field({Errc::invalid, "there are more than 2,000 rows", {}, "the rows in several parts"}, "");
    error.line = most_rows + 1;
    report.refused.push_back(std::move(error));
  }
  command.name_subject(std::string(to_string(table)));
  return report;
}

commands::Outcome<PasteReport> take_in(Command& command, Table table, std::string_view text,
                                       partnerships::Saying const& how) {
  auto report = paste(command, table, text, how);
  if (report.refused.empty()) return report;
  constexpr std::size_t most_told = 100;
  auto errors = std::move(report.refused);
  for (auto& error : errors) error.field = std::to_string(error.line) + (error.field.empty() ? "" : "." + error.field);
  auto const left_out = errors.size() > most_told ? errors.size() - most_told : 0;
  errors.resize(errors.size() - left_out);
  return commands::Refused{commands::Refusal{fields::Errors{std::move(errors), left_out}}};
}

}  // namespace amity::curation
