// SPDX-License-Identifier: Apache-2.0
#include "network_input.h"

#include "look_up.h"

#include <fstream>
#include <iostream>

namespace amity::app {

std::optional<RegisterInput> read_register(DataLocation const& place, ClaimScopeOptions const& options, int& status) {
  status = cannot;
  auto const counting = counting_of(options);
  if (!counting) return std::nullopt;
  auto database = open_database(place, Missing::refuse);
  if (!database) return std::nullopt;
  RegisterInput input{snapshot::World::load(*database), *counting, {}};
  input.graph = explore::world_graph(*input.world, *counting);
  status = done;
  return input;
}

Result<network::EdgeList> read_edge_file(std::filesystem::path const& file) {
  auto const from_input = file == "-";
  std::ifstream opened;
  if (!from_input) {
    if (std::filesystem::is_directory(file))
      return fail(Errc::unavailable, file.string() + " is a folder", "file", "a file with two columns");
    opened.open(file, std::ios::binary);
    if (!opened) return fail(Errc::unavailable, file.string() + " cannot be read", "file", "a file with two columns");
  }
  auto list = network::read_edge_list(from_input ? std::cin : opened);
  if (!list) {
    auto error = list.error();
    auto const name = from_input ? std::string("the input") : file.string();
    error.message = name + (error.field.empty() ? ": " : ", ") + error.message;
    return Failure{std::move(error)};
  }
  return list;
}

std::string left_out(std::size_t duplicates, std::size_t loops) {
  return std::to_string(duplicates) + (duplicates == 1 ? " duplicate and " : " duplicates and ") +
         std::to_string(loops) + (loops == 1 ? " loop" : " loops") + " left out";
}

network::FiguresOptions figures_options(NetworkOptions const& options) {
  return {{.threads = options.threads}, options.seed};
}

}  // namespace amity::app
