// SPDX-License-Identifier: Apache-2.0
#include "typo_walk.h"

#include "core/trials.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

namespace amity::atlas {
namespace {

// The whole table of the restricted Damerau-Levenshtein distance between a and every beginning of b.
std::vector<int> distances_to_beginnings(std::u16string_view a, std::u16string_view b) {
  std::vector<std::vector<int>> d(b.size() + 1, std::vector<int>(a.size() + 1));
  for (std::size_t i = 0; i <= b.size(); ++i)
    for (std::size_t j = 0; j <= a.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[j - 1] == b[i - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  std::vector<int> last;
  for (auto const& row : d) last.push_back(row.back());
  return last;
}

struct Near {
  int errors{};
  bool whole{};
  auto operator<=>(Near const&) const = default;
};
bool better(Near const& a, Near const& b) { return a.errors != b.errors ? a.errors < b.errors : a.whole && !b.whole; }

// Names made of few letters, so that many are near each other, and of syllables, so that they share beginnings.
std::vector<std::u16string> made_up_names(std::mt19937& random, std::size_t count) {
  constexpr std::array<std::u16string_view, 14> syllables{u"an", u"ba", u"san", u"ta", u"na", u"b",  u"a",
                                                          u" ",  u"ko", u"ln",  u"市", u"明", u"昆", u"ing"};
  std::uniform_int_distribution<std::size_t> which(0, syllables.size() - 1);
  std::uniform_int_distribution<int> how_many(1, 6);
  std::set<std::u16string> names;
  while (names.size() < count) {
    std::u16string name;
    for (auto n = how_many(random); n > 0; --n) name += syllables[which(random)];
    names.insert(name);
  }
  return {names.begin(), names.end()};
}

struct MadeUpTable {
  explicit MadeUpTable(std::vector<std::u16string> const& names) {
    std::vector<SearchKey> keys;
    std::uint32_t rank = 0;
    for (auto const& name : names) {
      keys.push_back({static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(name.size()), 0, rank++});
      texts += name;
    }
    table = SearchTable(texts, std::move(keys));
  }
  std::u16string texts;
  SearchTable table;
};

std::u16string mistyped(std::u16string text, std::mt19937& random, int errors) {
  for (; errors > 0 && text.size() > 1; --errors) {
    auto const at = std::uniform_int_distribution<std::size_t>(0, text.size() - 2)(random);
    switch (std::uniform_int_distribution<int>(0, 3)(random)) {
      case 0:
        text.erase(at, 1);
        break;
      case 1:
        text.insert(at, 1, u'k');
        break;
      case 2:
        text[at] = u'x';
        break;
      default:
        std::swap(text[at], text[at + 1]);
    }
  }
  return text;
}

std::map<std::u16string, Near> found_by_walk(SearchTable const& table, std::u16string const& text, int most) {
  std::map<std::u16string, Near> found;
  for (auto const& [range, errors, whole] : find_near(table, text, most))
    for (auto at = range.first; at < range.last; ++at) {
      auto const [place, is_new] = found.emplace(table.text(at), Near{errors, whole});
      if (!is_new && better({errors, whole}, place->second)) place->second = {errors, whole};
    }
  return found;
}

std::map<std::u16string, Near> found_by_force(std::vector<std::u16string> const& names, std::u16string const& text,
                                              int most) {
  std::map<std::u16string, Near> found;
  for (auto const& name : names) {
    auto const distances = distances_to_beginnings(text, name);
    auto const least = *std::ranges::min_element(distances);
    if (least >= 1 && least <= most) found.emplace(name, Near{least, distances.back() == least});
  }
  return found;
}

TEST(TypoWalk, finds_exactly_what_comparing_with_every_name_finds) {
  std::mt19937 random(1981);
  auto const names = made_up_names(random, 4000);
  MadeUpTable const made(names);
  std::uniform_int_distribution<std::size_t> any(0, names.size() - 1);
  auto compared = 0;
  for (auto round = 0; round < static_cast<int>(trials(400)); ++round) {
    auto const most = 1 + round % 2;
    auto const text = mistyped(names[any(random)], random, round % 4);
    auto const expected = found_by_force(names, text, most);
    // What begins with the text without any error is found in a better way, and may or may not be here as well.
    auto walked = found_by_walk(made.table, text, most);
    std::erase_if(walked, [&](auto const& found) { return found.first.starts_with(text); });
    EXPECT_EQ(walked, expected) << "round " << round;
    compared += static_cast<int>(expected.size());
  }
  EXPECT_GT(compared, static_cast<int>(trials(10'000)));
}

TEST(TypoWalk, finds_nothing_in_an_empty_table_or_for_an_overlong_text) {
  EXPECT_TRUE(find_near(SearchTable{}, u"kunming", 2).empty());
  MadeUpTable const made({std::u16string(80, u'a')});
  EXPECT_TRUE(find_near(made.table, std::u16string(61, u'a'), 2).empty());
  EXPECT_EQ(find_near(made.table, u"b" + std::u16string(59, u'a'), 1).size(), 1U);
}

TEST(SearchTable, gives_the_best_rank_of_any_range) {
  std::mt19937 random(7);
  auto const names = made_up_names(random, 300);
  std::u16string texts;
  std::vector<SearchKey> keys;
  std::vector<std::uint32_t> ranks(names.size());
  for (std::uint32_t i = 0; i < ranks.size(); ++i) ranks[i] = i;
  std::ranges::shuffle(ranks, random);
  for (std::size_t i = 0; i < names.size(); ++i) {
    keys.push_back(
        {static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(names[i].size()), 0, ranks[i]});
    texts += names[i];
  }
  SearchTable const table(texts, keys);
  for (std::uint32_t first = 0; first < table.size(); ++first)
    for (auto last = first + 1; last <= table.size(); last += 7) {
      auto best = first;
      for (auto at = first; at < last; ++at)
        if (table.key(at).rank < table.key(best).rank) best = at;
      ASSERT_EQ(table.best({first, last}), best);
    }
}

}  // namespace
}  // namespace amity::atlas
