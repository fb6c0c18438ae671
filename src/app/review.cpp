// SPDX-License-Identifier: Apache-2.0
// amity review.
#include "reconciliation/review.h"

#include "atlas/atlas.h"
#include "commands/execute.h"
#include "core/clock.h"
#include "verbs.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;
using State = reconciliation::Review::State;

json::object document(db::Transaction& transaction, reconciliation::Review const& r) {
  json::array candidates;
  for (auto const& [city, points] : r.candidates)
    candidates.push_back(json::object{{"city", "A" + std::to_string(city.value)},
                                      {"name", reconciliation::label_of(transaction, city)},
                                      {"score", points}});
  json::value decided;
  if (r.decided) decided = reconciliation::label_of(transaction, *r.decided);
  return {{"id", r.id},         {"state", reconciliation::to_string(r.state)},
          {"name", r.name},     {"countries", r.countries},
          {"source", r.source}, {"file", r.file},
          {"line", r.line},     {"why", r.why},
          {"decided", decided}, {"candidates", std::move(candidates)}};
}

void print(db::Transaction& transaction, reconciliation::Review const& r) {
  std::cout << r.id << "  " << reconciliation::to_string(r.state) << "  " << r.name
            << (r.countries.empty() ? "" : ", " + r.countries) << "  [" << r.source << ": " << r.file << ", line "
            << r.line << "]" << (r.why.empty() ? "" : ": ") << r.why << '\n';
  if (r.decided) std::cout << "    it is " << reconciliation::label_of(transaction, *r.decided) << '\n';
  for (auto const& [city, points] : r.candidates)
    std::cout << "    " << points << " of 100: " << reconciliation::label_of(transaction, city) << '\n';
}

// "Q182852", "G1804651" or "A17".
Result<CityId> city_of(db::Transaction& transaction, std::string const& text) {
  auto const id = atlas::parse_public_id(text);
  if (!id) return Failure{id.error()};
  auto const atlas = atlas::Atlas::load(transaction);
  if (auto const* city = atlas.find(*id)) return city->id;
  return fail(Errc::not_found, "there is no city " + text, "city", "an id such as Q182852, G1804651 or A17");
}

bool wanted(ReviewOptions const& options, reconciliation::Review const& review) {
  if (!options.source.empty() && review.source != options.source) return false;
  if (options.all) return true;
  return options.told ? review.state == State::told : review.state == State::waiting;
}

Result<reconciliation::Decision> decision_of(db::Transaction& transaction, ReviewOptions const& options) {
  reconciliation::Decision decision;
  decision.state = options.decision == "accept"   ? State::accepted
                   : options.decision == "reject" ? State::rejected
                                                  : State::waiting;
  decision.country = options.country;
  if (options.city.empty()) return decision;
  auto const city = city_of(transaction, options.city);
  if (!city) return Failure{city.error()};
  decision.city = *city;
  return decision;
}

}  // namespace

int review_list(DataLocation const& place, ReviewOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  json::array documents;
  for (auto const& review : reconciliation::reviews(transaction)) {
    if (!wanted(options, review)) continue;
    if (output == Output::json)
      documents.push_back(document(transaction, review));
    else
      print(transaction, review);
  }
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
  return done;
}

int review_decide(DataLocation const& place, ReviewOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const review =
      commands::execute_value(*database, system_clock(), {the_world, {actor_name()}, "review.decide", {}, {}, {}},
                              [&](commands::Command& command) -> Result<reconciliation::Review> {
                                auto const decision = decision_of(command.transaction(), options);
                                if (!decision) return Failure{decision.error()};
                                return reconciliation::decide(command, options.id, *decision);
                              });
  if (!review) {
    complain(review.error());
    return answer_is_no;
  }
  auto transaction = database->read();
  auto const told = document(transaction, *review);
  if (output == Output::text) print(transaction, *review);
  if (output == Output::json)
    std::cout << json::serialize(told) << '\n';
  else
    std::cout << "    it counts from the next import of " << review->source << " on\n";
  return done;
}

}  // namespace amity::app
