// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "network/edge_list.h"
#include "promise.h"

#include <set>
#include <sstream>

namespace amity::network {

void edge_list_keeps_its_promises(std::string_view bytes) {
  // Small, so that a fuzzer reaches them.
  constexpr EdgeListLimits limits{100, 50};
  std::istringstream in{std::string(bytes)};
  auto const list = read_edge_list(in, limits);
  if (!list) {
    require(!list.error().message.empty() && !list.error().remedy.empty(), "an error has a cure");
    return;
  }
  require(list->lines == list->links.size() + list->duplicates + list->loops, "every line is told of");
  require(list->lines > 0 && list->lines <= limits.links);
  std::set<std::string> const labels(list->labels.begin(), list->labels.end());
  require(labels.size() == list->labels.size() && !labels.contains(""), "labels are different");
  std::string written;
  for (auto const& [a, b] : list->links) {
    require(a < b && b < list->labels.size(), "links are simple");
    written += '"' + list->labels[a] + "\",\"" + list->labels[b] + "\"\n";
  }
  // What has been read can be written and read again.
  if (list->links.empty() || written.find('"', 1) == std::string::npos) return;
  for (auto const& label : list->labels)
    if (label.find('"') != std::string::npos || label.size() > 40) return;
  std::istringstream again_in(written);
  auto const again = read_edge_list(again_in, limits);
  require(again.has_value() && again->links.size() + (again->header.empty() ? 0 : 1) == list->links.size(),
          "what is written is read again");
}

}  // namespace amity::network
