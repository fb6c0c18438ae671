// SPDX-License-Identifier: Apache-2.0
#include "cbor.h"

#include "authenticator.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using Is = CborItem::Is;

// RFC 8949, appendix A.
TEST(Cbor, reads_the_whole_numbers_of_the_standard) {
  for (auto const& [hex, number] : {std::pair{"00", std::int64_t{0}},
                                    {"17", 23},
                                    {"1818", 24},
                                    {"1903e8", 1000},
                                    {"1a000f4240", 1000000},
                                    {"1b000000e8d4a51000", 1000000000000},
                                    {"20", -1},
                                    {"3903e7", -1000},
                                    {"3b7fffffffffffffff", INT64_MIN}}) {
    auto const bytes = from_hex(hex);
    auto const item = read_cbor(bytes);
    ASSERT_TRUE(item) << hex;
    EXPECT_EQ(item->is, Is::integer) << hex;
    EXPECT_EQ(item->integer, number) << hex;
  }
}

TEST(Cbor, reads_bytes_texts_lists_maps_and_words) {
  auto const bytes = from_hex("a4616101616282022003430102030af5f6");
  std::string_view rest = bytes;
  auto const map = take_cbor(rest);
  ASSERT_TRUE(map);
  EXPECT_EQ(member(*map, "a")->integer, 1);
  auto const* list = member(*map, "b");
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->is, Is::list);
  EXPECT_EQ(list->items.at(1).integer, -1);
  EXPECT_EQ(member(*map, 3)->bytes, std::string("\x01\x02\x03"));
  EXPECT_EQ(member(*map, 10)->is, Is::yes_or_no);
  EXPECT_EQ(member(*map, 10)->integer, 1);
  EXPECT_EQ(member(*map, "c"), nullptr);
  EXPECT_EQ(member(*list, "a"), nullptr);
  EXPECT_EQ(read_cbor(rest)->is, Is::nothing);
}

TEST(Cbor, takes_one_item_and_leaves_the_rest) {
  auto const bytes = from_hex("0102");
  std::string_view rest = bytes;
  EXPECT_EQ(take_cbor(rest)->integer, 1);
  EXPECT_EQ(rest, std::string("\x02"));
  EXPECT_FALSE(read_cbor(bytes));
}

TEST(Cbor, refuses_what_authenticators_do_not_write) {
  for (auto const* hex : {
           "",                    // nothing
           "18",                  // a number that is cut off
           "1b8000000000000000",  // beyond 63 bits
           "3bffffffffffffffff",  // the same below
           "1c",
           "1f",                                            // lengths that do not exist
           "4301",                                          // bytes that are cut off
           "5f41014102ff",                                  // bytes without a length
           "7f6161ff",                                      // a text without one
           "62c328",                                        // a text that is no UTF-8
           "9f01ff",                                        // a list without a length
           "bf616101ff",                                    // a map without one
           "8201",                                          // a list that is cut off
           "a101",                                          // a map that is cut off
           "a201020103",                                    // a key twice
           "a2616101616102",                                // the same of a text
           "a20102180103",                                  // the same number, written in another way
           "a1410102",                                      // bytes for a key
           "a1f501",                                        // a word for a key
           "c074323031332d30332d32315432303a30343a30305a",  // a tag
           "f90000",
           "fb3ff199999999999a",  // fractions
           "f7",
           "f0",
           "f8ff",  // words that are not taken
           "5bffffffffffffffff",
           "7bffffffffffffffff",  // huge
           "9bffffffffffffffff",
           "bbffffffffffffffff",
           "9a00010000",
       })
    EXPECT_FALSE(read_cbor(from_hex(hex))) << hex;
}

TEST(Cbor, refuses_what_is_too_deep_or_too_long) {
  auto const nested = [](int depth) { return std::string(static_cast<std::size_t>(depth), '\x81') + '\x01'; };
  EXPECT_TRUE(read_cbor(nested(deepest_cbor)));
  EXPECT_FALSE(read_cbor(nested(deepest_cbor + 1)));
  EXPECT_FALSE(read_cbor(nested(100000)));
  auto const list = [](std::size_t length) { return cbor_head(4, length) + std::string(length, '\x01'); };
  EXPECT_TRUE(read_cbor(list(longest_cbor_list)));
  EXPECT_FALSE(read_cbor(list(longest_cbor_list + 1)));
}

}  // namespace
}  // namespace amity::accounts
