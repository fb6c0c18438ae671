// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/web/documents.h"

#include "planning/suggestions/web/documents.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace amity::planning::layout::web {
namespace {

std::string_view end_word(Layout::End end) {
  switch (end) {
    case Layout::End::proven:
      return "proven";
    case Layout::End::gap:
      return "gap";
    case Layout::End::time:
      return "time";
    case Layout::End::cancelled:
      return "cancelled";
  }
  return "";
}

json::object by_part(std::vector<double> const& values) {
  json::object object;
  for (std::size_t p = 0; p < values.size(); ++p)
    object[planning::layout::to_string(planning::layout::layout_values.at(p))] = values[p];
  return object;
}

json::value stage_name(LayoutAnswer const& answer, std::size_t stage) {
  auto const& name = answer.terms.stages[stage].name;
  return name.empty() ? json::value(nullptr) : json::value(name);
}

json::object choice_document(snapshot::World const& world, LayoutAnswer const& answer, std::size_t i) {
  auto const& layout = answer.layout_case;
  auto const& choice = answer.layout.chosen[i];
  json::object object{{"city", atlas::web::city_brief(world, *layout.cities[choice.candidate])},
                      {"by", stage_name(answer, choice.stage)},
                      {"kind", layout.exchange_only[choice.candidate] ? "friendly_exchange" : "sister_city"}};
  if (answer.account.chosen.empty()) return object;
  auto const& account = answer.account.chosen[i];
  object["parts"] = by_part(account.parts);
  object["runner_up"] = nullptr;
  if (account.runner_up)
    object["runner_up"] = json::object{{"city", atlas::web::city_brief(world, *layout.cities[*account.runner_up])},
                                       {"loses", account.loses}};
  object["stability"] = answer.detail == LayoutDetail::full ? json::value(account.stability) : json::value(nullptr);
  return object;
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

bool weighs_fit(LayoutRequest const& layout_request) {
  auto const at = layout_request.weights.find(LayoutValue::fit);
  return at != layout_request.weights.end() && at->second > 0;
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

json::object fit_document(explore::LayoutFit const& fit) {
  json::object document{{"state", fit.state ? explore::suggest_state_word(*fit.state) : "not_weighted"},
                        {"why", nullptr},
                        {"model", nullptr}};
  if (!fit.why.empty()) document["why"] = fit.why;
  if (fit.state == explore::SuggestState::learnt)
    document["model"] = planning::suggestions::web::model_document(fit.model);
  return document;
}

json::object layout_document(snapshot::World const& world, LayoutAnswer const& answer) {
  json::array chosen;
  for (std::size_t i = 0; i < answer.layout.chosen.size(); ++i) chosen.push_back(choice_document(world, answer, i));
  json::array binding;
  for (auto const& demand : answer.account.binding)
    binding.push_back(json::object{{"demand", demand_document(world, answer, demand.name)}, {"gain", demand.gain}});
  json::object excluded;
  for (auto const& [reason, count] : answer.layout_case.excluded) excluded[reason] = count;
  json::array old;
  for (auto const* city : answer.layout_case.old) old.push_back(atlas::web::city_brief(world, *city));
  json::array first;
  for (auto const& one : answer.old_friends)
    first.push_back(json::object{{"city", atlas::web::city_brief(world, *one.city)},
                                 {"partnership", one.partnership->id.value},
                                 {"do", planning::layout::to_string(one.what)},
                                 {"why", planning::layout::to_string(one.why)}});
  return {{"home", atlas::web::city_brief(world, *answer.layout_case.home)},
          {"as_of", amity::to_string(answer.request.as_of)},
          {"request", request_document(world, answer.request)},
          {"objective", answer.layout.objective},
          {"bound", answer.layout.bound},
          {"gap", answer.layout.gap()},
          {"end", end_word(answer.layout.end)},
          {"greedy", answer.greedy},
          {"parts", by_part(answer.parts)},
          {"fit", fit_document(answer.fit)},
          {"totals", by_part(answer.totals)},
          {"chosen", std::move(chosen)},
          {"binding", std::move(binding)},
          {"eligible", answer.layout_case.cities.size()},
          {"excluded", std::move(excluded)},
          {"old", std::move(old)},
          {"before_new_ones", std::move(first)},
          {"data_version", hexadecimal(answer.data_version)},
          {"solve_seconds", answer.layout.seconds},
          {"seconds", answer.seconds}};
}

}  // namespace amity::planning::layout::web
