// SPDX-License-Identifier: Apache-2.0
// All ties of the world as they are drawn: who lies where, who is tied to whom. Private to the room.
#pragma once

#include "http/body.h"
#include "snapshot/world.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace amity::explore::web {

// The partnerships that are, or may be, in force on a day and whose two cities have a position. Cities stand by
// country, in it from south to north; ties by the place of their first city in that order, then of their second.
struct WorldPlot {
  struct Tie {
    std::uint32_t a{};  // places in `cities`; a < b
    std::uint32_t b{};
    partnerships::Partnership const* partnership{};
    Truth in_force{Truth::no};
  };

  WorldPlot(snapshot::World const& world, Day day);

  Day day;
  std::string version;  // of cities and their order: answers of one version fit together
  std::vector<atlas::City const*> cities;
  std::vector<Tie> ties;
  std::size_t unplaced{};  // ties in force that cannot be drawn: nobody says where one of the cities lies
};

// The contract's WorldTies, and WorldCities with the names that a reader of that language is shown.
std::string world_ties_text(WorldPlot const& plot);
std::string world_cities_text(snapshot::World const& world, WorldPlot const& plot, std::string_view language);

// The answers to all who draw the world, made and compressed once for a world and a day.
class KeptPlot {
 public:
  std::shared_ptr<http::Body const> ties(std::shared_ptr<snapshot::World const> const& world, Day day);
  // `language`: "zh", "ja" or "en".
  std::shared_ptr<http::Body const> cities(std::shared_ptr<snapshot::World const> const& world, Day day,
                                           std::string_view language);

 private:
  struct Made;
  std::shared_ptr<Made> of(std::shared_ptr<snapshot::World const> const& world, Day day);

  std::mutex mutex_;
  std::weak_ptr<snapshot::World const> world_;
  std::shared_ptr<Made> made_;
};

}  // namespace amity::explore::web
