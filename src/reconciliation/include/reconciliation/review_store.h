// SPDX-License-Identifier: Apache-2.0
// What imports read and write of the review queue. Private to the room.
#pragma once

#include "db/database.h"
#include "reconciliation/city_match.h"

#include <span>
#include <string>
#include <vector>

namespace amity::reconciliation {

// A mention as this list left it at its last reading.
struct Applied {
  std::string state;  // waiting, told, accepted or rejected
  std::optional<CityId> decided;
  std::optional<CityId> city;  // what it was taken for
  std::string gave;
};

struct ReviewMemory {
  Remembered remembered;
  std::unordered_map<std::string, Applied> of_list;  // by review_key
};
ReviewMemory review_memory(db::Transaction& transaction, std::string const& source);

// What a mention was taken for: its place, and the record of it that has the mention's id. 0: it waits.
struct Taken {
  CityId place{};
  CityId record{};
};

// Where a mention's city now differs from what the last reading took it for.
struct Moved {
  std::vector<std::optional<CityId>> was;  // mention -> the city it was; nothing where it is the same
  bool any{false};
};
Moved moved_since(ReviewMemory const& memory, std::span<CityMention const> mentions, std::span<Taken const> taken);

// Puts into the queue what waits and what was told by name, once each, with what it was taken for; takes out what
// waited and was told by its id. Returns the cities that were made for a mention and are not its city any more.
std::vector<CityId> keep_reviews(db::Transaction& transaction, ReviewMemory const& memory,
                                 std::span<CityMention const> mentions, Matches const& matches,
                                 std::span<Taken const> taken, std::string const& source);

// Takes these cities away where nothing speaks of them.
void forget_cities(db::Transaction& transaction, std::span<CityId const> cities);

}  // namespace amity::reconciliation
