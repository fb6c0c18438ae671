// SPDX-License-Identifier: Apache-2.0
#include "partnerships/own_record.h"

namespace amity::partnerships {
namespace {

// What leads to a stage, by its most usual way.
Act act_to(Stage stage) {
  switch (stage) {
    case Stage::contact:
      return Act::make_contact;
    case Stage::intent:
      return Act::declare_intent;
    case Stage::exchange:
      return Act::begin_exchange;
    case Stage::approval:
      return Act::submit;
    case Stage::dormant:
      return Act::fall_dormant;
    case Stage::suspended:
      return Act::suspend;
    case Stage::ended:
    case Stage::denied:
      return Act::end;
    case Stage::unknown:
    case Stage::active:
      break;
  }
  return Act::sign;
}

MoveFields step_to(std::string const& source, Act act, AssertionFields const& now) {
  MoveFields step;
  step.act = act;
  if (act == Act::sign) step.on = now.signed_on;
  if (act == Act::end) step.on = now.ended_on;
  step.source = source;
  return step;
}

template <class Value>
bool is_set(std::optional<Value> const& now, std::optional<Value> const& before) {
  return now && now != before;
}

}  // namespace

commands::Outcome<std::monostate> nobody_decides(commands::Command&, OwnAct const&) {
  auto at = fields::at_field({Errc::refused,
                              "what the office's own record says of a partnership is recorded by who decides",
                              {},
                              "hand it up to a director, or a source of another kind where it is what others say"},
                             "source");
  at.code = "own_record_decides";
  return tl::unexpected{commands::Refusal{Errc::refused, fields::Errors{std::vector{std::move(at)}, 0}}};
}

std::optional<OwnAct> own_act(CityId partner, std::string const& source, std::optional<AssertionFields> const& before,
                              AssertionFields const& now) {
  auto const was = before.value_or(AssertionFields{});
  auto in_note_only = was;
  in_note_only.note = now.note;
  if (before && in_note_only == now) return std::nullopt;
  OwnAct act{partner, now.kind, {}};
  if (is_set(now.signed_on, was.signed_on)) act.moves.push_back(step_to(source, Act::sign, now));
  auto const adds = [&](Act one) {
    for (auto const& move : act.moves)
      if (move.act == one) return;
    act.moves.push_back(step_to(source, one, now));
  };
  if (is_set(now.ended_on, was.ended_on)) adds(Act::end);
  if (is_set(now.stage, was.stage)) adds(act_to(*now.stage));
  if (act.moves.empty() && (is_set(now.kind, was.kind) || !before)) adds(act_to(now.stage.value_or(Stage::active)));
  return act;
}

MoveFields step_of_statement(std::string const& source, OwnAct const& act, AssertionFields const& now) {
  if (!act.moves.empty()) return act.moves.front();
  return step_to(source, act_to(now.stage.value_or(Stage::active)), now);
}

}  // namespace amity::partnerships
