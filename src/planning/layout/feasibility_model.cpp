// SPDX-License-Identifier: Apache-2.0
#include "feasibility_model.h"

#include <coin/CbcModel.hpp>
#include <coin/CoinPackedVector.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace amity::planning::layout {
namespace {

// Rows of the small programme: x[sort, stage] is how many more of a sort enter at a stage.
struct Rows {
  std::vector<CoinPackedVector> rows;
  std::vector<double> least;
  std::vector<double> most;
  void add(CoinPackedVector row, double lower, double upper) {
    rows.push_back(std::move(row));
    least.push_back(lower);
    most.push_back(upper);
  }
};

bool solvable(std::vector<double> const& most, Rows const& rows) {
  for (std::size_t r = 0; r < rows.rows.size(); ++r)
    if (rows.least[r] > rows.most[r]) return false;
  OsiClpSolverInterface lp;
  lp.setHintParam(OsiDoReducePrint, true, OsiHintTry);
  // A handful of rows needs none, and CoinUtils' loses memory with each use.
  lp.setHintParam(OsiDoPresolveInInitial, false, OsiHintDo);
  lp.setHintParam(OsiDoPresolveInResolve, false, OsiHintDo);
  lp.messageHandler()->setLogLevel(0);
  lp.getModelPtr()->setLogLevel(0);
  auto const columns = static_cast<int>(most.size());
  for (int c = 0; c < columns; ++c) lp.addCol(0, nullptr, nullptr, 0, most[static_cast<std::size_t>(c)], 0);
  std::vector<CoinPackedVectorBase const*> pointers;
  for (auto const& row : rows.rows) pointers.push_back(&row);
  lp.addRows(static_cast<int>(pointers.size()), pointers.data(), rows.least.data(), rows.most.data());
  lp.initialSolve();
  if (!lp.isProvenOptimal()) return false;
  auto const* x = lp.getColSolution();
  if (std::all_of(x, x + columns, [](double v) { return std::abs(v - std::round(v)) < 1e-7; })) return true;
  for (int c = 0; c < columns; ++c) lp.setInteger(c);
  CbcModel model(lp);
  model.setLogLevel(0);
  model.messageHandler()->setLogLevel(0);
  model.branchAndBound();
  return model.isProvenOptimal();
}

}  // namespace

FeasibilityModel::FeasibilityModel(ScaledInstance const& instance) : instance_(&instance) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> known;
  sort_of_.resize(instance.standing.size());
  for (std::uint32_t c = 0; c < sort_of_.size(); ++c) {
    auto const in = instance.quotas_with(c);
    auto const [at, fresh] = known.try_emplace({in.begin(), in.end()}, static_cast<std::uint32_t>(sorts_.size()));
    if (fresh) sorts_.push_back({c, 0, 0});
    sort_of_[c] = at->second;
    sorts_[at->second].there += instance.standing[c] == Standing::never ? 0 : 1;
    sorts_[at->second].must += instance.standing[c] == Standing::must ? 1 : 0;
  }
  for (auto const& quota : instance.quotas) {
    auto const at = std::find(quota_names_.begin(), quota_names_.end(), quota.name);
    demand_of_quota_.push_back(static_cast<std::uint32_t>(at - quota_names_.begin()));
    if (at == quota_names_.end()) quota_names_.push_back(quota.name);
  }
}

bool FeasibilityModel::completable(std::span<LayoutChoice const> chosen) const {
  return possible(chosen, std::vector<bool>(demands().size(), false));
}

bool FeasibilityModel::possible(std::span<LayoutChoice const> chosen, std::vector<bool> const& without) const {
  auto const stages = instance_->stages();
  std::vector<Sort> left = sorts_;
  std::vector<int> in_stage(stages, 0);
  std::vector<int> in_quota(instance_->quotas.size(), 0);
  for (auto const& choice : chosen) {
    auto& sort = left[sort_of_[choice.candidate]];
    --sort.there;
    sort.must -= instance_->standing[choice.candidate] == Standing::must ? 1 : 0;
    for (auto t = choice.stage; t < stages; ++t) ++in_stage[t];
    for (auto const q : instance_->quotas_with(choice.candidate))
      in_quota[q] += choice.stage <= instance_->quotas[q].stage ? 1 : 0;
  }
  std::vector<double> most(left.size() * stages);
  Rows rows;
  std::vector<CoinPackedVector> by_stage(stages);
  std::vector<CoinPackedVector> by_quota(in_quota.size());
  auto const must_counts = !without.back();
  for (std::size_t s = 0; s < left.size(); ++s) {
    CoinPackedVector all;
    for (std::size_t t = 0; t < stages; ++t) {
      auto const column = static_cast<int>(s * stages + t);
      most[s * stages + t] = left[s].there;
      all.insert(column, 1);
      for (auto u = t; u < stages; ++u) by_stage[u].insert(column, 1);
      for (auto const q : instance_->quotas_with(left[s].example))
        if (t <= instance_->quotas[q].stage) by_quota[q].insert(column, 1);
    }
    rows.add(all, must_counts ? left[s].must : 0, left[s].there);
  }
  for (std::size_t t = 0; t < stages; ++t) {
    if (without[t]) continue;
    auto const wanted = instance_->partners[t] - in_stage[t];
    rows.add(by_stage[t], wanted, wanted);
  }
  for (std::size_t q = 0; q < in_quota.size(); ++q) {
    auto const& quota = instance_->quotas[q];
    if (without[stages + demand_of_quota_[q]]) continue;
    rows.add(by_quota[q], quota.least - in_quota[q], quota.most == no_limit ? COIN_DBL_MAX : quota.most - in_quota[q]);
  }
  return solvable(most, rows);
}

std::vector<std::string> FeasibilityModel::demands() const {
  std::vector<std::string> names;
  for (auto const partners : instance_->partners) names.push_back(std::to_string(partners) + " new partners");
  names.insert(names.end(), quota_names_.begin(), quota_names_.end());
  names.emplace_back("what must be chosen");
  return names;
}

LayoutClash FeasibilityModel::clash() const {
  auto const names = demands();
  std::vector<bool> without(names.size(), false);
  LayoutClash clash;
  if (possible({}, without)) return clash;
  // A deletion filter: what can be left out while the rest still clashes is left out. Sizes of stages last, so that
  // they are named only where they matter.
  for (auto d = names.size(); d-- > 0;) {
    without[d] = true;
    if (possible({}, without)) without[d] = false;
  }
  for (std::size_t d = 0; d < names.size(); ++d)
    if (!without[d]) clash.names.push_back(names[d]);
  return clash;
}

}  // namespace amity::planning::layout
