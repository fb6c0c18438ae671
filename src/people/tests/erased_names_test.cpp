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
