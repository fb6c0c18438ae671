// SPDX-License-Identifier: Apache-2.0
#include "atlas/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace amity::atlas {
namespace {

struct Folding {
  char const* name;
  char const* key;
};
constexpr std::array foldings{
    Folding{"Łódź", "lodz"},
    Folding{"Köln", "koln"},
    Folding{"São Paulo", "sao paulo"},
    Folding{"Đà Nẵng", "da nang"},
    Folding{"Straße", "strasse"},
    Folding{"Ålesund", "alesund"},
    Folding{"Ærøskøbing", "aeroskobing"},
    Folding{"Þingvellir", "thingvellir"},
    Folding{"Garðabær", "gardabaer"},
    Folding{"İstanbul", "istanbul"},
    Folding{"Diyarbakır", "diyarbakir"},
    Folding{"Xi’an", "xian"},
    Folding{"Xi'an", "xian"},
    Folding{"Nukuʻalofa", "nukualofa"},
    Folding{"Saint-Étienne", "saint etienne"},
    Folding{"  St. Gallen  (SG) ", "st gallen sg"},
    Folding{"Leinfelden-Echterdingen", "leinfelden echterdingen"},
    Folding{"ＫＵＮＭＩＮＧ", "kunming"},
    Folding{"Київ", "киів"},
    Folding{"Αθήνα", "αθηνα"},
    Folding{"القاهِرة", "القاهرة"},
    Folding{"เชียงใหม่", "เชียงใหม่"},
    Folding{"東京", "东京"},
    Folding{"広島", "广岛"},
    Folding{"バンコク", "バンコク"},
    Folding{"ﾊﾞﾝｺｸ", "バンコク"},
    Folding{"부산", "부산"},
    Folding{"", ""},
    Folding{"—・!", ""},
};

TEST(Fold, gives_the_key_under_which_a_name_is_found) {
  for (auto const& [name, key] : foldings) EXPECT_EQ(fold(name), std::string(key)) << name;
}

TEST(Fold, changes_nothing_the_second_time) {
  std::mt19937 random(20221127);
  std::uniform_int_distribution<char32_t> any(1, 0x2FFF);
  for (auto round = 0; round < 3000; ++round) {
    std::string text;
    for (auto i = 0; i < 6; ++i) {  // UTF-8 of one to three bytes
      auto const c = any(random);
      if (c < 0x80) {
        text += static_cast<char>(c);
      } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
      } else {
        text += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                 static_cast<char>(0x80 | (c & 0x3F))};
      }
    }
    auto const once = fold(text);
    ASSERT_TRUE(once);
    EXPECT_EQ(fold(*once), once) << text;
  }
}

TEST(Fold, refuses_what_is_not_utf8) {
  for (auto const* const text : {"K\xF6ln", "\xC0\xAF", "\xED\xA0\x80", "abc\xE5\x8C", "\xF5\x80\x80\x80"})
    EXPECT_FALSE(fold(text)) << text;
}

TEST(LatinKey, spells_other_scripts_as_they_sound) {
  EXPECT_EQ(latin_key(*fold("Куньмин")), "kunmin");
  EXPECT_EQ(latin_key(*fold("昆明")), "kunming");
  EXPECT_EQ(latin_key(*fold("서울")), "seoul");
  EXPECT_EQ(latin_key("kunming"), "");
}

}  // namespace
}  // namespace amity::atlas
