// SPDX-License-Identifier: Apache-2.0
// Where layouts are asked for. Private to the room.
#pragma once

#include "api/documents_plan.h"
#include "api/suggest_source.h"
#include "planning/layout_case.h"

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace amity::api {

// How much is told of an answer: what is chosen and what would stand in its place, or also how often it stays chosen
// under shaken weights and what each demand costs, which takes seconds.
enum class LayoutDetail { quick, full };

struct LayoutQuestion {
  planning::LayoutWish wish;
  LayoutDetail detail{LayoutDetail::quick};
};

// Answers one question at a time, so that layouts never take more than one of the machine's cores; the solvers of the
// last grounds stay warm. Every answer is bounded in time; those who come when too many wait already are sent away.
class LayoutDesk {
 public:
  // LayoutPlan. Errc::invalid, not_found and refused as layout_case() and LayoutSolver::best() have them;
  // Errc::unavailable where too many wait. The suggester is asked only where the part fit has a weight; while it has no
  // model the layout is answered without that part, and says so.
  Result<json::object> answer(std::shared_ptr<World const> const& world, atlas::City const& home,
                              LayoutQuestion const& question, std::function<SuggestSource()> const& suggester);

 private:
  // A solver that knows a world's candidates under those wishes that decide what there is to choose from.
  struct Ground {
    std::weak_ptr<World const> world;  // an old world is not held by what was made of it
    std::string key;
    std::unique_ptr<planning::LayoutSolver> solver;
  };
  planning::LayoutSolver& solver_for(std::shared_ptr<World const> const& world, std::string const& key,
                                     planning::LayoutProblem problem);

  std::mutex mutex_;
  std::atomic<int> waiting_{0};
  std::list<Ground> grounds_;  // last used first
};

}  // namespace amity::api
