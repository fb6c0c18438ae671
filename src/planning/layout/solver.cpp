// SPDX-License-Identifier: Apache-2.0
#include "prove.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace amity::planning::layout {
namespace {

// All there is to be had is worth this (ScaledInstance); a question that is stopped at once has no better bound.
constexpr double no_bound_yet = 20'000;

std::string listed(std::vector<std::string> const& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

Error clash_error(LayoutClash const& clash, ScaledInstance const& instance) {
  auto const free = std::count_if(instance.standing.begin(), instance.standing.end(),
                                  [](Standing s) { return s != Standing::never; });
  auto const there = std::to_string(free) + (free == 1 ? " city is eligible" : " cities are eligible");
  if (clash.names.size() == 1)
    return {Errc::refused, clash.names.front() + " cannot be had: " + there, "clash",
            "a smaller number, or fewer exclusions"};
  return {Errc::refused, listed(clash.names) + " cannot hold together; " + there, "clash",
          "any one of these demands relaxed"};
}

}  // namespace

ProgressMonitor::ProgressMonitor(LayoutLimits const& limits, double unit)
    : limits_(limits), unit_(unit), begun_(std::chrono::steady_clock::now()) {}

double ProgressMonitor::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
}

bool ProgressMonitor::should_stop() {
  if (stopped()) return true;
  if (limits_.cancelled && limits_.cancelled())
    end_ = Layout::End::cancelled;
  else if (seconds() > limits_.seconds)
    end_ = Layout::End::time;
  return stopped();
}

void ProgressMonitor::tell(double best, double bound) const {
  if (limits_.on_progress) limits_.on_progress({best * unit_, bound * unit_, seconds()});
}

bool ProgressMonitor::good_enough(double best, double bound) {
  if (limits_.gap <= 0 || bound - best > limits_.gap * bound) return false;
  end_ = Layout::End::gap;
  return true;
}

struct LayoutSolver::State {
  explicit State(LayoutProblem given) : problem(std::move(given)), coverage(make_ground(problem)), pool(coverage) {}

  LayoutProblem problem;
  CoverageModel coverage;
  CutPool pool;
  Shares shares;                                           // the best that the last large question found
  std::map<std::pair<std::size_t, int>, double> attained;  // of a part, by so many partners

  Result<ScaledInstance> instance(LayoutTerms const& terms) const { return stakes_of(problem, coverage, terms); }
  Incumbent first_choice(ScaledInstance const& instance, FeasibilityModel const& feasibility) const;
  double attain(std::size_t part, int partners) const;
  Layout told(LayoutTerms const& terms, Incumbent incumbent) const;
};

LayoutSolver::LayoutSolver(LayoutProblem problem) : state_(std::make_unique<State>(std::move(problem))) {}
LayoutSolver::LayoutSolver(LayoutSolver&&) noexcept = default;
LayoutSolver& LayoutSolver::operator=(LayoutSolver&&) noexcept = default;
LayoutSolver::~LayoutSolver() = default;

LayoutProblem const& LayoutSolver::problem() const { return state_->problem; }

Incumbent LayoutSolver::State::first_choice(ScaledInstance const& instance, FeasibilityModel const& feasibility) const {
  std::vector<std::uint32_t> everyone(coverage.candidates);
  std::iota(everyone.begin(), everyone.end(), 0U);
  Incumbent incumbent;
  incumbent.chosen = greedy_choice(coverage, instance, feasibility, everyone);
  if (incumbent.chosen.empty()) return incumbent;
  Cover cover(coverage, instance);
  for (auto const& choice : incumbent.chosen) cover.add(choice);
  incumbent.value = cover.value();
  return incumbent;
}

Layout LayoutSolver::State::told(LayoutTerms const& terms, Incumbent incumbent) const {
  Layout layout;
  layout.chosen = std::move(incumbent.chosen);
  std::sort(layout.chosen.begin(), layout.chosen.end(), [](LayoutChoice const& x, LayoutChoice const& y) {
    return std::tie(x.stage, x.candidate) < std::tie(y.stage, y.candidate);
  });
  auto const parts = layout_parts(problem, terms, layout.chosen);
  layout.objective = std::accumulate(parts.begin(), parts.end(), 0.0);
  return layout;
}

double LayoutSolver::State::attain(std::size_t part, int partners) const {
  LayoutTerms alone;
  alone.weights.assign(problem.parts.size(), 0);
  alone.weights[part] = 1;
  alone.stages = {{"", partners, 1}};
  auto const instance = this->instance(alone);
  if (!instance || instance->unit <= 0) return 0;
  constexpr double near_enough = 1e-3;
  LayoutLimits const limits{std::numeric_limits<double>::infinity(), near_enough, {}, {}};
  ProgressMonitor monitor(limits, instance->unit);
  FeasibilityModel const feasibility(*instance);
  auto incumbent = first_choice(*instance, feasibility);
  if (incumbent.value <= 0) return 0;
  // What other questions taught stays out of it: the same part and number have the same answer, whatever was asked
  // before.
  if (is_large(coverage, *instance)) {
    Shares fresh_shares;
    auto const proof = prove_large(coverage, *instance, monitor, incumbent, fresh_shares);
    return std::max(incumbent.value, proof.bound) * instance->unit;
  }
  CutPool fresh(coverage);
  add_first_columns(coverage, *instance, incumbent, fresh);
  Relaxation relaxation(coverage, *instance, feasibility, fresh, monitor, incumbent, no_bound_yet);
  relaxation.run();
  return std::max(incumbent.value, relaxation.bound()) * instance->unit;
}

