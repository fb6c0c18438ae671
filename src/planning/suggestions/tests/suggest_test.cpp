// SPDX-License-Identifier: Apache-2.0
// Suggestions on small made-up worlds: features against their definitions, no leak, the same model again, ranks by
// hand.
#include "planning/suggestions/suggest.h"

#include "planning/suggestions/evaluation.h"
#include "planning/suggestions/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace amity::planning::suggestions {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::Not;
using testing::Pointwise;

Place place_in(std::string country, std::string name, double longitude_deg) {
  Place place;
  place.country = country;
  place.division = country + (longitude_deg < 0 ? " west" : " east");
  place.language = country < "C" ? "xx" : "yy";
  place.position = LatLon::of(10, longitude_deg).value();
  place.people = 1000 + static_cast<std::int64_t>(std::abs(longitude_deg) * 1000);
  place.name = std::move(name);
  return place;
}

// Thirty cities of five countries along a parallel, every second of them within 100 km of the one before.
std::vector<Place> thirty_cities() {
  std::vector<Place> places;
  for (int i = 0; i < 30; ++i)
    places.push_back(place_in(std::string(1, static_cast<char>('A' + i % 5)),
                              i % 7 == 0 ? "twin town" : "town " + std::to_string(i),
                              -60 + 4 * (i / 2) + 0.3 * (i % 2)));
  places[3].position.reset();
  places[4].people.reset();
  places[5].division.clear();
  return places;
}

std::vector<Edge> random_ties(std::size_t places, std::size_t count, std::uint32_t seed) {
  std::mt19937 draw(seed);
  std::vector<Edge> ties;
  for (std::size_t i = 0; i < count; ++i)
    ties.push_back({static_cast<PlaceNumber>(draw() % places), static_cast<PlaceNumber>(draw() % places)});
  return in_order(ties);
}

std::vector<float> row_of(KnownEdges const& ties, PlaceNumber city, PlaceNumber candidate) {
  PairFeatures seen(ties);
  seen.look_from(city);
  std::vector<float> row(features().size());
  seen.features(candidate, row);
  return row;
}

float column(std::vector<float> const& row, std::string_view name) {
  auto const at = std::ranges::find(features(), name, &Feature::name) - features().begin();
  return row.at(static_cast<std::size_t>(at));
}

