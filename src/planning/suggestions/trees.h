// SPDX-License-Identifier: Apache-2.0
// XGBoost's library behind as much as suggestions need of it. Private to the room.
#pragma once

#include "planning/suggestions/training.h"

#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace amity::planning::suggestions {

struct Table {
  std::span<float const> numbers;  // row by row; NaN: not known
  std::size_t columns{};
};

struct Examples {
  std::span<float const> rows;
  std::span<float const> answers;  // 1 or 0
  std::span<float const> offsets;  // added to the log odds while learning
  std::size_t columns{};
};

// Throws std::runtime_error with XGBoost's words where it cannot.
class BoostedTrees {
 public:
  BoostedTrees();
  ~BoostedTrees();
  BoostedTrees(BoostedTrees const&) = delete;
  BoostedTrees& operator=(BoostedTrees const&) = delete;

  // False where it was stopped; then there are no trees. Of the watch's fraction it is the second half.
  bool learn(Examples const& examples, int rounds, TrainingWatch const& watch);
  bool load(std::string const& bytes);
  std::string bytes() const;

  // A text that is kept with the trees; empty where there is none of that name.
  void note(char const* name, std::string const& text);
  std::string noted(char const* name) const;

  // Of each row, the trees' sum. For several threads at once.
  std::vector<float> margins(Table const& table) const;
  // Of each row, what each column adds to the sum, and last what every row has. One after another.
  std::vector<float> shares(Table const& table) const;

 private:
  void* booster_{};
  mutable std::mutex shares_;
};

}  // namespace amity::planning::suggestions
