// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deadlines/calendar.h"
#include "deadlines/deadline.h"

#include <string_view>

namespace amity::deadlines {

inline Day on(std::string_view day) { return parse_day(day).value(); }

inline Rule months(int amount, Roll roll = Roll::stays) { return Rule::of(amount, Unit::months, roll).value(); }
inline Rule days(int amount, Roll roll = Roll::stays) { return Rule::of(amount, Unit::days, roll).value(); }
inline Rule working_days(int amount, Roll roll = Roll::stays) {
  return Rule::of(amount, Unit::working_days, roll).value();
}

inline LocalText name_on(Calendar const& calendar, std::string_view day) { return calendar.listed(on(day))->name; }

}  // namespace amity::deadlines
