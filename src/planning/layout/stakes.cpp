// SPDX-License-Identifier: Apache-2.0
#include "stakes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace amity::planning::layout {
namespace {

Result<void> check_weights(LayoutProblem const& problem, LayoutTerms const& terms) {
  if (terms.weights.size() != problem.parts.size())
    return fail(Errc::invalid, "there are " + std::to_string(problem.parts.size()) + " parts of the value and " +
                                   std::to_string(terms.weights.size()) + " weights");
  bool any = false;
  for (std::size_t p = 0; p < terms.weights.size(); ++p) {
    auto const weight = terms.weights[p];
    if (!std::isfinite(weight) || weight < 0)
      return fail(Errc::invalid, "the weight of " + problem.parts[p].name + " is negative or no number",
                  problem.parts[p].name, "a weight of 0 or more");
    any = any || weight > 0;
  }
  if (!any)
    return fail(Errc::invalid, "all weights are 0: every choice would be as good", "weights", "one weight above 0");
  return {};
}

Result<void> check_stages(LayoutTerms const& terms) {
  if (terms.stages.empty()) return fail(Errc::invalid, "it is not said how many partners there are to be", "new");
  int before = 0;
  for (auto const& stage : terms.stages) {
    if (stage.partners < before || stage.partners < 1)
      return fail(Errc::invalid,
                  "by " + stage.name + " there would be " + std::to_string(stage.partners) + " new partners" +
                      (before > 0 ? ", fewer than the " + std::to_string(before) + " before" : ""),
                  "by", "numbers from 1 on that do not shrink");
    if (!std::isfinite(stage.weight) || stage.weight <= 0)
      return fail(Errc::invalid, "the weight of the stage " + stage.name + " is not above 0", "by");
    before = stage.partners;
  }
  return {};
}

Result<void> check_candidates(std::vector<std::uint32_t> const& list, std::size_t candidates) {
  for (auto const c : list)
    if (c >= candidates) return fail(Errc::invalid, "there is no candidate " + std::to_string(c));
  return {};
}

Result<void> check(LayoutProblem const& problem, LayoutTerms const& terms) {
  if (auto checked = check_weights(problem, terms); !checked) return checked;
  if (auto checked = check_stages(terms); !checked) return checked;
  for (auto const* list : {&terms.must, &terms.never})
    if (auto checked = check_candidates(*list, problem.candidates); !checked) return checked;
  for (auto const& quota : terms.quotas) {
    if (auto checked = check_candidates(quota.of, problem.candidates); !checked) return checked;
    if (quota.stage != last_stage && quota.stage >= terms.stages.size())
      return fail(Errc::invalid, "the quota " + quota.name + " is for a stage that is not there", quota.name);
  }
  return {};
}

// The solvers' tolerances are absolute: the objective is brought to some thousands.
void normalise(Stakes& stakes, Ground const& ground) {
  double total = 0;
  for (auto const worth : stakes.worth) total += worth;
  std::vector<double> each = stakes.each;
  auto const k = std::min<std::size_t>(static_cast<std::size_t>(stakes.partners.back()), ground.candidates);
  std::partial_sort(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(k), each.end(), std::greater<>());
  total += std::accumulate(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(k), 0.0);
  total *= stakes.tail.front();
  stakes.unit = total > 0 ? total / 20'000 : 1;
  for (auto* values : {&stakes.part_weight, &stakes.worth, &stakes.each})
    for (auto& value : *values) value /= stakes.unit;
}

}  // namespace

void index_quotas(Stakes& stakes, std::size_t candidates) {
  stakes.quota_first.assign(candidates + 1, 0);
  for (auto& quota : stakes.quotas) {
    std::sort(quota.of.begin(), quota.of.end());
    quota.of.erase(std::unique(quota.of.begin(), quota.of.end()), quota.of.end());
    for (auto const c : quota.of) ++stakes.quota_first[c + 1];
  }
  std::partial_sum(stakes.quota_first.begin(), stakes.quota_first.end(), stakes.quota_first.begin());
  stakes.quota_of.resize(stakes.quota_first.back());
  auto next = stakes.quota_first;
  for (std::uint32_t q = 0; q < stakes.quotas.size(); ++q)
    for (auto const c : stakes.quotas[q].of) stakes.quota_of[next[c]++] = q;
}

Result<Stakes> stakes_of(LayoutProblem const& problem, Ground const& ground, LayoutTerms const& terms) {
  if (auto const checked = check(problem, terms); !checked) return Failure{checked.error()};
  Stakes stakes;
  for (auto const& stage : terms.stages) {
    stakes.stage_weight.push_back(stage.weight);
    stakes.partners.push_back(stage.partners);
  }
  stakes.tail.assign(terms.stages.size() + 1, 0);
  for (auto t = terms.stages.size(); t-- > 0;) stakes.tail[t] = stakes.tail[t + 1] + terms.stages[t].weight;
  stakes.each.assign(problem.candidates, 0);
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    stakes.part_weight.push_back(terms.weights[p] * ground.scale[p]);
    for (std::size_t c = 0; c < problem.parts[p].each.size(); ++c)
      stakes.each[c] += terms.weights[p] * problem.parts[p].each[c];
  }
  stakes.worth.resize(ground.classes());
  for (std::size_t k = 0; k < stakes.worth.size(); ++k)
    stakes.worth[k] = ground.worth[k] * stakes.part_weight[ground.group_part[ground.group_of[k]]];
  stakes.standing.assign(problem.candidates, Standing::free);
  for (auto const c : terms.must) stakes.standing[c] = Standing::must;
  for (std::uint32_t c = 0; c < problem.candidates; ++c)
    if (stakes.standing[c] == Standing::must) stakes.must.push_back(c);
  for (auto const c : terms.never) {
    if (stakes.standing[c] == Standing::must)
      return fail(Errc::refused, "the same city must and must not be chosen", "must", "one of the two");
    stakes.standing[c] = Standing::never;
  }
  stakes.quotas = terms.quotas;
  for (auto& quota : stakes.quotas)
    if (quota.stage == last_stage) quota.stage = terms.stages.size() - 1;
  index_quotas(stakes, problem.candidates);
  normalise(stakes, ground);
  return stakes;
}

bool keeps(Stakes const& stakes, std::span<LayoutChoice const> chosen) {
  std::vector<int> in_stage(stakes.stages(), 0);
  std::vector<int> in_quota(stakes.quotas.size(), 0);
  for (auto const& choice : chosen) {
    if (stakes.standing[choice.candidate] == Standing::never) return false;
    ++in_stage[choice.stage];
    for (auto const q : stakes.quotas_with(choice.candidate))
      if (choice.stage <= stakes.quotas[q].stage) ++in_quota[q];
  }
  int sum = 0;
  for (std::size_t t = 0; t < stakes.stages(); ++t)
    if ((sum += in_stage[t]) != stakes.partners[t]) return false;
  for (std::size_t q = 0; q < in_quota.size(); ++q)
    if (in_quota[q] < stakes.quotas[q].least || in_quota[q] > stakes.quotas[q].most) return false;
  return std::all_of(stakes.must.begin(), stakes.must.end(), [&](std::uint32_t must) {
    return std::any_of(chosen.begin(), chosen.end(), [&](auto const& choice) { return choice.candidate == must; });
  });
}

}  // namespace amity::planning::layout
