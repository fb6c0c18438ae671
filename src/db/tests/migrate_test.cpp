// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

namespace amity::db {
namespace {

constexpr Query make_towns{"0001_first", R"(
-- two tables; one with {id}, in a comment too
CREATE TABLE town (id {id}, name TEXT NOT NULL);
CREATE TABLE twin (town BIGINT NOT NULL REFERENCES town (id), note TEXT DEFAULT 'a; b');
INSERT INTO town (name) VALUES ('Kunming');
)"};
constexpr Query add_height{"0002_second",
                           "ALTER TABLE town ADD COLUMN height DOUBLE PRECISION; UPDATE town SET height = 1892;"};
constexpr Query fails_halfway{"0003_broken", "INSERT INTO town (name) VALUES ('half'); CREATE TABLE town (id {id});"};

class Migrations : public OnEachDatabase {
 protected:
  Result<int> run(std::vector<Query> const& migrations) { return migrate(database, migrations); }
  std::int64_t towns() { return number("SELECT count(*) FROM town"); }

  // How many children, each opening the database by itself, were well when each ran f at once.
  template <class F>
  static int in_processes(int count, F&& f) {
    std::vector<pid_t> children;
    for (int i = 0; i < count; ++i) {
      auto const child = fork();
      if (child == 0) _exit(f() ? 0 : 1);
      children.push_back(child);
    }
    int well = 0;
    for (auto const child : children) {
      int status = 0;
      waitpid(child, &status, 0);
      if (WIFEXITED(status) && WEXITSTATUS(status) == 0) ++well;
    }
    return well;
  }
};
AMITY_ON_EACH_DATABASE(Migrations);

TEST_P(Migrations, are_run_in_order_and_once) {
  EXPECT_EQ(run({make_towns, add_height}), 2);
  EXPECT_EQ(number("SELECT height FROM town WHERE name = 'Kunming'"), 1892);
  EXPECT_EQ(run({make_towns, add_height}), 0);
  EXPECT_EQ(towns(), 1);
  EXPECT_THAT(texts("SELECT name FROM schema_migration ORDER BY version"),
              testing::ElementsAre("0001_first", "0002_second"));
}

TEST_P(Migrations, new_ones_are_run_on_what_is_there) {
  EXPECT_EQ(run({make_towns}), 1);
  EXPECT_EQ(run({make_towns, add_height}), 1);
  EXPECT_EQ(towns(), 1);
}

TEST_P(Migrations, number_rows_in_the_databases_own_way) {
  run({make_towns}).value();
  commit("INSERT INTO town (name) VALUES ('Zürich')");
  EXPECT_THAT(texts("SELECT name FROM town WHERE id = 2"), testing::ElementsAre("Zürich"));
  commit("INSERT INTO town (id, name) VALUES (77, 'Fujisawa')");
  EXPECT_EQ(number("SELECT id FROM town WHERE name = 'Fujisawa'"), 77);
}

TEST_P(Migrations, a_database_of_a_newer_program_is_refused) {
  run({make_towns, add_height}).value();
  auto const refused = run({make_towns});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("newer program: it has the migration 0002_second"));
}

TEST_P(Migrations, one_that_was_changed_after_it_was_run_is_refused) {
  run({make_towns}).value();
  auto const refused = run({{make_towns.name, "CREATE TABLE town (id {id});"}, add_height});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("0001_first"));
  EXPECT_EQ(number("SELECT count(*) FROM schema_migration"), 1);
}

TEST_P(Migrations, one_that_fails_leaves_nothing_half_done) {
  auto const error = error_of([&] { run({make_towns, add_height, fails_halfway}).value(); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->what(), testing::StartsWith("0003_broken: "));
  EXPECT_EQ(towns(), 1);
  EXPECT_EQ(run({make_towns, add_height}), 0);
}

TEST_P(Migrations, many_threads_at_once_run_each_once) {
  std::atomic<int> ran{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
      threads.emplace_back([&] {
        auto mine = opened(url);
        ran += migrate(mine, std::array{make_towns, add_height}).value();
      });
  }
  EXPECT_EQ(ran, 2);
  EXPECT_EQ(towns(), 1);
}

TEST_P(Migrations, many_processes_at_once_run_each_once) {
  auto const address = empty_database_url(test_database_kinds().at(GetParam()));  // not opened by anyone yet
  EXPECT_EQ(in_processes(4,
                         [&] {
                           auto mine = Database::open(address);
                           return mine && migrate(*mine, std::array{make_towns, add_height}).has_value();
                         }),
            4);
  auto after = opened(address);
  auto const names =
      after.read().all({"get", "SELECT name FROM town"}, {}, [](Row const& r) { return r.get<std::string>(0); });
  EXPECT_EQ(names, std::vector<std::string>{"Kunming"});
}

TEST_P(Migrations, of_this_program_make_a_sound_database) {
  EXPECT_GE(database.migrate().value(), 1);
  EXPECT_EQ(database.migrate().value(), 0);
  EXPECT_THAT(database.check(), testing::IsEmpty());
}

}  // namespace
}  // namespace amity::db
