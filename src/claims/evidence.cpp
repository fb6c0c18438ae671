// SPDX-License-Identifier: Apache-2.0
#include "evidence.h"

#include "claims/judgement.h"
#include "subjects.h"

#include <algorithm>
#include <tuple>

namespace amity::claims {
namespace {

using partnerships::Partnership;

constexpr std::size_t most_listed = 12;  // more would not be read

Truth standing_of(ScopedPartnership const& tie, Against against) {
  return against == Against::before ? tie.stands : tie.in_force;
}

// What keeps open whether the rival stands before the subject.
Doubt doubt_before(ScopedPartnership const& rival, ScopedPartnership const& subject, Against against) {
  if (standing_of(rival, against) == Truth::unknown)
    return against == Against::before ? rival.existence : doubt_of_state(rival);
  if (rival.began.latest < subject.began.earliest) return Doubt::none;
  return rival.date;
}

void add_not_known(std::vector<NotKnown>& not_known, ScopedPartnership const& tie, Doubt doubt) {
  if (doubt != Doubt::none) not_known.push_back({tie.partnership, doubt, tie.began});
}

void tell_not_known(Claim& claim, Contest const& contest) {
  auto const& tie = contest.subject;
  auto doubt = contest.against == Against::before ? tie.existence : doubt_of_state(tie);
  if (doubt == Doubt::none && contest.against != Against::beside &&
      (contest.counted.overlap || happened_by(tie.began, claim.scope.as_of) == Truth::unknown))
    doubt = tie.date;
  add_not_known(claim.not_known, tie, doubt);
  for (auto const& rival : contest.counted.nearest)
    add_not_known(
        claim.not_known, rival,
        contest.against == Against::beside ? doubt_of_state(rival) : doubt_before(rival, tie, contest.against));
}

}  // namespace

bool Field::has_counted() const {
  return std::any_of(counted.begin(), counted.end(),
                     [](ScopedPartnership const& tie) { return tie.stands != Truth::no; });
}

void add_tie(Field& field, ClaimContext const& context, Partnership const& partnership, ClaimScope const& scope) {
  auto everything = scope;
  everything.sources = SourceLevel::all;
  field.told.push_back(tie_of(context.reg, partnership, everything));
  field.counted.push_back(scope.sources == SourceLevel::all ? field.told.back()
                                                            : tie_of(context.reg, partnership, scope));
}

Field chosen(Field const& field, std::vector<std::size_t> const& which) {
  Field part;
  for (auto const i : which) {
    part.counted.push_back(field.counted[i]);
    part.told.push_back(field.told[i]);
  }
  return part;
}

ScopedPartnership seen(ScopedPartnership const& counted, ScopedPartnership const& told) {
  if (counted.supported) return counted;
  auto tie = told;
  tie.supported = false;
  tie.stands = tie.stands && Truth::unknown;
  tie.in_force = tie.in_force && Truth::unknown;
  tie.existence = Doubt::no_source;
  return tie;
}

Field seen_from(Field field, std::size_t subject) {
  field.counted[subject] = seen(field.counted[subject], field.told[subject]);
  return field;
}

void add_witnesses(std::vector<Witness>& witnesses, ClaimContext const& context, Partnership const& partnership,
                   Says says, SourceLevel level) {
  for (auto const& assertion : context.reg.assertions(partnership)) {
    auto const denies = assertion.stage == partnerships::Stage::denied;
    if (denies != (says == Says::there_is_none)) continue;
    auto const* source = context.reg.source(assertion.office, assertion.source);
    witnesses.push_back({&partnership, &assertion, source, counts(partnerships::rank_of(assertion, *source), level)});
  }
}

void add_strongest(std::vector<Witness>& witnesses, ClaimContext const& context, Partnership const& partnership,
                   SourceLevel level) {
  std::vector<Witness> all;
  add_witnesses(all, context, partnership, Says::there_is, level);
  if (!all.empty()) witnesses.push_back(all.front());
}

void add_evidence(Claim& claim, ClaimContext const& context, Contest const& contest) {
  auto const level = claim.scope.sources;
  auto const& partnership = *contest.subject.partnership;
  if (claim.truth == Truth::unknown && claim.not_known.empty()) tell_not_known(claim, contest);
  // What would stand against it by sources that do not count is shown as well.
  auto rivals = contest.counted.nearest;
  rivals.insert(rivals.end(), contest.told_only.nearest.begin(), contest.told_only.nearest.end());
  rivals.resize(std::min(rivals.size(), most_listed));
  claim.more = static_cast<int>(contest.counted.all + contest.told_only.all - rivals.size());
  if (claim.not_known.size() > most_listed) claim.not_known.resize(most_listed);

  add_witnesses(claim.evidence, context, partnership, Says::there_is, level);
  add_witnesses(claim.counter_evidence, context, partnership, Says::there_is_none, level);
  for (auto const& rival : rivals) {
    add_witnesses(claim.counter_evidence, context, *rival.partnership, Says::there_is, level);
    add_witnesses(claim.evidence, context, *rival.partnership, Says::there_is_none, level);
  }
}

}  // namespace amity::claims
