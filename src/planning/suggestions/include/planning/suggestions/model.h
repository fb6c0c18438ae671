// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "planning/suggestions/features.h"
#include "planning/suggestions/training.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::planning::suggestions {

// Where a model comes from; kept with it.
struct ModelOrigin {
  std::string trained_at;    // such as 2026-11-22T23:59:59Z
  std::string data_version;  // data_version() of what it was trained with
  std::size_t cities{};
  std::size_t ties{};
  std::size_t examples{};  // pairs it learnt from
  std::uint64_t seed{};
  bool operator==(ModelOrigin const&) const = default;
};

// 16 hexadecimal digits that are the same for the same places and ties (FNV-1a, 64 bits).
std::string data_version(std::span<Place const> places, std::span<Edge const> ties);

// How likely a tie is, by boosted trees (XGBoost) on the features of a pair. Immutable; for several threads at once.
class SuggestModel {
 public:
  // The same input gives the same model. Throws std::runtime_error if XGBoost cannot.
  static SuggestModel train(Places const& places, std::span<Edge const> ties, TrainingOptions const& options,
                            ModelOrigin origin = {});
  // The same where somebody watches; nothing where it was stopped.
  static std::optional<SuggestModel> train(Places const& places, std::span<Edge const> ties,
                                           TrainingOptions const& options, ModelOrigin origin,
                                           TrainingWatch const& watch);
  // What bytes() gave. Errc::invalid where it is no model, or one of other features.
  static Result<SuggestModel> read(std::string const& bytes);
  std::string bytes() const;

  ModelOrigin const& origin() const { return origin_; }
  // Natural logarithm of p / (1 - p), for each row of features.
  std::vector<double> log_odds(std::span<float const> rows) const;
  // What each reason adds to the log odds against a pair of no particular features (exact Shapley values of the trees,
  // Lundberg et al. 2018); the last number is that pair's own log odds, and all of them add up to log_odds().
  std::vector<std::array<double, reasons + 1>> contributions(std::span<float const> rows) const;

 private:
  struct Trees;
  explicit SuggestModel(std::shared_ptr<Trees> trees) : trees_(std::move(trees)) {}

  std::shared_ptr<Trees> trees_;
  ModelOrigin origin_;
  double base_{};
};

}  // namespace amity::planning::suggestions
