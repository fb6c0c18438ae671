// SPDX-License-Identifier: Apache-2.0
#include "partnerships/register.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>
#include <map>

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

// The lives as the tables tell them, each office's rows in its own order.
std::map<PartnershipId, std::vector<Move>> stored_lives(db::Transaction& transaction) {
  std::map<PartnershipId, std::vector<Move>> lives;
  transaction.each(sql::all_moves, {}, [&](db::Row const& row) {
    Move move;
    read_move(row, move);
    move.office = row.get<OfficeId>(8);
    move.partnership = row.get<PartnershipId>(9);
    lives[move.partnership].push_back(std::move(move));
  });
  return lives;
}

}  // namespace

std::vector<std::string> differences(db::Transaction& transaction, Register const& reg) {
  std::vector<std::string> lines;
  std::int64_t assertions = 0;
  auto lives = stored_lives(transaction);
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
    auto const life = merged(lives[partnership.id]);
    if (!std::ranges::equal(life, reg.moves(partnership)))
      lines.push_back("partnership " + std::to_string(partnership.id.value) +
                      ": its history is not what the tables hold");
    std::reverse(statements.begin(), statements.end());
    auto const again = resolve(statements, reg.moves(partnership),
                               [&](OfficeId office, SourceId source) { return reg.source(office, source); });
    if (again != partnership.resolution)
      lines.push_back("partnership " + std::to_string(partnership.id.value) + " is not resolved as its assertions say");
  }
  compare(lines, "partnerships", static_cast<std::int64_t>(reg.partnerships().size()),
          count(transaction, sql::count_partnerships));
  compare(lines, "assertions", assertions, count(transaction, sql::count_assertions));
  return lines;
}

}  // namespace amity::partnerships
