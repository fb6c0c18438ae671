// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "core/testing.h"
#include "promise.h"
#include "tests/fuzz/promises.h"

#include <gtest/gtest.h>

namespace amity::interop::lists {
namespace {

using Promise = std::pair<char const*, void (*)(std::string_view)>;

class Corpus : public testing::TestWithParam<Promise> {};

TEST_P(Corpus, keeps_the_readers_promises) {
  auto const [reader, promise] = GetParam();
  auto const corpus = repository_root() / "src/interop/lists/tests/fuzz/corpus" / reader;
  EXPECT_GT(replay(corpus, promise), 0);
}

INSTANTIATE_TEST_SUITE_P(Readers, Corpus,
                         testing::Values(Promise{"world_pair", world_pair_keeps_its_promises},
                                         Promise{"named_links", named_links_keeps_its_promises},
                                         Promise{"sparql_json", sparql_json_keeps_its_promises},
                                         Promise{"ties_table", ties_table_keeps_its_promises},
                                         Promise{"entity", entity_keeps_its_promises},
                                         Promise{"register", register_keeps_its_promises}),
                         [](auto const& reader) { return std::string(reader.param.first); });

}  // namespace
}  // namespace amity::interop::lists
