// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar_file.h"

#include "fields/reader.h"
#include "interop/formats/record_fields.h"
#include "interop/formats/table.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
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

fields::FieldError wrong_text(std::int64_t line, Error const& error) {
  auto told = fields::at_field(error, error.field);
  told.line = line;
  return told;
}

// What ended the reading: its place is in the field, as "line 12", where it is no column of the head.
fields::FieldError broken_off(Error error) {
  constexpr std::string_view line_word = "line ";
  if (!error.field.starts_with(line_word)) return wrong_text(1, error);
  std::int64_t line = 1;
  auto const* const end = error.field.data() + error.field.size();
  if (std::from_chars(error.field.data() + line_word.size(), end, line).ptr != end || line < 1)
    return wrong_text(1, error);
  error.field.clear();
  return wrong_text(line, error);
}

// As far as due days of tasks and letters go.
bool is_near(Day day) {
  constexpr int first = 1900;
  constexpr int last = 2199;
  auto const year = static_cast<int>(std::chrono::year_month_day{day}.year());
  return year >= first && year <= last;
}

void take_row(formats::Record const& record, Calendar& calendar, Findings& findings) {
  auto const source = formats::source_of(record);
  fields::Reader in(source);
  ListedDay listed{.day = in.required<Day>("day"),
                   .as = in.required<ListedAs>("what", parse_listed_as, "holiday or workday"),
                   .name = in.required_texts("name"),
                   .source = formats::text(in, "source")};
  if (!in.failed() && !is_near(listed.day))
    in.refuse("day",
              {Errc::invalid, "no deadline is counted in such a year", "day", "a day of the years 1900 to 2199"});
  if (!in.failed())
    if (auto const added = calendar.add(std::move(listed)); !added) in.refuse("day", added.error());
  if (in.failed()) findings.add(in.errors());
}

}  // namespace

fields::Checked<Calendar> parse_calendar(std::string_view text) {
  Calendar calendar;
  Findings findings;
  std::istringstream in{std::string(text)};
  auto const rows = formats::read_table(
      in, "calendar", {{"day", "what"}, {"name_zh", "name_ja", "name_en", "source"}},
      [&](formats::Record const& record) { take_row(record, calendar, findings); },
      [&](formats::Refusal const& refused) {
        findings.add({.field = refused.field,
                      .value = refused.value,
                      .message = refused.why,
                      .remedy = refused.accepted,
                      .code = "invalid",
                      .arguments = {},
                      .line = refused.line});
      });
  if (!rows) findings.add(broken_off(rows.error()));
  if (findings.empty() && calendar.listed_days().empty())
    findings.add(wrong_text(1, {Errc::invalid, "it lists no day", "day", "a row for each holiday"}));
  if (!findings.empty()) return fields::Refused{std::move(findings).take()};
  return calendar;
}

}  // namespace amity::deadlines
