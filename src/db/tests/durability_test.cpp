// SPDX-License-Identifier: Apache-2.0
// What was acknowledged is there after kill -9 and after a full disk; what was not is there whole or not at all.
#include "db_test.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

namespace amity::db {
namespace {

constexpr int rows_of_a_commit = 3;
constexpr Query put_part{"put_part", "INSERT INTO work (number, part, text) VALUES (:number, :part, :text)"};

void make_table(std::string const& url) {
  auto database = Database::open(url).value();
  auto tx = database.write();
  tx.execute({"make", "CREATE TABLE work (number BIGINT, part BIGINT, text TEXT, PRIMARY KEY (number, part))"});
  tx.commit();
}

// Commits numbered work from `from` on until it is stopped, and reports each number once it was acknowledged.
void work(Database& database, std::int64_t from, int report, std::size_t text_bytes) {
  std::string const text(text_bytes, 'x');
  for (auto number = from;; ++number) {
    auto tx = database.write();
    for (int part = 0; part < rows_of_a_commit; ++part)
      tx.execute(put_part, {{"number", number}, {"part", part}, {"text", text}});
    tx.commit();
    if (write(report, &number, sizeof number) != sizeof number) _exit(3);
  }
}

struct Found {
  std::int64_t last{};   // the highest number
  std::int64_t whole{};  // how many numbers have all their parts
  std::int64_t parts{};  // how many rows there are
  auto operator<=>(Found const&) const = default;
};

Found found_in(Database& database) {
  return database.read()
      .one({"found",
            "SELECT coalesce(max(number), 0), (SELECT count(*) FROM (SELECT 1 FROM work GROUP BY number "
            "HAVING count(*) = :parts) AS w), count(*) FROM work"},
           {{"parts", rows_of_a_commit}},
           [](Row const& row) {
             return Found{row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2)};
           })
      .value();
}

Found all_up_to(std::int64_t last) { return {last, last, last * rows_of_a_commit}; }

std::int64_t last_reported(int reports) {
  std::int64_t number = 0;
  std::int64_t last = 0;
  while (read(reports, &number, sizeof number) == sizeof number) last = number;
  return last;
}

int kill_trials() {
  auto const* const wished = std::getenv("AMITY_KILL_TRIALS");
  return wished ? std::atoi(wished) : 20;
}

// Lets a child work from `from` on, kills it some time after its first commit, and gives the last number it reported.
std::int64_t killed_at_random(std::string const& url, std::int64_t from, std::mt19937& random) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  auto const child = fork();
  if (child == 0) {
    close(ends[0]);
    auto database = Database::open(url);
    if (!database) _exit(4);
    work(*database, from, ends[1], 2000);
  }
  close(ends[1]);
  std::int64_t first = 0;
  EXPECT_EQ(read(ends[0], &first, sizeof first), static_cast<ssize_t>(sizeof first));
  std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  auto const last = std::max(first, last_reported(ends[0]));
  close(ends[0]);
  return last;
}

TEST(Durability, what_was_acknowledged_survives_kill_9_at_any_moment) {
  auto const url = empty_database_url("sqlite");
  make_table(url);
  auto const seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  Found before;
  for (int trial = 0; trial < kill_trials(); ++trial) {
    auto const acknowledged = killed_at_random(url, before.last + 1, random);
    auto database = Database::open(url).value();
    auto const after = found_in(database);
    ASSERT_GT(acknowledged, before.last);
    ASSERT_GE(after.last, acknowledged);
    ASSERT_LE(after.last, acknowledged + 1);  // one more may have been committed and not yet reported
    ASSERT_EQ(after, all_up_to(after.last));
    ASSERT_THAT(database.check(), testing::IsEmpty());
    before = after;
  }
}

class FullDisk : public testing::TestWithParam<std::size_t> {};  // bytes of a row

// In a child whose files may not grow beyond a megabyte; exits with 0 where the error was as it should be.
[[noreturn]] void fill(std::string const& url, int report, std::size_t text_bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit const small{1 << 20, 1 << 20};
  setrlimit(RLIMIT_FSIZE, &small);
  auto database = Database::open(url);
  if (!database) _exit(4);
  try {
    work(*database, 1, report, text_bytes);
  } catch (DatabaseError const& error) {
    if (error.kind() != DatabaseError::Kind::full) _exit(5);
  }
  auto const found = found_in(*database);  // it still answers
  _exit(found == all_up_to(found.last) ? 0 : 6);
}

TEST_P(FullDisk, is_told_as_such_and_leaves_nothing_half_written) {
  auto const url = empty_database_url("sqlite");
  make_table(url);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  auto const child = fork();
  if (child == 0) fill(url, ends[1], GetParam());
  close(ends[1]);
  auto const acknowledged = last_reported(ends[0]);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);

  auto database = Database::open(url).value();
  EXPECT_EQ(found_in(database), all_up_to(acknowledged));
  EXPECT_THAT(database.check(), testing::IsEmpty());
  auto tx = database.write();  // there is room again
  EXPECT_EQ(tx.execute(put_part, {{"number", 1'000'000}, {"part", 0}, {"text", ""}}), 1);
  tx.commit();
}

// Filled by many commits, by few, and by a single one that does not even fit into memory's share.
INSTANTIATE_TEST_SUITE_P(RowsOf, FullDisk, testing::Values(100, 100'000, 3'000'000));

}  // namespace
}  // namespace amity::db
