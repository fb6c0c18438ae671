// SPDX-License-Identifier: Apache-2.0
#include "zip/archive.h"

#include "zip/parts.h"

#include <gtest/gtest.h>

namespace amity::zip {
namespace {

std::string made() {
  Archive archive;
  archive.add("mimetype", "application/vnd.oasis.opendocument.text", Archive::Packing::stored);
  archive.add("content.xml", std::string(10'000, 'a'), Archive::Packing::deflated);
  return std::move(archive).bytes();
}

TEST(An_archive, is_read_as_it_was_written) {
  auto const bytes = made();
  EXPECT_LT(bytes.size(), 1000U);
  EXPECT_EQ(bytes, made());  // the same bytes whenever it is made
  auto const parts = parts_of(bytes, 10);
  ASSERT_TRUE(parts && parts->size() == 2);
  EXPECT_EQ(unpacked(bytes, parts->at(0), 100), "application/vnd.oasis.opendocument.text");
  EXPECT_EQ(unpacked(bytes, parts->at(1), 10'000), std::string(10'000, 'a'));
  EXPECT_FALSE(unpacked(bytes, parts->at(1), 9'999));
  EXPECT_FALSE(parts_of(bytes, 1));
}

TEST(An_archive, that_is_cut_off_anywhere_is_none) {
  auto const bytes = made();
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(parts_of(bytes.substr(0, size), 10)) << size;
}

}  // namespace
}  // namespace amity::zip
