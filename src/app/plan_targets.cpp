// SPDX-License-Identifier: Apache-2.0
// amity plan targets: the targets beside the facts.
#include "backup_verbs.h"
#include "contract/json_value.h"
#include "look_up.h"
#include "plan_verbs.h"
#include "planning/targets/web/documents.h"
#include "ui/json_text.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace amity::app {
namespace {

using partnerships::Range;
using planning::targets::Forecast;
using planning::targets::Milestone;
using planning::targets::Pace;
using planning::targets::TargetPath;

struct TargetsOptions {
  DataLocation place;
  std::string city;
  std::string as_of;
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

std::string between(Range const& range) {
  return range.at_least == range.at_most ? std::to_string(range.at_least)
                                         : std::to_string(range.at_least) + " to " + std::to_string(range.at_most);
}

std::string tenths(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

template <class Number, class Written>
std::string gap_text(planning::targets::Missing<Number> const& missing, Written const& written) {
  if (missing.at_least > 0)
    return missing.at_least < missing.at_most ? written(missing.at_least) + " to " + written(missing.at_most) + " short"
                                              : written(missing.at_least) + " short";
  if (missing.at_most > 0) return "at most " + written(missing.at_most) + " short";
  return missing.at_most < 0 ? "reached, and " + written(-missing.at_most) + " more at least" : "reached";
}

std::string by_year(std::optional<Day> const& day) {
  return day ? to_string(PartialDate::of(*day)).substr(0, 7) : "never";
}

void print_forecast(Pace const& pace, Forecast const& forecast) {
  std::cout << "      at the pace of the last " << pace.years << " years (" << between(pace.grown) << " more): ";
  if (forecast.earliest == forecast.latest)
    std::cout << by_year(forecast.earliest) << '\n';
  else if (forecast.latest)
    std::cout << "between " << by_year(forecast.earliest) << " and " << by_year(forecast.latest) << '\n';
  else
    std::cout << by_year(forecast.earliest) << " at the earliest, perhaps never\n";
}

void print_milestone(TargetPath const& path, Milestone const& milestone, Day as_of) {
  auto const due = milestone.due <= as_of;
  std::cout << "    " << milestone.target.figure << " by " << to_string(milestone.target.by) << ": "
            << between(milestone.then) << (due ? " then, " : " so far, ")
            << gap_text(milestone.missing, [](int n) { return std::to_string(n); }) << '\n';
  if (milestone.met == Truth::yes) return;
  for (std::size_t i = 0; i < path.paces.size(); ++i) print_forecast(path.paces[i], milestone.at_pace[i]);
}

void print_path(TargetPath const& path, Day as_of) {
  std::cout << "  " << path.kind << (path.region.empty() ? "" : " in " + path.region) << ": " << between(path.now);
  if (path.planned_now)
    std::cout << "; the plan is at " << tenths(*path.planned_now) << ": " << gap_text(*path.missing_now, tenths);
  std::cout << '\n';
  for (auto const& milestone : path.milestones) print_milestone(path, milestone, as_of);
}

int plan_targets(TargetsOptions const& options) {
  auto const counting = counting_of({options.as_of, {}, "all"});
  if (!counting) return cannot;
  auto database = open_database(options.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const city = find_city(*world, options.city);
  if (!city) return tell(city.error(), nearest(*world, options.city), options.output());
  auto const* office = world->office_of((*city)->id);
  auto const today = snapshot::day_at(system_clock(), office != nullptr ? office->timezone : "UTC");
  auto const answer =
      planning::targets::web::targets_of(*world, **city, options.as_of.empty() ? today : counting->as_of);
  if (!answer) return tell(answer.error(), {}, options.output());
  if (options.json) {
    std::cout << contract::json_text(planning::targets::web::targets_document(*world, *answer)) << '\n';
    return answer->paths.empty() ? answer_is_no : done;
  }
  std::cout << shown(*world, **city) << ", as of " << to_string(answer->as_of) << '\n';
  for (auto const& path : answer->paths) print_path(path, answer->as_of);
  if (answer->paths.empty()) std::cerr << "amity: its office has set no targets (targets.csv of its folder)\n";
  return answer->paths.empty() ? answer_is_no : done;
}

}  // namespace

void add_plan_targets(CLI::App& plan, int& status) {
  auto const options = std::make_shared<TargetsOptions>();
  auto& verb = *plan.add_subcommand("targets", "How many partners by when: the plan beside the register");
  verb.add_option("city", options->city, "An office's home city: an id (Q182852), a slug (kunming) or a name")
      ->required();
  verb.add_option("--as-of", options->as_of, "A day such as 1999-12-31; today where left out");
  add_place(verb, options->place);
  verb.add_flag("--json", options->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity plan targets kunming\n"
      "  amity plan targets Q182852 --as-of 2022-11-27 --json\n\n"
      "Where dates are missing or sources disagree, counts are \"18 to 24\", and so is what is short. A pace is what\n"
      "the register grew by in the last 5 and 10 years; with it a target is met (figure - count) x years / growth\n"
      "from that day on. Exit status 1 where the office has no targets.");
  verb.callback([options, &status] { status = plan_targets(*options); });
}

}  // namespace amity::app
