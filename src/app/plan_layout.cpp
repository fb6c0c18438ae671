// SPDX-License-Identifier: Apache-2.0
// amity plan layout: the best new partners, proven.
#include "backup_verbs.h"
#include "contract/json_value.h"
#include "fields/nearest.h"
#include "look_up.h"
#include "plan_layout_fit.h"
#include "plan_layout_settings.h"
#include "plan_verbs.h"
#include "planning/layout/web/documents.h"
#include "settings_file.h"
#include "ui/json_text.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>

namespace amity::app {
namespace {

using planning::layout::Layout;

std::atomic<bool> layout_stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// The first Ctrl-C ends the search with what is best so far, the second ends at once.
extern "C" void ask_layout_to_stop(int signal) {
  layout_stop_asked = true;
  std::signal(signal, SIG_DFL);
}

struct LayoutOptions {
  DataLocation place;
  std::string city;
  std::string settings;
  int more{0};
  std::vector<std::string> by;
  std::vector<std::string> least;
  std::vector<std::string> most;
  std::vector<std::string> weights;
  std::vector<std::string> must;
  std::vector<std::string> must_not;
  int most_per_country{0};
  double within_km{0};
  std::string as_of;
  std::string flights;
  double time_limit{0};
  bool choice_only{false};
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

Result<void> add_stages(LayoutOptions const& options, planning::layout::LayoutRequest& request) {
  if (options.more > 0 || !options.by.empty()) request.stages.clear();
  for (auto const& text : options.by) {
    auto stage = parse_stage(text);
    if (!stage) return Failure{stage.error()};
    request.stages.push_back(std::move(*stage));
  }
  if (options.more > 0 && (request.stages.empty() || request.stages.back().partners != options.more)) {
    if (!request.stages.empty() && request.stages.back().partners > options.more)
      return fail(Errc::invalid,
                  "--new is " + std::to_string(options.more) + ", and by " + request.stages.back().name +
                      " there are " + std::to_string(request.stages.back().partners) + " already",
                  "new", "the number of the last year");
    request.stages.push_back({"", options.more, 1});
  }
  return {};
}

Result<void> add_cities(snapshot::World const& world, std::vector<std::string> const& texts, std::vector<CityId>& to) {
  for (auto const& text : texts) {
    auto const city = find_city(world, text);
    if (!city) return Failure{city.error()};
    to.push_back((*city)->id);
  }
  return {};
}

Result<void> apply(snapshot::World const& world, LayoutOptions const& options, LayoutSettings& settings) {
  auto& request = settings.request;
  if (auto added = add_stages(options, request); !added) return added;
  for (auto const& [list, is] : {std::pair{&options.least, QuotaIs::least}, {&options.most, QuotaIs::most}})
    for (auto const& text : *list) {
      auto quota = parse_quota(text, is);
      if (!quota) return Failure{quota.error()};
      request.quotas.push_back(std::move(*quota));
    }
  // Weights that are given are all there are.
  if (!options.weights.empty()) request.weights.clear();
  for (auto const& text : options.weights)
    if (auto set = set_weight(request.weights, text); !set) return set;
  if (auto added = add_cities(world, options.must, request.must); !added) return added;
  if (auto added = add_cities(world, options.must_not, request.must_not); !added) return added;
  if (options.most_per_country > 0) request.most_per_country = options.most_per_country;
  if (options.within_km > 0) request.within_km = options.within_km;
  if (!options.flights.empty()) settings.flights = options.flights;
  if (options.time_limit > 0) settings.time_limit = options.time_limit;
  if (options.as_of.empty()) return {};
  auto const day = parse_day(options.as_of);
  if (!day) return Failure{day.error()};
  request.as_of = *day;
  return {};
}

void show(planning::layout::LayoutProgress const& progress) {
  std::fprintf(stderr, "\r\033[K%.1f s: best %.5f", progress.seconds, progress.best);
  if (std::isfinite(progress.bound)) std::fprintf(stderr, ", at most %.5f", progress.bound);
}

std::string in_percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, share > 0 && share < 0.001 ? "%.4f %%" : "%.1f %%", 100 * share);
  return text;
}

// "not_abroad" as one reads it; what an office wrote in words of its own stays as it is.
std::string in_words(std::string reason) {
  std::replace(reason.begin(), reason.end(), '_', ' ');
  return reason;
}

void print_choice(snapshot::World const& world, planning::layout::web::LayoutAnswer const& answer, std::size_t i) {
  auto const& choice = answer.layout.chosen[i];
  auto const& stage = answer.terms.stages[choice.stage].name;
  std::cout << "  " << (stage.empty() ? "" : stage + "  ") << shown(world, *answer.layout_case.cities[choice.candidate])
            << (answer.layout_case.exchange_only[choice.candidate] ? ", friendly exchange" : "") << '\n';
  if (answer.account.chosen.empty()) return;
  auto const& account = answer.account.chosen[i];
  std::cout << "      ";
  for (std::size_t p = 0; p < account.parts.size(); ++p)
    if (account.parts[p] > 0)
      std::cout << planning::layout::to_string(planning::layout::layout_values.at(p)) << ' '
                << in_percent(account.parts[p] / answer.layout.objective) << "  ";
  std::cout << "stays in " << in_percent(account.stability) << " of draws\n";
  if (account.runner_up)
    std::cout << "      next best: " << shown(world, *answer.layout_case.cities[*account.runner_up]) << ", which loses "
              << in_percent(account.loses / answer.layout.objective) << '\n';
}

void print_answer(snapshot::World const& world, planning::layout::web::LayoutAnswer const& answer) {
  auto const& layout = answer.layout;
  std::printf("%zu new partners for %s as of %s: value %.5f", layout.chosen.size(),
              shown(world, *answer.layout_case.home).c_str(), to_string(answer.request.as_of).c_str(),
              layout.objective);
  if (layout.end == Layout::End::proven)
    std::printf(", proven best of %zu eligible cities in %.2f s\n", answer.layout_case.cities.size(), layout.seconds);
  else
    std::printf(", at most %s below the best (%s after %.1f s)\n", in_percent(layout.gap()).c_str(),
                layout.end == Layout::End::cancelled ? "cancelled" : "stopped", layout.seconds);
  std::cout << std::flush;
  for (std::size_t i = 0; i < layout.chosen.size(); ++i) print_choice(world, answer, i);
  std::cout << "One after the other (greedy) they would be worth " << in_percent(1 - answer.greedy / layout.objective)
            << " less.\n";
  for (auto const& demand : answer.account.binding)
    std::cout << "In the way: " << demand.name << "; one more leeway gains "
              << in_percent(demand.gain / layout.objective) << '\n';
  if (answer.fit.state && *answer.fit.state != explore::SuggestState::learnt)
    std::cout << "Without the part fit: " << answer.fit.why << '\n';
  for (auto const& [reason, count] : answer.layout_case.excluded)
    std::cout << "Not eligible: " << count << "  " << in_words(reason) << '\n';
  for (auto const& old : answer.old_friends)
    std::cout << "Before new ones: " << planning::layout::to_string(old.what) << ' ' << shown(world, *old.city) << " ("
              << planning::layout::to_string(old.why) << ")\n";
}

// As the API tells it, but for what was not asked: the parts of each of the chosen.
boost::json::value told(snapshot::World const& world, planning::layout::web::LayoutAnswer const& answer) {
  auto document = planning::layout::web::layout_document(world, answer);
  document.settled = answer.layout.end == planning::layout::Layout::End::proven;
  auto json = contract::json_value(document);
  if (answer.account.chosen.empty())
    for (auto& chosen : json.as_object().at("chosen").as_array())
      for (auto const* key : {"parts", "runner_up", "stability"}) chosen.as_object().erase(key);
  return json;
}

Error with_nearest(Error error, snapshot::World const& world, atlas::City const& home) {
  if (error.code != Errc::not_found || error.field.empty()) return error;
  auto const known = planning::layout::known_places(planning::layout::web::layout_sources(world, home), home);
  auto const near = fields::nearest_word(error.field, std::vector<std::string_view>(known.begin(), known.end()));
  if (!near.empty()) error.message += "; \"" + std::string(near) + "\" was meant?";
  if (error.remedy.empty())
    error.remedy = "a UN region, one of the office's, a country, or a kind; several joined by +";
  return error;
}

int answer_with(db::Database& database, snapshot::World const& world, atlas::City const& home,
                LayoutSettings const& settings, LayoutOptions const& options) {
  planning::layout::web::LayoutTask question{settings.request, {}, {}, nullptr, {}};
  question.fit = [&](auto const& cities) { return fit_of_layout(world, database, home, cities); };
  std::optional<planning::layout::Flights> flights;
  if (!settings.flights.empty()) {
    auto read = planning::layout::Flights::read(settings.flights);
    if (!read) {
      complain(read.error());
      return cannot;
    }
    flights = std::move(*read);
    question.flights = &*flights;
  }
  if (options.choice_only) question.detail = planning::layout::web::LayoutDetail::choice;
  if (settings.time_limit > 0) question.limits.seconds = settings.time_limit;
  std::signal(SIGINT, ask_layout_to_stop);
  std::signal(SIGTERM, ask_layout_to_stop);
  question.limits.cancelled = [] { return layout_stop_asked.load(); };
  question.account.cancelled = question.limits.cancelled;
  auto const visible = options.output() == Output::text && isatty(STDERR_FILENO) != 0;
  if (visible) question.limits.on_progress = show;
  auto const answer = planning::layout::web::layout_of(world, home, question);
  if (visible) std::cerr << "\r\033[K" << std::flush;
  if (!answer) return tell(with_nearest(answer.error(), world, home), {}, options.output());
  if (options.json)
    std::cout << ui::json_text(told(world, *answer)) << '\n';
  else
    print_answer(world, *answer);
  return done;
}

int plan_layout(LayoutOptions const& options) {
  auto database = open_database(options.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const city = find_city(*world, options.city);
  if (!city) return tell(city.error(), nearest(*world, options.city), options.output());
  auto const* office = world->office_of((*city)->id);
  LayoutSettings settings;
  settings.request.as_of = snapshot::day_at(system_clock(), office != nullptr ? office->timezone : "UTC");
  settings.request.country_policies = planning::layout::web::office_policies(*world, **city);
  if (!options.settings.empty()) {
    auto read = read_layout_settings(*world, options.settings, std::move(settings));
    if (!read) {
      complain(read.error(), options.settings);
      return cannot;
    }
    settings = std::move(*read);
  }
  if (auto const applied = apply(*world, options, settings); !applied)
    return tell(applied.error(), {}, options.output());
  if (settings.request.stages.empty())
    return refuse_option("new", "it is not said how many new partners there are to be", "--new 12, or --by 2030:12");
  return answer_with(*database, *world, **city, settings, options);
}

}  // namespace

void add_plan_layout(CLI::App& plan, int& status) {
  auto const o = std::make_shared<LayoutOptions>();
  auto& verb = *plan.add_subcommand("layout", "Where the next partners should be: the best of all eligible cities");
  verb.add_option("city", o->city, "The home city: an id (Q182852), a slug (kunming) or a name")->required();
  verb.add_option("--new", o->more, "How many new partners")->check(CLI::Range(1, 1000000));
  verb.add_option("--by", o->by, "YEAR:NUMBER, such as 2025:7,2030:12: how many by then")->delimiter(',');
  verb.add_option("--min", o->least, "PLACES:NUMBER: at least so many there, such as \"Southern Asia+Africa:3\"");
  verb.add_option("--max", o->most, "PLACES:NUMBER: at most so many there");
  verb.add_option("--max-per-country", o->most_per_country, "At most so many new ones in any country")
      ->check(CLI::Range(1, 1000));
  verb.add_option("--weight", o->weights, "PART=NUMBER of reach, network, first_ties, fit, access; those given are all")
      ->delimiter(',');
  verb.add_option("--within", o->within_km, "Kilometres within which people are reached; 500")
      ->check(CLI::Range(1.0, 20000.0));
  verb.add_option("--must", o->must, "A city that must be chosen");
  verb.add_option("--must-not", o->must_not, "A city that must not be chosen");
  verb.add_option("--flights", o->flights, "A folder with OpenFlights' airports.dat and routes.dat");
  verb.add_option("--settings", o->settings, "The office's settings, a TOML file (docs/layout.md)");
  verb.add_option("--as-of", o->as_of, "The day whose partnerships count; today where left out");
  verb.add_option("--time-limit", o->time_limit, "Seconds; then the best found, with its true gap")
      ->check(CLI::PositiveNumber);
  verb.add_flag("--choice-only", o->choice_only, "Without the account: shares, next best, stability, what binds");
  add_place(verb, o->place);
  verb.add_flag("--json", o->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity plan layout kunming --new 12\n"
      "  amity plan layout kunming --by 2025:7,2030:12 --min \"South-Eastern Asia+Southern Asia:6\" --max-per-country "
      "1\n"
      "  amity plan layout kunming --new 12 --weight reach=1 --json\n\n"
      "The answer is proven: no other choice is worth more, unless it says by how much at most (--time-limit, "
      "Ctrl-C).\n"
      "Exit status 1 where the demands cannot hold together; then those that clash are named.");
  verb.callback([o, &status] { status = plan_layout(*o); });
}

}  // namespace amity::app
