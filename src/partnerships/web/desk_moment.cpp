// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"

#include <charconv>

namespace amity::partnerships::web {

std::string moment_at(AtDesk const& at, std::string_view utc) {
  constexpr std::size_t length = 24;
  constexpr std::size_t day_length = 10;
  if (utc.size() != length) return std::string(utc);
  auto const day = parse_day(utc.substr(0, day_length));
  if (!day) return std::string(utc);
  auto const number = [&](std::size_t begin, std::size_t digits) {
    int value{};
    std::from_chars(utc.data() + begin, utc.data() + begin + digits, value);
    return value;
  };
  auto const moment = *day + std::chrono::hours{number(11, 2)} + std::chrono::minutes{number(14, 2)} +
                      std::chrono::seconds{number(17, 2)} + std::chrono::milliseconds{number(20, 3)};
  return ui::format_moment(at.localizer.language(), moment, at.office.timezone);
}

}  // namespace amity::partnerships::web
