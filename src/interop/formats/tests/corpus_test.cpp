// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::interop::formats {
namespace {

TEST(Corpus, keeps_the_readers_promises) {
  auto const corpus = std::filesystem::path(AMITY_REPOSITORY) / "src/interop/formats/tests/fuzz/corpus";
  EXPECT_GT(replay(corpus / "csv", csv_keeps_its_promises), 0);
  EXPECT_GT(replay(corpus / "table", table_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::interop::formats
