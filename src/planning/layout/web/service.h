// SPDX-License-Identifier: Apache-2.0
// Solves layouts one after the other. Private to the room.
#pragma once

#include "explore/suggest_source.h"
#include "planning/layout/web/documents.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>

namespace amity::planning::layout::web {

struct LayoutQuestion {
  std::shared_ptr<snapshot::World const> world;
  atlas::City const* home{};
  LayoutRequest request;
  LayoutDetail detail{LayoutDetail::quick};
  std::optional<explore::SuggestSource> suggestions{};  // where the part fit has a weight
};
// Tells apart what the part fit may rest on: nothing, a model, or why there is none.
std::string fit_key(LayoutQuestion const& question);

// Why there is no layout. Where demands cannot hold together, the smallest set of them.
struct LayoutRefusal {
  Error error;
  std::vector<contract::LayoutDemand> clash{};
  std::int64_t eligible{};
};

struct LayoutReply {
  contract::LayoutPlan plan;  // only where it is not refused
  std::optional<LayoutRefusal> refusal;
};

// How a question is watched while it is solved.
struct LayoutWatch {
  std::function<bool()> given_up;
  std::function<void(LayoutProgress const&)> on_progress;
};

// The last solvers stay warm, so that the same candidates with another weight or quota are solved soon. Not for two
// threads at once.
class LayoutService {
 public:
  // Every answer is bounded in time. Errc::invalid, not_found and refused as layout_case() and LayoutSolver::best()
  // have them. Nothing where it was given up.
  std::optional<LayoutReply> answer(LayoutQuestion const& question, LayoutWatch const& watch);

 private:
  // A solver that knows a world's candidates, under that part of a request which decides who they are.
  struct WarmSolver {
    std::weak_ptr<snapshot::World const> world;  // an old world is not held by what was made of it
    CityId home;
    LayoutRequest request;
    std::string fit_key;
    explore::LayoutFit fit;
    LayoutCase layout;  // without its problem, which the solver has
    std::unique_ptr<LayoutSolver> solver;
  };
  // With the terms of this question.
  Result<WarmSolver*> solver_for(LayoutQuestion const& question);

  std::list<WarmSolver> solvers_;  // last used first
};

}  // namespace amity::planning::layout::web
