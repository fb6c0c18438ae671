// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::atlas {
namespace {

std::filesystem::path const corpus = repository_root() / "src/atlas/tests/fuzz/corpus";

TEST(Corpus, of_the_gazetteer_keeps_the_readers_promises) {
  EXPECT_GT(replay(corpus / "city_stream", city_stream_keeps_its_promises), 0);
}
TEST(Corpus, of_names_keeps_the_promises_of_folding) { EXPECT_GT(replay(corpus / "fold", fold_keeps_its_promises), 0); }

}  // namespace
}  // namespace amity::atlas
