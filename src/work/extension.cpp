// SPDX-License-Identifier: Apache-2.0
#include "work/extension.h"

#include "commands/merge.h"
#include "extension_rows.h"
#include "letter_rows.h"
#include "recipients.h"
#include "refusals.h"
#include "rules/office_calendar.h"
#include "task_rows.h"

#include <utility>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

Refused nothing_due() {
  return refused({wrong("due", {}, "not_due", "there is no day that could be extended", "a day until when it is due")});
}

// Others may have given it more time already: what was asked for would come on top of that.
std::optional<Refused> extended_meanwhile(std::int64_t version, std::optional<deadlines::Deadline> const& now,
                                          std::int64_t seen, Day wanted) {
  if (version == seen) return std::nullopt;
  std::vector<commands::FieldConflict> conflicts;
  if (now) conflicts.push_back({"due", amity::to_string(wanted), amity::to_string(now->due), {}});
  return Refused{commands::changed_meanwhile(std::move(conflicts))};
}

}  // namespace

Outcome<Extended> extend_letter(Command& command, LetterId id, ExtensionAsked const& asked) {
  auto letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (auto const next = state_after(*letter, LetterAct::extend); !next) return Refused{next.error()};
  auto const& within = letter->fields.within;
  auto const anchor = counted_from(*letter);
  auto const rule = within ? deadlines::Rule::of(within->amount, within->unit)
                           : Result<deadlines::Rule>{fail(Errc::invalid, "no answer is due")};
  if (!rule || !anchor) return nothing_due();
  auto const deadline = extended(*rule, *anchor, letter->extensions, asked,
                                 *rules::calendar_of_office(command.transaction(), command.office()));
  if (!deadline) return Refused{deadline.error()};
  if (auto refusal = extended_meanwhile(letter->version, letter->deadline, asked.seen, deadline->due))
    return *std::move(refusal);
  note_extension(command, letter_kind, id.value, asked);
  write_letter(command, *letter);
  note_act(command, id, {LetterAct::extend, amity::to_string(deadline->due) + "\n" + asked.why});
  return Extended{letter->version + 1, deadline->due};
}

Outcome<Extended> extend_task(Command& command, TaskId id, ExtensionAsked const& asked) {
  auto& transaction = command.transaction();
  auto const task = task_to_change(command, id);
  if (!task) return Refused{task.error()};
  auto const rule = rule_of(transaction, command.office(), task->fields);
  if (!rule || is_over(task->state)) return nothing_due();
  auto const deadline =
      extended(rule->rule, rule->anchor, extensions_of(transaction, command.office(), task_kind, id.value), asked,
               *rules::calendar_of_office(transaction, command.office()));
  if (!deadline) return Refused{deadline.error()};
  if (auto refusal = extended_meanwhile(task->version, task->deadline, asked.seen, deadline->due))
    return *std::move(refusal);
  note_extension(command, task_kind, id.value, asked);
  write_task(command, *task);
  tell_of_task(command, *task, *task_of(transaction, command.office(), id));
  return Extended{task->version + 1, deadline->due};
}

}  // namespace amity::work
