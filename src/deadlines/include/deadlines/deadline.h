// SPDX-License-Identifier: Apache-2.0
// Deadlines are computed, never typed: a rule, counted from a day by an office's calendar, gives the day and the sum
// that shows how it came about (docs/deadlines.md).
#pragma once

#include "core/language.h"
#include "core/partial_date.h"
#include "core/result.h"
#include "deadlines/calendar.h"

#include <chrono>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace amity::deadlines {

// months: the same day of another month, or its last where it has no such day (31 January + 1). days: every day.
// working_days: those that the calendar works. The anchor itself never counts.
enum class Unit { months, days, working_days };

// What becomes of a due day that is not worked.
enum class Roll { stays, to_next_working_day, to_previous_working_day };

class Rule {
 public:
  static constexpr int most = 9'999;

  // amount: from -most to most, before the anchor where it is below 0; Errc::invalid beyond.
  static Result<Rule> of(int amount, Unit unit, Roll roll = Roll::stays);

  int amount() const { return amount_; }
  Unit unit() const { return unit_; }
  Roll roll() const { return roll_; }

  auto operator<=>(Rule const&) const = default;

 private:
  Rule(int amount, Unit unit, Roll roll) : amount_(amount), unit_(unit), roll_(roll) {}
  int amount_;
  Unit unit_;
  Roll roll_;
};

// Where an extension begins: at the day that was due, or at the anchor again, with a rule in place of all before it.
enum class CountedFrom { due, anchor };

struct Extension {
  Rule rule;
  CountedFrom from{};
  std::string why{};
  std::string by{};  // as the page names them
  bool operator==(Extension const&) const = default;
};

// The sum, step by step, in the order in which it is told:
//   Anchored, then for the rule and each extension [Extended] Counted [CutToMonth] details [Rolled details].
// Details are SkippedWeekends, SkippedHoliday and WorkedInExchange, each day of the span in one of them or counted;
// Counted has them for working days only.
struct Anchored {
  Day day;
  bool operator==(Anchored const&) const = default;
};
struct Extended {
  CountedFrom from{};
  std::string why{};
  std::string by{};
  bool operator==(Extended const&) const = default;
};
struct Counted {
  int amount{};
  Unit unit{};
  Day from;
  Day to;
  bool operator==(Counted const&) const = default;
};
// The month has no day `wanted`, so its last one it is.
struct CutToMonth {
  unsigned wanted{};
  Day last;
  bool operator==(CutToMonth const&) const = default;
};
struct SkippedWeekends {
  int days{};
  bool operator==(SkippedWeekends const&) const = default;
};
// Days of one name that follow each other, both ends included; weekend days that are listed among them too.
struct SkippedHoliday {
  LocalText name;
  Day first;
  Day last;
  bool operator==(SkippedHoliday const&) const = default;
};
// A weekend day that was counted, for it is exchanged for a day of that holiday.
struct WorkedInExchange {
  LocalText name;
  Day day;
  bool operator==(WorkedInExchange const&) const = default;
};
struct Rolled {
  Day from;
  Day to;
  bool operator==(Rolled const&) const = default;
};
using Step =
    std::variant<Anchored, Extended, Counted, CutToMonth, SkippedWeekends, SkippedHoliday, WorkedInExchange, Rolled>;

// calendar_unknown: the sum asks for working days of a year whose holidays the calendar does not list; what it gives is
// due if the year had none. holidays_unknown: the calendar lists no holiday at all.
enum class Certainty { certain, calendar_unknown, holidays_unknown };

struct Deadline {
  Day anchor;
  Day due;
  std::vector<Step> steps{};
  Certainty certainty{Certainty::certain};
  std::optional<std::chrono::year> unknown_year{};  // the first that was reached, where calendar_unknown
  bool operator==(Deadline const&) const = default;
};

// anchor: in the years 1 to 9999. Extensions are applied in their order.
Deadline due(Rule const& rule, Day anchor, Calendar const& calendar, std::span<Extension const> extensions = {});

}  // namespace amity::deadlines
