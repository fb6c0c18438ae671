// SPDX-License-Identifier: Apache-2.0
#include "volume.h"

#include <algorithm>
#include <numeric>

namespace amity::planning::layout {
namespace {

// The length of the steps is shortened after so many that did not help; the newest choice has this part in the mean.
constexpr int misses_allowed = 5;
constexpr double shortened_by = 0.7;
constexpr double lengthened_by = 1.1;
constexpr double longest = 1.9;
constexpr double newest_part = 0.1;
constexpr double must_bonus = 1e7;  // the objective is about 20,000

}  // namespace

Volume::Volume(CoverageModel const& coverage, ScaledInstance const& instance)
    : coverage_(coverage), instance_(instance) {
  auto const stages = instance.stages();
  weight_.resize(coverage.classes() * stages);
  for (std::size_t k = 0; k < coverage.classes(); ++k)
    for (std::size_t t = 0; t < stages; ++t) weight_[k * stages + t] = instance.worth[k] * instance.stage_weight[t];
  places_.push_back(instance.partners.front());
  for (std::size_t t = 1; t < stages; ++t) places_.push_back(instance.partners[t] - instance.partners[t - 1]);
}

Shares Volume::shares_at(std::span<LayoutChoice const> chosen) const {
  auto const stages = instance_.stages();
  Shares shares(weight_.size(), 1);
  for (std::size_t t = 0; t < stages; ++t) {
    auto const worth_of = [&](std::uint32_t c, std::vector<bool> const& taken) {
      double sum = 0;
      for (auto const k : coverage_.of(c)) sum += taken[k] ? 0 : weight_[k * stages + t];
      return sum;
    };
    auto const take = [&](std::uint32_t c, std::vector<bool>& taken) {
      for (auto const k : coverage_.of(c)) taken[k] = true;
    };
    std::vector<bool> taken(coverage_.classes(), false);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (auto const& choice : chosen)
      if (choice.stage <= t) order.emplace_back(-worth_of(choice.candidate, taken), choice.candidate);
    std::sort(order.begin(), order.end());
    std::vector<double> adds;
    for (auto const& [less, c] : order) {
      adds.push_back(worth_of(c, taken));
      take(c, taken);
    }
    if (adds.empty()) continue;
    auto const least = *std::min_element(adds.begin(), adds.end());
    taken.assign(taken.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (auto const k : coverage_.of(order[i].second))
        if (!taken[k]) shares[k * stages + t] = adds[i] > 0 ? least / adds[i] : 0;
      take(order[i].second, taken);
    }
  }
  return shares;
}

Look Volume::look(Point const& point, std::span<std::uint32_t const> list) const {
  auto const stages = instance_.stages();
  Look look;
  // What a candidate earns by entering at a stage, it earns at all stages from there on.
  std::vector<double> open(weight_.size());
  for (std::size_t k = 0; k < coverage_.classes(); ++k) {
    double sum = 0;
    for (auto t = stages; t-- > 0;) {
      auto const i = k * stages + t;
      sum += weight_[i] * point.share[i];
      look.value += weight_[i] * (1 - point.share[i]);
      open[i] = sum;
    }
  }
  for (std::size_t q = 0; q < point.quota.size(); ++q)
    if (point.quota[q] != 0)
      look.value += point.quota[q] * (point.quota[q] > 0 ? instance_.quotas[q].most : instance_.quotas[q].least);
  look.gains.assign(list.size() * stages, 0);
  auto const effort = list.size() * (coverage_.covers.size() / (coverage_.candidates + 1)) * 2;
  in_slices(list.size(), effort, [&](std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) add_gains(point, list[i], open, &look.gains[i * stages]);
  });
  // Those who must be chosen find a place before all others.
  double bonus = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (instance_.standing[list[i]] != Standing::must) continue;
    bonus += must_bonus;
    for (std::size_t t = 0; t < stages; ++t) look.gains[i * stages + t] += must_bonus;
  }
  look.tiers = assign_stages(look.gains, places_);
  look.value += look.tiers.value - bonus;
  return look;
}

void Volume::add_gains(Point const& point, std::uint32_t candidate, std::vector<double> const& open,
                       double* gains) const {
  auto const stages = instance_.stages();
  for (auto const k : coverage_.of(candidate))
    for (std::size_t t = 0; t < stages; ++t) gains[t] += open[k * stages + t];
  for (std::size_t t = 0; t < stages; ++t) gains[t] += instance_.each[candidate] * instance_.tail[t];
  for (auto const q : instance_.quotas_with(candidate))
    for (std::size_t t = 0; t <= instance_.quotas[q].stage; ++t) gains[t] -= point.quota[q];
}

