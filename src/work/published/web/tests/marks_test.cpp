// SPDX-License-Identifier: Apache-2.0
#include "src/work/published/web/marks.h"

#include "core/language.h"
#include "src/work/published/web/copy_beside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::work::published::web {
namespace {

TEST(Marks, are_typed_in_any_of_the_languages_and_kept_in_one) {
  std::string const kept{"a [[personal]] b [[negotiation]] c [[security]] d [[other: a third party’s]]"};
  for (auto const language : interface_languages) {
    auto const typed = as_typed(ui::Localizer{language}, kept);
    EXPECT_NE(typed, kept) << language;
    EXPECT_EQ(from_typed(typed), kept) << language;
  }
  EXPECT_EQ(from_typed(kept), kept);
}

TEST(Marks, take_brackets_of_full_width_blanks_and_capitals) {
  EXPECT_EQ(from_typed("［［个人信息］］和【【其他：第三方作品】】"), "[[personal]]和[[other: 第三方作品]]");
  EXPECT_EQ(from_typed("[[ Personal details ]]"), "[[personal]]");
  EXPECT_EQ(from_typed("[[Other : copyright]]"), "[[other: copyright]]");
}

TEST(Marks, that_say_no_ground_stay_as_they_were_typed) {
  EXPECT_EQ(from_typed("[[Ms Aoki]] and [[open"), "[[Ms Aoki]] and [[open");
  EXPECT_EQ(from_typed(""), "");
}

TEST(Marks, a_copy_stands_beside_its_original_with_what_is_gone_marked) {
  CopyTexts const original{{{"en", "A camp"}}, {{"en", "Dear Ms Aoki of Honcho Street, thank you.\nWe agree."}}};
  CopyTexts const copy{{{"en", "A camp"}}, {{"en", "Dear Ms [[personal]], thank you.\nWe agree."}}};
  auto const list = beside_view(ui::Localizer{"en"}, original, copy);
  ASSERT_EQ(list.size(), 1U);
  std::string shown;
  std::string gone;
  for (auto const& line : list[0].at("original").as_array())
    for (auto const& piece : line.at("pieces").as_array()) {
      shown += piece.at("text").as_string();
      shown += piece.at("gone").as_string();
      gone += piece.at("gone").as_string();
    }
  EXPECT_EQ(shown, "Dear Ms Aoki of Honcho Street, thank you.We agree.");
  EXPECT_THAT(gone, testing::HasSubstr("Aoki of Honcho Street"));
  EXPECT_THAT(gone, testing::Not(testing::HasSubstr("thank")));
  EXPECT_THAT(gone, testing::Not(testing::HasSubstr("We agree")));
}

TEST(Marks, what_a_copy_leaves_out_without_a_mark_is_listed) {
  CopyTexts const original{{{"en", "A camp"}},
                           {{"en", "Dear Ms Aoki, thank you.\nWe pay for the meals.\nWe agree.\nYours"}}};
  auto const unmarked = [&](std::string body) {
    auto const list = beside_view(ui::Localizer{"en"}, original, {{{"en", "A camp"}}, {{"en", std::move(body)}}});
    std::vector<std::string> all;
    for (auto const& one : list[0].at("unmarked").as_array()) all.emplace_back(one.as_string());
    return all;
  };
  EXPECT_THAT(unmarked("Dear Ms Aoki, thank you.\nWe pay for the meals.\nWe agree.\nYours"), testing::IsEmpty());
  EXPECT_THAT(unmarked("Dear Ms [[personal]], thank you.\n[[negotiation]]\nWe agree.\nYours"), testing::IsEmpty());
  EXPECT_THAT(unmarked("Dear Ms Aoki, thank you.\nWe agree.\nYours"), testing::ElementsAre("We pay for the meals."));
  EXPECT_THAT(unmarked("Dear Ms Aoki, thank you.\nWe pay for the meals."), testing::ElementsAre("We agree.\nYours"));
}

TEST(Marks, what_a_copy_adds_to_its_original_is_listed_and_what_it_keeps_is_not_struck) {
  CopyTexts const original{{{"zh", "关于赠书的函"}}, {{"zh", "来函收悉，联系人王某某，电话一二三。\n我市同意。"}}};
  CopyTexts const copy{{{"zh", "关于赠书的函"}},
                       {{"zh", "来函收悉，[[personal]]。\n我市同意。\n另：我市愿出资一百万元。"}}};
  auto const list = beside_view(ui::Localizer{"zh"}, original, copy);
  std::string gone;
  for (auto const& line : list[0].at("original").as_array())
    for (auto const& piece : line.at("pieces").as_array()) gone += piece.at("gone").as_string();
  EXPECT_EQ(gone, "联系人王某某，电话一二三");
  ASSERT_EQ(list[0].at("added").as_array().size(), 1U);
  EXPECT_EQ(list[0].at("added").as_array()[0], "另：我市愿出资一百万元。");
  auto const same = beside_view(ui::Localizer{"zh"}, original, original);
  EXPECT_FALSE(same[0].at("has_added").as_bool());
}

TEST(Marks, words_that_a_button_puts_there_say_no_ground) {
  EXPECT_EQ(from_typed("[[其他：理由]]"), "[[other]]");
  EXPECT_EQ(from_typed("[[其他：著作权]]"), "[[other: 著作权]]");
}

TEST(Marks, a_language_that_one_of_both_lacks_is_told) {
  auto const list =
      beside_view(ui::Localizer{"en"}, {{{"zh", "函"}}, {{"zh", "正文"}}}, {{{"en", "A letter"}}, {{"en", "Text"}}});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].at("has_copy").as_bool(), false);
  EXPECT_EQ(list[1].at("has_original").as_bool(), false);
}

}  // namespace
}  // namespace amity::work::published::web
