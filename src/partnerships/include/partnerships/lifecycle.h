// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace amity::partnerships {

// What sort of tie it is. China: 友好城市 and 友好交流城市; RGRE: Partnerschaft, Freundschaft, Projektpartnerschaft.
enum class Kind { sister_city, friendly_exchange, project, unspecified };
inline constexpr std::array all_kinds{Kind::sister_city, Kind::friendly_exchange, Kind::project, Kind::unspecified};

// Where a partnership stands in its life. `unknown`: before any step, or no source says. `denied`: the strongest source
// says there is no such tie.
enum class Stage { unknown, contact, intent, exchange, approval, active, dormant, suspended, ended, denied };

// What moves a partnership from one stage to another.
enum class Act {
  make_contact,
  declare_intent,
  begin_exchange,
  submit,   // to the next authority of the approval chain
  approve,  // by one authority; more may follow
  sign,
  renew,
  fall_dormant,
  revive,
  suspend,
  resume,
  lapse,    // a term ran out
  sever,    // one side's vote
  rescind,  // the severance itself is revoked (Wagga Wagga, April 2020)
  end       // by agreement
};

std::string_view to_string(Kind kind);
std::string_view to_string(Stage stage);
std::string_view to_string(Act act);
std::optional<Kind> parse_kind(std::string_view word);
std::optional<Stage> parse_stage(std::string_view word);
std::optional<Act> parse_act(std::string_view word);

struct MoveRule {
  Stage from;
  Act act;
  Stage to;
};

// The moves a life may make; everything else is refused. Many registers know a tie only from its signing on, so signing
// is allowed from nothing. Signing again after an end starts a new life of the same pair.
inline constexpr std::array move_rules{
    MoveRule{Stage::unknown, Act::make_contact, Stage::contact},
    MoveRule{Stage::unknown, Act::declare_intent, Stage::intent},
    MoveRule{Stage::contact, Act::declare_intent, Stage::intent},
    MoveRule{Stage::unknown, Act::begin_exchange, Stage::exchange},
    MoveRule{Stage::contact, Act::begin_exchange, Stage::exchange},
    MoveRule{Stage::intent, Act::begin_exchange, Stage::exchange},
    MoveRule{Stage::unknown, Act::submit, Stage::approval},
    MoveRule{Stage::intent, Act::submit, Stage::approval},
    MoveRule{Stage::exchange, Act::submit, Stage::approval},
    MoveRule{Stage::approval, Act::submit, Stage::approval},
    MoveRule{Stage::unknown, Act::approve, Stage::approval},
    MoveRule{Stage::intent, Act::approve, Stage::approval},
    MoveRule{Stage::exchange, Act::approve, Stage::approval},
    MoveRule{Stage::approval, Act::approve, Stage::approval},
    MoveRule{Stage::unknown, Act::sign, Stage::active},
    MoveRule{Stage::contact, Act::sign, Stage::active},
    MoveRule{Stage::intent, Act::sign, Stage::active},
    MoveRule{Stage::exchange, Act::sign, Stage::active},
    MoveRule{Stage::approval, Act::sign, Stage::active},
    MoveRule{Stage::ended, Act::sign, Stage::active},
    MoveRule{Stage::active, Act::approve, Stage::active},
    MoveRule{Stage::active, Act::renew, Stage::active},
    MoveRule{Stage::dormant, Act::renew, Stage::active},
    MoveRule{Stage::ended, Act::renew, Stage::active},
    MoveRule{Stage::active, Act::fall_dormant, Stage::dormant},
    MoveRule{Stage::dormant, Act::revive, Stage::active},
    MoveRule{Stage::active, Act::suspend, Stage::suspended},
    MoveRule{Stage::dormant, Act::suspend, Stage::suspended},
    MoveRule{Stage::suspended, Act::resume, Stage::active},
    MoveRule{Stage::active, Act::lapse, Stage::ended},
    MoveRule{Stage::dormant, Act::lapse, Stage::ended},
    MoveRule{Stage::suspended, Act::lapse, Stage::ended},
    MoveRule{Stage::active, Act::sever, Stage::ended},
    MoveRule{Stage::dormant, Act::sever, Stage::ended},
    MoveRule{Stage::suspended, Act::sever, Stage::ended},
    MoveRule{Stage::active, Act::end, Stage::ended},
    MoveRule{Stage::dormant, Act::end, Stage::ended},
    MoveRule{Stage::suspended, Act::end, Stage::ended},
    MoveRule{Stage::ended, Act::rescind, Stage::active},
};

// Where the act leads from that stage; nothing where it is not allowed there.
constexpr std::optional<Stage> after(Stage from, Act act) {
  for (auto const& rule : move_rules)
    if (rule.from == from && rule.act == act) return rule.to;
  return std::nullopt;
}

// Whether a partnership at this stage counts as one that exists: signed and neither suspended nor ended.
constexpr bool is_in_force(Stage stage) { return stage == Stage::active || stage == Stage::dormant; }
// Whether it is being worked for: intended, not yet signed.
constexpr bool is_in_preparation(Stage stage) {
  return stage == Stage::contact || stage == Stage::intent || stage == Stage::exchange || stage == Stage::approval;
}

}  // namespace amity::partnerships
