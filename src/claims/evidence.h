// SPDX-License-Identifier: Apache-2.0
// Ties of one question, and the evidence on one of them against the others. Private to the room.
#pragma once

#include "claims/claims.h"

#include <cstdint>
#include <vector>

namespace amity::claims {

// The ties of one group, by what counts and by all sources; the same length and order.
struct Field {
  std::vector<Tie> counted;
  std::vector<Tie> told;

  bool has_counted() const;  // whether any can stand by what counts
};

void add_tie(Field& field, Ground const& ground, partnerships::Partnership const& partnership,
             Counting const& counting);
Field chosen(Field const& field, std::vector<std::size_t> const& which);

// The field as a claim on that tie sees it: where no counted source states the tie, it is unknown whether it is one.
Field seen_from(Field field, std::size_t subject);

// What a claim rests on: nothing else in its place, or nothing before it.
enum class Against { beside, before, older };

// Fills evidence, counter-evidence and what is not known; the truth must be set.
void add_evidence(Claim& claim, Ground const& ground, Field const& field, std::size_t subject, Against against);

// What each source says of one partnership, for or against it.
enum class Says { there_is, there_is_none };
void add_witnesses(std::vector<Witness>& witnesses, Ground const& ground, partnerships::Partnership const& partnership,
                   Says says, SourceLevel level);
// The strongest of those that state it.
void add_strongest(std::vector<Witness>& witnesses, Ground const& ground, partnerships::Partnership const& partnership,
                   SourceLevel level);

}  // namespace amity::claims
