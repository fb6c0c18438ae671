// SPDX-License-Identifier: Apache-2.0
// How the room's verbs refuse. Private to the room.
#pragma once

#include "commands/command.h"
#include "core/blank.h"
#include "core/clock.h"
#include "core/utf8.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::work {

inline fields::FieldError wrong(std::string field, std::string_view value, std::string code, std::string message,
                                std::string remedy = {}) {
  constexpr std::size_t most_shown = 80;
  return {std::move(field),
          std::string(utf8::cut(value, most_shown)),
          std::move(message),
          std::move(remedy),
          std::move(code),
          {},
          0};
}

inline commands::Refused refused(std::vector<fields::FieldError> errors) {
  return commands::Refused{commands::Refusal{fields::Errors{std::move(errors), 0}}};
}

inline commands::Refused refused(Errc why, fields::FieldError error) {
  commands::Refusal refusal{fields::Errors{std::move(error)}};
  refusal.code = why;
  return commands::Refused{std::move(refusal)};
}

// That a day is one of those that an office has to do with: a year that was mistyped would stand in registers and
// calendars for good.
inline std::optional<fields::FieldError> error_in_year(std::string field, std::optional<Day> const& day) {
  constexpr std::chrono::year first{1900};
  constexpr std::chrono::year last{2199};
  if (!day) return std::nullopt;
  auto const year = std::chrono::year_month_day{*day}.year();
  if (year >= first && year <= last) return std::nullopt;
  return wrong(std::move(field), amity::to_string(*day), "far_year", "this year is far from every office's",
               "a day from 1900 to 2199");
}

}  // namespace amity::work
