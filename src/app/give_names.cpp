// SPDX-License-Identifier: Apache-2.0
#include "backup_verbs.h"
#include "office_verb.h"
#include "partnerships/name_city.h"
#include "verbs.h"

#include <iostream>
#include <string>
#include <vector>

namespace amity::app {
namespace {

// A line of the journal each, so that the city's own page tells of it.
bool give(db::Database& database, std::string const& office, partnerships::NamelessCity const& city) {
  auto const given = done_for(database, office, "city.put", "city/" + std::to_string(city.city.value),
                              [&](commands::Command& command) -> commands::Outcome<std::string> {
                                partnerships::name_city(command, city.city);
                                return std::string{};
                              });
  if (!given) return false;
  if (!*given) {
    (void)tell(given->error());
    return false;
  }
  std::cerr << "amity: " << city.name << " (A" << city.city.value << ") has a short name now\n";
  return true;
}

std::vector<partnerships::NamelessCity> nameless_of(db::Database& database, OfficeId office) {
  auto transaction = database.read();
  return partnerships::nameless_cities(transaction, office);
}

}  // namespace

int give_short_names(DataLocation const& place) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const offices = [&] {
    auto transaction = database->read();
    return office_slugs_in(transaction);
  }();
  auto all_given = true;
  for (auto const& [office, slug] : offices)
    for (auto const& city : nameless_of(*database, office)) all_given = give(*database, slug, city) && all_given;
  return all_given ? done : answer_is_no;
}

}  // namespace amity::app
