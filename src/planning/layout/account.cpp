// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/account.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

namespace amity::planning::layout {
namespace {

constexpr double shake = 0.25;
constexpr std::uint64_t draws_seed = 19811105;

class Clockwork {
 public:
  explicit Clockwork(AccountRequest const& request) : request_(request), begun_(std::chrono::steady_clock::now()) {}
  double left() const {
    return request_.seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  bool over() const { return left() <= 0 || (request_.cancelled && request_.cancelled()); }

 private:
  AccountRequest const& request_;
  std::chrono::steady_clock::time_point begun_;
};

// The demands by name that are at their limit, and the terms with each relaxed by one.
std::vector<std::pair<std::string, LayoutTerms>> relaxations(LayoutTerms const& terms, Layout const& layout) {
  std::vector<std::pair<std::string, LayoutTerms>> list;
  auto const named = [&](std::string const& name) -> LayoutTerms& {
    for (auto& [known, relaxed] : list)
      if (known == name) return relaxed;
    return list.emplace_back(name, terms).second;
  };
  auto const last = terms.stages.size() - 1;
  for (std::size_t q = 0; q < terms.quotas.size(); ++q) {
    auto const& quota = terms.quotas[q];
    auto const count = std::count_if(layout.chosen.begin(), layout.chosen.end(), [&](LayoutChoice const& choice) {
      return choice.stage <= std::min(quota.stage, last) &&
             std::find(quota.of.begin(), quota.of.end(), choice.candidate) != quota.of.end();
    });
    if (quota.least > 0 && count == quota.least) --named(quota.name).quotas[q].least;
    if (quota.most != no_limit && count == quota.most) ++named(quota.name).quotas[q].most;
  }
  for (auto const c : terms.must) {
    auto& relaxed = named("must " + std::to_string(c));
    std::erase(relaxed.must, c);
  }
  for (std::size_t t = 0; t < terms.stages.size(); ++t) {
    if (t < last && terms.stages[t].partners == terms.stages[t + 1].partners) continue;
    ++named(std::to_string(terms.stages[t].partners) + " new partners by " + terms.stages[t].name).stages[t].partners;
  }
  return list;
}

std::vector<BindingDemand> binding_of(LayoutSolver& solver, LayoutTerms const& terms, Layout const& layout,
                                      AccountRequest const& request) {
  Clockwork const clock(request);
  std::vector<BindingDemand> binding;
  for (auto const& [name, relaxed] : relaxations(terms, layout)) {
    if (clock.over()) break;
    auto const better = solver.best(relaxed, {clock.left(), 0, request.cancelled, {}});
    if (better && better->objective > layout.objective * (1 + 1e-9))
      binding.push_back({name, better->objective - layout.objective});
  }
  std::stable_sort(binding.begin(), binding.end(), [](auto const& x, auto const& y) { return x.gain > y.gain; });
  return binding;
}

void add_stability(LayoutSolver& solver, LayoutTerms const& terms, AccountRequest const& request,
                   LayoutAccount& account) {
  Clockwork const clock(request);
  std::mt19937_64 random(draws_seed);
  std::normal_distribution<double> normal;
  int drawn = 0;
  for (; drawn < request.draws && !clock.over(); ++drawn) {
    auto shaken = terms;
    for (auto& weight : shaken.weights) weight *= std::exp(shake * normal(random));
    auto const found = solver.quick(shaken);
    if (!found) break;
    for (auto& one : account.chosen)
      one.stability += std::any_of(found->chosen.begin(), found->chosen.end(),
                                   [&](LayoutChoice const& choice) { return choice.candidate == one.choice.candidate; })
                           ? 1
                           : 0;
  }
  for (auto& one : account.chosen) one.stability /= std::max(1, drawn);
}

void add_runner_up(LayoutSolver const& solver, LayoutTerms const& terms, Layout const& layout, std::size_t place,
                   ChoiceAccount& account) {
  if (std::find(terms.must.begin(), terms.must.end(), account.choice.candidate) != terms.must.end()) return;
  auto const values = solver.instead_of(terms, layout.chosen, place);
  auto const best = std::max_element(values.begin(), values.end());
  if (best == values.end() || !std::isfinite(*best)) return;
  account.runner_up = static_cast<std::uint32_t>(best - values.begin());
  account.loses = layout.objective - *best;
}

}  // namespace

std::vector<std::vector<double>> shares_of(LayoutProblem const& problem, LayoutTerms const& terms,
                                           std::span<LayoutChoice const> chosen) {
  std::vector shares(chosen.size(), std::vector<double>(problem.parts.size(), 0));
  for (std::size_t t = 0; t < terms.stages.size(); ++t)
    for (std::size_t p = 0; p < problem.parts.size(); ++p) {
      auto const& part = problem.parts[p];
      auto const weight = terms.weights[p] * terms.stages[t].weight;
      std::vector<int> cover(part.worth.size(), 0);
      auto const each = [&](LayoutChoice const& choice, auto const& take) {
        if (choice.stage > t || part.first.empty()) return;
        for (auto i = part.first[choice.candidate]; i < part.first[choice.candidate + 1]; ++i) take(part.covers[i]);
      };
      for (auto const& choice : chosen) each(choice, [&](std::uint32_t e) { ++cover[e]; });
      for (std::size_t i = 0; i < chosen.size(); ++i) {
        each(chosen[i], [&](std::uint32_t e) { shares[i][p] += weight * part.worth[e] / cover[e]; });
        if (!part.each.empty() && chosen[i].stage <= t) shares[i][p] += weight * part.each[chosen[i].candidate];
      }
    }
  return shares;
}

LayoutAccount account_of(LayoutSolver& solver, LayoutTerms const& terms, Layout const& layout,
                         AccountRequest const& request) {
  LayoutAccount account;
  auto const shares = shares_of(solver.problem(), terms, layout.chosen);
  for (std::size_t i = 0; i < layout.chosen.size(); ++i) {
    auto& one = account.chosen.emplace_back(ChoiceAccount{layout.chosen[i], shares[i], {}, 0, 0});
    add_runner_up(solver, terms, layout, i, one);
  }
  add_stability(solver, terms, request, account);
  account.binding = binding_of(solver, terms, layout, request);
  return account;
}

}  // namespace amity::planning::layout
