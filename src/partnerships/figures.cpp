// SPDX-License-Identifier: Apache-2.0
// What an office has said of the number of its partners.
#include "db/id_sequence.h"
#include "partnerships/record.h"
#include "partnerships/sql.h"
#include "rows.h"

namespace amity::partnerships {
namespace {

void write_figure(db::Transaction& transaction, db::Query const& query, OfficeId office, std::int64_t row,
                  OfficialFigure const& f) {
  transaction.execute(query, {{"office", office},
                              {"seq", row},
                              {"on_date", f.on},
                              {"kind", f.kind},
                              {"region", f.region},
                              {"figure", f.figure},
                              {"figure_is", to_string(f.is)},
                              {"source", f.source},
                              {"zh", text_in(f.statement, "zh")},
                              {"ja", text_in(f.statement, "ja")},
                              {"en", text_in(f.statement, "en")}});
}

}  // namespace

std::string_view to_string(OfficialFigure::Is is) {
  switch (is) {
    case OfficialFigure::Is::exactly:
      return "exactly";
    case OfficialFigure::Is::at_least:
      return "at_least";
  }
  return {};
}

std::optional<OfficialFigure::Is> parse_figure_is(std::string_view word) {
  for (auto const is : {OfficialFigure::Is::exactly, OfficialFigure::Is::at_least})
    if (to_string(is) == word) return is;
  return std::nullopt;
}

std::vector<KeptRow<OfficialFigure>> kept_figures(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::figures_of, {{"office", office}}, [](db::Row const& row) {
    return KeptRow<OfficialFigure>{
        row.integer(0),
        row.integer(1),
        {row.get<PartialDate>(2), row.get<std::string>(3), row.get<std::string>(4), row.get<int>(5),
         parse_figure_is(row.text(6)).value_or(OfficialFigure::Is::exactly), row.get<SourceId>(7), read_texts(row, 8)}};
  });
}

std::vector<OfficialFigure> figures_of(db::Transaction& transaction, OfficeId office) {
  return values_of(kept_figures(transaction, office));
}

std::int64_t add_figure(db::Transaction& transaction, OfficeId office, OfficialFigure const& figure) {
  auto const row = db::take_ids(transaction, office, "official_figure");
  write_figure(transaction, sql::insert_figure, office, row, figure);
  return row;
}

void change_figure(db::Transaction& transaction, OfficeId office, std::int64_t row, OfficialFigure const& figure) {
  write_figure(transaction, sql::update_figure, office, row, figure);
}

void remove_figure(db::Transaction& transaction, OfficeId office, std::int64_t row) {
  transaction.execute(sql::delete_figure, {{"office", office}, {"seq", row}});
}

Change put_figures(db::Transaction& transaction, OfficeId office, std::vector<OfficialFigure> const& figures) {
  auto const stored = figures_of(transaction, office);
  if (stored == figures) return Change::unchanged;
  transaction.execute(sql::delete_figures, {{"office", office}});
  for (auto const& figure : figures) add_figure(transaction, office, figure);
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::partnerships
