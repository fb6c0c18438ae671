// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar_file.h"

#include "core/utf8.h"
#include "fields/reader.h"
#include "interop/formats/record_fields.h"
#include "interop/formats/table.h"
#include "interop/formats/table_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace amity::deadlines {
namespace {

namespace formats = interop::formats;

constexpr std::size_t most_errors = 100;

// Wrong rows of a whole text, the first of them in full.
class Findings {
 public:
  void add(fields::FieldError error) {
    if (errors_.size() < most_errors)
      errors_.push_back(std::move(error));
    else
      ++left_out_;
  }
  void add(fields::Errors errors) {
    left_out_ += errors.left_out();
    for (auto& error : std::move(errors).all()) add(std::move(error));
  }
  bool empty() const { return errors_.empty(); }
  fields::Errors take() && { return {std::move(errors_), left_out_}; }

 private:
  std::vector<fields::FieldError> errors_;
  std::size_t left_out_{0};
};

std::optional<ListedAs> parse_listed_as(std::string_view word) {
  if (word == "holiday") return ListedAs::holiday;
  if (word == "workday") return ListedAs::workday;
  return std::nullopt;
}

// `error.field`: where it is, if it has a place in the line.
fields::FieldError wrong_text(std::int64_t line, std::string_view code, Error const& error,
                              std::vector<fields::Argument> arguments = {}) {
  auto told = fields::at_field(error, error.field);
  told.line = line;
  told.code = code;
  told.arguments = std::move(arguments);
  return told;
}

formats::TableShape const& shape() {
  static formats::TableShape const columns{{"day", "what"}, {"name_zh", "name_ja", "name_en", "source"}};
  return columns;
}

fields::FieldError too_long(std::size_t given) {
  return {.field = {},
          .value = {},
          .message = "the calendar has " + std::to_string(given) + " bytes",
          .remedy = "at most " + std::to_string(longest_calendar) + " bytes; hand the years in one after the other",
          .code = "calendar_too_long",
          .arguments = {{"given", static_cast<std::int64_t>(given)},
                        {"most", static_cast<std::int64_t>(longest_calendar)}}};
}

// As far as due days of tasks and letters go.
bool is_near(Day day) {
  constexpr int first = 1900;
  constexpr int last = 2199;
  auto const year = static_cast<int>(std::chrono::year_month_day{day}.year());
  return year >= first && year <= last;
}

fields::FieldError at_day(formats::Record const& record, std::string_view code, Error const& error,
                          std::vector<fields::Argument> arguments = {}) {
  auto told = wrong_text(record.line(), code, error, std::move(arguments));
  told.field = "day";
  told.value = record["day"];
  return told;
}

// Why the calendar does not take a day. `lines`: of the days that it has.
fields::FieldError not_added(formats::Record const& record, Day day, Error const& error,
                             std::map<Day, std::int64_t> const& lines) {
  if (error.code != Errc::conflict) return at_day(record, "worked_anyway", error);
  auto const first = lines.at(day);
  auto told = at_day(record, "day_twice", error, {{"first", first}});
  told.message += ", first in line " + std::to_string(first);
  return told;
}

void take_row(formats::Record const& record, Calendar& calendar, std::map<Day, std::int64_t>& lines,
              Findings& findings) {
  auto const source = formats::source_of(record);
  fields::Reader in(source);
  ListedDay listed{.day = in.required<Day>("day"),
                   .as = in.required<ListedAs>("what", parse_listed_as, "holiday or workday"),
                   .name = in.required_texts("name"),
                   .source = formats::text(in, "source")};
  if (in.failed()) return findings.add(in.errors());
  auto const day = listed.day;
  if (!is_near(day))
    return findings.add(
        at_day(record, "day_far",
               {Errc::invalid, "no deadline is counted in such a year", "day", "a day of the years 1900 to 2199"}));
  if (auto const added = calendar.add(std::move(listed)); !added)
    return findings.add(not_added(record, day, added.error(), lines));
  lines.emplace(day, record.line());
}

}  // namespace

fields::Checked<Calendar> parse_calendar(std::string_view text) {
  if (auto const given = text.size() - static_cast<std::size_t>(std::ranges::count(text, '\r'));
      given > longest_calendar)
    return fields::Refused{fields::Errors{too_long(given)}};
  if (auto const at = utf8::first_invalid(text)) {
    auto const line = 1 + std::ranges::count(text.substr(0, *at), '\n');
    auto error =
        wrong_text(line, "sheet_not_utf8", {Errc::invalid, "the text is not UTF-8", {}, "the list saved as UTF-8"});
    return fields::Refused{fields::Errors{std::vector{std::move(error)}, 0}};
  }
  Calendar calendar;
  Findings findings;
  std::string const whole{text};
  for (auto& error : formats::wrong_head(whole, shape())) findings.add(std::move(error));
  if (!findings.empty()) return fields::Refused{std::move(findings).take()};
  std::istringstream in{whole};
  std::map<Day, std::int64_t> lines;
  auto const rows = formats::read_table(
      in, "calendar", shape(), [&](formats::Record const& record) { take_row(record, calendar, lines, findings); },
      [&](formats::Refusal const& refused) {
        findings.add({.field = refused.field,
                      .value = refused.value,
                      .message = refused.why,
                      .remedy = refused.accepted,
                      .code = "cells_unlike_head",
                      .arguments = {},
                      .line = refused.line});
      });
  if (!rows && whole.find_first_not_of(" \t\r\n") == std::string::npos)
    findings.add(wrong_text(1, "calendar_empty", rows.error()));
  else if (!rows)
    findings.add(formats::broken_off(rows.error()));
  if (findings.empty() && calendar.listed_days().empty())
    findings.add(wrong_text(1, "calendar_empty", {Errc::invalid, "it lists no day", "day", "a row for each holiday"}));
  if (!findings.empty()) return fields::Refused{std::move(findings).take()};
  return calendar;
}

}  // namespace amity::deadlines
