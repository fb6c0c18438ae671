// SPDX-License-Identifier: Apache-2.0
#include "claims/scoped_partnership.h"

#include <algorithm>
#include <vector>

namespace amity::claims {
namespace {

using partnerships::Kind;
using partnerships::Rank;
using partnerships::Resolution;
using partnerships::SourceKind;
using partnerships::Stage;

Truth of_the_kind(Resolution const& resolution, ClaimScope const& scope) {
  if (!scope.kind || resolution.kind == *scope.kind) return Truth::yes;
  return resolution.kind == Kind::unspecified ? Truth::unknown : Truth::no;
}

// The days of the first signing. A later step that has happened by a day bounds the signing as well.
std::optional<DayRange> first_signing(Resolution const& resolution) {
  auto const& steps = resolution.steps;
  auto const signing = std::find_if(steps.begin(), steps.end(),
                                    [](partnerships::Step const& step) { return step.stage == Stage::active; });
  if (signing == steps.end()) return std::nullopt;
  auto range = signing->when;
  for (auto step = signing; step != steps.end(); ++step) range.latest = std::min(range.latest, step->when.latest);
  return range;
}

Doubt doubt_of_date(DayRange const& began) {
  if (began.earliest == began.latest) return Doubt::none;
  return began.earliest == beginning_of_time ? Doubt::date_not_known : Doubt::date_not_exact;
}

Rank weight_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::office:
      return Rank::own_record;
    case SourceKind::official:
      return Rank::official;
    case SourceKind::press:
      return Rank::stated;
    case SourceKind::list:
      return Rank::listed;
  }
  return Rank::listed;
}

// What the sources of a level tell of a partnership, resolved out of theirs alone.
struct Told {
  Resolution resolution;
  bool supported{};
};

Told told_by(partnerships::Register const& reg, partnerships::Partnership const& partnership, SourceLevel level) {
  std::vector<partnerships::Statement> statements;
  for (auto const& assertion : reg.assertions(partnership)) {
    auto const* source = reg.source(assertion.office, assertion.source);
    if (counts(partnerships::rank_of(assertion, *source), level)) statements.push_back({&assertion, source});
  }
  std::vector<partnerships::Move> moves;
  for (auto const& move : reg.moves(partnership)) {
    auto const* source = reg.source(move.office, move.source);
    if (source != nullptr && counts(weight_of(source->kind), level)) moves.push_back(move);
  }
  auto const supported = !moves.empty() || std::any_of(statements.begin(), statements.end(), [](auto const& statement) {
    return statement.assertion->stage != Stage::denied;
  });
  return {partnerships::resolve(statements, moves,
                                [&](OfficeId office, SourceId source) { return reg.source(office, source); }),
          supported};
}

}  // namespace

std::string_view to_string(SourceLevel level) {
  switch (level) {
    case SourceLevel::all:
      return "all";
    case SourceLevel::stated:
      return "stated";
    case SourceLevel::official:
      return "official";
  }
  return {};
}

std::optional<SourceLevel> parse_source_level(std::string_view word) {
  for (auto const level : {SourceLevel::all, SourceLevel::stated, SourceLevel::official})
    if (word == to_string(level)) return level;
  return std::nullopt;
}

bool counts(Rank rank, SourceLevel level) {
  switch (level) {
    case SourceLevel::all:
      return true;
    case SourceLevel::stated:
      return rank >= Rank::stated;
    case SourceLevel::official:
      return rank >= Rank::official;
  }
  return false;
}

std::string_view to_string(Doubt doubt) {
  switch (doubt) {
    case Doubt::none:
      return "none";
    case Doubt::doubtful:
      return "doubtful";
    case Doubt::kind_not_stated:
      return "kind_not_stated";
    case Doubt::date_not_known:
      return "date_not_known";
    case Doubt::date_not_exact:
      return "date_not_exact";
    case Doubt::state_not_known:
      return "state_not_known";
    case Doubt::no_source:
      return "no_source";
    case Doubt::others_not_read:
      return "others_not_read";
    case Doubt::count_not_exact:
      return "count_not_exact";
    case Doubt::sources_not_read:
      return "sources_not_read";
  }
  return {};
}

ScopedPartnership tie_of(Resolution const& resolution, ClaimScope const& scope) {
  ScopedPartnership tie;
  auto const began = first_signing(resolution);
  auto const kind = of_the_kind(resolution, scope);
  if (!began || kind == Truth::no) return tie;
  tie.began = *began;
  tie.date = doubt_of_date(*began);
  tie.stands = kind && (resolution.doubtful ? Truth::unknown : Truth::yes);
  tie.existence = resolution.doubtful ? Doubt::doubtful : kind == Truth::unknown ? Doubt::kind_not_stated : Doubt::none;
  tie.in_force = kind && partnerships::in_force(resolution, scope.as_of);
  return tie;
}

ScopedPartnership tie_of(partnerships::Register const& reg, partnerships::Partnership const& partnership,
                         ClaimScope const& scope) {
  ScopedPartnership tie;
  if (scope.sources == SourceLevel::all) {
    tie = tie_of(partnership.resolution, scope);
  } else {
    auto const told = told_by(reg, partnership, scope.sources);
    tie = tie_of(told.resolution, scope);
    tie.supported = told.supported;
    if (!tie.supported) tie.stands = tie.in_force = Truth::no;
  }
  tie.partnership = &partnership;
  return tie;
}

std::vector<Day> turning_days(partnerships::Register const& reg, partnerships::Partnership const& partnership,
                              SourceLevel level) {
  std::vector<Day> days;
  auto const add = [&](Resolution const& resolution) {
    for (auto const& step : resolution.steps) days.insert(days.end(), {step.when.earliest, step.when.latest});
  };
  add(partnership.resolution);
  if (level != SourceLevel::all) add(told_by(reg, partnership, level).resolution);
  return days;
}

std::vector<Day> turning_days(partnerships::Register const& reg, SourceLevel level) {
  std::vector<Day> days;
  for (auto const& partnership : reg.partnerships()) {
    auto const own = turning_days(reg, partnership, level);
    days.insert(days.end(), own.begin(), own.end());
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace amity::claims
