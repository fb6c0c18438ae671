// SPDX-License-Identifier: Apache-2.0
#include "master.h"

#include <coin/ClpSimplex.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace amity::planning::layout {

struct Master::Row {
  enum class Is { stage, quota, nested, cut };
  Is is{Is::stage};
  std::size_t number{};  // of the stage, quota, column or cut
  std::size_t stage{};
  int slack_for{0};  // rounds
};

// Clp minimises: every objective coefficient stands with its sign turned.
struct Master::Lp {
  using Is = Row::Is;
  ClpSimplex clp;
  std::vector<Row> rows;
  std::vector<double> group_total;
  std::vector<int> theta_at;
  std::vector<int> x_at;
};

namespace {
constexpr int rounds_slack = 15;
double const much = COIN_DBL_MAX;
}  // namespace

// Rows, or columns, that are added at once: one by one Clp copies its matrix each time.
struct Master::Batch {
  std::vector<double> lower;
  std::vector<double> upper;
  std::vector<double> cost;
  std::vector<CoinBigIndex> first;
  std::vector<int> index;
  std::vector<double> value;

  int size() const { return static_cast<int>(lower.size()); }
  void begin(double least, double most) {
    lower.push_back(least);
    upper.push_back(most);
    first.push_back(static_cast<CoinBigIndex>(index.size()));
  }
  void add(int at, double what) {
    index.push_back(at);
    value.push_back(what);
  }
  void end() { first.push_back(static_cast<CoinBigIndex>(index.size())); }
};

Master::~Master() = default;

Master::Master(CoverageModel const& coverage, ScaledInstance const& instance, CutPool const& pool)
    : coverage_(&coverage), instance_(&instance), pool_(&pool), lp_(std::make_unique<Lp>()), x_(instance.stages()) {
  lp_->clp.setLogLevel(0);
  lp_->clp.setPrimalTolerance(1e-9);
  lp_->clp.setDualTolerance(1e-9);
  for (std::size_t g = 0; g < coverage.groups(); ++g) {
    auto const worths = coverage.worths_in(g);
    lp_->group_total.push_back(std::accumulate(worths.begin(), worths.end(), 0.0));
  }
  add_terms();
  add_new_columns();
}

void Master::add_terms() {
  auto& clp = lp_->clp;
  for (std::size_t t = 0; t < instance_->stages(); ++t) {
    clp.addRow(0, nullptr, nullptr, instance_->partners[t], instance_->partners[t]);
    lp_->rows.push_back({Lp::Is::stage, t, t, 0});
  }
  for (std::size_t q = 0; q < instance_->quotas.size(); ++q) {
    auto const& quota = instance_->quotas[q];
    clp.addRow(0, nullptr, nullptr, quota.least > 0 ? quota.least : -much, quota.most == no_limit ? much : quota.most);
    lp_->rows.push_back({Lp::Is::quota, q, quota.stage, 0});
  }
  for (std::size_t g = 0; g < coverage_->groups(); ++g)
    for (std::size_t t = 0; t < instance_->stages(); ++t) {
      lp_->theta_at.push_back(clp.numberColumns());
      clp.addColumn(0, nullptr, nullptr, 0, lp_->group_total[g],
                    -instance_->stage_weight[t] * instance_->part_weight[coverage_->group_part[g]]);
    }
}

int Master::column_of(std::size_t column, std::size_t stage) const {
  return lp_->x_at[column * instance_->stages() + stage];
}
int Master::theta_of(std::size_t group, std::size_t stage) const {
  return lp_->theta_at[group * instance_->stages() + stage];
}

void Master::add_new_columns() {
  auto const stages = instance_->stages();
  auto const all = pool_->columns();
  auto const from = columns_;
  Batch batch;
  for (auto c = from; c < all.size(); ++c) {
    auto const standing = instance_->standing[all[c]];
    open_.push_back(standing != Standing::never);
    for (std::size_t t = 0; t < stages; ++t) {
      lp_->x_at.push_back(lp_->clp.numberColumns() + batch.size());
      auto const must = standing == Standing::must && t + 1 == stages;
      batch.begin(must ? 1 : 0, open_[c] ? 1 : 0);
      batch.cost.push_back(-instance_->stage_weight[t] * instance_->each[all[c]]);
      for (std::size_t r = 0; r < lp_->rows.size(); ++r)
        if (auto const value = entry(lp_->rows[r], c, t); value != 0) batch.add(static_cast<int>(r), value);
    }
  }
  batch.end();
  lp_->clp.addColumns(batch.size(), batch.lower.data(), batch.upper.data(), batch.cost.data(), batch.first.data(),
                      batch.index.data(), batch.value.data());
  fresh_columns_ = fresh_columns_ || from < all.size();
  columns_ = all.size();
  add_nesting(from);
}

