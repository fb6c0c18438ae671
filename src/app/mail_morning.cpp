// SPDX-License-Identifier: Apache-2.0
// amity mail morning: what a server does at eight, now.
#include "backup_verbs.h"
#include "mail_command.h"
#include "notices/web/sending.h"
#include "origin_option.h"
#include "settings_file.h"
#include "snapshot/world.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <memory>

namespace amity::app {
namespace {

struct MorningWords {
  DataLocation place;
  std::string office;
  std::string origin;
  std::string day;
  bool json{false};
};

Error wrong_day(std::string const& day) {
  return {Errc::invalid, "\"" + day + "\" is no day up to today", "day", "today or before, such as 2026-11-27"};
}

// Eight of a day that has passed; of today it is now.
Result<Instant> moment_of(MorningWords const& words, Instant now, std::string const& timezone) {
  if (words.day.empty()) return now;
  auto const day = parse_day(words.day);
  auto const today = snapshot::day_at([now] { return now; }, timezone);
  if (!day || *day > today) return Failure{wrong_day(words.day)};
  return *day == today ? now : notices::web::eight_at(*day, timezone);
}

int run_morning(MorningWords const& words) {
  auto database = open_database(words.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const* office = world->reg.office(words.office);
  if (office == nullptr) {
    complain({Errc::not_found, "there is no office \"" + words.office + "\" here", "office", "the slug of one"});
    return answer_is_no;
  }
  auto const moment = moment_of(words, system_clock()(), office->timezone);
  if (!moment) {
    complain(moment.error());
    return cannot;
  }
  auto const post = notices::web::post_of(*world, office->id, words.origin).value();
  auto transaction = database->write();
  auto const wrote = notices::web::write_morning(transaction, *moment, post, notices::web::Mailing::on);
  transaction.commit();
  if (words.json)
    std::cout << boost::json::serialize(boost::json::object{{"reminders", static_cast<std::int64_t>(wrote.reminders)},
                                                            {"digests", static_cast<std::int64_t>(wrote.digests)}})
              << '\n';
  else
    std::cout << wrote.reminders << " reminders, " << wrote.digests << " digests\n";
  return done;
}

}  // namespace

void add_mail_morning(CLI::App& app, int& status) {
  auto const words = std::make_shared<MorningWords>();
  auto& verb = *app.add_subcommand("morning", "Write reminders and digests now, as a server does at eight");
  add_place(verb, words->place);
  verb.add_option("--office", words->office, "Slug of the office")->required();
  add_origin_option(verb, words->origin, "Where links in mails lead to, such as https://friends.example.org")
      ->required();
  verb.add_option("--day", words->day, "As at eight of this day, today or before; now where left out");
  verb.add_flag("--json", words->json, "Answer as JSON, for programs");
  verb.footer(
      "Example:\n  amity mail morning --office kunming --origin https://friends.example.org\n\n"
      "For after a time when no server ran. Once a day, before eight or on a day that the office does not work there\n"
      "are no digests; a server sends what was written within a second or so.");
  verb.callback([words, &status] { status = run_morning(*words); });
}

}  // namespace amity::app
