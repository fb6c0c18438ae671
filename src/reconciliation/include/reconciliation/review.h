// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "core/clock.h"
#include "core/latlon.h"
#include "core/result.h"
#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace amity::reconciliation {

// A city of an imported list that could not be told by an id, and what it was taken for. A decision counts from the
// next import of the list on, and is remembered for every later one: ties that an import put to another city move.
struct Review {
  enum class State {
    waiting,
    told,      // it was taken by name for `decided`, and is taken for it again
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

// "Kunming, CN (Q182852)"; "A17" where there is no such city.
std::string label_of(db::Transaction& transaction, CityId city);

struct Decision {
  Review::State state{Review::State::waiting};  // accepted, rejected, or waiting: taken back (undo)
  std::optional<CityId> city{};                 // of accepted; where left out the best candidate
  std::string country{};                        // of rejected, where the list does not tell it; ISO 3166-1 alpha-2
};

// Takes the decision. What was told by name may be decided otherwise. Errc::not_found for an unknown review, city or
// country, Errc::conflict where it stands so already or another decision has to be undone first, Errc::invalid for a
// city of its own in no known country.
Result<Review> decide(db::Transaction& transaction, std::int64_t review, Decision const& decision, Clock const& clock,
                      journal::Actor const& actor);

}  // namespace amity::reconciliation
