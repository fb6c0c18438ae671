// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/suggestions/model.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::planning::suggestions {

// What a candidate can be scored by: the model, and what others would take instead.
enum class Method { model, common_neighbours, adamic_adar, preferential_attachment, country_pairs, long_paths };
inline constexpr std::size_t methods = 6;
std::string_view to_string(Method method);

// Where a hidden partner came among all places of the register, by each method. Both ends of a hidden tie ask. Other
// partners of the one that asks, known or hidden, do not take part ("filtered"); those of equal score share the mean of
// their ranks.
struct HiddenRank {
  PlaceNumber asking{};
  PlaceNumber hidden{};
  std::size_t asking_partners{};  // known ones
  std::size_t hidden_partners{};
  std::array<double, methods> rank{};  // from 1
};

struct Split {
  std::vector<Edge> known;
  std::vector<Edge> hidden;
};
// A share of the ties hidden, drawn by the seed.
Split split(std::span<Edge const> ties, double hidden_share, std::uint64_t seed);

// Ranks of the first `most` hidden ties as the seed draws them (0: of all), by a model that was trained with the known
// ones; two for each tie. Ties that are also known are left out.
std::vector<HiddenRank> hidden_ranks(SuggestModel const& model, Places const& places, Split const& split,
                                     std::size_t most, std::uint64_t seed);

struct Score {
  double value{};
  double low{};  // 95 % of 1,000 bootstrap draws of hidden ties (both ends together) lie between the two
  double high{};
};
struct Scores {
  std::size_t questions{};
  Score reciprocal_rank;  // mean of 1 / rank
  Score hits_at_50;       // share of ranks of 50 or better
  Score hits_at_10;
};
Scores scores(std::span<HiddenRank const> ranks, Method method);

}  // namespace amity::planning::suggestions
