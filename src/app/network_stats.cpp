// SPDX-License-Identifier: Apache-2.0
// amity network stats.
#include "contract/json_value.h"
#include "explore/web/documents_figures.h"
#include "look_up.h"
#include "network_input.h"
#include "ui/json_text.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

namespace amity::app {
namespace {

namespace json = boost::json;

std::string number(std::optional<double> const& value, char const* unit = "") {
  if (!value) return "nothing to measure";
  char text[40];
  std::snprintf(text, sizeof text, "%.4f%s", *value, unit);
  return text;
}

void print_line(std::string const& name, std::string const& value) {
  std::cout << "  " << name << std::string(name.size() < 18 ? 18 - name.size() : 1, ' ') << value << '\n';
}

void print_figures(network::Figures const& figures) {
  auto const& shape = figures.shape;
  print_line("nodes", std::to_string(shape.nodes));
  print_line("edges", std::to_string(shape.edges));
  print_line("components", std::to_string(shape.components) + ", the largest of " + std::to_string(shape.giant_nodes) +
                               " nodes and " + std::to_string(shape.giant_edges) + " edges");
  auto const one = shape.degrees.size() > 1 ? shape.degrees[1] : 0;
  print_line("degrees", "up to " + std::to_string(shape.degrees.empty() ? 0 : shape.degrees.size() - 1) + "; " +
                            std::to_string(one) + " nodes have 1");
  print_line("triangles", std::to_string(shape.triangles));
  print_line("transitivity", number(shape.transitivity));
  print_line("mean clustering", number(shape.mean_clustering));
  print_line("mean distance", number(figures.centrality.mean_distance, " in the largest component"));
  print_line("diameter", figures.centrality.diameter ? std::to_string(*figures.centrality.diameter)
                                                     : std::string("nothing to measure"));
  print_line("assortativity", number(shape.assortativity));
  print_line("communities", std::to_string(figures.communities.sizes.size()));
  print_line("modularity", number(figures.communities.modularity));
}

struct Counted {
  network::Graph const& graph;
  std::size_t duplicates{};
  std::size_t loops{};
  std::string header{};  // of a file: the line that names its columns
};

// Links looked at by the searches from all nodes together, at some nanoseconds each.
constexpr double links_of_some_seconds = 1e9;
constexpr double links_of_some_minutes = 1e11;

// 0: from all. Of a network so large that this would take more than minutes: what takes seconds.
std::size_t searches_on(network::Graph const& graph, NetworkOptions const& options) {
  auto const links = 2 * static_cast<double>(graph.links());
  auto const all = static_cast<double>(graph.nodes()) * links;
  if (!options.exact && all > links_of_some_minutes)
    return static_cast<std::size_t>(std::max(100.0, links_of_some_seconds / links));
  if (all > links_of_some_seconds && isatty(STDERR_FILENO) == 1)
    std::cerr << "amity: distances of all pairs of " << graph.nodes() << " nodes, which takes a while\n";
  return 0;
}

// Most ties of the world have no date: they may be in force on any day, and count.
std::size_t known_in_force(RegisterInput const& input) {
  auto const tally = input.world->claim_indexes.of(input.counting);
  std::size_t known = 0;
  for (std::uint32_t i = 0; i < input.world->reg.partnerships().size(); ++i)
    known += tally->tie(i).in_force == Truth::yes ? 1 : 0;
  return known;
}

int tell_stats(Counted const& counted, json::object document, NetworkOptions const& options, Output output) {
  auto figure_options = figures_options(options);
  figure_options.centrality.searches = searches_on(counted.graph, options);
  auto const figures = network::figures_of(counted.graph, figure_options);
  if (output == Output::text) {
    print_figures(*figures);
    std::cout << "  (" << left_out(counted.duplicates, counted.loops) << ")\n";
    if (!counted.header.empty()) std::cout << "  (\"" << counted.header << "\" names the columns)\n";
    if (!figures->centrality.exact)
      std::cout << "  (distances from " << figure_options.centrality.searches << " of " << counted.graph.nodes()
                << " nodes: an estimate, and the least that the diameter can be; --exact takes all)\n";
    return done;
  }
  document["duplicates"] = counted.duplicates;
  document["loops"] = counted.loops;
  auto const told = contract::json_value(explore::web::figures_document(*figures));
  for (auto const& [key, value] : told.as_object()) document[key] = value;
  std::cout << ui::json_text(document) << '\n';
  return done;
}

}  // namespace

int network_stats(DataLocation const& place, NetworkOptions const& options, Output output) {
  if (!options.file.empty()) {
    auto const list = read_edge_file(options.file);
    if (!list) {
      (void)tell(list.error(), {}, output);
      return status_of(list.error());
    }
    return tell_stats({list->graph(), list->duplicates, list->loops, list->header}, {}, options, output);
  }
  if (!options.of_register) {
    complain({Errc::invalid, "what network?", "file", "a file with an edge list, or --register"});
    return cannot;
  }
  auto status = done;
  auto const input = read_register(place, options.counting, status);
  if (!input) return status;
  auto const& graph = input->graph;
  auto document = contract::json_value(explore::web::counting_document(input->counting)).as_object();
  auto const known = known_in_force(*input);
  document["known_in_force"] = known;
  auto const told = tell_stats({graph.graph, graph.duplicates, graph.loops}, std::move(document), options, output);
  if (output == Output::text)
    std::cout << "  (as of " << to_string(input->counting.as_of) << " " << known << " of "
              << graph.graph.links() + graph.duplicates + graph.loops
              << " are known to be in force; the others may be, as no date says)\n";
  return told;
}

}  // namespace amity::app
