// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "network/graph.h"

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace amity::network {

// A list of links that somebody has, as simple links between labelled nodes.
struct EdgeList {
  std::vector<std::string> labels;  // of each node, as it was written; in the order of first mention
  std::vector<Ends> links;          // without loops and repetitions
  std::size_t lines{};              // that state a link: links + duplicates + loops
  std::size_t duplicates{};
  std::size_t loops{};
  std::string header;  // a first line that names the columns, as it was written; empty where there is none

  Graph graph() const { return Graph::of(labels.size(), links); }
};

struct EdgeListLimits {
  std::size_t line_bytes{4096};
  std::size_t links{200'000'000};
};

// Two columns: the labels of two nodes, with a tab, a comma or blanks between them, the same throughout the file. Lines
// that begin with # or % and empty lines are skipped. Where the first two labels are whole numbers, all are; a first
// line of text above such names the columns. A label in quotation marks may hold a blank or a comma. Errc::invalid says
// the first line that is refused, how many are after it, and what would be accepted.
Result<EdgeList> read_edge_list(std::istream& in, EdgeListLimits const& limits = {});

}  // namespace amity::network
