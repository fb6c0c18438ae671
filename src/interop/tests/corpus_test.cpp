// SPDX-License-Identifier: Apache-2.0
// Everything the fuzzers have found of interest, read again.
#include "fuzz/promises.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace amity::interop {
namespace {

int replay(std::string const& name, void (*promises)(std::string_view)) {
  auto files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(std::filesystem::path(AMITY_REPOSITORY) /
                                                               "src/interop/tests/fuzz/corpus" / name)) {
    SCOPED_TRACE(entry.path().string());
    std::ifstream in(entry.path(), std::ios::binary);
    promises(std::string(std::istreambuf_iterator<char>(in), {}));
    ++files;
  }
  return files;
}

TEST(Corpus, of_csv_keeps_the_readers_promises) { EXPECT_GT(replay("csv", csv_keeps_its_promises), 0); }
TEST(Corpus, of_tables_keeps_the_readers_promises) { EXPECT_GT(replay("table", table_keeps_its_promises), 0); }

}  // namespace
}  // namespace amity::interop
