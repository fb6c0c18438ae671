// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again; and the calendars that come along.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::deadlines {
namespace {

TEST(Corpus, keeps_the_readers_promises) {
  auto const room = repository_root() / "src/deadlines";
  EXPECT_GT(replay(room / "tests/fuzz/corpus/calendar", calendar_keeps_its_promises), 0);
  EXPECT_EQ(replay(room / "data", calendar_keeps_its_promises), 3);
}

}  // namespace
}  // namespace amity::deadlines
