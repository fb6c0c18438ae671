// SPDX-License-Identifier: Apache-2.0
#include "commands_test.h"

namespace amity::commands {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Execute : public CommandsTest {};

TEST_P(Execute, does_journals_and_tells_what_was_touched) {
  EXPECT_EQ(execute(*database, clock, request(), put_source(7)).value(), "source 7");
  auto tx = database->read();
  auto const lines = journal::recent(tx, kunming, 5);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].actor, "test");
  EXPECT_EQ(lines[0].event.verb, "test.put");
  EXPECT_EQ(journal::parse_changes(lines[0].changes).at(0).changed.at(0).key, "1/7");
  EXPECT_EQ(revisions_of(tx).at(kunming), 1);
  EXPECT_THAT(*touched_since(tx, kunming, 0), ElementsAre(Touch{"source", 7}));
  EXPECT_THAT(*touched_since(tx, kunming, 1), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Execute, keeps_nothing_of_what_was_refused) {
  ASSERT_TRUE(execute(*database, clock, request(), put_source(1)));
  auto const outcome = execute(*database, clock, request(), refuse());
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().errors.first().field, "field");
  EXPECT_EQ(number("SELECT count(*) FROM source"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 1);
}

TEST_P(Execute, does_nothing_for_who_may_not) {
  auto asked = request();
  asked.authorise = [](db::Transaction&) -> Result<void> { return fail(Errc::refused, "you may not"); };
  auto const outcome = execute(*database, clock, asked, put_source(1));
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Errc::refused);
  EXPECT_EQ(number("SELECT count(*) FROM source"), 0);
}

TEST_P(Execute, answers_the_same_press_again_and_does_it_once) {
  auto asked = request();
  asked.once = Once{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "what was asked"};
  EXPECT_EQ(execute(*database, clock, asked, put_source(1)).value(), "source 1");
  EXPECT_EQ(execute(*database, clock, asked, put_source(1)).value(), "source 1");
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 1);
  asked.once->fingerprint = "something else";
  auto const other = execute(*database, clock, asked, put_source(2));
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, Errc::conflict);
  EXPECT_EQ(other.error().errors.first().field, "Idempotency-Key");
  EXPECT_EQ(other.error().errors.first().code, "sent_already");
}

TEST_P(Execute, knows_the_same_key_of_another_actor_as_another) {
  auto asked = request();
  asked.once = Once{"key", "asked"};
  ASSERT_TRUE(execute(*database, clock, asked, put_source(1)));
  asked.actor.name = "somebody else";
  EXPECT_EQ(execute(*database, clock, asked, put_source(2)).value(), "source 2");
}

TEST_P(Execute, may_be_tried_again_with_the_same_key_after_a_refusal) {
  auto asked = request();
  asked.once = Once{"key", "asked"};
  ASSERT_FALSE(execute(*database, clock, asked, refuse()));
  EXPECT_TRUE(execute(*database, clock, asked, put_source(1)));
}

TEST_P(Execute, refuses_keys_that_are_none) {
  for (auto const& key : {std::string{}, std::string{"with blank"}, std::string{"tab\t"}, std::string(101, 'a')}) {
    auto asked = request();
    asked.once = Once{key, "asked"};
    EXPECT_FALSE(execute(*database, clock, asked, put_source(1))) << key;
  }
}

TEST_P(Execute, forgets_answers_after_a_day) {
  auto asked = request();
  asked.once = Once{"key", "asked"};
  ASSERT_TRUE(execute(*database, clock, asked, put_source(1)));
  auto tx = database->write();
  auto const count = [&] {
    return tx.one({"n", "SELECT count(*) FROM command_answer"}, {}, [](db::Row const& row) { return row.get<int>(0); });
  };
  forget_answers(tx, clock() + std::chrono::hours{23});
  EXPECT_EQ(count(), 1);
  forget_answers(tx, clock() + std::chrono::hours{25});
  EXPECT_EQ(count(), 0);
}

TEST_P(Execute, says_when_it_no_longer_knows_what_was_touched_since) {
  for (std::int64_t id = 1; id <= 3; ++id) ASSERT_TRUE(execute(*database, clock, request(), put_source(id)));
  {
    auto tx = database->write();
    tx.execute({"drop", "DELETE FROM scope_change WHERE revision < 3"});
    tx.commit();
  }
  auto tx = database->read();
  EXPECT_FALSE(touched_since(tx, kunming, 0));
  EXPECT_THAT(*touched_since(tx, kunming, 2), ElementsAre(Touch{"source", 3}));
}

INSTANTIATE_TEST_SUITE_P(Databases, Execute, testing::ValuesIn(db::test_database_kinds()), kind_of_parameter);

}  // namespace
}  // namespace amity::commands
