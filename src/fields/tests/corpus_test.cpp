// SPDX-License-Identifier: Apache-2.0
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::fields {
namespace {

std::filesystem::path const corpus = repository_root() / "src/fields/tests/fuzz/corpus";

TEST(Corpus, of_forms_keeps_its_promises) { EXPECT_GT(replay(corpus / "form", form_keeps_its_promises), 0); }

TEST(Corpus, of_json_fields_keeps_its_promises) {
  EXPECT_GT(replay(corpus / "json_fields", json_fields_keeps_its_promises), 0);
}

}  // namespace
}  // namespace amity::fields
