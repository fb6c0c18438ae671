// SPDX-License-Identifier: Apache-2.0
#include "atlas/short_word.h"

#include <gtest/gtest.h>

namespace amity::atlas {
namespace {

TEST(ShortWord, writes_any_script_in_small_latin_letters) {
  EXPECT_EQ(short_word("Kunming Daily", 40), "kunming-daily");
  EXPECT_EQ(short_word("Stadt Zürich: Städtepartnerschaften", 40), "stadt-zurich-stadtepartnerschaften");
  EXPECT_EQ(short_word("昆明日报", 40), "kun-ming-ri-bao");
  EXPECT_EQ(short_word("  (2026) — 14  ", 40), "2026-14");
}

TEST(ShortWord, ends_with_a_whole_word_where_it_would_be_too_long) {
  EXPECT_EQ(short_word("Kunming Daily of November", 16), "kunming-daily-of");
  EXPECT_EQ(short_word("Kunming Daily of November", 15), "kunming-daily");
  EXPECT_EQ(short_word("Donaudampfschiffahrt", 10), "donaudampf");
}

TEST(ShortWord, is_empty_where_nothing_can_be_written_so) {
  EXPECT_EQ(short_word("", 40), "");
  EXPECT_EQ(short_word("!?…", 40), "");
}

}  // namespace
}  // namespace amity::atlas
