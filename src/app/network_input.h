// SPDX-License-Identifier: Apache-2.0
// What the verbs of amity network read. Private to the room.
#pragma once

#include "core/result.h"
#include "explore/world_network.h"
#include "network/edge_list.h"
#include "network_command.h"

#include <memory>
#include <optional>

namespace amity::app {

// An instance's world with its ties as they count.
struct RegisterInput {
  std::shared_ptr<snapshot::World const> world;
  claims::ClaimScope counting;
  explore::WorldGraph graph;
};
// Prints what is wrong and sets the exit status where there is none.
std::optional<RegisterInput> read_register(DataLocation const& place, ClaimScopeOptions const& options, int& status);

// The error names the file.
Result<network::EdgeList> read_edge_file(std::filesystem::path const& file);

// What is told of a list besides its figures.
std::string left_out(std::size_t duplicates, std::size_t loops);

network::FiguresOptions figures_options(NetworkOptions const& options);

}  // namespace amity::app
