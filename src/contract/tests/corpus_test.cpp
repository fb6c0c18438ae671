// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::contract {
namespace {

TEST(Corpus, OfJsonKeepsItsPromises) {
  EXPECT_GT(replay(repository_root() / "src/contract/tests/fuzz/corpus/json", json_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::contract
