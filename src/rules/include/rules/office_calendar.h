// SPDX-License-Identifier: Apache-2.0
// Which days an office works: its country's calendar, and in place of it, year by year, the days that the office listed
// itself (deadlines/calendar_file.h).
#pragma once

#include "commands/command.h"
#include "deadlines/calendar.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace amity::rules {

// Never nothing. What the office listed itself is asked of the database each time.
std::shared_ptr<deadlines::Calendar const> calendar_of_office(db::Transaction& transaction, OfficeId office);
// The same, asked once and kept: one for a transaction, handed down to whatever counts many deadlines in it. It asks
// when it is first wanted, so it costs nothing where no day is counted. Its owner loads no other calendar meanwhile.
class OfficeCalendar {
 public:
  OfficeCalendar(db::Transaction& transaction, OfficeId office) : transaction_(transaction), office_(office) {}
  deadlines::Calendar const& operator*() {
    if (!kept_) kept_ = calendar_of_office(transaction_, office_);
    return *kept_;
  }

 private:
  db::Transaction& transaction_;
  OfficeId office_;
  std::shared_ptr<deadlines::Calendar const> kept_{};
};
// Only what the office listed itself.
deadlines::Calendar own_calendar_of(db::Transaction& transaction, OfficeId office);

// The first calendar, with each year that the second one lists as that one has it. A year of which it lists days of
// December alone is not replaced but added to: they come with the notice of the next year.
deadlines::Calendar with_years_of(deadlines::Calendar const& calendar, deadlines::Calendar const& years);

// What would be otherwise with other days; the earliest first.
struct ChangedDay {
  Day day;
  bool was_worked{};
  bool is_worked{};
  LocalText name{};  // as the new calendar has it, or the old one where that says nothing
  bool operator==(ChangedDay const&) const = default;
};
std::vector<ChangedDay> changed_days(deadlines::Calendar const& before, deadlines::Calendar const& after);

// Lists days of the office's own, in place of what was known of their years (with_years_of). Errors as
// parse_calendar() tells them, line by line. How many days. What is due on other days by it is told by
// work::take_calendar(), which is what the desk and the command line call.
commands::Outcome<std::int64_t> load_calendar(commands::Command& command, std::string_view text);

// The year whose holidays should be known by that day and are not: the one it is in, or, from 1 November on, the next.
// Nothing for a country of which no holidays are known at all.
std::optional<std::chrono::year> year_to_list(deadlines::Calendar const& calendar, Day today);

}  // namespace amity::rules
