// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace amity::planning::layout {

// The best sets of new partners, proven. This header knows no cities: candidates are numbers from 0, and what they are
// worth is told by parts. planning/layout/case.h makes such a problem out of the register.

// One part of the value of a set of candidates: what the set covers, each element counted once, and what each candidate
// is worth by itself. Either may be empty. All worths are >= 0, in the part's own unit (people, cities, ...).
struct LayoutPart {
  std::string name;
  std::vector<double> worth;          // of each element
  std::vector<std::uint64_t> first;   // candidates + 1 positions in `covers`; empty: nothing is covered
  std::vector<std::uint32_t> covers;  // the elements of candidate c are covers[first[c]] to covers[first[c + 1]]
  std::vector<double> each;           // of each candidate; empty: none
};

struct LayoutProblem {
  std::size_t candidates{};
  std::vector<LayoutPart> parts;
};

// How many new partners there are to be by then, all stages together: the set of a stage holds those of the stages
// before it.
struct LayoutStage {
  std::string name;  // "2025"
  int partners{};
  double weight{1};  // of the value of the set of this stage; > 0
};

inline constexpr int no_limit = std::numeric_limits<int>::max();
inline constexpr std::size_t last_stage = std::numeric_limits<std::size_t>::max();

// At least and at most so many of these candidates by the end of a stage.
struct LayoutQuota {
  std::string name;
  std::vector<std::uint32_t> of;  // candidates
  int least{0};
  int most{no_limit};
  std::size_t stage{last_stage};
};

// What is asked of a problem; may change from question to question on the same solver.
struct LayoutTerms {
  std::vector<double> weights;  // of each part, for one unit of its worth; >= 0, not all 0
  std::vector<LayoutStage> stages;
  std::vector<LayoutQuota> quotas;
  std::vector<std::uint32_t> must;   // chosen by the last stage
  std::vector<std::uint32_t> never;  // not to be chosen
};

struct LayoutChoice {
  std::uint32_t candidate{};
  std::size_t stage{};  // the first stage whose set holds it
  auto operator<=>(LayoutChoice const&) const = default;
};

struct LayoutProgress {
  double best{};   // value of the best sets so far
  double bound{};  // no sets are worth more
  double seconds{};
};

// When to stop before the proof is whole.
struct LayoutLimits {
  double seconds{std::numeric_limits<double>::infinity()};
  double gap{0};  // (bound - objective) / bound that is good enough
  std::function<bool()> cancelled{};
  std::function<void(LayoutProgress const&)> on_progress{};
};

struct Layout {
  enum class End { proven, gap, time, cancelled };
  std::vector<LayoutChoice> chosen;  // by stage, then candidate
  double objective{};                // sum over stages of weight x value of the stage's set
  double bound{};                    // >= objective; no choice that keeps the terms is worth more
  End end{End::proven};
  double seconds{};
  std::size_t candidates_left{};  // those that could not be ruled out by their reduced cost alone
  std::size_t nodes{};            // of the branch and bound; 1 where the relaxation was enough
  double gap() const { return bound > objective ? (bound - objective) / bound : 0; }
};

// The smallest set of demands that cannot hold together; where even one candidate less than asked is not there, that
// one alone.
struct LayoutClash {
  std::vector<std::string> names;  // of quotas, stages and "must"
};

// Keeps what was learnt of a problem, so that the next question (other weights, quotas, numbers, candidates) is
// answered sooner. Not for two threads at once.
class LayoutSolver {
 public:
  explicit LayoutSolver(LayoutProblem problem);
  LayoutSolver(LayoutSolver&&) noexcept;
  LayoutSolver& operator=(LayoutSolver&&) noexcept;
  ~LayoutSolver();

  // Exact: no other choice is worth more than `bound`. Errc::invalid for terms that make no sense (no weight, a
  // candidate that is not there, stages that shrink), Errc::refused where no choice keeps them all, with the demands
  // that clash in the message.
  Result<Layout> best(LayoutTerms const& terms, LayoutLimits const& limits = {});
  // The same by lazy greedy alone: no bound but the sum of the best.
  Result<Layout> greedy(LayoutTerms const& terms);
  // A quick good answer without proof: greedy and swaps among the candidates that best() came to look at.
  Result<Layout> quick(LayoutTerms const& terms);
  // Nothing where the terms can be kept.
  LayoutClash clash(LayoutTerms const& terms) const;

  // As layout_parts().
  std::vector<double> parts_of(LayoutTerms const& terms, std::span<LayoutChoice const> chosen) const;
  // For each candidate the objective with it in the place of chosen[place]; those that are chosen and those that would
  // break the terms get -infinity.
  std::vector<double> instead_of(LayoutTerms const& terms, std::span<LayoutChoice const> chosen,
                                 std::size_t place) const;
  // No set of so many candidates is worth more in this part, and one is about worth it: the relaxation's bound, in the
  // part's unit. 0 where there is nothing in it.
  double attainable(std::size_t part, int partners);

  LayoutProblem const& problem() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The value of such sets under these terms, each part as weight x worth; the parts sum up to the objective.
std::vector<double> layout_parts(LayoutProblem const& problem, LayoutTerms const& terms,
                                 std::span<LayoutChoice const> chosen);

Result<Layout> best_layout(LayoutProblem const& problem, LayoutTerms const& terms, LayoutLimits const& limits = {});

}  // namespace amity::planning::layout
