// SPDX-License-Identifier: Apache-2.0
// bench_layout DATA [--large]: layouts for Kunming out of a folder of data, against plain CBC and lazy greedy.
#include "planning/layout/reach.h"
#include "planning/layout/web/documents.h"
#include "testing/plain_layout.h"

#include <boost/json/serialize.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string_view>

namespace amity::bench {
namespace {

using namespace planning::layout;
using Seconds = std::vector<double>;
namespace json = boost::json;

constexpr int rounds = 5;

double median(Seconds seconds) {
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}
std::string spread(Seconds const& seconds) {
  auto const [least, most] = std::minmax_element(seconds.begin(), seconds.end());
  char text[64];
  std::snprintf(text, sizeof text, "%.3f-%.3f s", *least, *most);
  return text;
}
double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

struct Question {
  std::string name;
  LayoutProblem problem;
  LayoutTerms terms;
};

Question office_question(snapshot::World const& world, atlas::City const& home, bool all_parts) {
  LayoutRequest request;
  request.as_of = parse_day("2026-11-22").value();
  request.stages = {{"", 12, 1}};
  if (all_parts) {
    request.stages = {{"2025", 7, 1}, {"2030", 12, 1}};
    request.quotas = {{"South-Eastern Asia+Southern Asia", 6, no_limit, ""}};
    request.most_per_country = 1;
  } else {
    request.weights = {{LayoutValue::reach, 1}};
  }
  auto made = layout_case(planning::layout::web::layout_sources(world, home), home, request).value();
  Question question{all_parts ? "all parts, quotas, 2025:7 2030:12" : "reach alone, k = 12", made.problem, made.terms};
  LayoutSolver solver(std::move(made.problem));
  if (auto const scaled = scale_terms(solver, request, question.terms); !scaled)
    throw std::runtime_error(scaled.error().message);
  return question;
}

// The gazetteer's own places outside China, or every n-th of them.
Question reach_question(snapshot::World const& world, double candidate_people, double demand_people,
                        std::size_t every) {
  std::vector<LatLon> candidates;
  std::vector<Demand> demand;
  std::size_t number = 0;
  for (auto const& city : world.atlas.cities()) {
    if (!city.geonames_id || !city.position || !city.population || city.country == "CN") continue;
    if (++number % every != 0) continue;
    auto const people = static_cast<double>(*city.population);
    if (people >= candidate_people) candidates.push_back(*city.position);
    if (people >= demand_people) demand.push_back({*city.position, people});
  }
  Question question;
  question.problem = {candidates.size(), {reach_part(candidates, demand, {}, 500)}};
  question.name = std::to_string(candidates.size()) + " candidates, " + std::to_string(demand.size()) + " places";
  question.terms.weights = {1};
  question.terms.stages = {{"", 12, 1}};
  return question;
}

struct Solved {
  double seconds{};
  Layout layout;
};
Solved solved(Question const& question, LayoutLimits const& limits = {}) {
  auto problem = question.problem;
  auto const begun = now();
  auto layout = LayoutSolver(std::move(problem)).best(question.terms, limits).value();
  return {now() - begun, std::move(layout)};
}

double what_if_seconds(Question const& question) {
  LayoutSolver solver(question.problem);
  solver.best(question.terms).value();
  Seconds seconds;
  for (int i = 0; i < 10; ++i) {
    auto terms = question.terms;
    for (std::size_t p = 0; p < terms.weights.size(); ++p)
      terms.weights[p] *= 1 + 0.3 * std::sin(i + 2.0 * static_cast<double>(p));
    terms.stages.back().partners += i % 3;
    auto const begun = now();
    solver.best(terms).value();
    seconds.push_back(now() - begun);
  }
  return median(seconds);
}

json::object row(Question const& question) {
  Seconds ours;
  Seconds plain;
  Layout layout;
  plain::PlainAnswer cbc;
  for (int i = 0; i < rounds; ++i) {
    auto const one = solved(question);
    ours.push_back(one.seconds);
    layout = one.layout;
    // A peer that needs the better part of a minute runs once.
    if (i > 0 && plain.front() > 40) continue;
    cbc = plain::plain_cbc(question.problem, question.terms, 600);
    plain.push_back(cbc.seconds);
  }
  auto const greedy = LayoutSolver(question.problem).greedy(question.terms).value();
  auto const what_if = what_if_seconds(question);
  std::printf(
      "| layout: %s, %zu candidates | %.3f s, gap %.2g; what-if %.3f s | plain CBC %.2f s%s; greedy %.2f %% less | "
      "%.0f x | %s; %s | 10 x; < 0.3 s |\n",
      question.name.c_str(), question.problem.candidates, median(ours), layout.gap(), what_if, median(plain),
      cbc.proven ? "" : " (not proven)", 100 * (1 - greedy.objective / layout.objective), median(plain) / median(ours),
      spread(ours).c_str(), spread(plain).c_str());
  std::fflush(stdout);
  if (cbc.proven && std::abs(cbc.objective - layout.objective) > 1e-6 * layout.objective) {
    std::cerr << "layout: CBC says " << cbc.objective << ", we say " << layout.objective << '\n';
    std::exit(1);
  }
  return {{"question", question.name},  {"seconds", median(ours)},       {"cbc_seconds", median(plain)},
          {"cbc_proven", cbc.proven},   {"objective", layout.objective}, {"cbc_objective", cbc.objective},
          {"greedy", greedy.objective}, {"what_if_seconds", what_if},    {"gap", layout.gap()}};
}

json::object growth(snapshot::World const& world) {
  std::vector<std::pair<double, double>> points;
  json::array told;
  for (std::size_t const every : {16, 4, 1}) {
    auto const question = reach_question(world, 15'000, 15'000, every);
    Seconds seconds;
    for (int i = 0; i < rounds; ++i) seconds.push_back(solved(question).seconds);
    points.emplace_back(std::log(16.0 / static_cast<double>(every)), std::log(median(seconds)));
    told.push_back(json::object{{"question", question.name}, {"seconds", median(seconds)}});
    std::cerr << "layout: " << question.name << ": " << median(seconds) << " s\n";
  }
  auto const exponent = (points.back().second - points.front().second) / (points.back().first - points.front().first);
  std::printf("| layout: growth, reach k = 12, 1x 4x 16x | %.3f, %.3f, %.3f s | | exponent %.2f | | |\n",
              std::exp(points[0].second), std::exp(points[1].second), std::exp(points[2].second), exponent);
  return {{"exponent", exponent}, {"points", std::move(told)}};
}

json::object large(snapshot::World const& world) {
  auto const begun = now();
  auto question = reach_question(world, 15'000, 0, 1);
  question.terms.stages = {{"2025", 12, 1.0 / 3}, {"2030", 25, 1.0 / 3}, {"2035", 35, 1.0 / 3}};
  auto const covered = now() - begun;
  LayoutLimits limits;
  limits.gap = 1e-3;
  limits.seconds = 60;
  limits.on_progress = [](LayoutProgress const& p) {
    std::fprintf(stderr, "%7.2f s  best %.5g  bound %.5g  gap %.3f %%\n", p.seconds, p.best, p.bound,
                 100 * (p.bound - p.best) / p.bound);
  };
  auto const one = solved(question, limits);
  auto const greedy = LayoutSolver(std::move(question.problem)).greedy(question.terms).value();
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  auto const gigabytes = static_cast<double>(used.ru_maxrss) / 1e6;
  std::printf(
      "| layout-large: 12, 25, 35 of %s | %.1f s, gap %.3f %%, %.1f GB | greedy %.2f %% less | | | 0.1 %% in 10 s, 2 "
      "GB |\n",
      question.name.c_str(), covered + one.seconds, 100 * one.layout.gap(), gigabytes,
      100 * (1 - greedy.objective / one.layout.objective));
  return {{"seconds", covered + one.seconds},
          {"gap", one.layout.gap()},
          {"gigabytes", gigabytes},
          {"objective", one.layout.objective},
          {"greedy", greedy.objective}};
}

int run(std::string const& data, bool is_large) {
  auto database = db::Database::open("sqlite:" + data + "/amity.sqlite");
  if (!database) {
    std::cerr << "layout: " << database.error().message << '\n';
    return 1;
  }
  auto const world = snapshot::World::load(*database);
  auto const* home = world->city("kunming");
  if (home == nullptr) {
    std::cerr << "layout: Kunming is not in " << data << '\n';
    return 1;
  }
  json::object results;
  if (is_large) {
    results["large"] = large(*world);
  } else {
    auto known = reach_question(*world, 100'000, 15'000, 1);
    known.name = "gazetteer alone, reach, k = 12";
    results["known"] = row(known);
    results["reach"] = row(office_question(*world, *home, false));
    results["all_parts"] = row(office_question(*world, *home, true));
    results["growth"] = growth(*world);
  }
  if (auto const* path = std::getenv("BENCH_RESULTS")) std::ofstream(path) << json::serialize(results) << '\n';
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "bench_layout DATA [--large]\n";
    return 2;
  }
  return amity::bench::run(argv[1], argc > 2 && std::string_view(argv[2]) == "--large");
}
