// SPDX-License-Identifier: Apache-2.0
// Prepared steps, through the API.
#include "contract/generated/steps_operations.h"
#include "inputs.h"
#include "partnerships/web/desk_routes.h"
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/office_operations.h"
#include "rules/verdict.h"
#include "server/parameters.h"
#include "steps/web/routes.h"

namespace amity::steps::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

template <class To, class Word>
To word_as(Word word) {
  return contract::parse<To>(to_string(word)).value();
}

template <class To, class Word>
contract::Nullable<To> word_or_null(std::optional<Word> const& word) {
  if (!word) return {};
  return contract::parse<To>(to_string(*word));
}

contract::HandedUpStatement says_in_contract(partnerships::AssertionFields const& said) {
  contract::HandedUpStatement says;
  says.kind = word_or_null<contract::Kind>(said.kind);
  says.stage = word_or_null<contract::Stage>(said.stage);
  says.signed_ = said.signed_on;
  says.ended = said.ended_on;
  says.side = word_as<contract::OfficeSide>(said.side);
  says.confidence = word_as<contract::Confidence>(said.confidence);
  says.as_of = said.as_of;
  says.note = said.note;
  return says;
}

contract::StepRecord record_of(snapshot::World const& world, db::Transaction& reading, OfficeId office,
                               PreparedStep const& step, std::vector<StepAct> const& acts) {
  auto const& move = step.step.move;
  auto const* city = world.atlas.city(step.step.partner);
  contract::StepRecord record;
  record.id = step.id.value;
  record.version = step.version;
  record.state = word_as<contract::StepState>(step.state);
  record.partner = city == nullptr ? std::string{} : partnerships::web::id_of(*city);
  record.act = word_as<contract::Act>(move.act);
  record.on = move.on;
  record.authority = move.authority;
  record.document = move.document;
  record.source = move.source;
  record.note = move.note;
  record.older_source = step.step.older == partnerships::OlderSource::is_meant;
  record.words = step.step.words;
  if (step.step.says) record.says = says_in_contract(*step.step.says);
  record.prepared_by = step.prepared_by;
  record.prepared_at = step.prepared_at;
  record.changed_by = step.changed_by;
  record.changed_at = step.changed_at;
  record.decided_by = step.decided_by;
  record.decided_at = step.decided_at;
  record.decision = step.decision;
  for (auto const& one : acts) record.acts.push_back({one.act, one.actor, one.at, one.words});
  // They are kept when it is recorded.
  if (step.state != StepState::recorded) return record;
  for (auto const& one : rules::verdicts_of(reading, office, decision_of(step.id)))
    record.verdicts.push_back({one.set.value, one.finding.rule.id, one.finding.answer, one.is_afterwards});
  return record;
}

using StepReading = partnerships::web::OfficeReads;

struct AllSteps : StepReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::StepList> operator()(contract::ListStepsParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::StepList list;
    auto const world = s->world.now();
    auto acts = acts_in_hand(reading, session.office);
    for (auto const& step : steps_in_hand(reading, session.office))
      list.steps.push_back(record_of(*world, reading, session.office, step, acts[step.id]));
    return list;
  }
};

struct OneStep : StepReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::StepRecord> operator()(contract::GetStepParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const step = step_of(reading, session.office, StepId{asked.step});
    if (!step) return fail(Errc::not_found, "the office has no such step", "step");
    return record_of(*s->world.now(), reading, session.office, *step, acts_of(reading, session.office, step->id));
  }
};

using StepWriting = partnerships::web::OfficeWrites;

struct Prepare : StepWriting {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "step.prepare";
  Outcome<contract::StepPrepared> operator()(Command& command, contract::PrepareStepParameters const&,
                                             contract::NewStepInput const& input) const {
    auto const city = server::find_city(*s->world.now(), input.partner);
    if (!city)
      return Refused{commands::Refusal{Errc::invalid, fields::Errors{fields::at_field(city.error(), "partner")}}};
    auto const id = prepare_step(command, step_of_input((*city)->id, input));
    if (!id) return Refused{id.error()};
    return contract::StepPrepared{id->value};
  }
};

struct PrepareOtherwise : StepWriting {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "step.prepare";
  Outcome<contract::Recorded> operator()(Command& command, contract::PutStepParameters const& asked,
                                         contract::StepInput const& input) const {
    return partnerships::web::recorded(
        prepare_again(command, StepId{asked.step}, input.version, step_of_input({}, input)));
  }
};

struct Record : StepWriting {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "step.record";
  Outcome<contract::Recorded> operator()(Command& command, contract::RecordStepParameters const& asked,
                                         contract::StepRecordingInput const& input) const {
    StepId const id{asked.step};
    return partnerships::web::recorded(record_step(command, id, input.version,
                                                   written_by_rules(s->world.now(), input.rule_reason, decision_of(id)),
                                                   input.rule_reason));
  }
};

struct Return : StepWriting {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "step.return";
  Outcome<contract::Recorded> operator()(Command& command, contract::ReturnStepParameters const& asked,
                                         contract::StepReturnInput const& input) const {
    return partnerships::web::recorded(return_step(command, StepId{asked.step}, input.version, input.words));
  }
};

struct Withdraw : StepWriting {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "step.withdraw";
  Outcome<contract::Recorded> operator()(Command& command, contract::WithdrawStepParameters const& asked,
                                         contract::StepWithdrawalInput const& input) const {
    return partnerships::web::recorded(withdraw_step(command, StepId{asked.step}, input.version));
  }
};

}  // namespace

auto add_step_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListSteps, contract::PrepareStep, contract::GetStep, contract::PutStep,
                            contract::RecordStep, contract::ReturnStep, contract::WithdrawStep> {
  using commands::Later;
  return operations.add<contract::ListSteps>(AllSteps{{s, writing}})
      .add_later<contract::PrepareStep>(Later<contract::PrepareStep, Prepare>{writing, {{s}}})
      .add<contract::GetStep>(OneStep{{s, writing}})
      .add_later<contract::PutStep>(Later<contract::PutStep, PrepareOtherwise>{writing, {{s}}})
      .add_later<contract::RecordStep>(Later<contract::RecordStep, Record>{writing, {{s}}})
      .add_later<contract::ReturnStep>(Later<contract::ReturnStep, Return>{writing, {{s}}})
      .add_later<contract::WithdrawStep>(Later<contract::WithdrawStep, Withdraw>{writing, {{s}}})
      .done();
}

}  // namespace amity::steps::web
