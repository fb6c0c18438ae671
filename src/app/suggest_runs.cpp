// SPDX-License-Identifier: Apache-2.0
#include "suggest_runs.h"

#include <chrono>
#include <cstdio>
#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;
using Stopwatch = std::chrono::steady_clock;

double seconds_since(Stopwatch::time_point begin) {
  return std::chrono::duration<double>(Stopwatch::now() - begin).count();
}

std::string with_bounds(json::value const& score) {
  char text[64];
  auto const of = [&](char const* name) { return score.at(name).to_number<double>(); };
  std::snprintf(text, sizeof text, "%.4f (%.4f to %.4f)", of("value"), of("low"), of("high"));
  return text;
}

void print_methods(json::object const& scores, std::string const& indent) {
  for (auto const& [method, told] : scores.at("methods").as_object())
    std::cout << indent << std::string(method) << std::string(25 - std::min<std::size_t>(24, method.size()), ' ')
              << "MRR " << with_bounds(told.at("mrr")) << "  hits@50 " << with_bounds(told.at("hits_at_50")) << '\n';
  if (scores.at("mrr_times_best").is_number())
    std::cout << indent << "the best of the four others: MRR x " << scores.at("mrr_times_best").to_number<double>()
              << ", hits@50 x "
              << (scores.at("hits_at_50_times_best").is_number()
                      ? scores.at("hits_at_50_times_best").to_number<double>()
                      : 0)
              << '\n';
}

}  // namespace

planning::suggestions::web::EvaluationRun run_split(planning::suggestions::RegisterPlaces const& seen,
                                                    planning::suggestions::Split const& split,
                                                    RunOptions const& options) {
  planning::suggestions::Places const places(std::span(seen.places).first(seen.counted));
  planning::suggestions::web::EvaluationRun run;
  run.seed = options.seed;
  run.known = split.known.size();
  run.hidden = split.hidden.size();
  planning::suggestions::TrainingOptions training;
  training.seed = options.seed;
  auto const begin = Stopwatch::now();
  auto const model = planning::suggestions::SuggestModel::train(places, split.known, training);
  run.train_seconds = seconds_since(begin);
  auto const trained = Stopwatch::now();
  run.ranks = planning::suggestions::hidden_ranks(model, places, split, options.most, options.seed);
  run.rank_seconds = seconds_since(trained);
  return run;
}

void print_scores(json::object const& document) {
  std::cout << document.at("questions").to_number<std::int64_t>() << " questions, each ranks "
            << document.at("candidates").to_number<std::int64_t>()
            << " cities less the partners of the one that asks; both ends of a hidden tie ask\n";
  print_methods(document, "  ");
  for (auto const* group : {"by_region_of_asking", "by_region_of_hidden", "by_people_of_hidden",
                            "by_known_partners_of_asking", "by_known_partners_of_hidden"}) {
    std::cout << group << '\n';
    for (auto const& [name, scores] : document.at(group).as_object()) {
      auto const& model = scores.at("methods").at("model");
      std::cout << "  " << std::string(name) << std::string(18 - std::min<std::size_t>(17, name.size()), ' ')
                << scores.at("questions").to_number<std::int64_t>() << " questions, model MRR "
                << with_bounds(model.at("mrr")) << ", hits@50 " << with_bounds(model.at("hits_at_50"));
      if (scores.at("mrr_times_best").is_number())
        std::cout << ", MRR x " << scores.at("mrr_times_best").to_number<double>();
      std::cout << '\n';
    }
  }
}

}  // namespace amity::app
