// SPDX-License-Identifier: Apache-2.0
#include "partnerships/anniversary.h"

#include "partnerships/lifecycle.h"

namespace amity::partnerships {

Day anniversary_in(std::chrono::year year, Day signed_on) {
  std::chrono::year_month_day const from{signed_on};
  std::chrono::year_month_day const same{year, from.month(), from.day()};
  if (same.ok()) return same;
  return std::chrono::year_month_day_last{year, std::chrono::month_day_last{from.month()}};
}

std::vector<Anniversary> anniversaries_near(Day signed_on, Day today) {
  auto const first = std::chrono::year_month_day{signed_on}.year();
  auto const this_year = std::chrono::year_month_day{today}.year();
  std::vector<Anniversary> near;
  for (int const ahead : {0, 1}) {
    auto const year = this_year + std::chrono::years{ahead};
    Anniversary const one{anniversary_in(year, signed_on), static_cast<int>((year - first).count())};
    auto const lead = one.is_round() ? round_near_before : near_before;
    if (one.years > 0 && one.day >= today && one.day <= today + lead) near.push_back(one);
  }
  return near;
}

std::optional<Day> day_kept(Resolution const& resolution) {
  auto const& signed_on = resolution.signed_on;
  if (!signed_on || signed_on->day() == 0 || resolution.doubtful || resolution.ended_on ||
      !is_in_force(resolution.stage))
    return std::nullopt;
  return signed_on->earliest();
}

}  // namespace amity::partnerships
