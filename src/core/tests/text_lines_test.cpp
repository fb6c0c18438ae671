// SPDX-License-Identifier: Apache-2.0
#include "core/text_lines.h"

#include <gmock/gmock.h>

namespace amity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TextLines, are_those_that_say_something) {
  EXPECT_THAT(text_lines("One\r\n\r\n  \n\u3000\u3000\n two \nthree"), ElementsAre("One", " two ", "three"));
  EXPECT_THAT(text_lines("昆明\n"), ElementsAre("昆明"));
  EXPECT_THAT(text_lines("\n\r\n"), IsEmpty());
  EXPECT_THAT(text_lines(""), IsEmpty());
}

}  // namespace
}  // namespace amity
