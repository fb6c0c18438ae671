// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::zip {
namespace {

std::filesystem::path const corpus = repository_root() / "src/zip/tests/fuzz/corpus";

TEST(Corpus, of_archives_keeps_their_promises) { EXPECT_GT(replay(corpus / "archive", archive_keeps_its_promises), 0); }

}  // namespace
}  // namespace amity::zip
