// SPDX-License-Identifier: Apache-2.0
#include "calendar_command.h"

#include "backup_verbs.h"
#include "core/clock.h"
#include "deadlines/calendar_file.h"
#include "office_verb.h"
#include "rules/office_calendar.h"
#include "work/moved.h"

#include <boost/json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

namespace amity::app {
namespace {

namespace json = boost::json;

std::optional<std::string> calendar_text(std::filesystem::path const& file) {
  auto const all_of = [](std::istream& in) {
    return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  };
  if (file == "-") return all_of(std::cin);
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    complain({Errc::not_found, "cannot read " + file.string(), "file", "a calendar as docs/deadlines.md says"});
    return std::nullopt;
  }
  return all_of(in);
}

// What loading it changes: days, and deadlines of letters and tasks.
struct CalendarEffect {
  std::vector<rules::ChangedDay> days;
  std::vector<work::MovedDeadline> moved;
};

json::object effect_document(CalendarEffect const& effect, bool is_loaded) {
  json::array days;
  for (auto const& one : effect.days)
    days.push_back(
        json::object{{"day", to_string(one.day)}, {"was_worked", one.was_worked}, {"is_worked", one.is_worked}});
  json::array moved;
  for (auto const& one : effect.moved) {
    auto const* letter = std::get_if<work::LetterId>(&one.about);
    moved.push_back(json::object{{"kind", letter != nullptr ? "letter" : "task"},
                                 {"id", letter != nullptr ? letter->value : std::get<work::TaskId>(one.about).value},
                                 {"from", to_string(one.from)},
                                 {"to", to_string(one.to)}});
  }
  return {{"days", std::move(days)}, {"moved", std::move(moved)}, {"loaded", is_loaded}};
}

// Without titles: what letters are about is no matter of a terminal's.
void tell_effect(CalendarEffect const& effect) {
  for (auto const& one : effect.days)
    std::cout << to_string(one.day) << (one.is_worked ? " will be worked\n" : " will not be worked\n");
  for (auto const& one : effect.moved) {
    auto const* letter = std::get_if<work::LetterId>(&one.about);
    std::cout << (letter != nullptr ? "letter " : "task ")
              << (letter != nullptr ? letter->value : std::get<work::TaskId>(one.about).value) << ": due "
              << to_string(one.from) << ", will be " << to_string(one.to) << '\n';
  }
  std::cout << effect.days.size() << " days change, " << effect.moved.size() << " deadlines move.\n";
}

}  // namespace

int load_office_calendar(CalendarRequest const& request, Output output) {
  auto const text = calendar_text(request.file);
  if (!text) return cannot;
  auto const given = deadlines::parse_calendar(*text);
  if (!given) {
    for (auto const& error : given.error().all())
      complain({Errc::invalid, fields::told_in_file(request.file.string(), error), {}, error.remedy});
    if (auto const more = given.error().left_out(); more > 0)
      std::cerr << "amity: " << more << " more errors are not shown\n";
    return answer_is_no;
  }
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  CalendarEffect effect;
  {
    auto transaction = database->read();
    auto const office = office_named(transaction, request.office);
    if (!office) {
      complain(office.error());
      return answer_is_no;
    }
    auto const before = rules::calendar_of_office(transaction, *office);
    auto const after = rules::with_years_of(*before, *given);
    effect = {rules::changed_days(*before, after), work::moved_by(transaction, *office, after)};
  }
  if (!request.dry_run) {
    auto const loaded = done_for(*database, request.office, "calendar.load", "calendar",
                                 [&](commands::Command& command) -> commands::Outcome<std::string> {
                                   auto const days = work::take_calendar(command, *text, request.fewer);
                                   if (!days) return commands::Refused{days.error()};
                                   return std::string{};
                                 });
    if (!loaded) return answer_is_no;
    if (!*loaded) return tell(loaded->error());
  }
  if (output == Output::json) {
    std::cout << json::serialize(effect_document(effect, !request.dry_run)) << '\n';
  } else {
    tell_effect(effect);
    std::cout << (request.dry_run ? "Nothing was loaded.\n" : "The calendar holds now.\n");
  }
  return done;
}

void add_calendar_verbs(CLI::App& app, int& status) {
  struct CalendarOptions {
    CalendarRequest load;
    bool json{false};
  };
  auto const w = std::make_shared<CalendarOptions>();
  auto& verb = *app.add_subcommand("calendar", "Which days an office works");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity calendar load 2027.csv --office kunming --dry-run\n"
      "  amity calendar load 2027.csv --office kunming");
  auto& load = *verb.add_subcommand("load", "Take holidays and exchanged workdays of a year from a file");
  load.add_option("file", w->load.file,
                  "CSV: day, what (holiday, workday), name_zh, name_ja, name_en, source; - reads it")
      ->required();
  load.add_option("--office", w->load.office, "Slug of the office")->required();
  load.add_flag("--dry-run", w->load.dry_run, "Only tell which days change and which deadlines move");
  load.add_flag_callback(
      "--fewer", [w] { w->load.fewer = rules::FewerDays::are_meant; },
      "Load it though a year has fewer days than the built-in calendar");
  add_place(load, w->load.place);
  load.add_flag("--json", w->json, "Answer as JSON, for programs");
  load.footer(
      "Example:\n"
      "  amity calendar load 2027.csv --office kunming\n\n"
      "A year that the file lists stands in place of what was known of it, so list it whole; days of December that "
      "come\n"
      "with the next year are added. Nothing is loaded where a line is wrong. In the office its directors do the same "
      "at "
      "/office/rules/calendar.");
  load.callback([w, &status] { status = load_office_calendar(w->load, w->json ? Output::json : Output::text); });
}

}  // namespace amity::app
