// SPDX-License-Identifier: Apache-2.0
#include "rule_guard.h"

#include "accounts/acting.h"
#include "partnerships/web/move_rules.h"
#include "partnerships/web/own_record_by_rules.h"
#include "rules/verdict.h"

#include <algorithm>
#include <utility>

namespace amity::partnerships::web {
namespace {

constexpr std::string_view no_relations{"no_diplomatic_relations"};

// A list of countries without relations says of the others that there are some.
std::optional<bool> has_relations(snapshot::World const& world, OfficeId office, std::string_view country) {
  auto is_listed = false;
  for (auto const& policy : world.statements.at(office).policies) {
    if (policy.reason != no_relations) continue;
    if (policy.country == country) return false;
    is_listed = true;
  }
  return is_listed ? std::optional{true} : std::nullopt;
}

// No register knows all ties: one that is not found may be there.
std::optional<bool> has_another(snapshot::World const& world, CityId home, CityId partner) {
  auto const* ours = world.atlas.city(home);
  if (ours == nullptr) return std::nullopt;
  for (auto const place : world.reg.of(partner)) {
    auto const& partnership = world.reg.partnerships()[place];
    auto const other = partnership.other(partner);
    auto const* city = world.atlas.city(other);
    if (other == home || city == nullptr || city->country != ours->country) continue;
    auto const& resolution = partnership.resolution;
    if (resolution.kind == Kind::sister_city && is_in_force(resolution.stage) && !resolution.doubtful) return true;
  }
  return std::nullopt;
}

// Whether who does it decides: a person with the right, never a token. Another person keeps the register.
rules::Decides decides(commands::Command& command) {
  auto const account = accounts::acting_account(command);
  if (!account) return rules::Decides::no;
  return accounts::may(account->fields.role, accounts::Right::manage_rules) ? rules::Decides::yes
                                                                            : rules::Decides::records;
}

}  // namespace

MoveCircumstances circumstances_of(snapshot::World const& world, OfficeId office, CityId partner, Instant at) {
  MoveCircumstances circumstances;
  auto const* ours = world.reg.office(office);
  if (ours == nullptr) return circumstances;
  circumstances.today = snapshot::day_at([at] { return at; }, ours->timezone);
  for (auto const place : world.reg.of(partner))
    if (auto const& one = world.reg.partnerships()[place]; one.other(partner) == ours->home) {
      circumstances.kind = one.resolution.kind;
      circumstances.tied_on = one.resolution.signed_on;
    }
  if (auto const* city = world.atlas.city(partner))
    circumstances.diplomatic_relations = has_relations(world, office, city->country);
  circumstances.tied_to_another = has_another(world, ours->home, partner);
  return circumstances;
}

commands::Outcome<std::monostate> keep_rules(commands::Command& command, snapshot::World const& world, CityId partner,
                                             MoveWanted const& wanted) {
  auto const circumstances = circumstances_of(world, command.office(), partner, command.at());
  auto const one = move_case(command.transaction(), command.office(), partner, wanted.fields, circumstances);
  if (!one) return commands::Refused{commands::Refusal{one.error()}};
  auto const judged = rules::judge(command.transaction(), command.office(), *one, circumstances.today);
  auto const passed = rules::pass_rules(command, *one, judged, wanted.reason, decides(command));
  if (!passed) return commands::Refused{passed.error()};
  if (!wanted.decision.empty()) rules::keep_verdicts(command, wanted.decision, judged);
  return std::monostate{};
}

MoveCircumstances circumstances_of(snapshot::World const& world, OfficeId office, OwnAct const& act, Instant at) {
  auto circumstances = circumstances_of(world, office, act.partner, at);
  if (act.kind) circumstances.kind = act.kind;
  return circumstances;
}

namespace {

// Adds what refuses one step of several to what refused others.
void add_refusal(std::optional<commands::Refusal>& all, commands::Refusal const& refusal) {
  if (!all) {
    all = refusal;
    return;
  }
  auto errors = all->errors.all();
  auto const more = refusal.errors.all();
  errors.insert(errors.end(), more.begin(), more.end());
  all->errors = fields::Errors{std::move(errors), all->errors.left_out() + refusal.errors.left_out()};
}

commands::Outcome<std::monostate> keep_rules_of(commands::Command& command, snapshot::World const& world,
                                                OwnAct const& act, OwnRecordWanted const& wanted) {
  if (decides(command) != rules::Decides::yes) return nobody_decides(command, act);
  // What is no step is asked by no rule.
  if (act.moves.empty()) return std::monostate{};
  auto const circumstances = circumstances_of(world, command.office(), act, command.at());
  std::optional<commands::Refusal> refusal;
  for (auto const& move : act.moves) {
    auto const one = move_case(command.transaction(), command.office(), act.partner, move, circumstances);
    if (!one) return commands::Refused{commands::Refusal{one.error()}};
    auto const judged = rules::judge(command.transaction(), command.office(), *one, circumstances.today);
    auto const passed = rules::pass_rules(command, *one, judged, wanted.reason, rules::Decides::yes);
    if (!passed) add_refusal(refusal, passed.error());
    if (passed && !wanted.decision.empty()) rules::keep_verdicts(command, wanted.decision, judged);
  }
  if (refusal) return commands::Refused{*std::move(refusal)};
  return std::monostate{};
}

}  // namespace

OwnRecordGuard own_record_by_rules(std::shared_ptr<snapshot::World const> world, OwnRecordWanted wanted) {
  return [world = std::move(world), wanted = std::move(wanted)](commands::Command& command, OwnAct const& act) {
    return keep_rules_of(command, *world, act, wanted);
  };
}

std::vector<rules::Case> old_moves(db::Transaction& transaction, snapshot::World const& world, OfficeId office,
                                   Instant at) {
  std::vector<rules::Case> all;
  auto const* ours = world.reg.office(office);
  if (ours == nullptr) return all;
  for (auto const place : world.reg.of(ours->home)) {
    auto const partner = world.reg.partnerships()[place].other(ours->home);
    auto cases = move_cases(transaction, office, partner, circumstances_of(world, office, partner, at));
    if (!cases) continue;
    for (auto& one : *cases) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace amity::partnerships::web
