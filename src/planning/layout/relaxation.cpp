// SPDX-License-Identifier: Apache-2.0
#include "relaxation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace amity::planning::layout {
namespace {

constexpr std::size_t columns_a_round = 200;
constexpr int rounds_before_pricing = 8;
constexpr double nearly_in = 0.9;
constexpr double in_solution = 0.01;
constexpr double settled = 0.02;   // the gap, as a share, from which on it is worth to dive
constexpr double in_core = 0.001;  // in one of the last programmes' solutions

}  // namespace

Relaxation::Relaxation(CoverageModel const& coverage, ScaledInstance const& instance,
                       FeasibilityModel const& feasibility, CutPool& pool, ProgressMonitor& monitor,
                       Incumbent& incumbent, double known_bound)
    : coverage_(coverage),
      instance_(instance),
      feasibility_(feasibility),
      pool_(pool),
      monitor_(monitor),
      incumbent_(incumbent),
      master_(coverage, instance, pool),
      core_(instance.stages()),
      bound_(known_bound),
      dived_at_(std::numeric_limits<double>::infinity()) {
  for (std::uint32_t c = 0; c < coverage.candidates; ++c)
    if (instance.standing[c] != Standing::never) left_.push_back(c);
  // What earlier questions learnt holds for this one.
  std::vector<std::size_t> all(pool.cuts().size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (std::size_t t = 0; t < instance.stages(); ++t) master_.add_cuts(all, t);
}

void Relaxation::run() {
  for (int since_pricing = 0; !monitor_.should_stop();) {
    if (!master_.solve()) return;  // cannot be: the columns hold a choice that keeps the terms
    auto const more = separate();
    ++since_pricing;
    if (more && since_pricing < rounds_before_pricing) continue;
    since_pricing = 0;
    price();
    round();
    rule_out();
    monitor_.tell(incumbent_.value, bound_);
    if (closed() || monitor_.good_enough(incumbent_.value, bound_)) return;
    // The bound settles: from here on a better choice is worth more than a better bound.
    if (bound_ < incumbent_.value * (1 + settled) && bound_ < dived_at_ - 0.1 * (bound_ - incumbent_.value)) {
      dive();
      rule_out();
      if (closed() || monitor_.good_enough(incumbent_.value, bound_)) return;
    }
    auto const grown = add_columns();
    master_.drop_slack_cuts();
    if (!more && !grown) return;
  }
}

// In-out separation (Ben-Ameur and Neto 2007): a cut made half way to a point inside cuts deeper than one made at the
// programme's corner.
bool Relaxation::separate() {
  bool any = false;
  for (std::size_t t = 0; t < instance_.stages(); ++t) {
    auto const x = master_.x(t);
    auto& core = core_[t];
    if (core.empty()) core.assign(x.begin(), x.end());
    core.resize(x.size(), 0);
    for (std::size_t c = 0; c < x.size(); ++c) core[c] = 0.5 * core[c] + 0.5 * x[c];
    auto const at_x = pool_.covered(x);
    auto made_at = pool_.covered(core);
    std::vector<bool> wanted(coverage_.groups());
    auto const look = [&] {
      auto const value = pool_.cut_value(made_at, at_x);
      std::vector<double> violation(wanted.size());
      for (std::size_t g = 0; g < wanted.size(); ++g)
        violation[g] = (master_.theta(g, t) - value[g]) * instance_.part_weight[coverage_.group_part[g]] *
                       instance_.stage_weight[t];
      auto const worst = *std::max_element(violation.begin(), violation.end());
      for (std::size_t g = 0; g < wanted.size(); ++g) wanted[g] = violation[g] > std::max(1e-7, 0.01 * worst);
      return worst > 1e-7;
    };
    if (coverage_.groups() == 0) continue;
    if (!look()) {
      made_at = at_x;
      if (!look()) continue;
    }
    any = true;
    auto const added = pool_.add_cuts(made_at, wanted);
    master_.add_cuts(added, t);
  }
  return any;
}

// Of each class and stage, what the prices of the cuts leave for those who cover it; of a group's cuts together no more
// than its weight, whatever the programme's tolerances are.
std::vector<double> Relaxation::open_worth_of(Prices const& prices) const {
  auto const stages = instance_.stages();
  std::vector<double> sums(coverage_.groups() * stages, 0);
  for (auto const& of : prices.of_cuts) sums[pool_.cuts()[of.cut].group * stages + of.stage] += of.price;
  std::vector<double> open_worth(coverage_.classes() * stages, 0);
  for (auto const& of : prices.of_cuts) {
    auto const& cut = pool_.cuts()[of.cut];
    auto const group = cut.group;
    auto const weight = instance_.part_weight[coverage_.group_part[group]] * instance_.stage_weight[of.stage];
    auto const price = of.price * std::min(1.0, weight / sums[group * stages + of.stage]);
    auto const from = coverage_.group_first[group];
    auto const size = coverage_.group_first[group + 1] - from;
    for (std::uint32_t i = 0; i < size; ++i)
      if (cut.is_open(i)) open_worth[(from + i) * stages + of.stage] += price * coverage_.worth[from + i];
  }
  return open_worth;
}

// For any prices >= 0 of the cuts, summing up to at most each theta's weight, the objective is at most a constant plus
// what the best choice of candidates earns by its scores: the bound does not rest on the programme's tolerances.
std::vector<double> Relaxation::scores_of(Prices const& prices, double& constant) const {
  auto const stages = instance_.stages();
  auto const open_worth = open_worth_of(prices);
  constant = -std::accumulate(open_worth.begin(), open_worth.end(), 0.0);
  for (std::size_t g = 0; g < coverage_.groups(); ++g) {
    auto const worths = coverage_.worths_in(g);
    auto const total = std::accumulate(worths.begin(), worths.end(), 0.0);
    for (std::size_t t = 0; t < stages; ++t)
      constant += total * instance_.part_weight[coverage_.group_part[g]] * instance_.stage_weight[t];
  }
  std::vector<double> scores(left_.size() * stages, 0);
  auto const effort = left_.size() * (coverage_.covers.size() / (coverage_.candidates + 1));
  in_slices(left_.size(), effort, [&](std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i)
      for (auto const k : coverage_.of(left_[i]))
        for (std::size_t t = 0; t < stages; ++t) scores[i * stages + t] += open_worth[k * stages + t];
  });
  return scores;
}

