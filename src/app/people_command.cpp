// SPDX-License-Identifier: Apache-2.0
// amity keys and amity retention.
#include "people_command.h"

#include "accounts/closed.h"
#include "core/clock.h"
#include "guests/ended.h"
#include "office_verb.h"
#include "people/erasure.h"
#include "people/retention.h"
#include "retention_job.h"
#include "work/forgetting.h"
#include "work/keeping.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;

std::optional<people::KeyStore> keys_or_complaint(DataLocation const& place) {
  auto keys = open_keys(place);
  if (!keys) {
    complain(keys.error());
    return std::nullopt;
  }
  if (!*keys)
    complain({Errc::invalid, "with PostgreSQL the folder of keys has to be named", "keys",
              "--keys and the folder that all servers share"});
  return *std::move(keys);
}

json::object due_document(std::string const& office, people::Due const& due) {
  return {{"office", office},
          {"person", due.person.value},
          {"what", people::to_string(due.what)},
          {"due", to_string(due.due)},
          {"held_why", due.hold ? json::value(due.hold->why) : json::value()}};
}

// Beside people: guests of letters, closed accounts, letters.
void add_others(db::Transaction& transaction, OfficeId office, std::string const& slug, json::array& lines) {
  auto const day = today(system_clock());
  auto const add = [&](std::string_view kind, std::int64_t id, std::string_view what, Day due,
                       std::optional<std::string> const& held) {
    lines.push_back(json::object{{"office", slug},
                                 {kind, id},
                                 {"what", what},
                                 {"due", to_string(due)},
                                 {"held_why", held ? json::value(*held) : json::value()}});
  };
  for (auto const& one : guests::ended_due(transaction, office, day))
    add("guest", one.guest.value, "name and address", one.due, one.held_why);
  for (auto const& one : accounts::closed_due(transaction, office, day))
    add("account", one.account.value, "address", one.due, {});
  for (auto const& one : work::letters_over(transaction, office, day))
    add("letter", one.letter.value, work::to_string(one.period), one.over,
        one.hold ? std::optional{one.hold->why} : std::nullopt);
}

// "person 5"
std::string record_in(json::object const& line) {
  for (auto const* kind : {"person", "guest", "account", "letter"})
    if (auto const* id = line.if_contains(kind)) return std::string(kind) + " " + std::to_string(id->as_int64());
  return {};
}

// Erased before, and back from a backup: due at once.
json::object back_document(std::string const& office, people::BackAgain const& one, Day today) {
  return due_document(office, {one.person, people::Retained::person, today, {}});
}

}  // namespace

Result<std::optional<people::KeyStore>> open_keys(DataLocation const& place) {
  auto const folder = place.keys_folder();
  if (folder.empty()) return std::optional<people::KeyStore>{};
  auto keys = people::KeyStore::open(folder);
  if (!keys) return Failure{keys.error()};
  return std::optional{*std::move(keys)};
}

int keys_backup(DataLocation const& place, std::filesystem::path const& folder, Output output) {
  auto const keys = keys_or_complaint(place);
  if (!keys) return cannot;
  // What was erased goes into no copy. Where the database cannot be asked, there is a copy all the same.
  if (auto database = open_database(place, Missing::refuse)) {
    auto transaction = database->read();
    people::destroy_erased_keys(transaction, *keys);
  } else {
    std::cerr << "keys of what was erased just now may be among them\n";
  }
  auto const file = keys->back_up(folder, today(system_clock()));
  if (!file) {
    complain(file.error());
    return status_of(file.error());
  }
  auto const n = keys->all().size();
  if (output == Output::json)
    std::cout << json::serialize(json::object{{"file", file->string()}, {"keys", n}}) << '\n';
  else
    std::cout << n << " keys are in " << file->string() << "; copies older than " << people::keys_are_kept.count()
              << " days are gone.\n";
  return done;
}

int keys_restore(DataLocation const& place, std::filesystem::path const& file, Output output) {
  auto const keys = keys_or_complaint(place);
  if (!keys) return cannot;
  auto const restored = keys->restore(file);
  if (!restored) {
    complain(restored.error());
    return status_of(restored.error());
  }
  if (output == Output::json)
    std::cout << json::serialize(json::object{{"keys", restored->keys}, {"were_destroyed", restored->were_destroyed}})
              << '\n';
  else
    std::cout << restored->keys << " keys are back; " << restored->were_destroyed
              << " stay destroyed, as what they sealed was erased.\n";
  return done;
}

int retention(DataLocation const& place, Retain what, Output output) {
  auto const keys = keys_or_complaint(place);
  if (!keys) return cannot;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  people::Followed followed;
  std::size_t forgotten = 0;
  if (what == Retain::apply) {
    followed = people::follow_all_rules(*database, system_clock(), *keys, actor_name(), work::forget_person);
    forgotten = follow_other_rules(*database, system_clock(), actor_name());
  }
  auto transaction = database->read();
  json::array lines;
  auto const back = people::erased_and_back(transaction, *keys);
  for (auto const& [office, slug] : office_slugs_in(transaction)) {
    for (auto const& one : back)
      if (one.office == office) lines.push_back(back_document(slug, one, today(system_clock())));
    for (auto const& due : people::overdue(transaction, office, today(system_clock())))
      lines.push_back(due_document(slug, due));
    add_others(transaction, office, slug, lines);
  }
  auto const left = people::not_gone_yet(transaction, *keys);
  // What becomes of a letter whose period is over is for the archive to decide: it is told, and nothing is late.
  auto const late = left != people::NotGone{} || std::ranges::any_of(lines, [](json::value const& line) {
                      return line.at("held_why").is_null() && !line.as_object().contains("letter");
                    });
  if (output == Output::json) {
    std::cout << json::serialize(json::object{{"due", lines},
                                              {"erased", followed.erased + forgotten},
                                              {"keys_destroyed", followed.keys},
                                              {"keys_left", left.keys},
                                              {"marks_left", left.marks}})
              << '\n';
  } else {
    if (what == Retain::apply)
      std::cout << followed.erased + forgotten << " erased, " << followed.keys << " keys destroyed.\n";
    for (auto const& line : lines)
      std::cout << line.at("office").as_string().c_str() << ", " << record_in(line.as_object()) << ": "
                << line.at("what").as_string().c_str() << " was due on " << line.at("due").as_string().c_str()
                << (line.at("held_why").is_null() ? std::string{}
                                                  : "; held: " + std::string(line.at("held_why").as_string()))
                << '\n';
    if (left != people::NotGone{})
      std::cout << left.keys << " keys of what was erased are still there, and " << left.marks
                << " persons who were erased have no mark: --apply ends both.\n";
    std::cout << (!late && lines.empty() ? "Nothing that should be gone is still here.\n" : "");
  }
  return late ? answer_is_no : done;
}

}  // namespace amity::app
