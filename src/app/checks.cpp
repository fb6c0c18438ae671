// SPDX-License-Identifier: Apache-2.0
#include "checks.h"

#include "check_tables.h"
#include "core/clock.h"
#include "journal/tables.h"
#include "office_verb.h"
#include "partnerships/name_city.h"
#include "people/personal.h"
#include "rules/office_calendar.h"
#include "rules/rule_set.h"
#include "snapshot/world.h"
#include "work/letter_index.h"
#include "work/series.h"

namespace amity::app {
namespace {

// The atlas in memory against its table, by a count and the look-ups themselves.
std::vector<std::string> broken_look_ups(snapshot::World const& world) {
  std::vector<std::string> lines;
  for (auto const& city : world.atlas.cities()) {
    auto const found = world.atlas.find(atlas::public_id(city));
    if (found == nullptr || found->id != city.id)
      lines.push_back("city " + std::to_string(city.id.value) + " is not found by its id " +
                      to_string(atlas::public_id(city)));
    if (world.atlas.country(city.country) == nullptr)
      lines.push_back("city " + std::to_string(city.id.value) + " lies in no known country");
  }
  for (auto const& partnership : world.reg.partnerships())
    for (auto const id : {partnership.a, partnership.b})
      if (world.atlas.city(id) == nullptr)
        lines.push_back("partnership " + std::to_string(partnership.id.value) + " names city " +
                        std::to_string(id.value) + ", which is not there");
  return lines;
}

// Only where every reference leads somewhere: what is read into memory relies on it.
void look_into_memory(db::Database& database, db::Transaction& transaction, Findings& found) {
  try {
    auto const world = snapshot::World::load(database);
    for (auto const& line : partnerships::differences(transaction, world->reg))
      found.troubles.push_back("memory: " + line);
    for (auto const& line : broken_look_ups(*world)) found.troubles.push_back("memory: " + line);
    found.cities = world->atlas.cities().size();
    found.partnerships = world->reg.partnerships().size();
  } catch (db::DatabaseError const& bad) {
    found.troubles.push_back("memory: " + std::string(bad.what()));
  } catch (tl::bad_expected_access<Error> const& bad) {
    found.troubles.push_back("memory: a value in a table cannot be read: " + bad.error().message);
  }
}

std::string nameless_line(db::Transaction& transaction, OfficeId office) {
  std::string line;
  for (auto const& one : partnerships::nameless_cities(transaction, office))
    line += (line.empty() ? "" : ", ") + one.name + " (A" + std::to_string(one.city.value) + ")";
  return line;
}

// Sets that were taken before their words were looked at go on as they are.
void look_at_rules(db::Transaction& transaction, Findings& found) {
  for (auto const& [office, slug] : office_slugs_in(transaction))
    for (auto const& one : rules::wrong_words_in_force(transaction, office, today(system_clock())))
      found.rules.push_back("the office " + slug + ", set " + std::to_string(one.set.value) + ", rule " + one.rule +
                            ", " + one.fault.field + " \"" + one.fault.value + "\": " + one.fault.why.message + " (" +
                            one.fault.why.remedy + ")");
}

}  // namespace

Findings examine(db::Database& database) {
  Findings found;
  auto const database_troubles = database.check();
  for (auto const& line : database_troubles) found.troubles.push_back("database: " + line);
  auto transaction = database.read();
  // What is missing cannot be asked; all else would break at the first of them.
  if (auto missing = missing_tables(transaction); !missing.empty()) {
    for (auto& line : missing) found.troubles.push_back("database: " + std::move(line));
    found.is_readable = false;
    found.troubles.emplace_back(
        "nothing else was looked at, as the database is not what this program has made; restore a backup");
    return found;
  }
  for (auto& line : odd_rows(transaction)) found.troubles.push_back("database: " + std::move(line));
  auto const verdict = journal::verify(transaction);
  for (auto const& broken : verdict.breaks)
    found.troubles.push_back("journal: office " + std::to_string(broken.office.value) + ", line " +
                             std::to_string(broken.seq) + ": " + broken.what);
  for (auto& line : journal::verify_tables(transaction)) found.troubles.push_back("journal: " + std::move(line));
  for (auto& line : work::verify_numbers(transaction))
    found.troubles.push_back("numbers of letters: " + std::move(line));
  for (auto& line : work::verify_letter_index(transaction)) found.troubles.push_back("letters: " + std::move(line));
  found.journal_lines = verdict.lines;
  found.mail = mail::figures(transaction, system_clock());
  for (auto const& [office, slug] : office_slugs_in(transaction))
    if (auto const year = rules::year_to_list(*rules::calendar_of_office(transaction, office), today(system_clock())))
      found.unlisted.push_back("the holidays of " + std::to_string(static_cast<int>(*year)) +
                               " are not listed for the office " + slug + ": see amity calendar load");
  for (auto const& [office, slug] : office_slugs_in(transaction))
    if (auto line = nameless_line(transaction, office); !line.empty())
      found.nameless.push_back("the office " + slug + " names cities without a short name: " + line +
                               "; amity doctor --give-names gives each one");
  look_at_rules(transaction, found);
  if (!database_troubles.empty()) {
    found.troubles.emplace_back("memory: not looked at, as the database itself is broken; restore a backup");
    return found;
  }
  look_into_memory(database, transaction, found);
  return found;
}

void examine_keys(db::Database& database, std::optional<people::KeyStore> const& keys, Findings& found) {
  auto transaction = database.read();
  if (!keys) {
    if (people::has_personal_values(transaction))
      found.troubles.emplace_back("keys: there are sealed values, and no folder of keys was named (--keys)");
    return;
  }
  found.not_gone = people::not_gone_yet(transaction, *keys);
  for (auto& line : people::verify_keys(transaction, *keys, system_clock()()))
    found.troubles.push_back("keys: " + std::move(line));
}

}  // namespace amity::app
