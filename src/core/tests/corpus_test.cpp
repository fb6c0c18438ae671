// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::core {
namespace {

TEST(Corpus, of_dates_keeps_their_promises) {
  EXPECT_GT(replay(repository_root() / "src/core/tests/fuzz/corpus/dates", dates_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::core
