// SPDX-License-Identifier: Apache-2.0
#include "scaled_instance.h"

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
void normalise(ScaledInstance& instance, CoverageModel const& coverage) {
  double total = 0;
  for (auto const worth : instance.worth) total += worth;
  std::vector<double> each = instance.each;
  auto const k = std::min<std::size_t>(static_cast<std::size_t>(instance.partners.back()), coverage.candidates);
  std::partial_sort(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(k), each.end(), std::greater<>());
  total += std::accumulate(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(k), 0.0);
  total *= instance.tail.front();
  instance.unit = total > 0 ? total / 20'000 : 1;
  for (auto* values : {&instance.part_weight, &instance.worth, &instance.each})
    for (auto& value : *values) value /= instance.unit;
}

}  // namespace

void index_quotas(ScaledInstance& instance, std::size_t candidates) {
  instance.quota_first.assign(candidates + 1, 0);
  for (auto& quota : instance.quotas) {
    std::sort(quota.of.begin(), quota.of.end());
    quota.of.erase(std::unique(quota.of.begin(), quota.of.end()), quota.of.end());
    for (auto const c : quota.of) ++instance.quota_first[c + 1];
  }
  std::partial_sum(instance.quota_first.begin(), instance.quota_first.end(), instance.quota_first.begin());
  instance.quota_of.resize(instance.quota_first.back());
  auto next = instance.quota_first;
  for (std::uint32_t q = 0; q < instance.quotas.size(); ++q)
    for (auto const c : instance.quotas[q].of) instance.quota_of[next[c]++] = q;
}

Result<ScaledInstance> stakes_of(LayoutProblem const& problem, CoverageModel const& coverage,
                                 LayoutTerms const& terms) {
  if (auto const checked = check(problem, terms); !checked) return Failure{checked.error()};
  ScaledInstance instance;
  for (auto const& stage : terms.stages) {
    instance.stage_weight.push_back(stage.weight);
    instance.partners.push_back(stage.partners);
  }
  instance.tail.assign(terms.stages.size() + 1, 0);
  for (auto t = terms.stages.size(); t-- > 0;) instance.tail[t] = instance.tail[t + 1] + terms.stages[t].weight;
  instance.each.assign(problem.candidates, 0);
  for (std::size_t p = 0; p < problem.parts.size(); ++p) {
    instance.part_weight.push_back(terms.weights[p] * coverage.scale[p]);
    for (std::size_t c = 0; c < problem.parts[p].each.size(); ++c)
      instance.each[c] += terms.weights[p] * problem.parts[p].each[c];
  }
  instance.worth.resize(coverage.classes());
  for (std::size_t k = 0; k < instance.worth.size(); ++k)
    instance.worth[k] = coverage.worth[k] * instance.part_weight[coverage.group_part[coverage.group_of[k]]];
  instance.standing.assign(problem.candidates, Standing::free);
  for (auto const c : terms.must) instance.standing[c] = Standing::must;
  for (std::uint32_t c = 0; c < problem.candidates; ++c)
    if (instance.standing[c] == Standing::must) instance.must.push_back(c);
  for (auto const c : terms.never) {
    if (instance.standing[c] == Standing::must)
      return fail(Errc::refused, "the same city must and must not be chosen", "must", "one of the two");
    instance.standing[c] = Standing::never;
  }
  instance.quotas = terms.quotas;
  for (auto& quota : instance.quotas)
    if (quota.stage == last_stage) quota.stage = terms.stages.size() - 1;
  index_quotas(instance, problem.candidates);
  normalise(instance, coverage);
  return instance;
}

bool keeps(ScaledInstance const& instance, std::span<LayoutChoice const> chosen) {
  std::vector<int> in_stage(instance.stages(), 0);
  std::vector<int> in_quota(instance.quotas.size(), 0);
  for (auto const& choice : chosen) {
    if (instance.standing[choice.candidate] == Standing::never) return false;
    ++in_stage[choice.stage];
    for (auto const q : instance.quotas_with(choice.candidate))
      if (choice.stage <= instance.quotas[q].stage) ++in_quota[q];
  }
  int sum = 0;
  for (std::size_t t = 0; t < instance.stages(); ++t)
    if ((sum += in_stage[t]) != instance.partners[t]) return false;
  for (std::size_t q = 0; q < in_quota.size(); ++q)
    if (in_quota[q] < instance.quotas[q].least || in_quota[q] > instance.quotas[q].most) return false;
  return std::all_of(instance.must.begin(), instance.must.end(), [&](std::uint32_t must) {
    return std::any_of(chosen.begin(), chosen.end(), [&](auto const& choice) { return choice.candidate == must; });
  });
}

}  // namespace amity::planning::layout
