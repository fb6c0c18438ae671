// SPDX-License-Identifier: Apache-2.0
// Pairs of cities out of a file of others. Private to the room.
#pragma once

#include "planning/suggestions/register.h"
#include "snapshot/world.h"

#include <filesystem>
#include <string>
#include <vector>

namespace amity::app {

struct TieList {
  std::vector<planning::suggestions::Edge> ties;  // in order, each once
  std::size_t rows{};
  std::size_t repeated{};            // rows that say what another said, or tie a city to itself
  std::size_t unknown_rows{};        // rows with an end that the register does not know
  std::vector<std::string> unknown;  // those ends, each once, in the order of the file
  std::size_t left_out{};            // ties that another list has, see leave_out()
};

// A CSV of pairs of public ids (Q182852, G1804651, A17): columns city_a and city_b where the first line names them,
// else the first two. Cities without a tie in the register count as unknown. Errc::invalid with line and cure for a
// line that is no pair, Errc::unavailable for a file that cannot be read.
Result<TieList> read_ties(std::filesystem::path const& path, snapshot::World const& world,
                          planning::suggestions::RegisterPlaces const& seen);

// Takes out of `list` what the other has too, and counts it.
void leave_out(TieList& list, TieList const& other);

}  // namespace amity::app
