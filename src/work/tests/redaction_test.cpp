// SPDX-License-Identifier: Apache-2.0
#include "work/redaction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Redaction, a_text_is_told_passage_by_passage) {
  EXPECT_THAT(passages_of("Dear Ms [[personal]], we agree.\n[[other: a third party’s text]]"),
              ElementsAre(Passage{"Dear Ms "}, Passage{LeftOut{Ground::personal, {}}}, Passage{", we agree.\n"},
                          Passage{LeftOut{Ground::other, "a third party’s text"}}));
  EXPECT_THAT(passages_of(""), IsEmpty());
  EXPECT_THAT(passages_of("[[security]][[negotiation]]"),
              ElementsAre(Passage{LeftOut{Ground::security, {}}}, Passage{LeftOut{Ground::negotiation, {}}}));
}

TEST(Redaction, a_mark_reads_back_as_what_it_was_written_for) {
  for (auto const ground : all_grounds) {
    LeftOut const one{ground, ground == Ground::other ? "为第三方作品" : ""};
    EXPECT_THAT(passages_of(mark_of(one)), ElementsAre(Passage{one})) << to_string(ground);
    EXPECT_THAT(wrong_marks(mark_of(one)), IsEmpty()) << to_string(ground);
  }
}

TEST(Redaction, brackets_that_say_no_ground_are_no_mark) {
  EXPECT_THAT(wrong_marks("a [[secret name]] and [[other]] and [[personal: Aoki]] and [[security]]"),
              ElementsAre("[[secret name]]", "[[other]]", "[[personal: Aoki]]"));
  EXPECT_THAT(wrong_marks("[[ personal ]] is one with blanks"), IsEmpty());
  EXPECT_THAT(wrong_marks("left open [[personal\nand closed ]] a line below"),
              ElementsAre("[[personal", "and closed ]]"));
  EXPECT_THAT(wrong_marks("a [list] of [things]"), IsEmpty());
  EXPECT_THAT(wrong_marks("[[other: [[personal]] secret ]]"), ElementsAre("[[other: [[personal]]", " secret ]]"));
  EXPECT_THAT(wrong_marks("they live at Honcho 1]]"), ElementsAre("they live at Honcho 1]]"));
  EXPECT_THAT(wrong_marks("［［personal］］"), ElementsAre("［［", "［［personal］］"));
  EXPECT_THAT(wrong_marks("[[other: " + std::string(longest_ground + 1, 'x') + "]]").size(), 1U);
  EXPECT_THAT(passages_of("a [[secret]]"), ElementsAre(Passage{"a [[secret]]"}));
}

TEST(Redaction, without_marks_nothing_of_the_marks_is_left) {
  EXPECT_EQ(without_left_out("Dear Ms [[personal]], we agree."), "Dear Ms  , we agree.");
  EXPECT_EQ(without_left_out("as it is"), "as it is");
}

}  // namespace
}  // namespace amity::work
