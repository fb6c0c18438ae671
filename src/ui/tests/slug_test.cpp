// SPDX-License-Identifier: Apache-2.0
#include "ui/slug.h"

#include <gtest/gtest.h>

namespace amity::ui {
namespace {

TEST(Slug, writes_any_script_in_small_latin_letters) {
  EXPECT_EQ(slug("Kunming Daily", 40), "kunming-daily");
  EXPECT_EQ(slug("Stadt Zürich: Städtepartnerschaften", 40), "stadt-zurich-stadtepartnerschaften");
  EXPECT_EQ(slug("昆明日报", 40), "kun-ming-ri-bao");
  EXPECT_EQ(slug("  (2026) — 14  ", 40), "2026-14");
}

TEST(Slug, ends_with_a_whole_word_where_it_would_be_too_long) {
  EXPECT_EQ(slug("Kunming Daily of November", 16), "kunming-daily-of");
  EXPECT_EQ(slug("Kunming Daily of November", 15), "kunming-daily");
  EXPECT_EQ(slug("Donaudampfschiffahrt", 10), "donaudampf");
}

TEST(Slug, is_empty_where_nothing_can_be_written_so) {
  EXPECT_EQ(slug("", 40), "");
  EXPECT_EQ(slug("!?…", 40), "");
}

}  // namespace
}  // namespace amity::ui