Result<Layout> LayoutSolver::best(LayoutTerms const& terms, LayoutLimits const& limits) {
  auto& s = *state_;
  auto const instance = s.instance(terms);
  if (!instance) return Failure{instance.error()};
  ProgressMonitor monitor(limits, instance->unit);
  FeasibilityModel const feasibility(*instance);
  auto incumbent = s.first_choice(*instance, feasibility);
  if (incumbent.chosen.empty()) return Failure{clash_error(feasibility.clash(), *instance)};
  auto const proof = is_large(s.coverage, *instance)
                         ? prove_large(s.coverage, *instance, monitor, incumbent, s.shares)
                         : prove(s.coverage, *instance, feasibility, s.pool, monitor, incumbent, no_bound_yet);
  auto layout = s.told(terms, incumbent);
  layout.end = monitor.end();
  layout.bound =
      layout.end == Layout::End::proven ? layout.objective : std::max(layout.objective, proof.bound * instance->unit);
  layout.seconds = monitor.seconds();
  layout.candidates_left = proof.left;
  layout.nodes = proof.nodes;
  return layout;
}

Result<Layout> LayoutSolver::greedy(LayoutTerms const& terms) {
  auto const instance = state_->instance(terms);
  if (!instance) return Failure{instance.error()};
  ProgressMonitor monitor({}, instance->unit);
  FeasibilityModel const feasibility(*instance);
  auto incumbent = state_->first_choice(*instance, feasibility);
  if (incumbent.chosen.empty()) return Failure{clash_error(feasibility.clash(), *instance)};
  auto layout = state_->told(terms, std::move(incumbent));
  layout.bound = std::numeric_limits<double>::infinity();
  layout.seconds = monitor.seconds();
  return layout;
}

Result<Layout> LayoutSolver::quick(LayoutTerms const& terms) {
  auto const instance = state_->instance(terms);
  if (!instance) return Failure{instance.error()};
  ProgressMonitor monitor({}, instance->unit);
  FeasibilityModel const feasibility(*instance);
  Incumbent incumbent;
  auto const pool = state_->pool.columns();
  incumbent.chosen = greedy_choice(state_->coverage, *instance, feasibility, pool);
  if (incumbent.chosen.empty()) incumbent = state_->first_choice(*instance, feasibility);
  if (incumbent.chosen.empty()) return Failure{clash_error(feasibility.clash(), *instance)};
  improve(state_->coverage, *instance, pool, incumbent.chosen);
  auto layout = state_->told(terms, std::move(incumbent));
  layout.bound = std::numeric_limits<double>::infinity();
  layout.seconds = monitor.seconds();
  return layout;
}

LayoutClash LayoutSolver::clash(LayoutTerms const& terms) const {
  auto const instance = state_->instance(terms);
  return instance ? FeasibilityModel(*instance).clash() : LayoutClash{{instance.error().message}};
}

std::vector<double> LayoutSolver::parts_of(LayoutTerms const& terms, std::span<LayoutChoice const> chosen) const {
  return layout_parts(state_->problem, terms, chosen);
}

double LayoutSolver::attainable(std::size_t part, int partners) {
  auto const most = std::min(partners, static_cast<int>(state_->problem.candidates));
  auto const [at, fresh] = state_->attained.try_emplace({part, most}, 0.0);
  if (fresh) at->second = state_->attain(part, most);
  return at->second;
}

std::vector<double> LayoutSolver::instead_of(LayoutTerms const& terms, std::span<LayoutChoice const> chosen,
                                             std::size_t place) const {
  std::vector<double> values(state_->coverage.candidates, -std::numeric_limits<double>::infinity());
  auto const instance = state_->instance(terms);
  if (!instance) return values;
  std::vector<LayoutChoice> others(chosen.begin(), chosen.end());
  Cover cover(state_->coverage, *instance);
  for (std::size_t i = 0; i < others.size(); ++i)
    if (i != place) cover.add(others[i]);
  for (std::uint32_t c = 0; c < values.size(); ++c) {
    if (std::any_of(chosen.begin(), chosen.end(), [&](auto const& choice) { return choice.candidate == c; })) continue;
    others[place] = {c, chosen[place].stage};
    if (keeps(*instance, others)) values[c] = (cover.value() + cover.gain(c, chosen[place].stage)) * instance->unit;
  }
  return values;
}

Result<Layout> best_layout(LayoutProblem const& problem, LayoutTerms const& terms, LayoutLimits const& limits) {
  return LayoutSolver(problem).best(terms, limits);
}

}  // namespace amity::planning::layout