// Bitwise, for NaN is not equal to itself.
bool same(std::span<float const> a, std::span<float const> b) {
  return std::ranges::equal(a, b, [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

// The graph as sets, for counting by the definitions.
struct Plain {
  std::map<PlaceNumber, std::set<PlaceNumber>> of;
  explicit Plain(std::vector<Edge> const& ties) {
    for (auto const& [a, b] : ties) {
      of[a].insert(b);
      of[b].insert(a);
    }
  }
};

TEST(Suggestions, paths_of_two_and_three_ties_are_those_that_the_definitions_count) {
  auto const cities = thirty_cities();
  Places const places(cities);
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    auto const list = random_ties(cities.size(), 60, seed);
    KnownEdges const ties(places, list);
    Plain plain(list);
    PairFeatures seen(ties);
    for (PlaceNumber u = 0; u < cities.size(); ++u) {
      seen.look_from(u);
      for (PlaceNumber v = 0; v < cities.size(); ++v) {
        if (u == v) continue;
        double common = 0;
        double adamic_adar = 0;
        double allocation = 0;
        double paths = 0;
        double weighted = 0;
        for (auto const a : plain.of[u]) {
          auto const degree = static_cast<double>(plain.of[a].size());
          if (plain.of[a].contains(v)) {
            ++common;
            adamic_adar += 1 / std::log(degree);
            allocation += 1 / degree;
          }
          for (auto const b : plain.of[a])
            if (b != u && a != v && plain.of[b].contains(v)) {
              ++paths;
              weighted += 1 / std::sqrt(degree * static_cast<double>(plain.of[b].size()));
            }
        }
        EXPECT_EQ(seen.common_partners(v), common);
        EXPECT_NEAR(seen.adamic_adar(v), adamic_adar, 1e-5);
        EXPECT_NEAR(seen.resource_allocation(v), allocation, 1e-5);
        EXPECT_EQ(seen.long_paths(v), paths);
        EXPECT_NEAR(seen.weighted_long_paths(v), weighted, 1e-5);
        EXPECT_EQ(facts_of(ties, u, v).paths_of_three, paths);
      }
    }
  }
}

TEST(Suggestions, what_is_near_is_weighed_by_its_distance) {
  auto const cities = thirty_cities();
  Places const places(cities);
  auto const list = random_ties(cities.size(), 60, 7);
  KnownEdges const ties(places, list);
  Plain plain(list);
  auto const weight = [&](PlaceNumber a, PlaceNumber b) {
    if (a == b || !cities[a].position || !cities[b].position) return 0.0;
    auto const km = distance_km(*cities[a].position, *cities[b].position);
    return km < Places::near_km ? std::exp(-km / Places::near_scale_km) : 0.0;
  };
  PairFeatures seen(ties);
  for (PlaceNumber u = 0; u < cities.size(); ++u) {
    seen.look_from(u);
    for (PlaceNumber v = 0; v < cities.size(); ++v) {
      double near_city = 0;
      double near_partner = 0;
      double near_both = 0;
      for (PlaceNumber x = 0; x < cities.size(); ++x) {
        if (plain.of[v].contains(x)) near_city += weight(u, x);
        if (plain.of[u].contains(x)) near_partner += weight(x, v);
        for (auto const y : plain.of[x]) near_both += weight(u, x) * weight(y, v);
      }
      EXPECT_NEAR(seen.near_city(v), near_city, 1e-5);
      EXPECT_NEAR(seen.near_partner(v), near_partner, 1e-5);
      EXPECT_NEAR(seen.near_both(v), near_both, 1e-5);
    }
  }
}

TEST(Suggestions, countries_and_divisions_are_counted_over_all_ties) {
  auto const cities = thirty_cities();
  Places const places(cities);
  auto const list = random_ties(cities.size(), 80, 3);
  KnownEdges const ties(places, list);
  for (PlaceNumber u = 0; u < cities.size(); u += 3)
    for (PlaceNumber v = 0; v < cities.size(); ++v) {
      if (u == v) continue;
      auto const joins = [&](Edge const& tie, auto const& of) {
        return (of(tie.a) == of(u) && of(tie.b) == of(v)) || (of(tie.a) == of(v) && of(tie.b) == of(u));
      };
      auto const country = [&](PlaceNumber place) { return cities[place].country; };
      auto const division = [&](PlaceNumber place) { return cities[place].division; };
      auto const between = std::ranges::count_if(list, [&](auto const& tie) { return joins(tie, country); });
      auto const facts = facts_of(ties, u, v);
      EXPECT_EQ(facts.country_ties, between);
      auto const row = row_of(ties, u, v);
      auto const twice = country(u) == country(v) ? 2 : 1;
      EXPECT_NEAR(column(row, "log ties between the countries"), std::log1p(between * twice), 1e-5);
      if (division(u).empty() || division(v).empty()) {
        EXPECT_TRUE(std::isnan(column(row, "log ties between the divisions")));
        EXPECT_FALSE(facts.division_ties);
        continue;
      }
      auto const pairs = std::ranges::count_if(list, [&](auto const& tie) { return joins(tie, division); });
      EXPECT_EQ(facts.division_ties, pairs);
      EXPECT_NEAR(column(row, "log ties between the divisions"),
                  std::log1p(pairs * (division(u) == division(v) ? 2 : 1)), 1e-5);
    }
}

TEST(Suggestions, a_tie_is_in_no_feature_of_the_world_that_does_not_know_it) {
  auto const cities = thirty_cities();
  Places const places(cities);
  auto const all = random_ties(cities.size(), 60, 11);
  for (auto const& hidden : all) {
    auto known = all;
    std::erase_if(known, [&](Edge const& tie) { return tie.a == hidden.a && tie.b == hidden.b; });
    KnownEdges const without(places, known);
    // Said backwards, or twice, or left out from the beginning: the same row.
    std::vector<Edge> mixed_up(known.rbegin(), known.rend());
    mixed_up.push_back(known.front());
    KnownEdges const again(places, mixed_up);
    EXPECT_TRUE(same(row_of(without, hidden.a, hidden.b), row_of(again, hidden.a, hidden.b)));
    EXPECT_FALSE(same(row_of(without, hidden.a, hidden.b), row_of(KnownEdges(places, all), hidden.a, hidden.b)));
  }
}

// Each example is asked in a world without its fold: a tied pair's row is one that a world without the tie gives.
TEST(Suggestions, what_a_model_learns_from_knows_nothing_of_the_answer) {
  auto const cities = thirty_cities();
  Places const places(cities);
  auto const all = random_ties(cities.size(), 60, 5);
  TrainingOptions options;
  options.folds = 4;
  options.thoroughness = 1e9;  // every pair
  auto const set = training_set(places, all, options, {}).value();
  ASSERT_EQ(set.positives, all.size() * 2);
  std::size_t found = 0;
  for (int fold = 0; fold < options.folds; ++fold) {
    std::vector<Edge> others;
    std::vector<Edge> hidden;
    for (auto const& tie : all)
      (static_cast<int>(mixed_number(options.seed, tie.a, tie.b) % 4) == fold ? hidden : others).push_back(tie);
    KnownEdges const known(places, others);
    for (auto const& [a, b] : hidden)
      for (auto const& [from, to] : {std::pair{a, b}, {b, a}}) {
        auto const row = row_of(known, from, to);
        for (std::size_t at = 0; at < set.tied.size(); ++at) {
          auto const columns = features().size();
          if (set.tied[at] == 1 && same(std::span(set.rows).subspan(at * columns, columns), row)) {
            ++found;
            break;
          }
        }
      }
  }
  EXPECT_EQ(found, set.positives);
  EXPECT_THAT(set.offsets, testing::Each(0.F));
}

TEST(Suggestions, guests_change_nothing_for_the_others) {
  auto cities = thirty_cities();
  auto const list = random_ties(cities.size(), 60, 2);
  auto const counted = cities.size();
  Places const alone(cities);
  for (int i = 0; i < 10; ++i) cities.push_back(place_in("A", "twin town", -60 + 5 * i));
  Places const together(cities, counted);
  KnownEdges const without(alone, list);
  KnownEdges const with(together, list);
  for (PlaceNumber u = 0; u < counted; u += 4)
    for (PlaceNumber v = 0; v < counted; ++v)
      if (u != v) {
        EXPECT_TRUE(same(row_of(without, u, v), row_of(with, u, v)));
      }
  EXPECT_GT(column(row_of(with, static_cast<PlaceNumber>(counted), 0), "same name"), 0);
}

// Cities of one half pair with those of the other that have the same number; learning must find that.
struct Halves {
  RegisterPlaces seen;
  Halves() {
    for (int i = 0; i < 120; ++i) {
      seen.cities.push_back({i + 1});
      seen.places.push_back(
          place_in(i < 60 ? "A" : "Z", "pair" + std::to_string(i % 60), i < 60 ? -60 + 0.9 * i : 60 + 0.9 * (i - 60)));
      if (i < 60 && i % 5 != 0) seen.ties.push_back({static_cast<PlaceNumber>(i), static_cast<PlaceNumber>(i + 60)});
    }
    seen.counted = seen.places.size();
  }
};

TEST(Suggestions, the_same_data_gives_the_same_model) {
  Halves const world;
  TrainingOptions options;
  options.rounds = 20;
  auto const one = train(world.seen, options, "2026-11-22T00:00:00Z").value();
  auto shuffled = world.seen;
  std::ranges::reverse(shuffled.ties);
  auto const other = train(shuffled, options, "2026-11-22T00:00:00Z").value();
  EXPECT_EQ(one.bytes(), other.bytes());
  EXPECT_EQ(one.origin(), other.origin());
  EXPECT_EQ(one.origin().ties, 48U);

  auto const read = SuggestModel::read(one.bytes());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->origin(), one.origin());
  auto const row = row_of(KnownEdges(Places(world.seen.places), world.seen.ties), 0, 60);
  EXPECT_EQ(read->log_odds(row), one.log_odds(row));
  EXPECT_FALSE(SuggestModel::read("no model"));
}

TEST(Suggestions, learning_tells_how_far_it_is_and_stops_when_asked) {
  Halves const world;
  TrainingOptions options;
  options.rounds = 20;
  std::vector<double> told;
  EXPECT_TRUE(train(world.seen, options, "", {{}, [&](double fraction) { told.push_back(fraction); }}));
  EXPECT_TRUE(std::ranges::is_sorted(told));
  EXPECT_EQ(told.front(), 0);
  EXPECT_EQ(told.back(), 0.975);
  // While the ties are looked at, and while the trees grow.
  for (auto const at : {0.3, 0.7}) {
    std::stop_source stop;
    auto const ask_to_stop = [&](double fraction) {
      told.push_back(fraction);
      if (fraction >= at) stop.request_stop();
    };
    told.clear();
    EXPECT_FALSE(train(world.seen, options, "", {stop.get_token(), ask_to_stop})) << at;
    EXPECT_LT(told.back(), at + 0.11);
  }
}

TEST(Suggestions, other_data_has_another_version) {
  Halves world;
  auto const before = data_version(world.seen.places, world.seen.ties);
  EXPECT_EQ(before, data_version(world.seen.places, world.seen.ties));
  world.seen.ties.pop_back();
  EXPECT_NE(before, data_version(world.seen.places, world.seen.ties));
}

TEST(Suggestions, a_suggestion_is_the_likeliest_and_its_reasons_add_up) {
  Halves const world;
  TrainingOptions options;
  options.rounds = 40;
  Suggester const suggester(std::make_shared<SuggestModel const>(train(world.seen, options, "").value()), world.seen);
  auto const list = suggester.for_city(5, 10);  // its namesake is 65, and they are not tied
  ASSERT_EQ(list.size(), 10U);
  EXPECT_EQ(list.front().place, 65U);
  std::vector<PlaceNumber> places;
  for (std::size_t i = 0; i < list.size(); ++i) {
    EXPECT_LE(list[i].probability, i > 0 ? list[i - 1].probability : 1);
    double sum = 0;
    for (auto const part : list[i].contributions) sum += part;
    EXPECT_NEAR(1 / (1 + std::exp(-sum)), list[i].probability, 1e-4);
    places.push_back(list[i].place);
  }
  EXPECT_THAT(places, Not(testing::Contains(PlaceNumber{5})));
  auto const fit = suggester.fit_of(5, places);
  for (std::size_t i = 0; i < places.size(); ++i) EXPECT_NEAR(fit[i], list[i].probability, 1e-9);
  // Those it is tied to already are not suggested.
  for (auto const& one : suggester.for_city(6, 119)) EXPECT_NE(one.place, 66U);
}

TEST(Suggestions, the_fit_of_a_layout_is_the_suggesters_and_nothing_for_a_city_it_has_not_seen) {
  Halves world;
  world.seen.cities.push_back({500});  // a guest, without a tie
  world.seen.places.push_back(place_in("Z", "elsewhere", 120));
  TrainingOptions options;
  options.rounds = 40;
  Suggester const suggester(std::make_shared<SuggestModel const>(train(world.seen, options, "").value()), world.seen);
  auto const city = [](std::int64_t id) {
    atlas::City one;
    one.id = {id};
    return one;
  };
  auto other_record = city(1000);
  other_record.same_as = CityId{66};
  auto const home = city(6);
  auto const namesake = city(66);
  auto const guest = city(500);
  auto const stranger = city(999);
  std::vector<atlas::City const*> const cities{&stranger, &namesake, &guest, &other_record};
  auto const fit = fit_of(suggester, home, cities);
  auto const known = suggester.fit_of(5, std::vector<PlaceNumber>{65, 120});
  EXPECT_THAT(fit, ElementsAre(0, known[0], known[1], known[0]));
  EXPECT_GT(fit[1], fit[2]);
  EXPECT_GT(fit[2], 0);
  EXPECT_THAT(fit_of(suggester, stranger, cities), ElementsAre(0, 0, 0, 0));
}

// The brute-force rank: everyone sorted, ties shared, known and other hidden partners left out.
TEST(Suggestions, ranks_are_filtered_and_share_ties) {
  auto const cities = thirty_cities();
  Places const places(cities);
  auto const all = random_ties(cities.size(), 60, 13);
  auto const parts = split(all, 0.25, 4);
  EXPECT_EQ(parts.hidden.size(), static_cast<std::size_t>(std::llround(0.25 * static_cast<double>(all.size()))));
  EXPECT_EQ(parts.hidden.size() + parts.known.size(), all.size());
  TrainingOptions options;
  options.rounds = 5;
  auto const model = SuggestModel::train(places, parts.known, options);
  auto const ranks = hidden_ranks(model, places, parts, 0, 1);
  ASSERT_EQ(ranks.size(), 2 * parts.hidden.size());
  Plain known(parts.known);
  Plain hidden(parts.hidden);
  for (auto const& one : ranks) {
    auto const common = [&](PlaceNumber v) {
      return std::ranges::count_if(known.of[one.asking], [&](auto a) { return known.of[v].contains(a); });
    };
    double better = 0;
    double equal = 0;
    for (PlaceNumber v = 0; v < cities.size(); ++v) {
      if (v == one.asking || v == one.hidden || known.of[one.asking].contains(v) || hidden.of[one.asking].contains(v))
        continue;
      if (common(v) > common(one.hidden)) ++better;
      if (common(v) == common(one.hidden)) ++equal;
    }
    EXPECT_EQ(one.rank[static_cast<std::size_t>(Method::common_neighbours)], 1 + better + equal / 2);
    EXPECT_EQ(one.hidden_partners, known.of[one.hidden].size());
  }
}

TEST(Suggestions, scores_are_means_with_bounds_around_them) {
  std::vector<HiddenRank> ranks(4);
  for (std::size_t i = 0; i < 4; ++i) {
    ranks[i].asking = static_cast<PlaceNumber>(i);
    ranks[i].hidden = 100;
    ranks[i].rank.fill(std::array{1.0, 2.0, 50.5, 100.0}[i]);
  }
  auto const told = scores(ranks, Method::model);
  EXPECT_EQ(told.questions, 4U);
  EXPECT_DOUBLE_EQ(told.reciprocal_rank.value, (1 + 0.5 + 1 / 50.5 + 0.01) / 4);
  EXPECT_DOUBLE_EQ(told.hits_at_50.value, 0.5);
  EXPECT_DOUBLE_EQ(told.hits_at_10.value, 0.5);
  EXPECT_LE(told.reciprocal_rank.low, told.reciprocal_rank.value);
  EXPECT_GE(told.reciprocal_rank.high, told.reciprocal_rank.value);
}

}  // namespace
}  // namespace amity::planning::suggestions
