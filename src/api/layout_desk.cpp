// SPDX-License-Identifier: Apache-2.0
#include "layout_desk.h"

#include "api/routes.h"
#include "planning/layout_account.h"

#include <cmath>
#include <cstdio>

namespace amity::api {
namespace {

using planning::Layout;
using planning::LayoutCase;
using planning::LayoutWish;

constexpr int most_waiting = 8;
constexpr std::size_t most_grounds = 2;
constexpr double solve_seconds = 5;

// Someone who waits or is answered.
class Ticket {
 public:
  explicit Ticket(std::atomic<int>& waiting) : waiting_(waiting), place_(++waiting) {}
  ~Ticket() { --waiting_; }
  Ticket(Ticket const&) = delete;
  Ticket& operator=(Ticket const&) = delete;
  bool too_late() const { return place_ > most_waiting; }

 private:
  std::atomic<int>& waiting_;
  int place_;
};

// Everything that decides which candidates there are and what they are worth; the rest is in the terms.
std::string key_of(atlas::City const& home, LayoutWish const& wish, LayoutFit const& fit) {
  auto key = std::to_string(home.id.value) + " " + to_string(wish.as_of) + " " + std::to_string(wish.within_km) + " " +
             std::to_string(static_cast<int>(wish.one_to_one)) + (wish.one_per_country ? " one" : "");
  for (auto const city : wish.must_not) key += " -" + std::to_string(city.value);
  return key + " " + fit.model.data_version;
}

// Six digits are more than a decision needs.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

char const* word_of(Layout::End end) {
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

json::object parts_document(std::vector<double> const& values) {
  json::object parts;
  for (std::size_t i = 0; i < values.size(); ++i)
    parts[planning::to_string(planning::layout_values.at(i))] = rounded(values[i]);
  return parts;
}

struct Found {
  World const& world;
  LayoutQuestion const& question;
  LayoutCase const& layout_case;
  planning::LayoutTerms const& terms;
  Layout const& layout;
  planning::LayoutAccount const& account;
  LayoutFit const& fit;
};

json::array chosen_document(Found const& found) {
  json::array chosen;
  auto const full = found.question.detail == LayoutDetail::full;
  for (auto const& one : found.account.chosen) {
    json::value runner_up = nullptr;
    if (one.runner_up)
      runner_up = json::object{{"city", city_brief(found.world, *found.layout_case.cities[*one.runner_up])},
                               {"loses", rounded(one.loses)}};
    chosen.push_back(
        json::object{{"city", city_brief(found.world, *found.layout_case.cities[one.choice.candidate])},
                     {"by", found.terms.stages[one.choice.stage].name},
                     {"exchange_only", static_cast<bool>(found.layout_case.exchange_only[one.choice.candidate])},
                     {"parts", parts_document(one.parts)},
                     {"runner_up", std::move(runner_up)},
                     {"stability", full ? json::value(rounded(one.stability)) : json::value(nullptr)}});
  }
  return chosen;
}

json::array binding_document(Found const& found) {
  json::array binding;
  for (auto const& demand : found.account.binding) {
    // Where no year was asked, the one stage has no name.
    auto const unnamed = demand.name.ends_with(" by ");
    binding.push_back(json::object{{"demand", demand.name.substr(0, demand.name.size() - (unnamed ? 4 : 0))},
                                   {"gain", rounded(demand.gain)}});
  }
  return binding;
}

json::object wish_document(LayoutWish const& wish) {
  json::object weights;
  for (auto const& [value, weight] : wish.weights) weights[planning::to_string(value)] = weight;
  json::array stages;
  for (auto const& stage : wish.stages)
    stages.push_back(json::object{{"by", stage.name}, {"partners", stage.partners}});
  return {{"weights", std::move(weights)}, {"within_km", wish.within_km}, {"stages", std::move(stages)}};
}

json::object plan_document(Found const& found, planning::LayoutProblem const& problem) {
  auto const& wish = found.question.wish;
  json::array old;
  for (auto const* city : found.layout_case.old) old.push_back(city_brief(found.world, *city));
  json::object excluded;
  for (auto const& [reason, n] : found.layout_case.excluded) excluded[reason] = n;
  // Of the weights as they were wished: what they are scaled by is a bound, which a warm solver knows more closely.
  char version[24];
  std::snprintf(version, sizeof version, "%016llx",
                static_cast<unsigned long long>(planning::data_version(problem, found.layout_case.terms)));
  return {{"city", city_brief(found.world, *found.layout_case.home)},
          {"as_of", to_string(wish.as_of)},
          {"wish", wish_document(wish)},
          {"objective", rounded(found.layout.objective)},
          {"bound", rounded(found.layout.bound)},
          {"gap", rounded(found.layout.gap())},
          {"end", word_of(found.layout.end)},
          {"parts", parts_document(planning::layout_parts(problem, found.terms, found.layout.chosen))},
          {"fit", fit_document(found.fit)},
          {"chosen", chosen_document(found)},
          {"binding", binding_document(found)},
          {"old", std::move(old)},
          {"eligible", found.layout_case.cities.size()},
          {"excluded", std::move(excluded)},
          {"seconds", std::round(found.layout.seconds * 1000) / 1000},
          {"data_version", version}};
}

}  // namespace

planning::LayoutSolver& LayoutDesk::solver_for(std::shared_ptr<World const> const& world, std::string const& key,
                                               planning::LayoutProblem problem) {
  std::erase_if(grounds_, [](Ground const& ground) { return ground.world.expired(); });
  for (auto at = grounds_.begin(); at != grounds_.end(); ++at)
    if (at->key == key && at->world.lock() == world) {
      grounds_.splice(grounds_.begin(), grounds_, at);
      return *at->solver;
    }
  if (grounds_.size() >= most_grounds) grounds_.pop_back();
  grounds_.push_front({world, key, std::make_unique<planning::LayoutSolver>(std::move(problem))});
  return *grounds_.front().solver;
}

Result<json::object> LayoutDesk::answer(std::shared_ptr<World const> const& world, atlas::City const& home,
                                        LayoutQuestion const& question,
                                        std::function<SuggestSource()> const& suggester) {
  Ticket const ticket(waiting_);
  if (ticket.too_late())
    return fail(Errc::unavailable, "too many layouts are being asked for at once", {}, "the same question in a moment");
  std::lock_guard const one_at_a_time(mutex_);
  auto const* office = world->office_of(home.id);
  static std::vector<institutions::ConsularPost> const no_posts;
  auto const& posts = office != nullptr ? world->statements.at(office->id).posts : no_posts;
  planning::LayoutSources sources{world->reg, world->atlas, posts, nullptr, {}};
  LayoutFit fit;
  auto const& weights = question.wish.weights;
  if (auto const at = weights.find(planning::LayoutValue::fit); at != weights.end() && at->second > 0)
    sources.fit = [&](auto const& cities) {
      fit = layout_fit(suggester(), home, cities);
      return fit.each;
    };
  auto made = planning::layout_case(sources, home, question.wish);
  if (!made) return Failure{made.error()};
  auto& solver = solver_for(world, key_of(home, question.wish, fit), std::move(made->problem));
  auto terms = made->terms;
  if (auto const scaled = planning::scale_terms(solver, question.wish, terms); !scaled)
    return Failure{without_fit(scaled.error(), fit)};
  auto const layout = solver.best(terms, {solve_seconds, 0, {}, {}});
  if (!layout) return Failure{layout.error()};
  auto const account = planning::account_of(
      solver, terms, *layout,
      question.detail == LayoutDetail::full ? planning::AccountWish{200, 3, {}} : planning::AccountWish{0, 0, {}});
  auto document = plan_document({*world, question, *made, terms, *layout, account, fit}, solver.problem());
  // What the clock cut short may come out better the next time, and what is being learnt will be known.
  document["settled"] = layout->end == Layout::End::proven && question.detail == LayoutDetail::quick &&
                        fit.state != SuggestState::being_learnt;
  return document;
}

std::shared_ptr<LayoutDesk> make_layout_desk() { return std::make_shared<LayoutDesk>(); }

}  // namespace amity::api
