// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace amity::snapshot {

// What a commit wrote, as far as the read models can be renewed by it. An edit of a row touches the row; what writes
// rows by the thousand touches the whole register, the atlas or everything.
struct Touched {
  enum class What {
    partnership,  // its assertions or moves, or it is new; key: its id
    source,       // key: its id, of `office`
    office,       // its own names, regions, colours
    statements,   // its figures, targets, policies or consular posts
    hall,         // what it tells of a partner; key: the city's id
    letters,      // those of its letters that everyone sees
    city,         // its names, slug, ids, population, position; key: its id
    whole_register,
    atlas,
    everything
  };
  What what{What::everything};
  OfficeId office{the_world};  // who keeps it
  std::int64_t key{};
  auto operator<=>(Touched const&) const = default;
};

// As words, for the table by which servers tell each other (commands::Touch).
std::string_view to_string(Touched::What what);
std::optional<Touched::What> parse_touched(std::string_view word);
// Out of that table. A word that is not known comes from a newer program: everything.
Touched touched_of(OfficeId office, std::string_view word, std::int64_t key);

}  // namespace amity::snapshot
