// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/web/documents.h"

#include "layout_parts.h"
#include "planning/suggestions/web/documents.h"
#include "server/contract_values.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace amity::planning::layout::web {
namespace {

contract::LayoutPlanEnd end_of(Layout::End end) {
  switch (end) {
    case Layout::End::proven:
      return contract::LayoutPlanEnd::proven;
    case Layout::End::gap:
      return contract::LayoutPlanEnd::gap;
    case Layout::End::time:
      return contract::LayoutPlanEnd::time;
    case Layout::End::cancelled:
      return contract::LayoutPlanEnd::cancelled;
  }
  return contract::LayoutPlanEnd::cancelled;
}

// `values` as in layout_values.
contract::LayoutParts by_part(std::vector<double> const& values) {
  contract::LayoutParts parts{};
  for (std::size_t p = 0; p < values.size(); ++p) parts.*part_of(planning::layout::layout_values.at(p)) = values[p];
  return parts;
}

contract::Nullable<std::string> stage_name(LayoutAnswer const& answer, std::size_t stage) {
  return server::text_or_null(answer.terms.stages[stage].name);
}

contract::LayoutPlanChosen choice_document(snapshot::World const& world, LayoutAnswer const& answer, std::size_t i) {
  auto const& layout = answer.layout_case;
  auto const& choice = answer.layout.chosen[i];
  contract::LayoutPlanChosen document{};
  document.city = atlas::web::city_brief(world, *layout.cities[choice.candidate]);
  document.by = stage_name(answer, choice.stage);
  document.kind = layout.exchange_only[choice.candidate] ? contract::LayoutPlanChosenKind::friendly_exchange
                                                         : contract::LayoutPlanChosenKind::sister_city;
  if (answer.account.chosen.empty()) return document;
  auto const& account = answer.account.chosen[i];
  document.parts = by_part(account.parts);
  if (account.runner_up)
    document.runner_up = contract::LayoutPlanChosenRunnerUp{
        .city = atlas::web::city_brief(world, *layout.cities[*account.runner_up]), .loses = account.loses};
  if (answer.detail == LayoutDetail::full) document.stability = account.stability;
  return document;
}

std::string hexadecimal(std::uint64_t number) {
  char text[17];
  std::snprintf(text, sizeof text, "%016lx", static_cast<unsigned long>(number));
  return text;
}

std::vector<double> totals_of(LayoutProblem const& problem, LayoutAnswer const& answer) {
  LayoutTerms plain;
  plain.weights.assign(problem.parts.size(), 1);
  plain.stages = {{"", static_cast<int>(answer.layout.chosen.size()), 1}};
  auto chosen = answer.layout.chosen;
  for (auto& choice : chosen) choice.stage = 0;
  return planning::layout::layout_parts(problem, plain, chosen);
}

}  // namespace

LayoutSources layout_sources(snapshot::World const& world, atlas::City const& home) {
  static std::vector<institutions::ConsularPost> const none;
  auto const* office = world.office_of(home.id);
  return {world.reg, world.atlas, office == nullptr ? none : world.statements.at(office->id).posts, nullptr, {}};
}

std::vector<CountryPolicy> office_policies(snapshot::World const& world, atlas::City const& home) {
  auto const* office = world.office_of(home.id);
  if (office == nullptr) return {};
  return planning::layout::by_reason(world.statements.at(office->id).policies);
}

bool weighs_fit(LayoutRequest const& request) {
  auto const at = request.weights.find(LayoutValue::fit);
  return at != request.weights.end() && at->second > 0;
}

