// SPDX-License-Identifier: Apache-2.0
#include "bare_loop.h"

#include <atomic>
#include <thread>
#include <vector>

namespace amity::bench {
namespace {

constexpr db::Query claim_sqlite{"claim", R"(
  UPDATE job SET state = 'running', lease_until_ms = 1, attempt = attempt + 1
  WHERE id IN (SELECT id FROM job WHERE state = 'waiting' AND class = 'io' AND priority = 1 AND not_before_ms <= 1
               ORDER BY not_before_ms, id LIMIT :limit)
  RETURNING id)"};
constexpr db::Query claim_postgresql{"claim", R"(
  WITH due AS (SELECT id FROM job WHERE state = 'waiting' AND class = 'io' AND priority = 1 AND not_before_ms <= 1
               ORDER BY not_before_ms, id LIMIT :limit FOR UPDATE SKIP LOCKED)
  UPDATE job SET state = 'running', lease_until_ms = 1, attempt = attempt + 1 WHERE id IN (SELECT id FROM due)
  RETURNING id)"};
constexpr db::Query finish{
    "finish", "UPDATE job SET state = 'done', lease_until_ms = NULL, ended_ms = 2, result = '' WHERE id = :id"};

std::vector<std::int64_t> claimed(db::Database& database, int at_once) {
  auto transaction = database.write();
  auto const& query = database.dialect() == db::Dialect::postgresql ? claim_postgresql : claim_sqlite;
  auto ids = transaction.all(query, {{"limit", at_once}}, [](db::Row const& row) { return row.integer(0); });
  transaction.commit();
  return ids;
}

}  // namespace

int bare_loop(db::Database& database, unsigned threads, int at_once) {
  std::atomic<int> done{0};
  {
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i)
      workers.emplace_back([&] {
        for (auto ids = claimed(database, at_once); !ids.empty(); ids = claimed(database, at_once))
          for (auto const id : ids) {
            auto transaction = database.write();
            transaction.execute(finish, {{"id", id}});
            transaction.commit();
            ++done;
          }
      });
  }
  return done;
}

}  // namespace amity::bench
