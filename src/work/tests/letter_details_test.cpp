// SPDX-License-Identifier: Apache-2.0
// Copies and translation of letters: what is agreed to, who may decide, when they are frozen.
#include "work/letter_details.h"

#include "work_test.h"

namespace amity::work {
namespace {

using testing::IsEmpty;

class Details : public WorkTest {
 protected:
  auto put(PaperDetails const& details, std::optional<commands::Seen> const& seen = {}) {
    return done(officer, [&](auto& c) { return put_details(c, id, details, seen); });
  }
  KeptDetails now_kept() {
    return read([&](auto& tx) { return details_of(tx, kunming, id); });
  }
  static PaperDetails translated() { return {"教育体育局", "ja", "藤沢市", "訪問について", "拝復", "日程"}; }
  void SetUp() override {
    WorkTest::SetUp();
    id = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, about(), {}, today}); }).value();
  }
  static LetterFields about() {
    auto fields = WorkTest::about("关于访问的函");
    fields.language = "zh";
    return fields;
  }

  LetterId id{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Details, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Details, hold_copies_and_a_translation_of_the_text_as_it_is_now) {
  EXPECT_EQ(now_kept(), KeptDetails{});
  EXPECT_EQ(put(translated()).value(), 1);
  EXPECT_EQ(now_kept().details, translated());
  EXPECT_TRUE(is_translated(now_kept(), letter(id).fields));
  auto changed = about();
  changed.body = "来函收悉，深表谢意。";
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return change_letter(c, id, changed, commands::Seen{1, texts_of(about())}, today);
  }));
  EXPECT_FALSE(is_translated(now_kept(), letter(id).fields)) << "a translation of another text is not printed";
  auto const stale = hash(id);
  EXPECT_EQ(put(translated(), commands::Seen{1, texts_of(translated())}).value(), 2);
  EXPECT_TRUE(is_translated(now_kept(), letter(id).fields)) << "looked through and saved again";
  EXPECT_NE(hash(id), stale) << "it is printed from now on, so it is agreed to anew";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Details, do_not_name_the_office_itself_among_who_signs_with_it) {
  {
    auto tx = database.write();
    tx.execute({"n", "INSERT INTO office_name (office_id, language, name) VALUES (1, 'zh', '昆明市外办')"});
    tx.commit();
  }
  EXPECT_EQ(code_of(put({.joint_with = "昆明市教育体育局\n昆明市外办"})), "own_office");
  EXPECT_TRUE(put({.joint_with = "昆明市教育体育局"}));
}

TEST_P(Details, say_who_issues_it_with_the_office_and_all_agree_to_that) {
  auto const alone = hash(id);
  ASSERT_TRUE(put({.joint_with = "昆明市教育体育局\n昆明市商务局"}));
  EXPECT_EQ(now_kept().details.joint_with, "昆明市教育体育局\n昆明市商务局");
  auto const both = hash(id);
  EXPECT_NE(both, alone);
  auto const acts = read([&](auto& tx) { return handling_of(tx, kunming, id); });
  EXPECT_EQ(acts.back().changed, "joint");
  ASSERT_TRUE(put({.joint_with = "昆明市商务局"}, commands::Seen{1, texts_of(now_kept().details)}));
  EXPECT_NE(hash(id), both);
  // What an answer was given to has it too, word for word.
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  auto const text = read([&](auto& tx) { return agreed_text_of(tx, kunming, id, hash(id)); });
  ASSERT_TRUE(text);
  EXPECT_EQ(text->details.joint_with, "昆明市商务局");
  auto const number = issued(id, series(Direction::out, "KM-{year}-{n}"), today);
  ASSERT_TRUE(number) << "the number is that of the office, which leads";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Details, are_part_of_what_is_agreed_to_and_stand_on_the_sheet) {
  auto const before = hash(id);
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  auto const issuing = series(Direction::out, "KM-{year}-{n}");
  ASSERT_TRUE(put({.copies = "教育体育局"}));
  EXPECT_NE(hash(id), before);
  EXPECT_EQ(code_of(issued(id, issuing, today)), "not_countersigned");
  auto const acts = read([&](auto& tx) { return handling_of(tx, kunming, id); });
  EXPECT_EQ(acts.back().act, "put_details");
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_TRUE(issued(id, issuing, today));
  EXPECT_EQ(code_of(put({.copies = "财政局"}, commands::Seen{1, texts_of(now_kept().details)})), "not_now");
  EXPECT_EQ(now_kept().details.copies, "教育体育局");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Details, that_were_written_before_they_counted_leave_what_was_agreed_to) {
  auto const before = hash(id);
  ASSERT_TRUE(put(translated()));
  auto tx = database.write();
  tx.execute({"old", "UPDATE letter_paper SET is_agreed = 0"});
  tx.commit();
  EXPECT_EQ(hash(id), before);
}

TEST_P(Details, make_who_wrote_them_one_who_wrote_the_letter) {
  ASSERT_TRUE(done(director, [&](auto& c) { return put_details(c, id, translated(), {}); }));
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_EQ(code_of(issued(id, series(Direction::out, "KM-{year}-{n}"), today)), "own_draft");
}

TEST_P(Details, name_what_is_wrong_with_them) {
  EXPECT_EQ(code_of(put({.language = "zh", .title = "a", .body = "b"})), "own_language");
  EXPECT_EQ(code_of(put({.language = "xx", .title = "a", .body = "b"})), "not_a_word");
  EXPECT_EQ(code_of(put({.language = "ja", .body = "b"})), "empty");
  EXPECT_EQ(code_of(put({.language = "ja", .title = "a"})), "empty");
  EXPECT_EQ(code_of(put({.title = "a text in no language"})), "empty");
  EXPECT_TRUE(put({.copies = "教育体育局"}));
}

TEST_P(Details, are_of_the_office_s_own_letters_and_of_those_that_go_out) {
  auto const other = done(fujisawa, {}, [&](auto& c) { return put_details(c, id, {.copies = "x"}, {}); });
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, Errc::not_found);
}

}  // namespace
}  // namespace amity::work
