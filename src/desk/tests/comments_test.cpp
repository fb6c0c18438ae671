// SPDX-License-Identifier: Apache-2.0
#include "desk/comments.h"

#include "desk_test.h"
#include "notices/notice.h"

namespace amity::desk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Subject const letter{"letter", 12};
bool everybody(accounts::Account const& /*account*/) { return true; }

class Comments : public DeskTest {
 protected:
  auto said(accounts::AccountId who, std::string const& text, Audience const& may_see = everybody) {
    return done(who, [&](auto& c) { return add_comment(c, letter, text, may_see); });
  }
  auto changed(accounts::AccountId who, CommentId id, std::string const& text) {
    return done(who, [&](auto& c) { return change_comment(c, id, text, everybody); });
  }
  std::vector<Comment> all() {
    return read([](auto& tx) { return comments_on(tx, kunming, letter); });
  }
  // What they are told of and have not read, the newest first.
  std::vector<notices::Notice> mentions(accounts::AccountId who, OfficeId office = kunming) {
    return read([&](auto& tx) { return notices::notices_of(tx, office, who, notices::Which::unread, 100); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Comments, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Comments, stand_in_their_order_with_whom_they_mention) {
  ASSERT_TRUE(said(li_na, "Well written."));
  auto const second = said(li_na, "请@陈丽华看一下");
  ASSERT_TRUE(second);
  EXPECT_THAT(second->mentioned, ElementsAre(chen));
  auto const comments = all();
  ASSERT_THAT(comments, SizeIs(2));
  EXPECT_EQ(comments[0].text, "Well written.");
  EXPECT_EQ(comments[0].actor, accounts::actor_of(li_na));
  EXPECT_THAT(comments[0].mentions, IsEmpty());
  EXPECT_THAT(comments[1].mentions, ElementsAre(chen));
  ASSERT_THAT(mentions(chen), SizeIs(1));
  EXPECT_EQ(mentions(chen).front().kind, notices::Kind::mentioned);
  EXPECT_EQ(mentions(chen).front().because, notices::Because::you_are_meant);
  EXPECT_EQ(mentions(chen).front().about, (notices::About{"letter", 12}));
  EXPECT_THAT(mentions(li_na), IsEmpty());
  EXPECT_THAT(read([](auto& tx) { return comments_on(tx, fujisawa, letter); }), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Comments, are_read_part_by_part_with_whom_each_mentions) {
  for (auto const* text : {"One", "请@陈丽华看一下", "Three"}) ASSERT_TRUE(said(li_na, text));
  EXPECT_EQ(read([](auto& tx) { return count_comments(tx, kunming, letter); }), 3);
  EXPECT_EQ(read([](auto& tx) { return count_comments(tx, fujisawa, letter); }), 0);
  auto const middle = read([](auto& tx) { return comments_on(tx, kunming, letter, {1, 1}); });
  ASSERT_THAT(middle, SizeIs(1));
  EXPECT_EQ(middle[0].text, "请@陈丽华看一下");
  EXPECT_THAT(middle[0].mentions, ElementsAre(chen));
  EXPECT_THAT(read([](auto& tx) { return comments_on(tx, kunming, letter, {3, 1}); }), IsEmpty());
}

TEST_P(Comments, refuse_what_says_nothing_and_who_is_not_known) {
  EXPECT_EQ(code_of(said(li_na, " \n")), "empty");
  EXPECT_EQ(code_of(said(li_na, "Ask @Sato")), "mention_unknown");
  EXPECT_EQ(code_of(said(chen, "Ask @Li")), "mention_ambiguous");
  EXPECT_EQ(code_of(said(li_na, "@陈丽华", [](auto const&) { return false; })), "mention_unseen");
  EXPECT_THAT(all(), IsEmpty());
}

TEST_P(Comments, are_changed_by_their_writer_for_a_quarter_of_an_hour) {
  auto const id = said(li_na, "Well @陈丽华").value().id;
  EXPECT_EQ(code_of(changed(chen, id, "Mine")), "not_own");
  now += std::chrono::minutes{14};
  auto const again = changed(li_na, id, "Well @Li Hua");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->version, 2);
  EXPECT_THAT(again->mentioned, ElementsAre(other_li));
  EXPECT_THAT(mentions(chen), IsEmpty()) << "mentioned no more";
  EXPECT_EQ(all().front().text, "Well @Li Hua");
  EXPECT_TRUE(all().front().changed_at);
  now += std::chrono::minutes{2};
  EXPECT_EQ(code_of(changed(li_na, id, "Late")), "comment_late");
  EXPECT_EQ(all().front().text, "Well @Li Hua");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Comments, that_were_taken_back_leave_their_place_and_no_text) {
  auto const id = said(li_na, "A secret, @陈丽华").value().id;
  EXPECT_EQ(code_of(done(chen, [&](auto& c) { return take_back_comment(c, id); })), "not_own");
  now += std::chrono::hours{24};
  ASSERT_TRUE(done(li_na, [&](auto& c) { return take_back_comment(c, id); }));
  auto const comment = all().front();
  EXPECT_TRUE(comment.is_taken_back);
  EXPECT_EQ(comment.text, "");
  EXPECT_THAT(comment.mentions, IsEmpty());
  EXPECT_THAT(mentions(chen), IsEmpty());
  EXPECT_EQ(code_of(changed(li_na, id, "Again")), "comment_taken_back");
  EXPECT_EQ(code_of(done(li_na, [&](auto& c) { return take_back_comment(c, id); })), "comment_taken_back");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Comments, that_mention_are_told_until_they_are_read_or_answered) {
  ASSERT_TRUE(said(li_na, "@陈丽华 one"));
  ASSERT_TRUE(said(li_na, "@陈丽华 two"));
  ASSERT_THAT(mentions(chen), SizeIs(2));
  ASSERT_TRUE(done(chen, [&](auto& c) { return add_comment(c, {"letter", 13}, "Another letter", everybody); }));
  EXPECT_THAT(mentions(chen), SizeIs(2)) << "of another record";
  ASSERT_TRUE(said(chen, "I see"));
  EXPECT_THAT(mentions(chen), IsEmpty()) << "answered";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Comments, that_begin_to_mention_again_tell_again) {
  auto const id = said(li_na, "Well @陈丽华").value().id;
  ASSERT_TRUE(changed(li_na, id, "Well"));
  EXPECT_THAT(mentions(chen), IsEmpty());
  ASSERT_TRUE(changed(li_na, id, "Well, @陈丽华"));
  EXPECT_THAT(mentions(chen), SizeIs(1));
}

}  // namespace
}  // namespace amity::desk
