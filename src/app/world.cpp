// SPDX-License-Identifier: Apache-2.0
// amity import world, amity review.
#include "atlas/atlas.h"
#include "core/clock.h"
#include "interop/review.h"
#include "interop/world_import.h"
#include "verbs.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;

void print(interop::WorldReport const& r, Output output) {
  if (output == Output::json) {
    json::array refusals;
    for (auto const& one : r.refusals)
      refusals.push_back(json::object{{"file", one.file},
                                      {"line", one.line},
                                      {"field", one.field},
                                      {"value", one.value},
                                      {"why", one.why},
                                      {"accepted", one.accepted}});
    std::cout << json::serialize(json::object{{"format", r.format},
                                              {"read", r.read},
                                              {"accepted", r.accepted},
                                              {"merged", r.merged},
                                              {"changed", r.changed},
                                              {"refused", r.refused},
                                              {"unresolved", r.unresolved},
                                              {"waiting", r.waiting},
                                              {"new_cities", r.new_cities},
                                              {"new_partnerships", r.new_partnerships},
                                              {"gone", r.gone},
                                              {"refusals", std::move(refusals)}})
              << '\n';
    return;
  }
  std::cout << r.format << ": " << r.read << " rows read, " << r.accepted << " accepted (" << r.merged
            << " of them say what another row said), " << r.refused << " refused, " << r.unresolved << " unresolved\n"
            << r.new_cities << " new cities, " << r.new_partnerships << " new partnerships, " << r.changed
            << " records new or changed, " << r.gone << " no longer said\n";
  for (auto const& one : r.refusals) {
    std::cout << "  " << one.file << ", line " << one.line << ", " << one.field << " \"" << one.value
              << "\": " << one.why << '\n';
    if (!one.accepted.empty()) std::cout << "    accepted: " << one.accepted << '\n';
  }
  if (r.waiting > 0) std::cout << r.waiting << " cities wait for a decision: amity review list\n";
}

std::string place_of(atlas::Atlas const& atlas, CityId id) {
  auto const* city = atlas.city(id);
  if (city == nullptr) return "A" + std::to_string(id.value);
  return std::string(city->name) + ", " + std::string(city->country) + " (" + to_string(atlas::public_id(*city)) + ")";
}

json::object document(atlas::Atlas const& atlas, interop::Review const& r) {
  json::array candidates;
  for (auto const& [city, points] : r.candidates)
    candidates.push_back(
        json::object{{"city", "A" + std::to_string(city.value)}, {"name", place_of(atlas, city)}, {"score", points}});
  json::value decided;
  if (r.decided) decided = place_of(atlas, *r.decided);
  return {{"id", r.id},         {"state", interop::to_string(r.state)},
          {"name", r.name},     {"countries", r.countries},
          {"source", r.source}, {"file", r.file},
          {"line", r.line},     {"why", r.why},
          {"decided", decided}, {"candidates", std::move(candidates)}};
}

void print(atlas::Atlas const& atlas, interop::Review const& r) {
  std::cout << r.id << "  " << interop::to_string(r.state) << "  " << r.name
            << (r.countries.empty() ? "" : ", " + r.countries) << "  [" << r.file << ", line " << r.line
            << "]: " << r.why << '\n';
  if (r.decided) std::cout << "    it is " << place_of(atlas, *r.decided) << '\n';
  for (auto const& [city, points] : r.candidates)
    std::cout << "    " << points << " of 100: " << place_of(atlas, city) << '\n';
}

// "Q182852", "G1804651" or "A17".
Result<CityId> city_of(atlas::Atlas const& atlas, std::string const& text) {
  auto const id = atlas::parse_public_id(text);
  if (!id) return Failure{id.error()};
  if (auto const* city = atlas.find(*id)) return city->id;
  return fail(Errc::not_found, "there is no city " + text, "city", "an id such as Q182852, G1804651 or A17");
}

}  // namespace

int import_world(Place const& place, WorldWish const& wish, Output output) {
  interop::WorldFiles files;
  files.paths = wish.paths;
  files.source = wish.source;
  if (!wish.retrieved.empty()) {
    auto const date = PartialDate::parse(wish.retrieved);
    if (!date) {
      complain(date.error());
      return cannot;
    }
    files.retrieved = *date;
  }
  for (auto const& pair : wish.columns) {
    auto const equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
      complain({Errc::invalid, "\"" + pair + "\" maps no column", "map", "ROLE=COLUMN, such as a=city,b=sister"});
      return cannot;
    }
    files.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  auto database = open_database(place, Missing::make);
  if (!database) return cannot;
  auto transaction = database->write();
  auto const report = interop::import_world(transaction, files, system_clock(), {actor_name()});
  if (!report) {
    complain(report.error());
    return answer_is_no;
  }
  if (!wish.dry_run) transaction.commit();
  print(*report, output);
  return report->refused > 0 ? answer_is_no : done;
}

int review_list(Place const& place, ReviewWish const& wish, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  auto const atlas = atlas::Atlas::load(transaction);
  json::array documents;
  for (auto const& review : interop::reviews(transaction)) {
    if (!wish.all && review.state != interop::Review::State::waiting) continue;
    if (output == Output::json)
      documents.push_back(document(atlas, review));
    else
      print(atlas, review);
  }
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
  return done;
}

int review_decide(Place const& place, ReviewWish const& wish, Output output) {
  using State = interop::Review::State;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->write();
  auto const atlas = atlas::Atlas::load(transaction);
  std::optional<CityId> city;
  if (!wish.city.empty()) {
    auto const found = city_of(atlas, wish.city);
    if (!found) {
      complain(found.error());
      return answer_is_no;
    }
    city = *found;
  }
  auto const state = wish.decision == "accept"   ? State::accepted
                     : wish.decision == "reject" ? State::rejected
                                                 : State::waiting;
  auto const review = interop::decide(transaction, wish.id, state, city, system_clock(), {actor_name()});
  if (!review) {
    complain(review.error());
    return answer_is_no;
  }
  transaction.commit();
  if (output == Output::json)
    std::cout << json::serialize(document(atlas, *review)) << '\n';
  else
    print(atlas, *review);
  return done;
}

}  // namespace amity::app