void Relaxation::price() {
  auto const prices = master_.prices();
  auto const stages = instance_.stages();
  double bound = 0;
  auto const scores = scores_of(prices, bound);
  for (std::size_t t = 0; t < stages; ++t) bound += prices.of_stage[t] * instance_.partners[t];
  std::vector<double> quota_price = prices.of_quota;
  for (std::size_t q = 0; q < instance_.quotas.size(); ++q) {
    auto const& quota = instance_.quotas[q];
    if (quota_price[q] > 0 && quota.most == no_limit) quota_price[q] = 0;
    bound += quota_price[q] * (quota_price[q] > 0 ? quota.most : quota.least);
  }
  profit_.assign(left_.size(), 0);
  for (std::size_t i = 0; i < left_.size(); ++i) {
    auto const c = left_[i];
    double earned = 0;
    double best = -std::numeric_limits<double>::infinity();
    for (auto t = stages; t-- > 0;) {
      earned += scores[i * stages + t] + instance_.stage_weight[t] * instance_.each[c] - prices.of_stage[t];
      for (auto const q : instance_.quotas_with(c))
        if (instance_.quotas[q].stage == t) earned -= quota_price[q];
      best = std::max(best, earned);
    }
    profit_[i] = best;
    bound += instance_.standing[c] == Standing::must ? best : std::max(0.0, best);
  }
  priced_bound_ = bound;
  bound_ = std::min(bound_, bound);
}

// A candidate whose choice would cost the bound so much that no better choice holds it is left out for good.
void Relaxation::rule_out() {
  std::vector<bool> keep(coverage_.candidates, false);
  for (auto const& choice : incumbent_.chosen) keep[choice.candidate] = true;
  std::size_t at = 0;
  for (std::size_t i = 0; i < left_.size(); ++i) {
    auto const c = left_[i];
    if (!keep[c] && instance_.standing[c] == Standing::free &&
        priced_bound_ + std::min(0.0, profit_[i]) <= incumbent_.value + equal_enough)
      continue;
    keep[c] = true;
    profit_[at] = profit_[i];
    left_[at++] = c;
  }
  if (at == left_.size()) return;
  left_.resize(at);
  profit_.resize(at);
  auto const columns = pool_.columns();
  for (std::size_t c = 0; c < master_.columns(); ++c)
    if (!keep[columns[c]])
      for (std::size_t t = 0; t < instance_.stages(); ++t) master_.set_bounds(c, t, 0, 0);
}

