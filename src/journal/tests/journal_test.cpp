// SPDX-License-Identifier: Apache-2.0
#include "journal/journal.h"

#include "db/testing.h"

#include <gtest/gtest.h>

#include <thread>

namespace amity::journal {
namespace {

constexpr OfficeId kunming{1};
constexpr db::Query tamper{"test.tamper", "UPDATE journal SET detail = '{}' WHERE office_id = 1 AND seq = 2"};
constexpr db::Query remove{"test.remove", "DELETE FROM journal WHERE office_id = 1 AND seq = 2"};

class Journal : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto opened = db::Database::open(db::test_database_url(GetParam()));
    ASSERT_TRUE(opened) << opened.error().message;
    database.emplace(std::move(*opened));
    ASSERT_TRUE(database->migrate());
  }

  void write(OfficeId office, std::string const& subject) {
    auto transaction = database->write();
    append(transaction, office, clock, {"cli:maria"}, {"import.office", subject, "{\"accepted\":28}"});
    transaction.commit();
  }
  Verification verification() {
    auto transaction = database->read();
    return verify(transaction);
  }

  std::optional<db::Database> database;
  Clock clock = fixed_clock(parse_day("2022-11-27").value());
};

TEST_P(Journal, chains_each_line_to_the_one_before) {
  write(kunming, "a");
  write(kunming, "b");
  write(the_world, "c");
  auto transaction = database->read();
  auto const lines = recent(transaction, kunming, 10);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].seq, 2);
  EXPECT_EQ(lines[0].previous_hash, lines[1].hash);
  EXPECT_EQ(lines[1].previous_hash, std::string(64, '0'));
  EXPECT_EQ(lines[1].at, "2022-11-27T00:00:00.000Z");
  EXPECT_EQ(verify(transaction).lines, 3);
  EXPECT_TRUE(verify(transaction).breaks.empty());
}

TEST_P(Journal, says_that_the_end_of_a_chain_is_missing) {
  for (auto const* subject : {"a", "b", "c"}) write(kunming, subject);
  auto transaction = database->write();
  transaction.execute({"test.cut", "DELETE FROM journal WHERE office_id = 1 AND seq > 1"});
  transaction.commit();
  auto const found = verification();
  ASSERT_EQ(found.breaks.size(), 1U);
  EXPECT_EQ(found.breaks[0].seq, 2);
  EXPECT_EQ(found.breaks[0].what, "is missing, with all lines up to 3");
}

TEST_P(Journal, says_that_a_whole_chain_is_missing) {
  write(kunming, "a");
  auto transaction = database->write();
  transaction.execute({"test.empty", "DELETE FROM journal"});
  transaction.commit();
  EXPECT_EQ(verification().breaks.size(), 1U);
}

TEST_P(Journal, still_verifies_lines_written_before_they_held_their_changes) {
  auto transaction = database->write();
  // As version 0.1.0 wrote it: SHA-256 over the lengths and texts of the line without format and changes.
  transaction.execute(
      {"test.old",
       "INSERT INTO journal (office_id, seq, at, actor, verb, subject, detail, previous_hash, hash) VALUES "
       "(1, 1, '2022-11-27T00:00:00.000Z', 'cli:maria', 'import.office', 'a', '{}', "
       "'0000000000000000000000000000000000000000000000000000000000000000', "
       "'50f14e11505b2ea7c191d849f00fc4b24aca97214839ea12ece92dbabee930a0')"});
  transaction.execute({"test.head", "INSERT INTO journal_head SELECT office_id, seq, hash FROM journal"});
  transaction.commit();
  write(kunming, "b");
  EXPECT_EQ(verification().lines, 2);
  EXPECT_TRUE(verification().breaks.empty());
}

TEST_P(Journal, says_which_line_was_changed) {
  for (auto const* subject : {"a", "b", "c"}) write(kunming, subject);
  auto transaction = database->write();
  transaction.execute(tamper);
  transaction.commit();
  auto const found = verification();
  ASSERT_EQ(found.breaks.size(), 1U);
  EXPECT_EQ(found.breaks[0].seq, 2);
}

TEST_P(Journal, says_where_a_line_is_missing) {
  for (auto const* subject : {"a", "b", "c"}) write(kunming, subject);
  auto transaction = database->write();
  transaction.execute(remove);
  transaction.commit();
  auto const found = verification();
  ASSERT_EQ(found.breaks.size(), 1U);
  EXPECT_EQ(found.breaks[0].seq, 3);
}

TEST_P(Journal, remembers_whether_a_thing_was_ever_done) {
  write(kunming, "a");
  auto transaction = database->read();
  EXPECT_TRUE(ever_done(transaction, "import.office"));
  EXPECT_FALSE(ever_done(transaction, "import.gazetteer"));
}

TEST_P(Journal, keeps_no_line_of_a_change_that_was_dropped) {
  {
    auto transaction = database->write();
    append(transaction, kunming, clock, {"cli:maria"}, {"v", "s", "{}"});
  }
  EXPECT_EQ(verification().lines, 0);
}

TEST_P(Journal, stays_one_chain_when_many_write_at_once) {
  std::vector<std::thread> writers;
  for (int n = 0; n < 4; ++n)
    writers.emplace_back([&, n] {
      for (int i = 0; i < 10; ++i) write(kunming, std::to_string(n) + "/" + std::to_string(i));
    });
  for (auto& writer : writers) writer.join();
  auto const found = verification();
  EXPECT_EQ(found.lines, 40);
  EXPECT_TRUE(found.breaks.empty());
}

INSTANTIATE_TEST_SUITE_P(Databases, Journal, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& each) { return each.param; });

}  // namespace
}  // namespace amity::journal
