// SPDX-License-Identifier: Apache-2.0
// Mentions from before they were notices (0040) are told as notices, and who wanted no mail of them has none.
#include "db/id_sequence.h"
#include "desk/migrations.h"
#include "desk_test.h"
#include "notices/choice.h"
#include "notices/notice.h"

namespace amity::desk {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class OldMentions : public DeskTest {
 protected:
  void SetUp() override {
    DeskTest::SetUp();
    auto tx = database.write();
    tx.script({"before_0040",
               "ALTER TABLE desk_mention ADD COLUMN is_seen BIGINT NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1));"
               "CREATE INDEX desk_mention_of_account ON desk_mention (office_id, account_id, is_seen);"
               "CREATE TABLE desk_wish (office_id BIGINT NOT NULL, account_id BIGINT NOT NULL,"
               "  mail_of_mentions BIGINT NOT NULL CHECK (mail_of_mentions IN (0, 1)),"
               "  PRIMARY KEY (office_id, account_id));"});
    for (std::int64_t const id : {1, 2})
      tx.execute({"c",
                  "INSERT INTO desk_comment (office_id, id, version, subject_kind, subject_id, text, actor, at) "
                  "VALUES (1, :id, 3, 'letter', 12, 'a text', 'account:1', '2024-02-29T08:15:30.000Z')"},
                 {{"id", id}});
    mention(tx, 1, chen, false);
    mention(tx, 1, other_li, false);
    mention(tx, 2, li_na, true);
    wish(tx, chen, false);
    wish(tx, li_na, true);
    tx.script({"0040", std::string(migrations::all.front().text)});
    tx.commit();
  }
  static void mention(db::Transaction& tx, std::int64_t comment, accounts::AccountId who, bool is_seen) {
    tx.execute(
        {"m", "INSERT INTO desk_mention (office_id, comment_id, account_id, is_seen) VALUES (1, :id, :who, :seen)"},
        {{"id", comment}, {"who", who}, {"seen", is_seen}});
  }
  static void wish(db::Transaction& tx, accounts::AccountId who, bool wanted) {
    tx.execute({"w", "INSERT INTO desk_wish (office_id, account_id, mail_of_mentions) VALUES (1, :who, :wanted)"},
               {{"who", who}, {"wanted", wanted}});
  }
  std::vector<notices::Notice> told(accounts::AccountId who) {
    return read([&](auto& tx) { return notices::notices_of(tx, kunming, who, notices::Which::unread, 10); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, OldMentions, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OldMentions, that_were_not_seen_are_told_as_of_when_they_were_written) {
  ASSERT_THAT(told(chen), SizeIs(1));
  auto const notice = told(chen).front();
  EXPECT_EQ(notice.kind, notices::Kind::mentioned);
  EXPECT_EQ(notice.because, notices::Because::you_are_meant);
  EXPECT_EQ(notice.about, (notices::About{"letter", 12}));
  EXPECT_EQ(notice.at, Instant{parse_day("2024-02-29").value()} + std::chrono::hours{8} + std::chrono::minutes{15});
  EXPECT_THAT(told(other_li), SizeIs(1));
  EXPECT_THAT(told(li_na), IsEmpty()) << "seen";
}

TEST_P(OldMentions, leave_room_for_new_ones_and_are_taken_back_like_them) {
  auto tx = database.write();
  auto const next = db::take_ids(tx, kunming, "notice");
  EXPECT_GT(next, told(chen).front().id.value);
  EXPECT_GT(next, told(other_li).front().id.value);
  notices::take_back(tx, now, kunming, "comment/1", chen);
  tx.commit();
  EXPECT_THAT(told(chen), IsEmpty());
  EXPECT_THAT(told(other_li), SizeIs(1));
}

TEST_P(OldMentions, are_mailed_to_nobody_who_wanted_none) {
  auto const way = [&](accounts::AccountId who) {
    return read([&](auto& tx) { return notices::ways_of(tx, kunming, who).at(notices::Kind::mentioned); });
  };
  EXPECT_EQ(way(chen), notices::Way::none);
  EXPECT_EQ(way(li_na), notices::Way::at_once);
}

}  // namespace
}  // namespace amity::desk
