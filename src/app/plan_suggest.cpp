// SPDX-License-Identifier: Apache-2.0
// amity plan suggest: the likeliest further partners of a city; or a given split of ties scored.
#include "backup_verbs.h"
#include "contract/json_value.h"
#include "look_up.h"
#include "plan_verbs.h"
#include "planning/suggestions/web/documents.h"
#include "suggest_runs.h"
#include "suggest_store.h"
#include "tie_list.h"
#include "ui/json_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

namespace amity::app {
namespace {

constexpr std::size_t reasons_shown = 3;
constexpr std::size_t unknown_shown = 20;

struct SuggestOptions {
  DataLocation place;
  std::string city;
  std::size_t top{50};
  std::filesystem::path train;
  std::filesystem::path test;
  bool retrain{false};
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

std::string percent(double probability) {
  char text[32];
  std::snprintf(text, sizeof text, probability < 0.001 ? "%.3f %%" : "%.2g %%", 100 * probability);
  return text;
}

std::vector<std::string> strongest(planning::suggestions::Suggester const& suggester, snapshot::World const& world,
                                   planning::suggestions::PlaceNumber city,
                                   planning::suggestions::Suggestion const& suggestion) {
  auto const facts = planning::suggestions::facts_of(suggester.ties(), city, suggestion.place);
  auto const names = planning::suggestions::web::suggestion_names(world, suggester, city, suggestion, "en");
  std::vector<std::size_t> order(planning::suggestions::reasons);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](auto at) { return suggestion.contributions[at]; });
  std::vector<std::string> words;
  for (auto const at : order)
    if (suggestion.contributions[at] > 0 && words.size() < reasons_shown)
      words.push_back(
          planning::suggestions::web::reason_words(static_cast<planning::suggestions::Reason>(at), facts, names, "en"));
  return words;
}

void print_suggestions(snapshot::World const& world, planning::suggestions::Suggester const& suggester,
                       planning::suggestions::web::SuggestionsAnswer const& answer) {
  auto const& origin = suggester.model().origin();
  std::cout << "The likeliest further partners of " << shown(world, *answer.city) << " among "
            << suggester.seen().counted << " cities\nlearnt " << origin.trained_at << " from " << origin.ties
            << " ties (data " << origin.data_version << ")\n";
  int rank = 0;
  for (auto const& suggestion : answer.suggestions) {
    std::cout << ++rank << ". " << shown(world, *world.atlas.city(suggester.seen().cities[suggestion.place])) << ": "
              << percent(suggestion.probability) << '\n';
    for (auto const& words : strongest(suggester, world, answer.place, suggestion))
      std::cout << "     " << words << '\n';
  }
}

int suggest_for(SuggestOptions const& options, db::Database& database, snapshot::World const& world) {
  auto const city = find_city(world, options.city);
  if (!city) return tell(city.error(), nearest(world, options.city), options.output());
  CityId const guest = (*city)->id;
  auto seen = planning::suggestions::places_of(world.reg, world.atlas, std::span(&guest, 1));
  auto const model = model_for(seen, database, options.retrain ? Training::always : Training::where_needed);
  if (!model) return tell(model.error(), {}, options.output());
  planning::suggestions::Suggester const suggester(*model, std::move(seen));
  planning::suggestions::web::SuggestionsAnswer answer{*city, *suggester.seen().number_of(**city), {}};
  answer.suggestions = suggester.for_city(answer.place, options.top);
  if (options.json)
    std::cout << contract::json_text(planning::suggestions::web::suggestions_document(world, suggester, answer))
              << '\n';
  else
    print_suggestions(world, suggester, answer);
  return done;
}

boost::json::object list_document(TieList const& list) {
  boost::json::array unknown;
  for (auto const& id : list.unknown) unknown.emplace_back(id);
  return {{"rows", list.rows},
          {"ties", list.ties.size()},
          {"repeated", list.repeated},
          {"also_in_train", list.left_out},
          {"unknown_rows", list.unknown_rows},
          {"unknown_cities", std::move(unknown)}};
}

void print_list(std::string const& what, TieList const& list) {
  std::cout << what << ": " << list.rows << " rows, " << list.ties.size() << " ties, " << list.repeated
            << " said again, " << list.unknown_rows << " with a city that has no tie in the register\n";
  if (list.left_out > 0) std::cout << "  left out, as the train file has them too: " << list.left_out << " ties\n";
  for (std::size_t i = 0; i < std::min(unknown_shown, list.unknown.size()); ++i)
    std::cout << (i == 0 ? "  not known: " : ", ") << list.unknown[i];
  if (list.unknown.size() > unknown_shown) std::cout << " and " << list.unknown.size() - unknown_shown << " more";
  if (!list.unknown.empty()) std::cout << '\n';
}

Error nothing_left(std::filesystem::path const& path, TieList const& list, std::string const& to) {
  auto const rows = [](std::size_t n) { return std::to_string(n) + (n == 1 ? " row" : " rows"); };
  auto why = rows(list.rows);
  if (list.unknown_rows > 0) why += ", " + rows(list.unknown_rows) + " with a city that has no tie in the register";
  if (list.left_out > 0) why += ", " + std::to_string(list.left_out) + " that the train file has too";
  return {Errc::invalid,
          path.string() + ": no tie between cities of the register is left to " + to + " (" + why + ")",
          {},
          "ids as the register has them; amity export shows them"};
}

int score_split(SuggestOptions const& options, snapshot::World const& world) {
  auto const seen = planning::suggestions::places_of(world.reg, world.atlas);
  auto const train = read_ties(options.train, world, seen);
  if (!train) return tell(train.error(), {}, options.output());
  auto test = read_ties(options.test, world, seen);
  if (!test) return tell(test.error(), {}, options.output());
  // What is known cannot be found again.
  leave_out(*test, *train);
  if (train->ties.empty()) return tell(nothing_left(options.train, *train, "learn from"), {}, options.output());
  if (test->ties.empty()) return tell(nothing_left(options.test, *test, "rank"), {}, options.output());
  auto const run = run_split(seen, {train->ties, test->ties}, {});
  auto document = planning::suggestions::web::evaluation_document(world, seen, {run});
  if (options.json) {
    document["train"] = list_document(*train);
    document["test"] = list_document(*test);
    std::cout << ui::json_text(document) << '\n';
    return done;
  }
  print_list("train", *train);
  print_list("test", *test);
  print_scores(document);
  return done;
}

int plan_suggest(SuggestOptions const& options) {
  auto const split = !options.train.empty() || !options.test.empty();
  if (split && (options.train.empty() || options.test.empty() || !options.city.empty()))
    return refuse_option("--train", "--train and --test go together, without a city", "both files, and no city");
  if (!split && options.city.empty()) return refuse_option("city", "a city is missing", "an id, a slug or a name");
  auto database = open_database(options.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  return split ? score_split(options, *world) : suggest_for(options, *database, *world);
}

}  // namespace

void add_plan_suggest(CLI::App& plan, int& status) {
  auto const options = std::make_shared<SuggestOptions>();
  auto& verb = *plan.add_subcommand("suggest", "The likeliest further partners of a city, learnt from the register");
  verb.add_option("city", options->city, "An id (Q182852, G1804651, A17), a slug (kunming) or a name");
  verb.add_option("--top", options->top, "How many")->capture_default_str()->check(CLI::Range(1, 1000));
  verb.add_option("--train", options->train, "CSV of pairs to learn from, in place of the register's ties");
  verb.add_option("--test", options->test, "CSV of pairs to rank, each from both ends");
  verb.add_flag("--retrain", options->retrain, "Learn again even if the register has not changed");
  add_place(verb, options->place);
  verb.add_flag("--json", options->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity plan suggest kunming --top 20\n"
      "  amity plan suggest Q182852 --json\n"
      "  amity plan suggest --train known.csv --test hidden.csv --json\n\n"
      "The model is kept in the database and learnt again when the register has changed. A probability is that of\n"
      "being among the partners that a city finds next; it says how cities behaved, not what is good for one.");
  verb.callback([options, &status] { status = plan_suggest(*options); });
}

}  // namespace amity::app