bool Relaxation::add_columns() {
  std::vector<std::pair<double, std::uint32_t>> fresh;
  for (std::size_t i = 0; i < left_.size(); ++i)
    if (profit_[i] > 1e-7 && !pool_.knows(left_[i])) fresh.emplace_back(-profit_[i], left_[i]);
  auto const count = std::min(fresh.size(), columns_a_round);
  std::partial_sort(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(count), fresh.end());
  for (std::size_t i = 0; i < count; ++i) pool_.add_column(fresh[i].second);
  master_.add_new_columns();
  return count > 0;
}

void Relaxation::complete() {
  for (auto const c : left_) pool_.add_column(c);
  master_.add_new_columns();
}

double Relaxation::value_of(std::span<LayoutChoice const> chosen) const {
  Cover cover(coverage_, instance_);
  for (auto const& choice : chosen) cover.add(choice);
  return cover.value();
}

void Relaxation::dive() {
  dived_at_ = bound_;
  struct Fixed {
    std::size_t column{};
    std::size_t stage{};
  };
  std::vector<Fixed> fixed;
  std::vector<std::vector<bool>> in(instance_.stages(), std::vector<bool>(master_.columns(), false));
  while (!monitor_.should_stop() && master_.solve()) {
    Fixed surest;
    double most = 0;
    auto const before = fixed.size();
    for (std::size_t t = 0; t < instance_.stages(); ++t)
      for (std::size_t c = 0; c < master_.columns(); ++c) {
        if (in[t][c]) continue;
        auto const x = master_.x(c, t);
        if (x > most) {
          most = x;
          surest = {c, t};
        }
        if (x <= nearly_in) continue;
        in[t][c] = true;
        fixed.push_back({c, t});
        master_.set_bounds(c, t, 1, 1);
      }
    if (fixed.size() == before && most > in_solution) {
      in[surest.stage][surest.column] = true;
      fixed.push_back(surest);
      master_.set_bounds(surest.column, surest.stage, 1, 1);
    }
    if (most <= in_solution) break;
  }
  round();
  for (auto const& [column, stage] : fixed) {
    auto const must = stage + 1 == instance_.stages() && instance_.standing[pool_.columns()[column]] == Standing::must;
    master_.set_bounds(column, stage, must ? 1 : 0, 1);
  }
}

// What is in the programme's solution by half or more, the most certain first.
std::vector<LayoutChoice> Relaxation::likely() const {
  std::vector<LayoutChoice> list;
  auto const columns = pool_.columns();
  for (std::size_t t = 0; t < instance_.stages(); ++t) {
    std::vector<std::pair<double, std::uint32_t>> of_stage;
    for (std::size_t c = 0; c < master_.columns(); ++c)
      if (master_.x(c, t) > 0.4) of_stage.emplace_back(-master_.x(c, t), columns[c]);
    std::sort(of_stage.begin(), of_stage.end());
    for (auto const& [x, candidate] : of_stage) list.push_back({candidate, t});
  }
  return list;
}

void Relaxation::round() {
  std::vector<std::uint32_t> near;
  auto const columns = pool_.columns();
  for (std::size_t c = 0; c < master_.columns(); ++c)
    for (std::size_t t = 0; t < instance_.stages(); ++t)
      if (master_.x(c, t) > in_solution || (c < core_[t].size() && core_[t][c] > in_core)) {
        near.push_back(columns[c]);
        break;
      }
  for (auto const& choice : incumbent_.chosen)
    if (std::find(near.begin(), near.end(), choice.candidate) == near.end()) near.push_back(choice.candidate);
  auto chosen = greedy_choice(coverage_, instance_, feasibility_, near, likely());
  if (chosen.empty()) return;
  auto const value = improve(coverage_, instance_, near, chosen);
  incumbent_.offer(std::move(chosen), value);
}

}  // namespace amity::planning::layout
