// SPDX-License-Identifier: Apache-2.0
// The best layout of a home city, and its document.
#pragma once

#include "api/documents.h"
#include "api/suggest_source.h"
#include "planning/layout_account.h"
#include "planning/layout_case.h"
#include "planning/reactivate.h"

namespace amity::api {

struct LayoutTask {
  planning::LayoutWish wish;
  planning::LayoutLimits limits;
  planning::AccountWish account;  // 0 draws: no account of the choice at all
  planning::Flights const* flights{nullptr};
  // Asked for the candidates where the part fit has a weight.
  std::function<LayoutFit(std::vector<atlas::City const*> const&)> fit{};
};

struct LayoutAnswer {
  planning::LayoutCase layout_case;
  planning::LayoutTerms terms;  // scaled
  planning::Layout layout;
  planning::LayoutAccount account;
  double greedy{};             // the objective of what lazy greedy chooses
  std::vector<double> parts;   // of the objective
  std::vector<double> totals;  // of the last stage's set, each in its own unit: people, cities, ...
  std::vector<planning::OldFriend> old_friends;
  LayoutFit fit;
  std::uint64_t data_version{};
  Day as_of{};
  double seconds{};  // all of it
};

// What the parts are made of: all of the world outlives it.
planning::LayoutSources layout_sources(World const& world, atlas::City const& home);

// As layout_case() and LayoutSolver::best().
Result<LayoutAnswer> layout_of(World const& world, atlas::City const& home, LayoutTask const& question);

json::object layout_document(World const& world, LayoutAnswer const& answer);

}  // namespace amity::api
