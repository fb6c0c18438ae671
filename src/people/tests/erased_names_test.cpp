// SPDX-License-Identifier: Apache-2.0
#include "people/erased_names.h"

#include <gtest/gtest.h>

namespace amity::people {
namespace {

PersonFields const sato{.name = "佐藤太郎",
                        .name_latin = "Sato Taro",
                        .name_reading = "さとう たろう",
                        .address = {{"ja", "佐藤市長"}, {"en", "Mayor Sato"}}};

TEST(ErasedNames, go_in_every_form_that_was_written_down) {
  EXPECT_EQ(without_names("佐藤太郎様へ（さとう）", sato), "…様へ（…）");
  EXPECT_EQ(without_names("Ask Mayor Sato, or TARO himself", sato), "Ask …, or … himself");
  EXPECT_EQ(without_names("佐藤市長に礼状", sato), "…に礼状");
}

TEST(ErasedNames, go_word_by_word_whatever_stands_between_and_however_they_are_written) {
  EXPECT_EQ(without_names("佐藤さんと太郎さん", {.name = "佐藤　太郎"}), "…さんと…さん");
  EXPECT_EQ(without_names("スミス氏に電話", {.name = "ジョン・スミス"}), "…氏に電話");
  EXPECT_EQ(without_names("Call MÜLLER, not Müllerin", {.name = "Jürgen Müller"}), "Call …, not Müllerin");
  EXPECT_EQ(without_names("Мэр ИВАНОВ", {.name = "Иванов Пётр"}), "Мэр …");
  EXPECT_EQ(without_names("Ｓａｔｏ came", sato), "… came");
  EXPECT_EQ(without_names("Jean wrote", {.name = "Jean-Luc Petit"}), "… wrote");
}

TEST(ErasedNames, are_not_what_many_are_called) {
  PersonFields const mayor{.name = "Sato Taro", .address = {{"en", "Mayor"}, {"ja", "先生"}}};
  EXPECT_EQ(without_names("The Mayor and 先生 Sato", mayor), "The Mayor and 先生 …");
}

TEST(ErasedNames, are_no_parts_of_longer_words) {
  EXPECT_EQ(without_names("The Satoyama list, Tarot", sato), "The Satoyama list, Tarot");
  EXPECT_EQ(without_names("Sato's letter; Satos", sato), "…'s letter; Satos");
}

TEST(ErasedNames, leave_a_text_alone_that_has_none) {
  EXPECT_EQ(without_names("Book the hall", sato), "Book the hall");
  EXPECT_EQ(without_names("", sato), "");
  EXPECT_EQ(without_names("Book the hall", {}), "Book the hall");
  EXPECT_EQ(without_names("O. K. is Ok", {.name = "O K"}), "O. K. is Ok") << "single letters are no names";
}

}  // namespace
}  // namespace amity::people
