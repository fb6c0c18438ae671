// SPDX-License-Identifier: Apache-2.0
// amity plan evaluate-suggestions: how often hidden ties are found again.
#include "backup_verbs.h"
#include "look_up.h"
#include "plan_verbs.h"
#include "suggest_runs.h"
#include "ui/json_text.h"

#include <iostream>
#include <memory>

namespace amity::app {
namespace {

constexpr double hidden_share = 0.1;
constexpr std::size_t least_ties = 100;

struct EvaluateOptions {
  DataLocation place;
  int seeds{5};
  std::size_t sample{500};
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

int plan_evaluate(EvaluateOptions const& options) {
  auto database = open_database(options.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const seen = planning::suggestions::places_of(world->reg, world->atlas);
  if (seen.ties.size() < least_ties)
    return tell({Errc::invalid,
                 "the register has " + std::to_string(seen.ties.size()) + " ties; at least " +
                     std::to_string(least_ties) + " are needed to hide some of them",
                 {},
                 "amity import world"},
                {}, options.output());
  std::vector<planning::suggestions::web::EvaluationRun> runs;
  for (int seed = 1; seed <= options.seeds; ++seed) {
    std::cerr << "amity: seed " << seed << " of " << options.seeds << '\n';
    runs.push_back(run_split(seen, planning::suggestions::split(seen.ties, hidden_share, seed),
                             {static_cast<std::uint64_t>(seed), options.sample}));
  }
  auto document = planning::suggestions::web::evaluation_document(*world, seen, runs);
  document["hidden_share"] = hidden_share;
  document["sample"] = options.sample;
  document["data_version"] = planning::suggestions::data_version(seen.places, seen.ties);
  if (options.json)
    std::cout << ui::json_text(document) << '\n';
  else
    print_scores(document);
  return done;
}

}  // namespace

void add_plan_evaluate(CLI::App& plan, int& status) {
  auto const options = std::make_shared<EvaluateOptions>();
  auto& verb = *plan.add_subcommand("evaluate-suggestions",
                                    "Hide a tenth of all ties, learn without them, and see where they rank");
  verb.add_option("--seeds", options->seeds, "How many times, each with other ties hidden")
      ->capture_default_str()
      ->check(CLI::Range(1, 100));
  verb.add_option("--sample", options->sample, "Hidden ties that are ranked each time, drawn at random; 0: all of them")
      ->capture_default_str();
  add_place(verb, options->place);
  verb.add_flag("--json", options->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity plan evaluate-suggestions\n"
      "  amity plan evaluate-suggestions --seeds 5 --sample 0 --json\n\n"
      "Each end of a hidden tie is asked for the other, which is ranked among all cities of the register but the\n"
      "partners of the one that asks; equal scores share their mean rank. docs/planning.md tells what it means.");
  verb.callback([options, &status] { status = plan_evaluate(*options); });
}

}  // namespace amity::app