void Volume::walk(Point& point, Stride& stride, double target, int steps) {
  std::vector<std::uint32_t> everyone(coverage_.candidates);
  std::iota(everyone.begin(), everyone.end(), 0U);
  auto const is_first = stride.mean.empty();
  go_on_from(stride.mean);
  stride.mean.resize(coverage_.candidates * instance_.stages(), 0);
  auto current = look(point, everyone);
  auto best = current.value;
  for (int step = 0, misses = 0; step < steps && best > target; ++step) {
    average(current, is_first && step == 0 ? 1 : newest_part, stride.mean);
    auto next = moved(point, best, target, stride.pace);
    current = look(next, everyone);
    if (current.value < best) {
      best = current.value;
      point = std::move(next);
      misses = 0;
      stride.pace = std::min(longest, stride.pace * lengthened_by);
    } else if (++misses >= misses_allowed) {
      misses = 0;
      stride.pace *= shortened_by;
    }
  }
}

void Volume::go_on_from(std::vector<double> const& mean) {
  auto const stages = instance_.stages();
  covered_.assign(weight_.size(), 0);
  in_quota_.assign(instance_.quotas.size(), 0);
  for (std::uint32_t c = 0; (c + 1) * stages <= mean.size(); ++c) {
    if (mean[(c + 1) * stages - 1] <= 0) continue;
    for (auto const k : coverage_.of(c))
      for (std::size_t t = 0; t < stages; ++t) covered_[k * stages + t] += mean[c * stages + t];
    for (auto const q : instance_.quotas_with(c)) in_quota_[q] += mean[c * stages + instance_.quotas[q].stage];
  }
}

// The mean of the choices so far, the newest with this share.
void Volume::average(Look const& look, double share, std::vector<double>& mean) {
  auto const stages = instance_.stages();
  for (auto* values : {&covered_, &mean, &in_quota_})
    for (auto& value : *values) value *= 1 - share;
  for (std::size_t i = 0; i < look.tiers.entered.size(); ++i) {
    auto const c = look.tiers.entered[i];
    auto const tier = look.tiers.tier_of[i];
    for (std::size_t t = tier; t < stages; ++t) mean[c * stages + t] += share;
    for (auto const k : coverage_.of(c))
      for (std::size_t t = tier; t < stages; ++t) covered_[k * stages + t] += share;
    for (auto const q : instance_.quotas_with(c))
      if (tier <= instance_.quotas[q].stage) in_quota_[q] += share;
  }
}

// How far the mean breaks a quota; where it has a price, also how far it is from it on the other side.
double Volume::broken(Point const& at, std::size_t quota) const {
  auto const& of = instance_.quotas[quota];
  auto const over = of.most == no_limit ? -1.0 : in_quota_[quota] - of.most;
  auto const under = in_quota_[quota] - of.least;
  if (over > 0 || at.quota[quota] > 0) return over;
  if (under < 0 || at.quota[quota] < 0) return under;
  return 0;
}

// Each share moves by the same for the same lack, whatever its class is worth: a gradient scaled by the worths.
Point Volume::moved(Point const& from, double value, double target, double pace) const {
  double slope = 0;
  for (std::size_t i = 0; i < weight_.size(); ++i) {
    auto const lack = 1 - covered_[i];
    if ((lack > 0 && from.share[i] >= 1) || (lack < 0 && from.share[i] <= 0)) continue;
    slope += weight_[i] * lack * lack;
  }
  // A quota's price is measured in what one partner is worth on the mean.
  auto const of_one = std::max(1.0, target / std::max(1, instance_.partners.back()));
  for (std::size_t q = 0; q < in_quota_.size(); ++q) slope += of_one * broken(from, q) * broken(from, q);
  Point point = from;
  if (slope <= 0) return point;
  auto const step = pace * (value - target) / slope;
  for (std::size_t i = 0; i < weight_.size(); ++i)
    point.share[i] = std::clamp(from.share[i] + step * (1 - covered_[i]), 0.0, 1.0);
  for (std::size_t q = 0; q < in_quota_.size(); ++q) {
    auto const price = from.quota[q] + step * of_one * broken(from, q);
    // A price comes to 0 before it changes sides.
    point.quota[q] = price * from.quota[q] < 0 ? 0 : price;
    if (instance_.quotas[q].most == no_limit) point.quota[q] = std::min(0.0, point.quota[q]);
  }
  return point;
}

}  // namespace amity::planning::layout
