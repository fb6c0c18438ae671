// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/partial_date.h"
#include "core/truth.h"
#include "partnerships/assertion.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// The weight of an assertion in the resolution, strongest last. The written policy (docs/concepts.md): the office's own
// record > an official source of one side > a press report, or a list on which both sides state the tie > a list, one
// side.
enum class Rank { listed, stated, official, own_record };
std::string_view to_string(Rank rank);
Rank rank_of(Assertion const& assertion, Source const& source);

// An assertion beside its source, as the resolution reads it.
struct Statement {
  Assertion const* assertion{};
  Source const* source{};
};

// The order in which statements count: rank, then newer, then more confident, then by key, then by office.
bool stronger(Statement const& x, Statement const& y);

// A change of stage, with the days between which it happened. Steps are in order: where one has happened, so have those
// before it.
struct Step {
  Act act{Act::sign};
  Stage stage{Stage::active};
  std::optional<PartialDate> on{};
  DayRange when{};
  bool operator==(Step const&) const = default;
};

// A point on which sources contradict each other. The first value is the one that counts.
struct Conflict {
  struct Value {
    std::string value;                 // of dates also "../2022-11-27": in force at some time until then
    std::vector<std::string> sources;  // their keys
    bool operator==(Value const&) const = default;
  };
  std::string field;  // "kind", "stage", "signed", "ended", "existence"
  std::vector<Value> values;
  bool operator==(Conflict const&) const = default;
};

// What the register holds to be so, out of all that was said.
struct Resolution {
  Kind kind{Kind::unspecified};
  Stage stage{Stage::unknown};
  std::optional<PartialDate> signed_on{};
  std::optional<PartialDate> ended_on{};
  std::optional<PartialDate> known_by{};  // the date of the oldest source that states the tie
  bool doubtful{};  // only weak sources state it, or a stronger one denies it: it counts as unknown, never as yes
  std::vector<Step> steps;
  std::vector<Conflict> conflicts;
  bool operator==(Resolution const&) const = default;
};

// One life out of what several offices kept of the same partnership: in order of time, each office's own order kept,
// and a step that two of them tell (the same act, dates that do not contradict) told once, in the words of the first.
std::vector<Move> merged(std::span<Move const> moves_by_office);

// The source of a line of history; null for one that is not known.
using SourceOf = std::function<Source const*(OfficeId, SourceId)>;

// Pure: the same statements in any order give the same resolution. Moves are in the order of the partnership's life;
// the date of the first signing among them is weighed by its source as a statement of that date would be. Where an
// official source, or the office's own record, states the tie as in force before the day of signing that counts,
// whether it was until that day is unknown.
Resolution resolve(std::span<Statement const> statements, std::span<Move const> moves, SourceOf const& source_of = {});

// The stages a partnership can have had at the end of that day: one where all is known. Stage::unknown stands for
// "nothing yet". Ordered as in the life.
std::vector<Stage> possible_stages(std::span<Step const> steps, Day day);

// Whether it was in force (signed, neither suspended nor ended) at the end of that day; a doubtful one never is "yes".
Truth in_force(Resolution const& resolution, Day day);
// Whether it was in preparation (contact to approval) at the end of that day.
Truth in_preparation(Resolution const& resolution, Day day);

}  // namespace amity::partnerships
