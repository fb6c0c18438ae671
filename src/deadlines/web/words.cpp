// SPDX-License-Identifier: Apache-2.0
#include "deadlines/web/words.h"

#include "core/language.h"
#include "ui/format.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace amity::deadlines::web {
namespace {

std::string_view counted_key(Unit unit) {
  switch (unit) {
    case Unit::months:
      return "deadline.sum.counted.months";
    case Unit::days:
      return "deadline.sum.counted.days";
    case Unit::working_days:
      return "deadline.sum.counted.working_days";
  }
  return {};
}

std::string_view side_of(bool is_before) { return is_before ? "before" : "after"; }

// Steps become clauses; the days that one of them skips or counts are gathered into a clause of their own.
class Clauses {
 public:
  explicit Clauses(ui::Localizer const& localizer) : localizer_(localizer) {}

  void operator()(Anchored const&) {}  // is told with what is counted from it
  void operator()(Extended const& step) {
    auto const* const from = step.from == CountedFrom::anchor ? "anchor" : "due";
    add(localizer_.text("deadline.sum.extended", {{"from", from}, {"by", step.by}, {"why", step.why}}));
  }
  void operator()(Counted const& step) {
    auto const from = date(step.from);
    if (step.amount == 0)
      add(localizer_.text("deadline.sum.counted.none", {{"day", from}}));
    else
      add(localizer_.text(
          counted_key(step.unit),
          {{"n", std::int64_t{std::abs(step.amount)}}, {"side", side_of(step.amount < 0)}, {"day", from}}));
  }
  void operator()(CutToMonth const& step) {
    add(localizer_.text("deadline.sum.cut", {{"wanted", std::int64_t{step.wanted}}}));
  }
  void operator()(SkippedWeekends const& step) {
    left_out_.push_back(localizer_.text("deadline.sum.weekends", {{"n", std::int64_t{step.days}}}));
  }
  void operator()(SkippedHoliday const& step) {
    auto const days = ui::format_days(localizer_.language(), step.first, step.last);
    left_out_.push_back(localizer_.text("deadline.sum.holiday", {{"name", name(step.name)}, {"days", days}}));
  }
  void operator()(WorkedInExchange const& step) {
    auto const day = ui::format_weekday(localizer_.language(), step.day);
    worked_.push_back(localizer_.text("deadline.sum.worked", {{"day", day}, {"name", name(step.name)}}));
  }
  void operator()(Rolled const& step) {
    auto const day = ui::format_weekday(localizer_.language(), step.from);
    add(localizer_.text("deadline.sum.rolled", {{"day", day}, {"side", side_of(step.to < step.from)}}));
  }

  std::string due(Day day) && {
    auto const written = ui::format_weekday(localizer_.language(), day);
    add(localizer_.text("deadline.sum.due", {{"day", written}}));
    return joined(clauses_, "deadline.sum.separator");
  }

 private:
  void add(std::string clause) {
    if (!left_out_.empty()) {
      auto const days = joined(std::exchange(left_out_, {}), "deadline.sum.comma");
      clauses_.push_back(localizer_.text("deadline.sum.left_out", {{"days", days}}));
    }
    if (!worked_.empty()) {
      auto const days = joined(std::exchange(worked_, {}), "deadline.sum.comma");
      clauses_.push_back(localizer_.text("deadline.sum.worked_days", {{"days", days}}));
    }
    clauses_.push_back(std::move(clause));
  }
  std::string joined(std::vector<std::string> const& parts, std::string_view separator) const {
    std::string all;
    for (auto const& part : parts) all += (all.empty() ? "" : localizer_.text(separator)) + part;
    return all;
  }
  std::string date(Day day) const { return ui::format_date(localizer_.language(), PartialDate::of(day)); }
  std::string_view name(LocalText const& text) const { return choose(text, localizer_.language()).text; }

  ui::Localizer const& localizer_;
  std::vector<std::string> clauses_;
  std::vector<std::string> left_out_;
  std::vector<std::string> worked_;
};

// Empty where it is certain.
std::string doubt_of(ui::Localizer const& localizer, Deadline const& deadline) {
  switch (deadline.certainty) {
    case Certainty::certain:
      return {};
    case Certainty::calendar_unknown: {
      auto const year = std::to_string(static_cast<int>(*deadline.unknown_year));
      return localizer.text("deadline.sum.year_unknown", {{"year", year}});
    }
    case Certainty::holidays_unknown:
      return localizer.text("deadline.sum.holidays_unknown");
  }
  return {};
}

}  // namespace

std::string in_words(ui::Localizer const& localizer, Deadline const& deadline) {
  Clauses clauses(localizer);
  for (auto const& step : deadline.steps) std::visit(clauses, step);
  auto sum = std::move(clauses).due(deadline.due);
  auto const doubt = doubt_of(localizer, deadline);
  if (doubt.empty()) return sum;
  return localizer.text("deadline.sum.doubtful", {{"sum", sum}, {"doubt", doubt}});
}

}  // namespace amity::deadlines::web
