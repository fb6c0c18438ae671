// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/latlon.h"
#include "core/result.h"
#include "db/database.h"
#include "journal/journal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace amity::interop {

// A city of an imported list that could not be told, and what a person decided on it. A decision counts from the next
// import of the list on, and is remembered for every later one.
struct Review {
  enum class State {
    waiting,
    accepted,  // it is the city `decided`
    rejected   // it is none of those there are: a city of its own
  };
  std::int64_t id{};
  std::string key;  // what a mention is remembered by
  State state{State::waiting};
  std::optional<CityId> decided;
  std::string name;
  std::string countries;  // codes, separated by blanks; empty: not known
  std::optional<double> latitude_deg;
  std::optional<double> longitude_deg;
  std::optional<std::int64_t> people;
  std::string source;
  std::string file;
  std::int64_t line{};
  std::string why;
  std::vector<std::pair<CityId, int>> candidates;  // with their score in hundredths, best first
};
std::string_view to_string(Review::State state);

std::vector<Review> reviews(db::Transaction& transaction);

// Takes the decision, or takes it back with State::waiting (undo); city is for State::accepted, where left out the best
// candidate. Errc::not_found for an unknown review or city, Errc::conflict where it stands so already or another
// decision has to be undone first. Writes its journal line; the caller commits.
Result<Review> decide(db::Transaction& transaction, std::int64_t review, Review::State state,
                      std::optional<CityId> city, Clock const& clock, journal::Actor const& actor);

}  // namespace amity::interop
