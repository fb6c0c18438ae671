// SPDX-License-Identifier: Apache-2.0
#include "journal/told.h"

#include "journal/sql.h"

#include <algorithm>

namespace amity::journal {
namespace {

ToldLine read_told(db::Row const& row) {
  return {row.integer(0),
          row.get<std::string>(1),
          row.get<std::string>(2),
          row.get<std::string>(3),
          row.get<std::string>(4),
          row.get<std::string>(5),
          {}};
}

void add_fields(db::Transaction& transaction, OfficeId office, std::string const& subject,
                std::vector<ToldLine>& lines) {
  if (lines.empty()) return;
  transaction.each(
      sql::told_fields, {{"office", office}, {"subject", subject}, {"from", lines.back().seq}},
      [&](db::Row const& row) {
        auto const at = std::ranges::find(lines, row.integer(0), &ToldLine::seq);
        if (at == lines.end()) return;
        at->fields.push_back({row.get<std::string>(1), row.get<std::string>(2), row.get<std::optional<std::string>>(3),
                              row.get<std::optional<std::string>>(4)});
      });
}

}  // namespace

std::vector<ToldLine> told_about(db::Transaction& transaction, OfficeId office, ToldQuestion const& question) {
  std::vector<ToldLine> all;
  for (auto const& subject : question.subjects)
    for (auto& line : transaction.all(
             sql::told_lines,
             {{"office", office}, {"subject", subject}, {"verbs", question.verbs + "%"}, {"limit", question.limit}},
             read_told))
      if (std::ranges::find(all, line.seq, &ToldLine::seq) == all.end()) all.push_back(std::move(line));
  std::ranges::sort(all, std::ranges::greater{}, &ToldLine::seq);
  if (all.size() > static_cast<std::size_t>(question.limit)) all.resize(static_cast<std::size_t>(question.limit));
  for (auto const& subject : question.subjects) add_fields(transaction, office, subject, all);
  return all;
}

std::vector<ToldLine> told_since(db::Transaction& transaction, OfficeId office, std::string_view at,
                                 std::string_view actor, std::int64_t limit) {
  return transaction.all(sql::told_since, {{"office", office}, {"at", at}, {"actor", actor}, {"limit", limit}},
                         read_told);
}

std::map<std::string, std::string> newest_moments(db::Transaction& transaction, OfficeId office,
                                                  std::string_view beginning) {
  std::map<std::string, std::string> moments;
  transaction.each(sql::newest_moments, {{"office", office}, {"beginning", std::string(beginning) + "%"}},
                   [&](db::Row const& row) { moments.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
  return moments;
}

}  // namespace amity::journal
