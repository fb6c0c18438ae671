// SPDX-License-Identifier: Apache-2.0
// Which ties stand against the subject of a claim.
#include "claims/judgement.h"
#include "evidence.h"

#include <algorithm>
#include <tuple>

namespace amity::claims {
namespace {

constexpr std::size_t most_rivals = 12;

std::vector<std::size_t> rivals_among(std::vector<ScopedPartnership> const& ties, std::size_t subject, Against against,
                                      Day day) {
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

void put_nearest_first(std::vector<ScopedPartnership>& rivals, Against against) {
  std::stable_sort(rivals.begin(), rivals.end(), [&](ScopedPartnership const& x, ScopedPartnership const& y) {
    auto const key = [&](ScopedPartnership const& tie) {
      return std::pair{!(against == Against::before ? tie.stands : tie.in_force), tie.began.latest};
    };
    return key(x) < key(y);
  });
  rivals.resize(std::min(rivals.size(), most_rivals));
}

// The lists of two countries as one claim walks through them.
struct Walk {
  Pairs const& pairs;
  ScopedPartnership const& subject;
  std::uint32_t self;
  Day day;
  Day last;  // a tie that can have begun only on this day or later is not before the subject

  bool before(ScopedPartnership const& tie) const { return tie.stands != Truth::no && tie.began.earliest < last; }
  bool surely_before(ScopedPartnership const& tie) const {
    return tie.stands == Truth::yes && tie.began.latest < subject.began.earliest;
  }
};

std::vector<ScopedPartnership> nearest_before(Walk const& walk, ClaimIndex const& claim_index,
                                              ClaimIndex::Between const& list) {
  std::vector<ScopedPartnership> nearest;
  for (auto const at : list.sure) {
    if (nearest.size() == most_rivals || !walk.surely_before(claim_index.tie(at))) break;
    if (at != walk.self) nearest.push_back(claim_index.tie(at));
  }
  for (auto const at : list.by_start) {
    auto const& tie = claim_index.tie(at);
    if (nearest.size() == most_rivals || !walk.before(tie)) break;
    if (at != walk.self && !walk.surely_before(tie)) nearest.push_back(tie);
  }
  return nearest;
}

Rivals rivals_before(Walk const& walk, ClaimIndex const& claim_index, ClaimIndex::Between const& list) {
  auto nearest = nearest_before(walk, claim_index, list);
  put_nearest_first(nearest, Against::before);
  auto const all = claim_index.before(list, walk.subject, walk.self, walk.day).perhaps;
  auto const overlap = all > claim_index.dated_before(list, walk.subject, walk.self);
  return {std::move(nearest), all, overlap};
}

Rivals rivals_beside(Walk const& walk, ClaimIndex const& claim_index, ClaimIndex::Between const& list) {
  std::vector<ScopedPartnership> nearest;
  auto all = list.in_force.size();
  for (auto const at : list.in_force) {
    if (nearest.size() > most_rivals) break;
    nearest.push_back(claim_index.tie(at));
  }
  if (claim_index.tie(walk.self).in_force != Truth::no) --all;  // it stands in the list itself
  std::erase_if(
      nearest, [&](ScopedPartnership const& tie) { return tie.partnership == claim_index.tie(walk.self).partnership; });
  put_nearest_first(nearest, Against::beside);
  return {std::move(nearest), all, false};
}

// Only where not all sources count: goes through all that the others tell.
Rivals rivals_told_only(Walk const& walk, Against against) {
  Rivals rivals;
  auto const add = [&](std::uint32_t at, bool counted_too) {
    if (at == walk.self || counted_too) return;
    ++rivals.all;
    rivals.nearest.push_back(walk.pairs.told.tie(at));
  };
  auto const& counted = walk.pairs.counted;
  if (against == Against::beside)
    for (auto const at : walk.pairs.told_list.in_force) add(at, counted.tie(at).in_force != Truth::no);
  else
    for (auto const at : walk.pairs.told_list.by_start) {
      if (!walk.before(walk.pairs.told.tie(at))) break;
      add(at, walk.before(counted.tie(at)));
    }
  put_nearest_first(rivals.nearest, against);
  return rivals;
}

}  // namespace

Contest contest_in(Field const& field, std::size_t subject, Against against, Day day) {
  Contest contest{field.counted[subject], {}, {}, against};
  auto const counted = rivals_among(field.counted, subject, against, day);
  for (auto const i : counted) {
    contest.counted.nearest.push_back(field.counted[i]);
    contest.counted.overlap |= field.counted[i].began.latest >= contest.subject.began.earliest;
  }
  for (auto const i : rivals_among(field.told, subject, against, day))
    if (std::find(counted.begin(), counted.end(), i) == counted.end())
      contest.told_only.nearest.push_back(field.told[i]);
  for (auto* rivals : {&contest.counted, &contest.told_only}) {
    rivals->all = rivals->nearest.size();
    put_nearest_first(rivals->nearest, against);
  }
  return contest;
}

Contest contest_in(Pairs const& pairs, ScopedPartnership const& subject, std::uint32_t self, Against against, Day day) {
  Walk const walk{pairs, subject, self, day, std::min(subject.began.latest, day)};
  auto counted = against == Against::beside ? rivals_beside(walk, pairs.counted, pairs.counted_list)
                                            : rivals_before(walk, pairs.counted, pairs.counted_list);
  auto told_only = &pairs.counted == &pairs.told ? Rivals{} : rivals_told_only(walk, against);
  return {subject, std::move(counted), std::move(told_only), against};
}

}  // namespace amity::claims
