// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::api {
namespace {

TEST(Corpus, of_addresses_keeps_their_promises) {
  EXPECT_GT(replay(repository_root() / "src/api/tests/fuzz/corpus/address", address_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::api
