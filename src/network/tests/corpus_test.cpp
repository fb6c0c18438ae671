// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::network {
namespace {

TEST(Corpus, of_edge_lists_keeps_their_promises) {
  EXPECT_GT(replay(repository_root() / "src/network/tests/fuzz/corpus/edge_list", edge_list_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::network
