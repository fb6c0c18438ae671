// SPDX-License-Identifier: Apache-2.0
// Answers of the server as they were before they were typed, one or more of each operation: each is a value of its
// type, and comes out of it as it went in.
#include "contract/generated/all_operations.h"
#include "contract/parse.h"
#include "contract/tree.h"
#include "core/testing.h"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace amity::contract {
namespace {

std::string read(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What is wrong with the text as a T, in lines.
template <class T>
std::string faults(std::string const& text) {
  auto const value = parse_json<T>(text);
  if (value) {
    auto const tree = boost::json::parse(text);
    if (boost::json::parse(json_text(*value)) != tree) return "is written otherwise\n";
    return json_text(tree_of(*value)) == json_text(*value) ? "" : "is another tree\n";
  }
  std::string lines;
  for (auto const& [path, message, remedy] : value.error()) lines.append(path).append(": ").append(message) += '\n';
  return lines;
}

template <class Operation>
int examine(std::filesystem::path const& folder) {
  auto examples = 0;
  if constexpr (Described<typename Operation::Answer>)
    for (auto const& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().filename().string().starts_with(std::string(Operation::id) + ".")) {
        EXPECT_EQ(faults<typename Operation::Answer>(read(entry.path())), "") << entry.path();
        ++examples;
      }
  return examples;
}

template <class... Operation>
int examine_all(std::filesystem::path const& folder, List<Operation...>) {
  return (examine<Operation>(folder) + ...);
}

TEST(Examples, AreValuesOfTheirTypesAndComeOutAsTheyWentIn) {
  EXPECT_GT(examine_all(repository_root() / "src/contract/tests/examples", AllOperations{}), 20);
}

}  // namespace
}  // namespace amity::contract