void Master::add_nesting(std::size_t from) {
  auto const stages = instance_->stages();
  Batch batch;
  for (auto c = from; c < columns_; ++c)
    for (std::size_t t = 0; t + 1 < stages; ++t) {
      batch.begin(-much, 0);
      batch.add(column_of(c, t), 1);
      batch.add(column_of(c, t + 1), -1);
      lp_->rows.push_back({Lp::Is::nested, c, t, 0});
    }
  add(batch);
}

void Master::add_cuts(std::span<std::size_t const> cuts, std::size_t stage) {
  Batch batch;
  for (auto const number : cuts) {
    auto const& cut = pool_->cuts()[number];
    batch.begin(-much, cut.constant);
    batch.add(theta_of(cut.group, stage), 1);
    for (std::size_t c = 0; c < columns_; ++c)
      if (cut.slope[c] > 0) batch.add(column_of(c, stage), -cut.slope[c]);
    lp_->rows.push_back({Lp::Is::cut, number, stage, 0});
  }
  add(batch);
}

void Master::add(Batch& rows) {
  if (rows.size() == 0) return;
  rows.end();
  lp_->clp.addRows(rows.size(), rows.lower.data(), rows.upper.data(), rows.first.data(), rows.index.data(),
                   rows.value.data());
}

double Master::entry(Row const& row, std::size_t column, std::size_t stage) const {
  if (row.stage != stage) return 0;
  auto const in = instance_->quotas_with(pool_->columns()[column]);
  switch (row.is) {
    case Lp::Is::stage:
      return 1;
    case Lp::Is::quota:
      return std::find(in.begin(), in.end(), row.number) != in.end() ? 1 : 0;
    case Lp::Is::nested:
      return 0;
    case Lp::Is::cut:
      return -pool_->cuts()[row.number].slope[column];
  }
  return 0;
}

bool Master::solve() {
  auto& clp = lp_->clp;
  if (fresh_columns_)
    clp.primal(0);
  else
    clp.dual(0);
  fresh_columns_ = false;
  if (clp.status() == 1) return false;
  auto const* values = clp.primalColumnSolution();
  for (std::size_t t = 0; t < x_.size(); ++t) {
    x_[t].resize(columns_);
    for (std::size_t c = 0; c < columns_; ++c) x_[t][c] = std::clamp(values[column_of(c, t)], 0.0, 1.0);
  }
  for (std::size_t r = 0; r < lp_->rows.size(); ++r) {
    auto& row = lp_->rows[r];
    row.slack_for = clp.getRowStatus(static_cast<int>(r)) == ClpSimplex::basic ? row.slack_for + 1 : 0;
  }
  return true;
}

double Master::value() const { return -lp_->clp.objectiveValue(); }

double Master::theta(std::size_t group, std::size_t stage) const {
  return lp_->clp.primalColumnSolution()[theta_of(group, stage)];
}

Prices Master::prices() const {
  Prices prices;
  prices.of_stage.assign(instance_->stages(), 0);
  prices.of_quota.assign(instance_->quotas.size(), 0);
  auto const* dual = lp_->clp.dualRowSolution();
  for (std::size_t r = 0; r < lp_->rows.size(); ++r) {
    auto const& row = lp_->rows[r];
    auto const price = -dual[r];
    if (row.is == Lp::Is::stage) prices.of_stage[row.number] = price;
    if (row.is == Lp::Is::quota) prices.of_quota[row.number] = price;
    if (row.is == Lp::Is::cut && price > 0) prices.of_cuts.push_back({row.number, row.stage, price});
  }
  return prices;
}

void Master::drop_slack_cuts() {
  std::vector<int> gone;
  for (std::size_t r = 0; r < lp_->rows.size(); ++r)
    if (lp_->rows[r].is == Lp::Is::cut && lp_->rows[r].slack_for > rounds_slack) gone.push_back(static_cast<int>(r));
  if (gone.empty()) return;
  lp_->clp.deleteRows(static_cast<int>(gone.size()), gone.data());
  std::size_t at = 0;
  std::erase_if(lp_->rows, [&](Row const& row) {
    ++at;
    return row.is == Lp::Is::cut && row.slack_for > rounds_slack;
  });
}

std::vector<bool> Master::cuts_in_use() const {
  std::vector<bool> used(pool_->cuts().size(), false);
  for (auto const& row : lp_->rows)
    if (row.is == Lp::Is::cut) used[row.number] = true;
  return used;
}

void Master::set_bounds(std::size_t column, std::size_t stage, double lower, double upper) {
  lp_->clp.setColumnBounds(column_of(column, stage), lower, upper);
}

}  // namespace amity::planning::layout
