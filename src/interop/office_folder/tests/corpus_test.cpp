// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::interop::office_folder {
namespace {

TEST(Corpus, keeps_the_readers_promises) {
  auto const corpus = std::filesystem::path(AMITY_REPOSITORY) / "src/interop/office_folder/tests/fuzz/corpus";
  EXPECT_GT(replay(corpus / "office_settings", office_settings_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::interop::office_folder
