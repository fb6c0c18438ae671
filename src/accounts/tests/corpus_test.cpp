// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

std::filesystem::path const corpus = repository_root() / "src/accounts/tests/fuzz/corpus";

TEST(Corpus, of_cbor_keeps_its_promises) { EXPECT_GT(replay(corpus / "cbor", cbor_keeps_its_promises), 0); }
TEST(Corpus, of_passkeys_keeps_its_promises) { EXPECT_GT(replay(corpus / "webauthn", webauthn_keeps_its_promises), 0); }

}  // namespace
}  // namespace amity::accounts
