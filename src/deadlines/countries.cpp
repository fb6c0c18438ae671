// SPDX-License-Identifier: Apache-2.0
// The calendars that come along.
#include "deadlines/calendar_file.h"
#include "deadlines/data_cn.h"
#include "deadlines/data_de.h"
#include "deadlines/data_jp.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace amity::deadlines {
namespace {

Calendar embedded(std::string const& text) {
  auto calendar = parse_calendar(text);
  if (!calendar) throw std::logic_error(fields::told_in_file("a calendar that comes along", calendar.error().first()));
  return *std::move(calendar);
}

}  // namespace

Calendar const& calendar_of(std::string_view country) {
  // A part's own days would be added to the country's here, from a file such as data/de-by.csv.
  auto const whole = country.substr(0, country.find('-'));
  if (whole == "CN") {
    static auto const china = embedded(data_cn());
    return china;
  }
  if (whole == "JP") {
    static auto const japan = embedded(data_jp());
    return japan;
  }
  if (whole == "DE") {
    static auto const germany = embedded(data_de());
    return germany;
  }
  static Calendar const weekends_only;
  return weekends_only;
}

}  // namespace amity::deadlines
