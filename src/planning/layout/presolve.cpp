// SPDX-License-Identifier: Apache-2.0
#include "presolve.h"

#include "volume.h"

#include <algorithm>
#include <numeric>

namespace amity::planning::layout {
namespace {

constexpr std::size_t sampled_at_first = 600;  // candidates that the first steps look at
constexpr std::size_t sampled = 1'500;         // and the later ones,
constexpr std::size_t promising = 1'000;       // besides those that would gain most
constexpr int first_steps = 150;               // they cost little
constexpr int steps_a_round = 45;
constexpr int rounds_at_most = 40;
constexpr int rounds_at_least = 4;
constexpr double too_slow = 0.15;        // of the gap that a round has to close
constexpr double worth_narrowing = 0.5;  // so few left that a smaller problem pays
constexpr double likely_in = 0.4;
constexpr double perhaps_in = 0.02;
constexpr double ever_in = 1e-3;
constexpr std::size_t columns_besides = 200;

class Sieving {
 public:
  Sieving(CoverageModel const& coverage, ScaledInstance const& instance, ProgressMonitor& monitor, Incumbent& incumbent,
          Shares& shares)
      : coverage_(coverage),
        instance_(instance),
        monitor_(monitor),
        incumbent_(incumbent),
        shares_(shares),
        volume_(coverage, instance),
        quota_prices_(instance.quotas.size(), 0),
        looked_at_(coverage.candidates, false) {
    for (std::uint32_t c = 0; c < coverage.candidates; ++c)
      if (instance.standing[c] != Standing::never) sieved_.left.push_back(c);
    sieved_.bound = std::numeric_limits<double>::infinity();
    if (shares.size() != coverage.classes() * instance.stages()) shares = volume_.shares_at(incumbent.chosen);
  }

  Sieved run() {
    for (int round = 0; round < rounds_at_most && !monitor_.should_stop(); ++round) {
      auto const gap = sieved_.bound - incumbent_.value;
      price();
      rule_out();
      monitor_.tell(incumbent_.value, sieved_.bound);
      if (closed() || monitor_.good_enough(incumbent_.value, sieved_.bound)) break;
      if (static_cast<double>(sieved_.left.size()) < worth_narrowing * static_cast<double>(coverage_.candidates)) break;
      if (round > rounds_at_least && sieved_.bound - incumbent_.value > (1 - too_slow) * gap) break;
      if (round == 0)
        walk(some(sampled_at_first, 0), first_steps);
      else
        walk(some(sampled, promising), steps_a_round);
    }
    add_columns();
    return std::move(sieved_);
  }

 private:
  bool closed() const { return sieved_.bound <= incumbent_.value + equal_enough; }

  void price() {
    auto const stages = instance_.stages();
    auto const look = volume_.look({shares_, quota_prices_}, sieved_.left);
    sieved_.bound = std::min(sieved_.bound, look.value);
    priced_ = look.value;
    profit_.assign(sieved_.left.size(), -std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < profit_.size(); ++i)
      for (std::size_t t = 0; t < stages; ++t)
        if (volume_.places()[t] > 0)
          profit_[i] = std::max(profit_[i], look.gains[i * stages + t] - look.tiers.price[t]);
  }

  // Taking in a candidate whose gain lies so far below the prices of all tiers costs the bound the difference.
  void rule_out() {
    std::vector<bool> keep(coverage_.candidates, false);
    for (auto const& choice : incumbent_.chosen) keep[choice.candidate] = true;
    std::size_t at = 0;
    for (std::size_t i = 0; i < profit_.size(); ++i) {
      auto const c = sieved_.left[i];
      if (!keep[c] && instance_.standing[c] == Standing::free &&
          priced_ + std::min(0.0, profit_[i]) <= incumbent_.value + equal_enough)
        continue;
      profit_[at] = profit_[i];
      sieved_.left[at++] = c;
    }
    sieved_.left.resize(at);
    profit_.resize(at);
  }

  // Places in `left`, those that would gain most first.
  std::vector<std::uint32_t> by_profit() const {
    std::vector<std::uint32_t> order(profit_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto x, auto y) { return profit_[x] != profit_[y] ? profit_[x] > profit_[y] : x < y; });
    return order;
  }

  double mean_of(std::uint32_t candidate) const {
    return stride_.mean.empty() ? 0 : stride_.mean[(candidate + 1) * instance_.stages() - 1];
  }

