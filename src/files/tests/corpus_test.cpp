// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::files {
namespace {

std::filesystem::path const corpus = repository_root() / "src/files/tests/fuzz/corpus";

TEST(Corpus, of_documents_keeps_their_promises) {
  EXPECT_GT(replay(corpus / "document", document_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::files
