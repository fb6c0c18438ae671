// SPDX-License-Identifier: Apache-2.0
#include "prove.h"

#include "branch.h"
#include "narrow.h"

#include <algorithm>

namespace amity::planning::layout {
namespace {

constexpr std::size_t columns_at_first = 150;
constexpr std::size_t large_covers = 100'000'000;  // counted for each stage
constexpr int most_places = 200;                   // of the assignment in the presolve
constexpr double much_fewer = 0.7;

// The presolve's columns, and the cuts that are exact where its steps ended on the mean.
void begin_with(Sieved const& sieved, Narrowed const& narrow, CutPool& pool) {
  auto const stages = narrow.instance.stages();
  for (auto const& c : sieved.columns)
    pool.add_column(
        static_cast<std::uint32_t>(std::lower_bound(sieved.left.begin(), sieved.left.end(), c) - sieved.left.begin()));
  if (sieved.mean.empty()) return;
  std::vector<double> x(pool.columns().size());
  for (std::size_t t = 0; t < stages; ++t) {
    for (std::size_t i = 0; i < x.size(); ++i) x[i] = sieved.mean[sieved.columns[i] * stages + t];
    pool.add_cuts(pool.covered(x), std::vector<bool>(narrow.coverage.groups(), true));
  }
}

}  // namespace

void add_first_columns(CoverageModel const& coverage, ScaledInstance const& instance, Incumbent const& incumbent,
                       CutPool& pool) {
  for (auto const& choice : incumbent.chosen) pool.add_column(choice.candidate);
  for (std::uint32_t c = 0; c < coverage.candidates; ++c)
    if (instance.standing[c] == Standing::must) pool.add_column(c);
  if (pool.columns().size() > columns_at_first) return;
  for (auto const c : coverage.landmarks) pool.add_column(c);
  std::vector<std::pair<double, std::uint32_t>> best;
  for (std::uint32_t c = 0; c < coverage.candidates; ++c) best.emplace_back(-instance.each[c], c);
  auto const count = std::min(best.size(), columns_at_first / 3);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end());
  for (std::size_t i = 0; i < count; ++i) pool.add_column(best[i].second);
}

Proof prove(CoverageModel const& coverage, ScaledInstance const& instance, FeasibilityModel const& feasibility,
            CutPool& pool, ProgressMonitor& monitor, Incumbent& incumbent, double known_bound) {
  add_first_columns(coverage, instance, incumbent, pool);
  Relaxation relaxation(coverage, instance, feasibility, pool, monitor, incumbent, known_bound);
  relaxation.run();
  Proof proof{relaxation.bound(), 1, relaxation.left().size()};
  if (!relaxation.closed() && !monitor.stopped()) {
    relaxation.complete();
    auto const branched = branch(instance, pool, relaxation, monitor, incumbent);
    proof.bound = std::min(proof.bound, branched.bound);
    proof.nodes = std::max<std::size_t>(1, branched.nodes);
  }
  constexpr std::size_t cuts_kept = 2'000;
  if (pool.cuts().size() > cuts_kept) pool.keep_cuts(relaxation.master().cuts_in_use());
  return proof;
}

bool is_large(CoverageModel const& coverage, ScaledInstance const& instance) {
  return coverage.covers.size() * instance.stages() > large_covers && instance.partners.back() <= most_places;
}

Proof prove_large(CoverageModel const& coverage, ScaledInstance const& instance, ProgressMonitor& monitor,
                  Incumbent& incumbent, Shares& shares) {
  auto const sieved = presolve(coverage, instance, monitor, incumbent, shares);
  Proof proof{sieved.bound, 1, sieved.left.size()};
  if (monitor.stopped() || sieved.bound <= incumbent.value + equal_enough) return proof;
  auto const narrow = narrowed(coverage, instance, sieved.left);
  Incumbent here{renumbered(incumbent.chosen, sieved.left), incumbent.value};
  Proof inner;
  auto const fewer =
      static_cast<double>(narrow.coverage.candidates) < much_fewer * static_cast<double>(coverage.candidates);
  if (fewer) {
    auto inner_shares = narrowed_shares(shares, coverage, narrow);
    inner = prove_large(narrow.coverage, narrow.instance, monitor, here, inner_shares);
  } else {
    CutPool pool(narrow.coverage);
    begin_with(sieved, narrow, pool);
    inner =
        prove(narrow.coverage, narrow.instance, FeasibilityModel(narrow.instance), pool, monitor, here, sieved.bound);
  }
  for (auto& choice : here.chosen) choice.candidate = narrow.candidate_there[choice.candidate];
  incumbent = std::move(here);
  return {std::min(sieved.bound, std::max(inner.bound, incumbent.value)), inner.nodes, inner.left};
}

}  // namespace amity::planning::layout
