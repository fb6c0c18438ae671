// SPDX-License-Identifier: Apache-2.0
// bench_commits FILE SECONDS: SQLite's own durable commits of one row each, in a loop, with the settings that Amity has
// (WAL, synchronous = FULL). Prints how many a second.
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

void run(sqlite3* database, char const* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
  std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
  std::exit(1);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("bench_commits FILE SECONDS\n", stderr);
    return 2;
  }
  sqlite3* database = nullptr;
  if (sqlite3_open(words[1], &database) != SQLITE_OK) return 1;
  run(database, "PRAGMA journal_mode = WAL");
  run(database, "PRAGMA synchronous = FULL");
  run(database, "CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO line (text) VALUES (?)", -1, &insert, nullptr);
  using Clock = std::chrono::steady_clock;
  auto const begun = Clock::now();
  auto const seconds = std::chrono::duration<double>(std::atof(words[2]));
  long commits = 0;
  while (Clock::now() - begun < seconds) {
    sqlite3_bind_text(insert, 1, "A paper of some two hundred bytes, as an office writes them down", -1, SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) return 1;
    sqlite3_reset(insert);
    ++commits;
  }
  std::printf("%.1f\n", static_cast<double>(commits) / std::chrono::duration<double>(Clock::now() - begun).count());
  sqlite3_finalize(insert);
  sqlite3_close(database);
  return 0;
}
