// SPDX-License-Identifier: Apache-2.0
#include "work/secrecy.h"

#include "work_test.h"

namespace amity::work {
namespace {

TEST(Secrecy, is_marked_at_the_head_of_a_subject_line) {
  for (auto const* title : {"秘密", "机密★10年", "绝密★关于…的请示", "【秘密】关于接待代表团的函", "（机密）通知",
                            "機密：通知", " 秘密 关于出访的批复", "極秘", "TOP SECRET", "[SECRET] Visit"})
    EXPECT_TRUE(title_bears_secrecy(title)) << title;
  for (auto const* title : {"商业秘密保护研讨会的通知", "秘密花园画展邀请函", "关于秘密的函", "机密性评估培训",
                            "SECRETARIAT of the forum", "Secretary's letter", "", "秘书处来函"})
    EXPECT_FALSE(title_bears_secrecy(title)) << title;
}

TEST(Secrecy, is_marked_by_a_line_of_its_own_at_the_head_of_a_text) {
  EXPECT_TRUE(head_bears_secrecy("000012\n机密★1年\n特急\n\n关于…"));
  EXPECT_TRUE(head_bears_secrecy("　　秘密\r\n昆明市外办："));
  EXPECT_FALSE(head_bears_secrecy("昆明市外办：\n秘密花园画展定于五月举行。"));
  EXPECT_FALSE(head_bears_secrecy("1\n2\n3\n4\n5\n6\n秘密\n"));
  EXPECT_FALSE(head_bears_secrecy(""));
}

class ClassifiedLetters : public WorkTest {};
INSTANTIATE_TEST_SUITE_P(Databases, ClassifiedLetters, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(ClassifiedLetters, are_kept_out_and_nothing_of_them_stands_in_the_error) {
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("机密★10年 关于出访的通知");
  fields.arrived = today;
  auto const take = [&] {
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); });
  };
  auto const refused = take();
  ASSERT_EQ(code_of(refused), "classified");
  EXPECT_EQ(refused.error().errors.first().field, "title");
  EXPECT_EQ(refused.error().errors.first().value, "");
  fields.title = "关于出访的通知";
  fields.body = "000012\n机密★10年\n";
  EXPECT_EQ(code_of(take()), "classified");
  fields.body = "请按时参加。";
  auto const id = take();
  ASSERT_TRUE(id);
  auto const seen = commands::Seen{letter(*id).version, texts_of(letter(*id).fields)};
  fields.title = "绝密";
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return change_letter(c, *id, fields, seen, today); })), "classified");
  // The refused ones took no number.
  EXPECT_EQ(letter(*id).number->number, 1);
}

}  // namespace
}  // namespace amity::work
