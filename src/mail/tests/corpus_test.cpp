// SPDX-License-Identifier: Apache-2.0
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::mail {
namespace {

TEST(CorpusOfMail, keeps_its_promises) {
  auto const corpus = repository_root() / "src/mail/tests/fuzz/corpus";
  EXPECT_GT(replay(corpus / "returned_message", returned_message_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::mail
