// SPDX-License-Identifier: Apache-2.0
// More time for an answer or a task: each extension with the reason and by whom, as the sum of the deadline shows it
// (deadlines/deadline.h). A new term or day that is set for it later begins anew, without them.
#pragma once

#include "deadlines/deadline.h"
#include "work/task.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::work {

std::string_view to_string(deadlines::CountedFrom from);
std::optional<deadlines::CountedFrom> parse_counted_from(std::string_view word);

struct ExtensionAsked {
  int amount{};  // 1 to 366
  deadlines::Unit unit{deadlines::Unit::working_days};
  deadlines::CountedFrom from{deadlines::CountedFrom::due};
  std::string why{};
  std::int64_t seen{};  // the version of the letter or task that whoever asks saw
};
struct Extended {
  std::int64_t version{};  // of the letter or task, that stands then
  Day due{};               // by the office's calendar
  bool operator==(Extended const&) const = default;
};

// Both refuse (Errc::conflict, a conflict of `due` with the day that is due now) where the letter or task is at another
// version than was seen: two that extend it at once would add up. And with an error of: amount (`no_amount`), why
// (`empty`), due (`not_due`: there is no day to extend). A count anew may come to an earlier day than the one that is
// due: so what was extended by mistake is put right. A letter that awaits an answer (Errc::conflict, `not_now`, of one
// that does not). It stands on the handling sheet.
commands::Outcome<Extended> extend_letter(commands::Command& command, LetterId id, ExtensionAsked const& asked);
// A task that is not over, by whoever may change it: `not_yours` as in change_task().
commands::Outcome<Extended> extend_task(commands::Command& command, TaskId id, ExtensionAsked const& asked);

}  // namespace amity::work
