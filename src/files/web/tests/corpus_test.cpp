// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::files::web {
namespace {

std::filesystem::path const corpus = repository_root() / "src/files/web/tests/fuzz/corpus";

TEST(Corpus, of_forms_keeps_their_promises) {
  EXPECT_GT(replay(corpus / "multipart", multipart_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::files::web
