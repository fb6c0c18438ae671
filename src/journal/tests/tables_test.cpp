// SPDX-License-Identifier: Apache-2.0
// What lines say of rows, and what is found when somebody edits behind the program's back.
#include "journal/tables.h"

#include "db/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::journal {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr OfficeId the_office{1};

class JournalTables : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    database.emplace(db::Database::open(db::test_database_url(GetParam())).value());
    ASSERT_TRUE(database->migrate());
    work([](db::Transaction& tx, ChangeRecorder& recorder) {
      recorder.watch("source", {the_office});
      tx.execute({"put",
                  "INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note) VALUES (1, 1, "
                  "'a', 'press', 'A', '', NULL, NULL, '')"});
      tx.execute({"put",
                  "INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note) VALUES (1, 2, "
                  "'b', 'press', 'B', '', NULL, NULL, '')"});
    });
  }
  // A unit of work with its line, as commands make it.
  template <class F>
  std::vector<TableChange> work(F&& f) {
    auto tx = database->write();
    Tables const tables(tx);
    ChangeRecorder recorder(tx, tables);
    f(tx, recorder);
    auto const changes = recorder.changes();
    if (!changes.empty())
      recorder.keep(changes, append(tx, the_office, clock, {"test"}, {"v", "s", "{}"}, text_of(changes)));
    tx.commit();
    return changes;
  }
  void behind_the_back(std::string const& sql) {
    auto tx = database->write();
    tx.execute({"edit", sql});
    tx.commit();
  }
  std::vector<std::string> troubles() {
    auto tx = database->read();
    return verify_tables(tx);
  }
  std::optional<db::Database> database;
  Clock clock = fixed_clock(parse_day("2026-11-28").value());
};

TEST_P(JournalTables, are_whole_after_units_of_work) {
  EXPECT_THAT(troubles(), IsEmpty());
  auto const changes = work([](db::Transaction& tx, ChangeRecorder& recorder) {
    recorder.watch("source", {the_office, 1});
    tx.execute({"set", "UPDATE source SET name = 'A2' WHERE office_id = 1 AND id = 1"});
    recorder.watch("source", {the_office, 2});
    tx.execute({"del", "DELETE FROM source WHERE office_id = 1 AND id = 2"});
    tx.execute({"put",
                "INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note) VALUES (1, 3, "
                "'c', 'press', 'C', '', NULL, NULL, '')"});
    recorder.inserted("source", {the_office, 3});
  });
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].rows, 2);
  ASSERT_EQ(changes[0].changed.size(), 3U);
  EXPECT_EQ(changes[0].changed[0].key, "1/1");
  EXPECT_EQ(changes[0].changed[1].after, "");
  EXPECT_EQ(changes[0].changed[2].before, "");
  EXPECT_EQ(parse_changes(text_of(changes)), changes);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(JournalTables, that_change_to_what_they_were_make_no_line) {
  EXPECT_THAT(work([](db::Transaction& tx, ChangeRecorder& recorder) {
                recorder.watch("source", {the_office, 1});
                tx.execute({"set", "UPDATE source SET name = 'x' WHERE office_id = 1 AND id = 1"});
                tx.execute({"set", "UPDATE source SET name = 'A' WHERE office_id = 1 AND id = 1"});
              }),
              IsEmpty());
}

TEST_P(JournalTables, that_were_rescanned_are_whole_too) {
  auto const changes = work([](db::Transaction& tx, ChangeRecorder& recorder) {
    recorder.rescan("source", the_office);
    tx.execute({"set", "UPDATE source SET name = name || '!'"});
  });
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_TRUE(changes[0].rescanned);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(JournalTables, name_the_row_that_was_edited_behind_the_programs_back) {
  behind_the_back("UPDATE source SET name = 'forged' WHERE office_id = 1 AND id = 2");
  EXPECT_THAT(troubles(),
              ElementsAre(HasSubstr("table source (office 1): its 2 rows are not the 2 that line 1 of office "
                                    "1 left; rows 1/2")));
}

TEST_P(JournalTables, name_rows_that_were_deleted_and_added) {
  behind_the_back("DELETE FROM source WHERE id = 1");
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("rows 1/1")));
  behind_the_back(
      "INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note) VALUES (2, 1, 'x', "
      "'press', 'X', '', NULL, NULL, '')");
  EXPECT_THAT(troubles(), Contains(HasSubstr("source (office 2): no line of the journal accounts for its 1 rows")));
}

TEST_P(JournalTables, are_not_whole_where_the_journal_was_emptied) {
  behind_the_back("DELETE FROM journal");
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("its noted digest is not that of line 1")));
  behind_the_back("DELETE FROM table_digest");
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("no line of the journal accounts for its 2 rows")));
  auto tx = database->read();
  EXPECT_EQ(verify(tx).breaks.size(), 1U);
}

TEST_P(JournalTables, are_not_whole_where_rows_and_digest_were_both_rewritten) {
  behind_the_back("DELETE FROM source");
  behind_the_back("UPDATE table_digest SET row_count = 0, digest = '" + std::string(64, '0') + "'");
  EXPECT_THAT(troubles(), ElementsAre(HasSubstr("its noted digest is not that of line 1 of office 1")));
}

TEST_P(JournalTables, get_a_baseline_after_migrations) {
  behind_the_back("UPDATE source SET note = 'a migration did this'");
  auto const found = troubles();
  {
    auto tx = database->write();
    write_baseline(tx, clock, {"amity"}, found);
    tx.commit();
  }
  EXPECT_THAT(troubles(), IsEmpty());
  auto tx = database->write();
  write_baseline(tx, clock, {"amity"}, {});
  EXPECT_EQ(recent(tx, the_world, 5).size(), 1U);
  EXPECT_THAT(recent(tx, the_world, 1)[0].event.detail, HasSubstr("troubles_before"));
}

INSTANTIATE_TEST_SUITE_P(Databases, JournalTables, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

}  // namespace
}  // namespace amity::journal
