// SPDX-License-Identifier: Apache-2.0
#include "service.h"

#include <chrono>

namespace amity::planning::layout::web {
namespace {

constexpr std::size_t most_warm_solvers = 3;
constexpr double solve_seconds = 5;
constexpr int account_draws = 200;
constexpr double account_seconds = 4;  // for the draws and for the demands' gains each

LayoutReply refused(snapshot::World const& world, LayoutSolver const& solver, LayoutAnswer const& answer,
                    Error const& error) {
  LayoutRefusal refusal{error, {}, static_cast<std::int64_t>(answer.layout_case.cities.size())};
  if (error.field == "clash")
    for (auto const& name : solver.clash(answer.terms).names)
      refusal.clash.push_back(demand_document(world, answer, name));
  return {{}, std::move(refusal)};
}

}  // namespace

std::string fit_key(LayoutQuestion const& question) {
  if (!question.suggestions) return {};
  auto const& source = *question.suggestions;
  auto const word = std::string(explore::suggest_state_word(source.state));
  return source.suggester ? word + " " + source.suggester->model().origin().data_version : word;
}

Result<LayoutService::WarmSolver*> LayoutService::solver_for(LayoutQuestion const& question) {
  auto const& world = *question.world;
  auto sources = layout_sources(world, *question.home);
  auto const key = fit_key(question);
  std::erase_if(solvers_, [](WarmSolver const& warm) { return warm.world.expired(); });
  for (auto at = solvers_.begin(); at != solvers_.end(); ++at) {
    if (at->world.lock() != question.world || at->home != question.home->id || at->fit_key != key ||
        !planning::layout::same_candidates(at->request, question.request))
      continue;
    auto terms = planning::layout::layout_terms(sources, at->layout, question.request);
    if (!terms) return Failure{terms.error()};
    at->layout.terms = std::move(*terms);
    solvers_.splice(solvers_.begin(), solvers_, at);
    return &solvers_.front();
  }
  explore::LayoutFit fit;
  if (question.suggestions)
    sources.fit = [&](auto const& cities) {
      fit = explore::layout_fit(*question.suggestions, *question.home, cities);
      return fit.each;
    };
  auto made = planning::layout::layout_case(sources, *question.home, question.request);
  if (!made) return Failure{made.error()};
  if (solvers_.size() >= most_warm_solvers) solvers_.pop_back();
  auto solver = std::make_unique<LayoutSolver>(std::move(made->problem));
  solvers_.push_front(
      {question.world, question.home->id, question.request, key, std::move(fit), std::move(*made), std::move(solver)});
  return &solvers_.front();
}

std::optional<LayoutReply> LayoutService::answer(LayoutQuestion const& question, LayoutWatch const& watch) {
  auto const begun = std::chrono::steady_clock::now();
  auto const warm = solver_for(question);
  if (!warm) return LayoutReply{{}, LayoutRefusal{warm.error(), {}, 0}};
  auto& solver = *(*warm)->solver;
  // Who gives up and comes back has left half an answer behind.
  auto over = false;
  auto const given_up = [&] { return over = over || watch.given_up(); };
  LayoutTask task;
  task.request = question.request;
  task.limits = {solve_seconds, 0, given_up, watch.on_progress};
  task.account = {account_draws, account_seconds, given_up};
  task.detail = question.detail;
  LayoutAnswer answer;
  answer.layout_case = (*warm)->layout;
  answer.fit = (*warm)->fit;
  if (given_up()) return std::nullopt;
  auto const solved = solve_layout(*question.world, solver, task, answer);
  if (given_up()) return std::nullopt;
  if (!solved) return refused(*question.world, solver, answer, solved.error());
  answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  LayoutReply reply{layout_document(*question.world, answer), std::nullopt};
  // What the clock cut short may come out better the next time, and what is being learnt will be known.
  reply.plan.settled = answer.layout.end == Layout::End::proven && question.detail == LayoutDetail::quick &&
                       answer.fit.state != explore::SuggestState::being_learnt;
  return reply;
}

}  // namespace amity::planning::layout::web
