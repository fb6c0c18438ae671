// SPDX-License-Identifier: Apache-2.0
#include "world_plot.h"

#include "core/language.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace amity::explore::web {
namespace {

// FNV-1a, 64 bits: two orders of cities that are read one for the other would draw nonsense.
std::string version_of(std::vector<atlas::City const*> const& cities) {
  std::uint64_t hash{0xcbf29ce484222325ULL};
  for (auto const* city : cities)
    for (auto const c : to_string(atlas::public_id(*city)) + ';')
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  constexpr std::string_view digits{"0123456789abcdef"};
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(hash >> static_cast<unsigned>(shift)) & 15U];
  return text;
}

bool stands_before(atlas::City const* x, atlas::City const* y) {
  return std::tuple{x->country, x->position->latitude_deg(), x->id} <
         std::tuple{y->country, y->position->latitude_deg(), y->id};
}

}  // namespace

WorldPlot::WorldPlot(snapshot::World const& world, Day on) : day(on) {
  struct Placed {
    atlas::City const* a;
    atlas::City const* b;
    partnerships::Partnership const* partnership;
    Truth in_force;
  };
  std::vector<Placed> placed;
  placed.reserve(world.reg.partnerships().size());
  for (auto const& partnership : world.reg.partnerships()) {
    auto const in_force = partnerships::in_force(partnership.resolution, day);
    if (in_force == Truth::no) continue;
    auto const* a = world.atlas.city(partnership.a);
    auto const* b = world.atlas.city(partnership.b);
    if (a->position && b->position)
      placed.push_back({a, b, &partnership, in_force});
    else
      ++unplaced;
  }
  cities.reserve(2 * placed.size());
  for (auto const& tie : placed) cities.insert(cities.end(), {tie.a, tie.b});
  std::sort(cities.begin(), cities.end(), stands_before);
  cities.erase(std::unique(cities.begin(), cities.end()), cities.end());
  version = version_of(cities);

  std::unordered_map<atlas::City const*, std::uint32_t> place;
  place.reserve(cities.size());
  for (auto const* city : cities) place.emplace(city, static_cast<std::uint32_t>(place.size()));
  ties.reserve(placed.size());
  for (auto const& tie : placed) {
    auto const [first, second] = std::minmax(place.at(tie.a), place.at(tie.b));
    ties.push_back({first, second, tie.partnership, tie.in_force});
  }
  std::sort(ties.begin(), ties.end(),
            [](Tie const& x, Tie const& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
}

struct KeptPlot::Made {
  explicit Made(snapshot::World const& world, Day day) : plot(world, day) {
    ties = http::prepare(world_ties_text(plot), "application/json", http::Effort::quick);
    for (auto const language : interface_languages)
      cities.emplace_back(
          language, http::prepare(world_cities_text(world, plot, language), "application/json", http::Effort::quick));
  }

  WorldPlot plot;
  std::shared_ptr<http::Body const> ties;
  std::vector<std::pair<std::string_view, std::shared_ptr<http::Body const>>> cities;
};

std::shared_ptr<KeptPlot::Made> KeptPlot::of(std::shared_ptr<snapshot::World const> const& world, Day day) {
  std::lock_guard const lock{mutex_};
  if (!made_ || made_->plot.day != day || world_.lock() != world) {
    made_ = std::make_shared<Made>(*world, day);
    world_ = world;
  }
  return made_;
}

std::shared_ptr<http::Body const> KeptPlot::ties(std::shared_ptr<snapshot::World const> const& world, Day day) {
  return of(world, day)->ties;
}

std::shared_ptr<http::Body const> KeptPlot::cities(std::shared_ptr<snapshot::World const> const& world, Day day,
                                                   std::string_view language) {
  auto const made = of(world, day);
  auto const found =
      std::find_if(made->cities.begin(), made->cities.end(), [&](auto const& pair) { return pair.first == language; });
  return found == made->cities.end() ? nullptr : found->second;
}

}  // namespace amity::explore::web
