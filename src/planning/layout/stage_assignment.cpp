// SPDX-License-Identifier: Apache-2.0
#include "stage_assignment.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace amity::planning::layout {
namespace {

// The candidates that are among the best of a tier, as many as there are places in all.
std::vector<std::uint32_t> contenders(std::span<double const> gains, std::size_t tiers, std::size_t places) {
  auto const candidates = gains.size() / tiers;
  std::vector<std::uint32_t> order(candidates);
  std::vector<bool> in(candidates, false);
  auto const best = std::min(places, candidates);
  for (std::size_t tier = 0; tier < tiers; ++tier) {
    std::iota(order.begin(), order.end(), 0U);
    auto const more = [&](std::uint32_t x, std::uint32_t y) {
      auto const gx = gains[x * tiers + tier];
      auto const gy = gains[y * tiers + tier];
      return gx != gy ? gx > gy : x < y;
    };
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(best - 1), order.end(), more);
    for (std::size_t i = 0; i < best; ++i) in[order[i]] = true;
  }
  std::vector<std::uint32_t> list;
  for (std::uint32_t c = 0; c < candidates; ++c)
    if (in[c]) list.push_back(c);
  return list;
}

}  // namespace

StageAssignment assign_stages(std::span<double const> gains, std::span<int const> places) {
  constexpr auto none = std::numeric_limits<std::size_t>::max();
  constexpr auto endless = std::numeric_limits<double>::infinity();
  auto const tiers = places.size();
  std::vector<std::size_t> tier_of_place;
  for (std::size_t tier = 0; tier < tiers; ++tier)
    tier_of_place.insert(tier_of_place.end(), static_cast<std::size_t>(places[tier]), tier);
  auto const rows = tier_of_place.size();
  StageAssignment found;
  found.price.assign(tiers, 0);
  if (rows == 0) return found;
  auto const columns = contenders(gains, tiers, rows);
  auto const m = columns.size();
  auto const cost = [&](std::size_t row, std::size_t column) {
    return -gains[columns[column] * tiers + tier_of_place[row]];
  };
  // Column m stands for the row that looks for its place.
  std::vector<double> of_row(rows, 0);
  std::vector<double> of_column(m + 1, 0);
  std::vector<std::size_t> row_of(m + 1, none);
  std::vector<std::size_t> before(m + 1);
  for (std::size_t row = 0; row < rows; ++row) {
    row_of[m] = row;
    std::vector<double> distance(m, endless);
    std::vector<bool> done(m + 1, false);
    auto at = m;
    while (row_of[at] != none) {
      done[at] = true;
      auto const r = row_of[at];
      auto nearest = endless;
      std::size_t next = none;
      for (std::size_t c = 0; c < m; ++c) {
        if (done[c]) continue;
        auto const through = cost(r, c) - of_row[r] - of_column[c];
        if (through < distance[c]) {
          distance[c] = through;
          before[c] = at;
        }
        if (distance[c] < nearest) {
          nearest = distance[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= m; ++c) {
        if (done[c]) {
          of_row[row_of[c]] += nearest;
          of_column[c] -= nearest;
        } else {
          distance[c] -= nearest;
        }
      }
      at = next;
    }
    for (; at != m; at = before[at]) row_of[at] = row_of[before[at]];
  }
  for (std::size_t tier = 0; tier < tiers; ++tier) found.price[tier] = -endless;
  for (std::size_t row = 0; row < rows; ++row)
    found.price[tier_of_place[row]] = std::max(found.price[tier_of_place[row]], -of_row[row]);
  for (std::size_t c = 0; c < m; ++c) {
    if (row_of[c] == none) continue;
    found.value -= cost(row_of[c], c);
    found.entered.push_back(columns[c]);
    found.tier_of.push_back(static_cast<std::uint32_t>(tier_of_place[row_of[c]]));
  }
  return found;
}

}  // namespace amity::planning::layout
