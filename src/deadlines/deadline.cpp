// SPDX-License-Identifier: Apache-2.0
#include "deadlines/deadline.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace amity::deadlines {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

// The same day of another month; with the step where that month has no such day.
Day month_later(Day from, int amount, std::vector<Step>& steps) {
  auto const wanted = year_month_day{from} + months{amount};
  if (wanted.ok()) return wanted;
  Day const last = year_month_day_last{wanted.year(), std::chrono::month_day_last{wanted.month()}};
  steps.emplace_back(CutToMonth{static_cast<unsigned>(wanted.day()), last});
  return last;
}

Day working_days_later(Day from, int amount, Calendar const& calendar) {
  auto day = from;
  for (auto left = amount; left > 0; --left) day = calendar.next_working_day(day);
  for (auto left = amount; left < 0; ++left) day = calendar.previous_working_day(day);
  return day;
}

class Sum {
 public:
  Sum(Day anchor, Calendar const& calendar) : calendar_(calendar), sum_{.anchor = anchor, .due = anchor} {
    sum_.steps.emplace_back(Anchored{anchor});
  }

  void count(Rule const& rule) {
    auto const from = sum_.due;
    auto const at = sum_.steps.size();
    switch (rule.unit()) {
      case Unit::months:
        sum_.due = month_later(from, rule.amount(), sum_.steps);
        break;
      case Unit::days:
        sum_.due = from + days{rule.amount()};
        break;
      case Unit::working_days:
        sum_.due = working_days_later(from, rule.amount(), calendar_);
        // All days of the span but the anchor.
        if (sum_.due > from) tell(from + days{1}, sum_.due);
        if (sum_.due < from) tell(sum_.due, from - days{1});
        if (sum_.due != from) ask_years(from + days{sum_.due > from ? 1 : -1}, sum_.due);
        break;
    }
    sum_.steps.insert(sum_.steps.begin() + static_cast<std::ptrdiff_t>(at),
                      Counted{rule.amount(), rule.unit(), from, sum_.due});
    roll(rule.roll());
  }

  void extend(Extension const& extension) {
    sum_.steps.emplace_back(Extended{extension.from, extension.why, extension.by});
    if (extension.from == CountedFrom::anchor) {
      sum_.due = sum_.anchor;
      sum_.certainty = Certainty::certain;
      sum_.unknown_year.reset();
    }
    count(extension.rule);
  }

  Deadline take() && { return std::move(sum_); }

 private:
  void roll(Roll roll) {
    if (roll == Roll::stays) return;
    auto const from = sum_.due;
    if (!calendar_.works(from)) {
      auto const is_later = roll == Roll::to_next_working_day;
      sum_.due = is_later ? calendar_.next_working_day(from) : calendar_.previous_working_day(from);
      sum_.steps.emplace_back(Rolled{from, sum_.due});
      tell(is_later ? from : sum_.due + days{1}, is_later ? sum_.due - days{1} : from);
    }
    ask_years(from, sum_.due);
  }

  // What the calendar says of these days, both included.
  void tell(Day first, Day last) {
    SkippedWeekends weekends;
    std::vector<Step> listed;
    for (auto day = first; day <= last; day += days{1}) {
      auto const* const special = calendar_.listed(day);
      if (special == nullptr) {
        if (is_weekend(day)) ++weekends.days;
      } else if (special->as == ListedAs::workday) {
        listed.emplace_back(WorkedInExchange{special->name, day});
      } else {
        auto* const before = listed.empty() ? nullptr : std::get_if<SkippedHoliday>(&listed.back());
        if (before != nullptr && before->name == special->name && before->last + days{1} == day)
          before->last = day;
        else
          listed.emplace_back(SkippedHoliday{special->name, day, day});
      }
    }
    if (weekends.days > 0) sum_.steps.emplace_back(weekends);
    std::stable_partition(listed.begin(), listed.end(),
                          [](Step const& step) { return std::holds_alternative<SkippedHoliday>(step); });
    std::move(listed.begin(), listed.end(), std::back_inserter(sum_.steps));
  }

  // Whether the calendar knows the years that were asked, from one day towards the other.
  void ask_years(Day from, Day towards) {
    if (sum_.certainty != Certainty::certain) return;
    if (!calendar_.knows_holidays()) {
      sum_.certainty = Certainty::holidays_unknown;
      return;
    }
    auto const last = year_month_day{towards}.year();
    std::chrono::years const step{towards < from ? -1 : 1};
    for (auto asked = year_month_day{from}.year();; asked += step) {
      if (!calendar_.knows(asked)) {
        sum_.certainty = Certainty::calendar_unknown;
        sum_.unknown_year = asked;
        return;
      }
      if (asked == last) return;
    }
  }

  Calendar const& calendar_;
  Deadline sum_;
};

}  // namespace

Result<Rule> Rule::of(int amount, Unit unit, Roll roll) {
  if (amount < -most || amount > most)
    return fail(Errc::invalid, std::to_string(amount) + " is too much for a deadline", "amount",
                "a whole number from " + std::to_string(-most) + " to " + std::to_string(most));
  return Rule(amount, unit, roll);
}

Deadline due(Rule const& rule, Day anchor, Calendar const& calendar, std::span<Extension const> extensions) {
  Sum sum(anchor, calendar);
  sum.count(rule);
  for (auto const& extension : extensions) sum.extend(extension);
  return std::move(sum).take();
}

}  // namespace amity::deadlines
