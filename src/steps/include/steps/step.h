// SPDX-License-Identifier: Apache-2.0
// Steps of a partnership's life that somebody prepared for who decides: waiting -> recorded | returned | withdrawn,
// returned -> waiting | withdrawn. Each verb is a command.
#pragma once

#include "accounts/account.h"
#include "partnerships/recording.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::steps {

using StepId = Id<struct StepTag>;

enum class StepState { waiting, returned, recorded, withdrawn };
inline constexpr std::array all_step_states{StepState::waiting, StepState::returned, StepState::recorded,
                                            StepState::withdrawn};
std::string_view to_string(StepState state);
std::optional<StepState> parse_step_state(std::string_view word);

inline constexpr std::size_t longest_words{2000};  // characters

// A step, or what the office's own record is to say of the partner: then `move` names the source, and the step that the
// statement comes to (partnerships/own_record.h), which is worked out when it is prepared.
struct NewStep {
  CityId partner{};
  partnerships::MoveFields move{};
  partnerships::OlderSource older{partnerships::OlderSource::asks};
  std::string words{};  // to who decides
  std::optional<partnerships::AssertionFields> says{};
  std::int64_t says_version{};  // of what that source said when it was prepared; 0: nothing
  bool operator==(NewStep const&) const = default;
};

struct PreparedStep {
  StepId id{};
  std::int64_t version{};
  StepState state{};
  NewStep step;
  std::string prepared_by{};  // "account:5"; stays, whoever changes it later
  std::string prepared_at{};  // UTC
  std::string decided_by{};   // recorded, returned or withdrew it; empty: nobody yet
  std::string decided_at{};
  std::string decision{};    // why it was returned, or with which reason it was recorded
  std::string changed_by{};  // who put it otherwise last; empty: nobody since it was prepared
  std::string changed_at{};
  bool operator==(PreparedStep const&) const = default;
};

// "step/3": under which what the rules said of it when it was recorded is kept.
inline std::string decision_of(StepId id) { return "step/" + std::to_string(id.value); }

std::optional<PreparedStep> step_of(db::Transaction& transaction, OfficeId office, StepId id);
// What was done with it, the oldest first: "prepared", or the state that it took, with the words of who did it.
struct StepAct {
  std::string act;
  std::string actor;
  std::string at;  // UTC
  std::string words{};
  bool operator==(StepAct const&) const = default;
};
std::vector<StepAct> acts_of(db::Transaction& transaction, OfficeId office, StepId id);
// The same of all that steps_in_hand() has, by one query.
std::map<StepId, std::vector<StepAct>> acts_in_hand(db::Transaction& transaction, OfficeId office);
// That wait, or came back, the oldest first.
std::vector<PreparedStep> steps_in_hand(db::Transaction& transaction, OfficeId office);
// As notices name it: the partner's city in that language.
std::string partner_called(db::Transaction& transaction, CityId partner, std::string_view language);

// Waits for who decides; they are told. What the same person has handed up already, word for word, and nobody decided
// on yet is that one: pressing twice is no mistake. Refused for what record_move() would refuse, at words (`too_long`),
// and with Errc::conflict (`steps_too_many`) where most_in_hand of theirs wait.
inline constexpr std::int64_t most_in_hand{200};  // of one person
// seen: of a statement, as its writer saw what stood there.
commands::Outcome<StepId> prepare_step(commands::Command& command, NewStep const& wanted,
                                       std::optional<commands::Seen> const& seen = {});
// One that waits or came back, put otherwise, by whoever may prepare steps: it waits (again). The partner stays, and
// who prepared it first. Errors as above; Errc::not_found; Errc::conflict where it is not at the version that was seen,
// and `step_is_over`. The version that stands.
commands::Outcome<std::int64_t> prepare_again(commands::Command& command, StepId id, std::int64_t seen,
                                              NewStep const& wanted);
// How a step, or a statement, is written down: by the rules of the office. The version of a statement that stands there
// is looked at by record_step(): what somebody changed meanwhile is not written over (Errc::conflict).
using WriteDown = std::function<commands::Outcome<partnerships::Change>(commands::Command&, NewStep const&)>;
// One that waits becomes a step of the register; reason: why it is recorded past a rule, empty where none was asked.
// Errors as those of `write`, and as above; Errc::refused
// (`a_person_decides`) where a token asks; Errc::conflict (`step_not_waiting`) where it came back to who prepared it.
commands::Outcome<std::int64_t> record_step(commands::Command& command, StepId id, std::int64_t seen,
                                            WriteDown const& write, std::string const& reason = {});
// Back to who prepared it and who changed it last, with words; both are told, as of recording. Errors at words
// (`empty`, `too_long`), and as above.
commands::Outcome<std::int64_t> return_step(commands::Command& command, StepId id, std::int64_t seen,
                                            std::string const& words);
// It is not wanted any more. Whoever else prepared or changed it is told.
commands::Outcome<std::int64_t> withdraw_step(commands::Command& command, StepId id, std::int64_t seen);

}  // namespace amity::steps
