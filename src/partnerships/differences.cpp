// SPDX-License-Identifier: Apache-2.0
#include "partnerships/register.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

std::int64_t count(db::Transaction& transaction, db::Query const& query) {
  return transaction.one(query, {}, [](db::Row const& row) { return row.get<std::int64_t>(0); }).value_or(0);
}

void compare(std::vector<std::string>& lines, char const* what, std::int64_t in_memory, std::int64_t in_tables) {
  if (in_memory != in_tables)
    lines.push_back(std::to_string(in_memory) + " " + what + " in memory, " + std::to_string(in_tables) +
                    " in the tables");
}

// One assertion of a partnership, asked for by its own key.
void compare_assertion(std::vector<std::string>& lines, db::Transaction& transaction, Assertion const& in_memory) {
  auto const stored = transaction.one(
      sql::find_assertion,
      {{"office", in_memory.office}, {"partnership", in_memory.partnership}, {"source", in_memory.source}},
      [&](db::Row const& row) {
        auto read = in_memory;
        read.id = row.get<AssertionId>(0);
        read.kind.reset();
        read.stage.reset();
        read_said(row, 1, read);
        return read;
      });
  if (stored != in_memory)
    lines.push_back("partnership " + std::to_string(in_memory.partnership.value) + ": assertion " +
                    std::to_string(in_memory.id.value) + " of office " + std::to_string(in_memory.office.value) +
                    " is not what the tables hold");
}

}  // namespace

std::vector<std::string> differences(db::Transaction& transaction, Register const& reg) {
  std::vector<std::string> lines;
  std::int64_t assertions = 0;
  std::int64_t moves = 0;
  for (auto const& partnership : reg.partnerships()) {
    auto const stored = transaction.one(sql::find_partnership, {{"a", partnership.a}, {"b", partnership.b}},
                                        [](db::Row const& row) { return row.get<PartnershipId>(0); });
    if (stored != partnership.id)
      lines.push_back("partnership " + std::to_string(partnership.id.value) + " is not in the tables");
    std::vector<Statement> statements;
    for (auto const& assertion : reg.assertions(partnership)) {
      compare_assertion(lines, transaction, assertion);
      statements.push_back({&assertion, reg.source(assertion.office, assertion.source)});
      ++assertions;
    }
    moves += static_cast<std::int64_t>(reg.moves(partnership).size());
    std::reverse(statements.begin(), statements.end());
    if (resolve(statements, reg.moves(partnership)) != partnership.resolution)
      lines.push_back("partnership " + std::to_string(partnership.id.value) + " is not resolved as its assertions say");
  }
  compare(lines, "partnerships", static_cast<std::int64_t>(reg.partnerships().size()),
          count(transaction, sql::count_partnerships));
  compare(lines, "assertions", assertions, count(transaction, sql::count_assertions));
  compare(lines, "moves", moves, count(transaction, sql::count_moves));
  return lines;
}

}  // namespace amity::partnerships
