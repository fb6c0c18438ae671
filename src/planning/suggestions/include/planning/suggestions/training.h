// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/suggestions/ties.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace amity::planning::suggestions {

struct TrainingOptions {
  std::uint64_t seed{1};
  std::size_t cities{5000};  // how many, at most, are asked for their hidden partners
  int folds{10};             // each in turn is hidden: 2 or more
  double thoroughness{25};   // the more, the more pairs without a tie are looked at, and the longer it takes
  int rounds{120};           // trees
};

// Pairs with the answer that a model learns from. A tie is in its own row only as the answer: the ties are dealt into
// folds, and the features of a fold's pairs, tied or not, are made of the other folds alone.
struct TrainingSet {
  std::vector<float> rows;  // features().size() numbers each
  std::vector<float> tied;  // 1 or 0
  // Pairs without a tie are drawn, each with a chance of its own that is higher where a tie is likely; a row's offset
  // is minus the logarithm of that chance. Added to the model's log odds while it learns, it makes them those of all
  // pairs (King and Zeng 2001, "Logistic regression in rare events data": prior correction, here for each stratum of
  // its own).
  std::vector<float> offsets;
  double log_odds{};  // of a tie between two places, as far as asked
  std::size_t positives{};
};

// How learning is followed and stopped.
struct TrainingWatch {
  std::stop_token stop{};
  std::function<void(double fraction)> progress{};  // 0..1, called from the learning thread; may be empty
  void tell(double fraction) const {
    if (progress) progress(fraction);
  }
};

// The same ties and options give the same set, in whatever order the ties come. Nothing where it was stopped. Of the
// watch's fraction it is the first half.
std::optional<TrainingSet> training_set(Places const& places, std::span<Edge const> ties,
                                        TrainingOptions const& options, TrainingWatch const& watch);

// A number of 64 bits out of several, the same on every machine (splitmix64, Steele, Lea, Flood 2014).
std::uint64_t mixed_number(std::uint64_t seed, std::uint64_t a, std::uint64_t b);
// The same as a number of [0, 1).
double chance(std::uint64_t seed, std::uint64_t a, std::uint64_t b);

}  // namespace amity::planning::suggestions
