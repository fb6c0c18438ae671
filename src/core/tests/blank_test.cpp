// SPDX-License-Identifier: Apache-2.0
#include "core/blank.h"

#include <gtest/gtest.h>

namespace amity {
namespace {

TEST(Blank, is_what_has_no_character_beside_blanks_of_any_width) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \t\r\n"));
  EXPECT_TRUE(is_blank("\u3000 \u3000\n"));
  EXPECT_FALSE(is_blank("\u3000字"));
  EXPECT_FALSE(is_blank("、")) << "it begins as a blank of full width does";
  EXPECT_FALSE(is_blank("\xE3\x80")) << "half of one";
  EXPECT_FALSE(is_blank("\x80\xE3\x80"));
}

}  // namespace
}  // namespace amity