  // What the steps look at: some of all, evenly, or nothing would speak for the places between; those that would gain
  // most; and what was looked at before, as long as it is not far from it, or the steps would go round in circles.
  std::vector<std::uint32_t> some(std::size_t sample, std::size_t best) {
    std::vector<bool> in(coverage_.candidates, false);
    auto const order = by_profit();
    for (std::size_t i = 0; i < order.size() && i < 4 * best; ++i) {
      auto const c = sieved_.left[order[i]];
      in[c] = i < best || looked_at_[c];
    }
    auto const every = std::max<std::size_t>(1, sieved_.left.size() / sample);
    for (std::size_t i = 0; i < sieved_.left.size(); i += every) in[sieved_.left[i]] = true;
    for (auto const c : sieved_.left) in[c] = in[c] || mean_of(c) > ever_in || instance_.standing[c] == Standing::must;
    for (auto const& choice : incumbent_.chosen) in[choice.candidate] = true;
    looked_at_ = in;
    std::vector<std::uint32_t> list;
    for (auto const c : sieved_.left)
      if (in[c]) list.push_back(c);
    return list;
  }

  void walk(std::vector<std::uint32_t> const& list, int steps) {
    auto const stages = instance_.stages();
    auto const narrow = narrowed(coverage_, instance_, list);
    Volume volume(narrow.coverage, narrow.instance);
    Point point{narrowed_shares(shares_, coverage_, narrow), quota_prices_};
    Stride stride{{}, stride_.pace};
    if (!stride_.mean.empty())
      for (auto const c : list)
        for (std::size_t t = 0; t < stages; ++t) stride.mean.push_back(stride_.mean[c * stages + t]);
    volume.walk(point, stride, incumbent_.value, steps);
    for (std::size_t k = 0; k < narrow.class_here.size(); ++k)
      if (auto const of = narrow.class_here[k]; of != Narrowed::gone)
        for (std::size_t t = 0; t < stages; ++t) shares_[k * stages + t] = point.share[of * stages + t];
    quota_prices_ = std::move(point.quota);
    look_for_better(narrow, stride.mean);
    stride_.pace = stride.pace;
    stride_.mean.assign(coverage_.candidates * stages, 0);
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t t = 0; t < stages; ++t) stride_.mean[list[i] * stages + t] = stride.mean[i * stages + t];
  }

  // Greedy and swaps among what the mean of the steps holds.
  void look_for_better(Narrowed const& narrow, std::vector<double> const& mean) {
    auto const stages = instance_.stages();
    auto const mean_at = [&](std::uint32_t c, std::size_t t) { return mean[c * stages + t]; };
    std::vector<bool> in(narrow.coverage.candidates, false);
    for (auto const& choice : renumbered(incumbent_.chosen, narrow.candidate_there)) in[choice.candidate] = true;
    std::vector<std::uint32_t> near;
    for (std::uint32_t c = 0; c < narrow.coverage.candidates; ++c)
      if (in[c] || mean_at(c, stages - 1) > perhaps_in) near.push_back(c);
    std::vector<LayoutChoice> likely;
    for (std::size_t t = 0; t < stages; ++t) {
      std::vector<std::pair<double, std::uint32_t>> of_stage;
      for (auto const c : near)
        if (mean_at(c, t) > likely_in) of_stage.emplace_back(-mean_at(c, t), c);
      std::sort(of_stage.begin(), of_stage.end());
      for (auto const& [less, c] : of_stage) likely.push_back({c, t});
    }
    auto chosen = greedy_choice(narrow.coverage, narrow.instance, FeasibilityModel(narrow.instance), near, likely);
    if (chosen.empty()) return;
    auto const value = improve(narrow.coverage, narrow.instance, near, chosen);
    for (auto& choice : chosen) choice.candidate = narrow.candidate_there[choice.candidate];
    incumbent_.offer(std::move(chosen), value);
  }

  void add_columns() {
    auto const order = by_profit();
    std::vector<bool> in(coverage_.candidates, false);
    for (std::size_t i = 0; i < std::min(columns_besides, order.size()); ++i) in[sieved_.left[order[i]]] = true;
    for (auto const c : sieved_.left)
      if (in[c] || mean_of(c) > ever_in) sieved_.columns.push_back(c);
    sieved_.mean = std::move(stride_.mean);
  }

  CoverageModel const& coverage_;
  ScaledInstance const& instance_;
  ProgressMonitor& monitor_;
  Incumbent& incumbent_;
  Shares& shares_;
  Volume volume_;
  std::vector<double> quota_prices_;
  Stride stride_;
  Sieved sieved_;
  std::vector<double> profit_;  // of each of those left: by how much it would gain more than the price of a place
  std::vector<bool> looked_at_;
  double priced_{};
};

}  // namespace

Sieved presolve(CoverageModel const& coverage, ScaledInstance const& instance, ProgressMonitor& monitor,
                Incumbent& incumbent, Shares& shares) {
  return Sieving(coverage, instance, monitor, incumbent, shares).run();
}

}  // namespace amity::planning::layout
