// SPDX-License-Identifier: Apache-2.0
// The containers whose copies share: against the standard ones, after any changes, and with older copies kept.
#include "core/shared_list.h"
#include "core/shared_map.h"
#include "core/shared_vector.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace amity {
namespace {

int roll(std::mt19937& random, int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); }

TEST(SharedVectorTest, is_what_a_vector_is_and_leaves_its_copies_as_they_were) {
  std::mt19937 random(1);
  SharedVector<std::string> shared;
  std::vector<std::string> plain;
  std::vector<std::pair<SharedVector<std::string>, std::vector<std::string>>> kept;
  EXPECT_TRUE(shared.empty());
  for (auto step = 0; step < 9000; ++step) {
    auto const word = std::to_string(step);
    if (step % 1500 == 0) kept.emplace_back(shared, plain);
    if (plain.empty() || roll(random, 0, 2) > 0) {
      shared.push_back(word);
      plain.push_back(word);
    } else {
      auto const at = static_cast<std::size_t>(roll(random, 0, static_cast<int>(plain.size()) - 1));
      shared.set(at, word);
      plain[at] = word;
    }
  }
  kept.emplace_back(shared, plain);
  for (auto const& [one, other] : kept) {
    ASSERT_EQ(one.size(), other.size());
    EXPECT_TRUE(std::equal(one.begin(), one.end(), other.begin(), other.end()));
  }
  EXPECT_EQ(shared.front(), plain.front());
  EXPECT_EQ(shared.back(), plain.back());
}

TEST(SharedVectorTest, shares_what_was_not_changed) {
  SharedVector<int> first;
  for (auto i = 0; i < 5000; ++i) first.push_back(i);
  auto second = first;
  second.set(40, -1);
  EXPECT_EQ(first[40], 40);
  EXPECT_EQ(second[40], -1);
  EXPECT_NE(&first[41], &second[41]);  // in the same leaf
  EXPECT_EQ(&first[4000], &second[4000]);
  EXPECT_EQ(&first[64], &second[64]);
}

TEST(SharedMapTest, is_what_a_map_is_and_leaves_its_copies_as_they_were) {
  std::mt19937 random(2);
  using Shared = SharedMap<int, std::string>;
  using Plain = std::map<int, std::string>;
  Shared shared;
  Plain plain;
  std::vector<std::pair<Shared, Plain>> kept;
  for (auto step = 0; step < 9000; ++step) {
    auto const key = roll(random, 0, 3000);
    if (step % 1500 == 0) kept.emplace_back(shared, plain);
    if (roll(random, 0, 3) == 0) {
      shared.erase(key);
      plain.erase(key);
    } else {
      shared.set(key, std::to_string(step));
      plain[key] = std::to_string(step);
    }
  }
  kept.emplace_back(shared, plain);
  for (auto const& [one, other] : kept) {
    EXPECT_EQ(one.size(), other.size());
    Plain seen;
    one.for_each([&](int key, std::string const& value) { seen.emplace(key, value); });
    EXPECT_EQ(seen, other);
    for (auto key = -1; key <= 3001; ++key) {
      auto const found = other.find(key);
      auto const* value = one.find(key);
      ASSERT_EQ(value != nullptr, found != other.end()) << key;
      if (value != nullptr) {
        ASSERT_EQ(*value, found->second);
      }
    }
  }
}

TEST(SharedListTest, stays_in_order_and_leaves_its_copies_as_they_were) {
  std::mt19937 random(3);
  std::vector<int> plain;
  for (auto i = 0; i < 700; ++i) plain.push_back(3 * i);
  SharedList<int> shared(plain);
  std::vector<std::pair<SharedList<int>, std::vector<int>>> kept;
  for (auto step = 0; step < 12000; ++step) {
    if (step % 1500 == 0) kept.emplace_back(shared, plain);
    auto const value = roll(random, 0, 2500);
    auto const at = shared.partition_point([&](int it) { return it < value; });
    auto const where = std::lower_bound(plain.begin(), plain.end(), value);
    ASSERT_EQ(at, static_cast<std::size_t>(where - plain.begin()));
    // More are put in at first, and all are taken out in the end.
    if (roll(random, 0, 11) < (step < 6000 ? 7 : 3) || plain.empty()) {
      shared.insert(at, value);
      plain.insert(where, value);
    } else {
      auto const victim = std::min(at, plain.size() - 1);
      shared.erase(victim);
      plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(victim));
    }
  }
  while (!plain.empty()) {
    if (plain.size() % 300 == 0) kept.emplace_back(shared, plain);
    shared.erase(plain.size() / 2);
    plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(plain.size() / 2));
  }
  kept.emplace_back(shared, plain);
  for (auto const& [one, other] : kept) {
    ASSERT_EQ(one.size(), other.size());
    EXPECT_EQ(one, SharedList<int>(other));
    for (std::size_t i = 0; i < other.size(); ++i) ASSERT_EQ(one[i], other[i]) << i;
  }
  EXPECT_TRUE(shared.empty());
  EXPECT_EQ(shared.partition_point([](int) { return true; }), 0U);
}

TEST(SharedListTest, changes_one_in_its_place) {
  SharedList<int> first(std::vector<int>(600, 1));
  auto second = first;
  second.set(300, 2);
  EXPECT_EQ(first[300], 1);
  EXPECT_EQ(second[300], 2);
  EXPECT_EQ(&first[0], &second[0]);
}

}  // namespace
}  // namespace amity
