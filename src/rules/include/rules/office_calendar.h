// SPDX-License-Identifier: Apache-2.0
// Which days an office works: its country's calendar, and in place of it, year by year, the days that the office listed
// itself (deadlines/calendar_file.h).
#pragma once

#include "commands/command.h"
#include "deadlines/calendar.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
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

// The first calendar, with each year that the second one lists wholly as that one has it. A year of which it lists days
// of December alone is added to where it lists the next year too: they come with the notice of that.
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

// Another year, and how many days are listed of it.
struct OtherYear {
  std::chrono::year year{};
  std::int64_t days{};
  bool operator==(OtherYear const&) const = default;
};
// What becomes of a year that is listed: so many days in place of so many (`before`: what counts now, and `built_in`:
// what the country's calendar has), or beside those. other: the last year before it that counts now, where nothing of
// the year itself does.
struct ListedYear {
  std::chrono::year year{};
  std::int64_t days{};
  std::int64_t before{};
  std::int64_t built_in{};
  bool is_added_to{};
  std::optional<OtherYear> other{};
  bool operator==(ListedYear const&) const = default;
  // Then something may have been left out: it is fewer than there was, or, of a year of which nothing was known, less
  // than half of what the year before it had.
  bool may_lack_days() const {
    if (is_added_to) return false;
    return known() > 0 ? days < known() : other && 2 * days < other->days;
  }
  std::int64_t known() const { return std::max(before, built_in); }
};
// before: what counts now, the built-in calendar and the office's own. The earliest first.
std::vector<ListedYear> listed_years(deadlines::Calendar const& before, deadlines::Calendar const& built_in,
                                     deadlines::Calendar const& years);
// What may_lack_days() asks, as an error of the field `fewer`.
fields::FieldError few_days(ListedYear const& year);
// The calendar of the office's country, as it comes with the program.
deadlines::Calendar const& built_in_calendar_of(db::Transaction& transaction, OfficeId office);

// Who lists fewer days of a year than one would think (ListedYear::may_lack_days) is asked once whether that is meant.
enum class FewerDays { asks, are_meant };
// Lists days of the office's own, in place of what was known of their years (with_years_of). Errors as
// parse_calendar() tells them, line by line; at `fewer` (`fewer_days`, `few_days`). How many days. What is due on other
// days by it is told by work::take_calendar(), which is what the desk and the command line call.
commands::Outcome<std::int64_t> load_calendar(commands::Command& command, std::string_view text,
                                              FewerDays fewer = FewerDays::asks);
// What the office's own calendar would be without that year, with days of the December before that came with it.
deadlines::Calendar without_year(deadlines::Calendar const& own, std::chrono::year year);
// Forgets what the office listed of that year, with days of the December before that came with it: the built-in
// calendar counts again. How many days; 0 where it listed none. As above: work::restore_year() tells what moves.
commands::Outcome<std::int64_t> forget_year(commands::Command& command, std::chrono::year year);

// The year whose holidays should be known by that day and are not: the one it is in, or, from 1 November on, the next.
// Nothing for a country of which no holidays are known at all.
std::optional<std::chrono::year> year_to_list(deadlines::Calendar const& calendar, Day today);

}  // namespace amity::rules
