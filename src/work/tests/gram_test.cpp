// SPDX-License-Identifier: Apache-2.0
#include "src/work/gram.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Grams, are_pairs_of_characters_written_without_blanks_threes_of_others_and_what_is_left_at_the_end) {
  // 马拉松 and "km 12b"
  EXPECT_THAT(grams_of("马拉松 km。12b"),
              ElementsAre("313262", "3262", "62", "6b6d", "6d", "e68b89e69dbe", "e69dbe", "e9a9ace68b89"));
}

TEST(Grams, that_are_asked_for_are_none_of_what_is_too_short_but_a_range) {
  EXPECT_THAT(asked_grams("马拉松", 6), ElementsAre("e68b89e69dbe", "e9a9ace68b89"));
  EXPECT_THAT(asked_grams("km 马", 6), IsEmpty());
  EXPECT_EQ(asked_range("km 马"), (GramRange{"e9a9ac", "e9a9acg"}));
  EXPECT_EQ(asked_range("-。 "), GramRange{});
}

TEST(Grams, of_a_text_are_among_those_of_each_text_that_holds_it) {
  std::string const text{
      "关于藤沢市「湘南国際マラソン」々の函 re: the 12th porcelain kiln, zürich naïve 〔2026〕3号 ａ x"};
  auto const all = grams_of(text);
  for (std::size_t from = 0; from < text.size(); ++from)
    for (std::size_t size = 1; from + size <= text.size() && size < 24; ++size) {
      auto const is_inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U;
      };
      if (is_inside(from) || is_inside(from + size)) continue;
      auto const part = text.substr(from, size);
      for (auto const& gram : asked_grams(part, 6)) EXPECT_TRUE(all.contains(gram)) << part;
      if (auto const range = asked_range(part); !range.from.empty()) {
        auto const at = all.lower_bound(range.from);
        EXPECT_TRUE(at != all.end() && *at < range.to) << part;
      }
    }
}

}  // namespace
}  // namespace amity::work
