// SPDX-License-Identifier: Apache-2.0
#include "snapshot/touched.h"

#include <gtest/gtest.h>

namespace amity::snapshot {
namespace {

TEST(TouchedTest, every_kind_of_row_has_a_word_of_its_own) {
  for (auto i = 0; i <= static_cast<int>(Touched::What::everything); ++i) {
    auto const what = static_cast<Touched::What>(i);
    EXPECT_EQ(parse_touched(to_string(what)), what);
  }
  EXPECT_EQ(parse_touched("PARTNERSHIP"), std::nullopt);
  EXPECT_EQ(parse_touched(""), std::nullopt);
  EXPECT_EQ(touched_of(OfficeId{2}, "hall", 3), (Touched{Touched::What::hall, OfficeId{2}, 3}));
  EXPECT_EQ(touched_of(OfficeId{2}, "of a newer program", 3).what, Touched::What::everything);
}

}  // namespace
}  // namespace amity::snapshot
