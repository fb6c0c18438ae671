// SPDX-License-Identifier: Apache-2.0
// The words of amity network. Private to the room.
#pragma once

#include "verbs.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace amity::app {

struct NetworkOptions {
  std::filesystem::path file;  // an edge list; empty: the register
  bool of_register{false};
  ClaimScopeOptions counting;
  unsigned threads{0};
  bool exact{false};  // however long it takes
  std::uint64_t seed{1};
  int top{20};
  // Of rank:
  std::string by{"degree"};
  std::string country;   // only its cities
  std::string capitals;  // only its provincial capitals
  std::string cities;    // only these: "Q182852,Q30002"
  // Of matrix:
  std::string pairs_of;  // only a country's
};
int network_stats(DataLocation const& place, NetworkOptions const& options, Output output);
int network_rank(DataLocation const& place, NetworkOptions const& options, Output output);
int network_communities(DataLocation const& place, NetworkOptions const& options, Output output);
int network_matrix(DataLocation const& place, NetworkOptions const& options, Output output);

// status: where the exit status of the verb that runs goes.
void add_network_verbs(CLI::App& app, int& status);

}  // namespace amity::app
