// SPDX-License-Identifier: Apache-2.0
#include "contract/pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace amity::contract {
namespace {

TEST(Pattern, IsOfAllOfTheText) {
  EXPECT_TRUE(matches("^[A-Za-z]{2}$", "cN"));
  for (auto const* const text : {"", "C", "CNN", "C1", " CN", "CN\n"})
    EXPECT_FALSE(matches("^[A-Za-z]{2}$", text)) << text;
}

TEST(Pattern, HasWhatRepeats) {
  EXPECT_TRUE(matches("^[a-z0-9-]{8,64}$", "spring-2027"));
  EXPECT_FALSE(matches("^[a-z0-9-]{8,64}$", "spring"));
  EXPECT_FALSE(matches("^[a-z0-9-]{8,64}$", std::string(65, 'a')));
  EXPECT_TRUE(matches("^[QGA][1-9][0-9]*$", "Q7"));
  EXPECT_TRUE(matches("^[QGA][1-9][0-9]*$", "G1804651"));
  EXPECT_FALSE(matches("^[QGA][1-9][0-9]*$", "Q07"));
  EXPECT_TRUE(matches("^a?b+$", "bbb"));
  EXPECT_TRUE(matches("^a?b+$", "ab"));
  EXPECT_FALSE(matches("^a?b+$", "a"));
  EXPECT_TRUE(matches("^[A-Za-z]{2},[A-Za-z]{2}$", "CN,jp"));
}

TEST(Pattern, TakesTimeByTheLengthOfTheText) {
  EXPECT_FALSE(matches("^[a-z]*[a-z]*[a-z]*[a-z]*1$", std::string(1'000'000, 'a')));
}

}  // namespace
}  // namespace amity::contract
