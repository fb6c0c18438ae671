// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planning/layout/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::planning::layout {

// Why each of the chosen is chosen.
struct ChoiceAccount {
  LayoutChoice choice;
  // Its share of each part of the objective: what several chosen cover is shared evenly among them (their Shapley
  // values); over all chosen they add up to the parts.
  std::vector<double> parts;
  // The best one left out that could stand in its place, and what the objective would lose by it.
  std::optional<std::uint32_t> runner_up;
  double loses{};
  double stability{};  // in what share of the draws it stays chosen
};

// A demand that stands in the way of a better layout.
struct BindingDemand {
  std::string name;
  double gain{};  // of the objective where it is relaxed by one; exact
};

struct LayoutAccount {
  std::vector<ChoiceAccount> chosen;   // as in the layout
  std::vector<BindingDemand> binding;  // by gain, the largest first
};

// Shaken weights: each times e^(0.25 x a normal number), drawn from a generator with a fixed seed.
struct AccountRequest {
  int draws{200};
  double seconds{20};  // for the demands' gains and the draws each
  std::function<bool()> cancelled{};
};

std::vector<std::vector<double>> shares_of(LayoutProblem const& problem, LayoutTerms const& terms,
                                           std::span<LayoutChoice const> chosen);

LayoutAccount account_of(LayoutSolver& solver, LayoutTerms const& terms, Layout const& layout,
                         AccountRequest const& request = {});

}  // namespace amity::planning::layout
