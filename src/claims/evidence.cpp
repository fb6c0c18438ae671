// SPDX-License-Identifier: Apache-2.0
#include "evidence.h"

#include "claims/judgement.h"
#include "subjects.h"

#include <algorithm>
#include <tuple>

namespace amity::claims {
namespace {

using partnerships::Partnership;

// More would not be read; the nearest are listed and the rest is counted.
constexpr std::size_t most_rivals = 12;

std::vector<std::size_t> rivals_among(std::vector<Tie> const& ties, std::size_t subject, Against against, Day day) {
  switch (against) {
    case Against::beside:
      return perhaps_beside(ties, subject);
    case Against::before:
      return perhaps_before(ties, subject, day);
    case Against::older:
      return perhaps_older(ties, subject);
  }
  return {};
}

Truth standing_of(Tie const& tie, Against against) { return against == Against::before ? tie.stands : tie.in_force; }

// Those that surely stand there first, then by the day by which they were signed.
void by_weight(std::vector<std::size_t>& rivals, std::vector<Tie> const& ties, Against against) {
  std::sort(rivals.begin(), rivals.end(), [&](std::size_t x, std::size_t y) {
    auto const key = [&](std::size_t i) { return std::tuple{!standing_of(ties[i], against), ties[i].began.latest, i}; };
    return key(x) < key(y);
  });
}

// What keeps open whether the rival stands before the subject.
Doubt doubt_before(Tie const& rival, Tie const& subject, Against against) {
  if (standing_of(rival, against) == Truth::unknown)
    return against == Against::before ? rival.existence : doubt_of_state(rival);
  if (rival.began.latest < subject.began.earliest) return Doubt::none;
  return rival.date;
}

void add_not_known(std::vector<NotKnown>& not_known, Tie const& tie, Doubt doubt) {
  if (doubt != Doubt::none) not_known.push_back({tie.partnership, doubt, tie.began});
}

void tell_not_known(Claim& claim, Field const& field, std::size_t subject, std::vector<std::size_t> const& rivals,
                    Against against) {
  auto const& tie = field.counted[subject];
  auto const open_date = std::any_of(
      rivals.begin(), rivals.end(), [&](std::size_t i) { return field.counted[i].began.latest >= tie.began.earliest; });
  auto doubt = against == Against::before ? tie.existence : doubt_of_state(tie);
  if (doubt == Doubt::none && against != Against::beside &&
      (open_date || happened_by(tie.began, claim.counting.as_of) == Truth::unknown))
    doubt = tie.date;
  add_not_known(claim.not_known, tie, doubt);
  for (auto const i : rivals) {
    auto const& rival = field.counted[i];
    add_not_known(claim.not_known, rival,
                  against == Against::beside ? doubt_of_state(rival) : doubt_before(rival, tie, against));
  }
}

}  // namespace

bool Field::has_counted() const {
  return std::any_of(counted.begin(), counted.end(), [](Tie const& tie) { return tie.stands != Truth::no; });
}

void add_tie(Field& field, Ground const& ground, Partnership const& partnership, Counting const& counting) {
  auto everything = counting;
  everything.sources = SourceLevel::all;
  field.told.push_back(tie_of(ground.reg, partnership, everything));
  field.counted.push_back(counting.sources == SourceLevel::all ? field.told.back()
                                                               : tie_of(ground.reg, partnership, counting));
}

Field chosen(Field const& field, std::vector<std::size_t> const& which) {
  Field part;
  for (auto const i : which) {
    part.counted.push_back(field.counted[i]);
    part.told.push_back(field.told[i]);
  }
  return part;
}

Field seen_from(Field field, std::size_t subject) {
  auto& tie = field.counted[subject];
  if (tie.supported) return field;
  tie = field.told[subject];
  tie.supported = false;
  tie.stands = tie.stands && Truth::unknown;
  tie.in_force = tie.in_force && Truth::unknown;
  tie.existence = Doubt::no_source;
  return field;
}

void add_witnesses(std::vector<Witness>& witnesses, Ground const& ground, Partnership const& partnership, Says says,
                   SourceLevel level) {
  for (auto const& assertion : ground.reg.assertions(partnership)) {
    auto const denies = assertion.stage == partnerships::Stage::denied;
    if (denies != (says == Says::there_is_none)) continue;
    auto const* source = ground.reg.source(assertion.office, assertion.source);
    witnesses.push_back({&partnership, &assertion, source, counts(partnerships::rank_of(assertion, *source), level)});
  }
}

void add_strongest(std::vector<Witness>& witnesses, Ground const& ground, Partnership const& partnership,
                   SourceLevel level) {
  std::vector<Witness> all;
  add_witnesses(all, ground, partnership, Says::there_is, level);
  if (!all.empty()) witnesses.push_back(all.front());
}

void add_evidence(Claim& claim, Ground const& ground, Field const& field, std::size_t subject, Against against) {
  auto const& counting = claim.counting;
  auto const& partnership = *field.counted[subject].partnership;
  auto rivals = rivals_among(field.counted, subject, against, counting.as_of);
  by_weight(rivals, field.counted, against);
  if (claim.truth == Truth::unknown) tell_not_known(claim, field, subject, rivals, against);
  // What would stand against it by sources that do not count is shown as well.
  for (auto const i : rivals_among(field.told, subject, against, counting.as_of))
    if (std::find(rivals.begin(), rivals.end(), i) == rivals.end()) rivals.push_back(i);
  claim.more = static_cast<int>(rivals.size() - std::min(rivals.size(), most_rivals));
  rivals.resize(rivals.size() - static_cast<std::size_t>(claim.more));
  if (claim.not_known.size() > most_rivals) claim.not_known.resize(most_rivals);

  add_witnesses(claim.evidence, ground, partnership, Says::there_is, counting.sources);
  add_witnesses(claim.counter_evidence, ground, partnership, Says::there_is_none, counting.sources);
  for (auto const i : rivals) {
    auto const& rival = *field.counted[i].partnership;
    add_witnesses(claim.counter_evidence, ground, rival, Says::there_is, counting.sources);
    add_witnesses(claim.evidence, ground, rival, Says::there_is_none, counting.sources);
  }
}

}  // namespace amity::claims
