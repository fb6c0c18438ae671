// SPDX-License-Identifier: Apache-2.0
// Ties of one question, and the evidence on one of them against the others. Private to the room.
#pragma once

#include "claims/claim_index.h"
#include "claims/claims.h"

#include <cstdint>
#include <vector>

namespace amity::claims {

// The ties of one group, by what counts and by all sources; the same length and order.
struct Field {
  std::vector<ScopedPartnership> counted;
  std::vector<ScopedPartnership> told;

  bool has_counted() const;  // whether any can stand by what counts
};

void add_tie(Field& field, ClaimContext const& context, partnerships::Partnership const& partnership,
             ClaimScope const& scope);
Field chosen(Field const& field, std::vector<std::size_t> const& which);

// The field as a claim on that tie sees it: where no counted source states the tie, it is unknown whether it is one.
Field seen_from(Field field, std::size_t subject);
ScopedPartnership seen(ScopedPartnership const& counted, ScopedPartnership const& told);

// What a claim rests on: nothing else in its place, or nothing before it.
enum class Against { beside, before, older };

// The ties that may stand against the subject of a claim. More than a dozen would not be read: the nearest are there.
struct Rivals {
  std::vector<ScopedPartnership>
      nearest;        // those that surely stand there first, then by the day by which they were signed
  std::size_t all{};  // how many there are, those not there among them
  bool overlap{};     // the days of some do not lie wholly before the subject's first possible day
};

struct Contest {
  ScopedPartnership subject;
  Rivals counted;
  Rivals told_only;  // by sources that do not count, and not by those that do
  Against against{Against::beside};
};
Contest contest_in(Field const& field, std::size_t subject, Against against, Day day);

// The same of the pairs of two countries, `self` standing for the subject in the lists.
struct Pairs {
  ClaimIndex const& counted;
  ClaimIndex const& told;
  ClaimIndex::Between const& counted_list;
  ClaimIndex::Between const& told_list;
};
Contest contest_in(Pairs const& pairs, ScopedPartnership const& subject, std::uint32_t self, Against against, Day day);

// Fills evidence, counter-evidence and, unless it is told already, what is not known; the truth must be set.
void add_evidence(Claim& claim, ClaimContext const& context, Contest const& contest);

// What each source says of one partnership, for or against it.
enum class Says { there_is, there_is_none };
void add_witnesses(std::vector<Witness>& witnesses, ClaimContext const& context,
                   partnerships::Partnership const& partnership, Says says, SourceLevel level);
// The strongest of those that state it.
void add_strongest(std::vector<Witness>& witnesses, ClaimContext const& context,
                   partnerships::Partnership const& partnership, SourceLevel level);

}  // namespace amity::claims