Result<void> solve_layout(snapshot::World const& world, LayoutSolver& solver, LayoutTask const& task,
                          LayoutAnswer& answer) {
  answer.request = task.request;
  answer.detail = task.detail;
  answer.terms = answer.layout_case.terms;
  if (auto const scaled = planning::layout::scale_terms(solver, task.request, answer.terms); !scaled)
    return Failure{explore::without_fit(scaled.error(), answer.fit)};
  // Of the weights as they were requested: what they are scaled by is a bound, which a warm solver knows more closely.
  answer.data_version = planning::layout::data_version(solver.problem(), answer.layout_case.terms);
  auto const greedy = solver.greedy(answer.terms);
  if (!greedy) return Failure{greedy.error()};
  answer.greedy = greedy->objective;
  auto layout = solver.best(answer.terms, task.limits);
  if (!layout) return Failure{layout.error()};
  answer.layout = std::move(*layout);
  // Each part is scaled to what it can attain: no choice is worth more than 1, even where the clock left no other
  // bound.
  answer.layout.bound = std::max(answer.layout.objective, std::min(answer.layout.bound, 1.0));
  answer.parts = solver.parts_of(answer.terms, answer.layout.chosen);
  answer.totals = totals_of(solver.problem(), answer);
  if (task.detail != LayoutDetail::choice && answer.layout.end != Layout::End::cancelled)
    answer.account = planning::layout::account_of(
        solver, answer.terms, answer.layout,
        task.detail == LayoutDetail::full ? task.account : AccountRequest{0, 0, task.account.cancelled});
  answer.old_friends =
      planning::layout::old_friends(world.reg, world.atlas, *answer.layout_case.home, task.request.as_of);
  return {};
}

Result<LayoutAnswer> layout_of(snapshot::World const& world, atlas::City const& home, LayoutTask const& task) {
  auto const begun = std::chrono::steady_clock::now();
  auto sources = layout_sources(world, home);
  sources.flights = task.flights;
  LayoutAnswer answer;
  if (task.fit && weighs_fit(task.request))
    sources.fit = [&](auto const& cities) {
      answer.fit = task.fit(cities);
      return answer.fit.each;
    };
  auto made = planning::layout::layout_case(sources, home, task.request);
  if (!made) return Failure{made.error()};
  answer.layout_case = std::move(*made);
  LayoutSolver solver(std::move(answer.layout_case.problem));
  if (auto const solved = solve_layout(world, solver, task, answer); !solved) return Failure{solved.error()};
  answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return answer;
}

contract::LayoutFit fit_document(explore::LayoutFit const& fit) {
  auto const word = fit.state ? explore::suggest_state_word(*fit.state) : "not_weighted";
  contract::LayoutFit document{.state = contract::parse<contract::LayoutFitState>(word).value(),
                               .why = server::text_or_null(fit.why),
                               .model = {}};
  if (fit.state == explore::SuggestState::learnt)
    document.model = planning::suggestions::web::model_document(fit.model);
  return document;
}

contract::LayoutPlan layout_document(snapshot::World const& world, LayoutAnswer const& answer) {
  contract::LayoutPlan document{};
  document.home = atlas::web::city_brief(world, *answer.layout_case.home);
  document.as_of = answer.request.as_of;
  document.request = request_document(world, answer.request);
  document.objective = answer.layout.objective;
  document.bound = answer.layout.bound;
  document.gap = answer.layout.gap();
  document.end = end_of(answer.layout.end);
  document.greedy = answer.greedy;
  document.parts = by_part(answer.parts);
  document.totals = by_part(answer.totals);
  document.fit = fit_document(answer.fit);
  for (std::size_t i = 0; i < answer.layout.chosen.size(); ++i)
    document.chosen.push_back(choice_document(world, answer, i));
  for (auto const& demand : answer.account.binding)
    document.binding.push_back({.demand = demand_document(world, answer, demand.name), .gain = demand.gain});
  document.eligible = server::count(answer.layout_case.cities.size());
  for (auto const& [reason, count] : answer.layout_case.excluded)
    document.excluded.emplace(reason, static_cast<std::int64_t>(count));
  for (auto const* city : answer.layout_case.old) document.old.push_back(atlas::web::city_brief(world, *city));
  for (auto const& one : answer.old_friends)
    document.before_new_ones.push_back({.city = atlas::web::city_brief(world, *one.city),
                                        .partnership = one.partnership->id.value,
                                        .do_ = contract::in_contract<contract::LayoutPlanBeforeNewOneDo>(one.what),
                                        .why = contract::in_contract<contract::LayoutPlanBeforeNewOneWhy>(one.why)});
  document.data_version = hexadecimal(answer.data_version);
  document.solve_seconds = answer.layout.seconds;
  document.seconds = answer.seconds;
  return document;
}

}  // namespace amity::planning::layout::web
