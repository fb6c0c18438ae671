// SPDX-License-Identifier: Apache-2.0
#include "fields/values.h"
#include "text.h"

#include <algorithm>

namespace amity::fields {
namespace {

// 1981, 1981-11 or 1981-11-05, whether or not there is such a date.
bool is_shaped_as_date(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  return std::equal(text.begin(), text.end(), shape.begin(),
                    [](char c, char like) { return like == '0' ? c >= '0' && c <= '9' : c == like; });
}

Reading<PartialDate> date_of(std::string_view text, std::string_view accepted) {
  auto const narrow = half_width(text);
  auto const date = PartialDate::parse(narrow);
  if (date) return *date;
  if (is_shaped_as_date(narrow)) return Unread{{"no_such_date", "is not in the calendar", std::string(accepted)}};
  return Unread{{"not_a_date", "is not a date", std::string(accepted)}};
}

}  // namespace

Reading<PartialDate> read_partial_date(Node const& node) {
  auto const text = plain_text(node, "text");
  if (!text) return Unread{text.error()};
  return date_of(*text, "a year, month or day such as 1981, 1981-11 or 1981-11-05");
}

Reading<Day> read_day(Node const& node) {
  constexpr std::string_view accepted = "a day such as 1981-11-05";
  auto const text = plain_text(node, "text");
  if (!text) return Unread{text.error()};
  auto const date = date_of(*text, accepted);
  if (!date) return Unread{date.error()};
  if (date->day() == 0) return Unread{{"not_a_day", "is not a whole day", std::string(accepted)}};
  return date->earliest();
}

}  // namespace amity::fields
