// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::http {
namespace {

std::filesystem::path const corpus = repository_root() / "src/http/tests/fuzz/corpus";

TEST(Corpus, of_targets_keeps_their_promises) { EXPECT_GT(replay(corpus / "target", target_keeps_its_promises), 0); }
TEST(Corpus, of_requests_keeps_their_promises) { EXPECT_GT(replay(corpus / "request", request_keeps_its_promises), 0); }

}  // namespace
}  // namespace amity::http
