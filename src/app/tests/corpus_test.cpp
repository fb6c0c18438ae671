// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::app {
namespace {

TEST(Corpus, of_settings_keeps_their_promises) {
  EXPECT_GT(replay(repository_root() / "src/app/tests/fuzz/corpus/config_file", config_file_keeps_its_promises), 0);
}

TEST(Corpus, of_addresses_keeps_their_promises) {
  EXPECT_GT(replay(repository_root() / "src/app/tests/fuzz/corpus/address", address_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::app
