// SPDX-License-Identifier: Apache-2.0
#include "folding/folded.h"

#include <gtest/gtest.h>

namespace amity::folding {
namespace {

TEST(A_folded_text, has_no_difference_of_capitals_width_or_composition) {
  EXPECT_EQ(folded("ＦＵＪＩＳＡＷＡ Straße"), "fujisawa strasse");
  EXPECT_EQ(folded("ﾌｼﾞｻﾜ"), "フジサワ");
  EXPECT_EQ(folded("e\u0301"), folded("É"));
  EXPECT_EQ(folded("〔2026〕12号"), "〔2026〕12号");
  EXPECT_EQ(folded("a\u00adb"), "ab");  // a soft hyphen hides nothing
}

TEST(A_folded_text, of_folded_text_is_itself) {
  for (std::string const text : {"昆明市人民政府外事办公室", "İstanbul", "ǅ ŉ ﬁ", "", "\xff\xfe"})
    EXPECT_EQ(folded(folded(text)), folded(text)) << text;
}

TEST(A_folded_text, is_utf8_whatever_it_was) {
  EXPECT_EQ(folded("\xff"
                   "A"),
            "\uFFFDa");
}

}  // namespace
}  // namespace amity::folding
