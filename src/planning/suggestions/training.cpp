// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/training.h"

#include "planning/suggestions/features.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <numeric>

namespace amity::planning::suggestions {
namespace {

// How likely a tie is, roughly: what is likely is asked more often. It decides only how well the effort is spent.
double rough_chance(PairFeatures const& seen, PlaceNumber v) {
  auto const& places = seen.ties().places();
  auto const& here = places.of(seen.city());
  auto const& there = places.of(v);
  auto const ties = seen.ties().between(here.country, there.country);
  auto chance = 3e-5 + (ties + 0.05) / (seen.ties().ends_in(here.country) + 5) / places.cities_in(there.country);
  auto const structure = 0.02 * seen.common_partners(v) + 0.05 * seen.weighted_long_paths(v) +
                         0.02 * std::min(2.F, seen.near_city(v)) + 0.01 * std::min(2.F, seen.near_partner(v)) +
                         0.002 * std::min(10.F, seen.near_both(v));
  chance += std::min(0.3, structure);
  if (seen.same_name(v)) chance += 0.2;
  return chance + 0.1 * seen.rare_words_shared(v);
}

class Fold {
 public:
  Fold(KnownEdges const& all, std::span<Edge const> others, std::span<Edge const> hidden,
       TrainingOptions const& options)
      : all_(&all), options_(&options), known_(all.places(), others), hidden_(all.places(), hidden), seen_(known_) {}

  TrainingSet asked(std::size_t cities) {
    for (auto const city : drawn(cities)) ask(city);
    return std::move(set_);
  }
  double pairs() const { return pairs_; }

 private:
  // A city is drawn by its ends of hidden ties: ties weigh the same.
  std::vector<PlaceNumber> drawn(std::size_t wanted) const {
    std::vector<std::pair<double, PlaceNumber>> order;
    for (PlaceNumber city = 0; city < all_->places().size(); ++city)
      if (auto const ends = hidden_.of(city).size(); ends > 0)
        order.emplace_back(std::log1p(-chance(options_->seed + 1, city, 0)) / -static_cast<double>(ends), city);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), wanted));
    std::vector<PlaceNumber> cities;
    cities.reserve(order.size());
    for (auto const& [at, city] : order) cities.push_back(city);
    return cities;
  }

  void ask(PlaceNumber city) {
    seen_.look_from(city);
    for (PlaceNumber v = 0; v < all_->places().size(); ++v) {
      if (v == city) continue;
      auto const tied = hidden_.tied(city, v);
      if (!tied && all_->tied(city, v)) continue;
      auto const drawn = std::min(1.0, options_->thoroughness * rough_chance(seen_, v));
      if (!tied && chance(options_->seed, city, v) >= drawn) continue;
      auto const offset = -std::log(drawn);
      if (!tied) pairs_ += std::exp(offset);
      if (tied) ++set_.positives;
      set_.tied.push_back(tied ? 1 : 0);
      set_.offsets.push_back(static_cast<float>(offset));
      set_.rows.resize(set_.rows.size() + features().size());
      seen_.features(v, std::span(set_.rows).last(features().size()));
    }
  }

  KnownEdges const* all_;
  TrainingOptions const* options_;
  KnownEdges known_;
  KnownEdges hidden_;
  PairFeatures seen_;
  TrainingSet set_;
  double pairs_{};
};

struct FoldAsked {
  TrainingSet set;
  double pairs{};
};

FoldAsked ask_fold(KnownEdges const& all, std::span<Edge const> ties, int fold, TrainingOptions const& options) {
  std::vector<Edge> others;
  std::vector<Edge> hidden;
  for (auto const& tie : ties)
    (static_cast<int>(mixed_number(options.seed, tie.a, tie.b) % options.folds) == fold ? hidden : others)
        .push_back(tie);
  Fold asked(all, others, hidden, options);
  auto set = asked.asked(options.cities / options.folds);
  return {std::move(set), asked.pairs()};
}

void append(std::vector<float>& to, std::vector<float> const& more) { to.insert(to.end(), more.begin(), more.end()); }

}  // namespace

std::uint64_t mixed_number(std::uint64_t seed, std::uint64_t a, std::uint64_t b) {
  auto state = seed * 0x9e3779b97f4a7c15ULL;
  for (auto const part : {a, b}) {
    state += part + 0x9e3779b97f4a7c15ULL;
    state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9ULL;
    state = (state ^ (state >> 27)) * 0x94d049bb133111ebULL;
    state ^= state >> 31;
  }
  return state;
}

double chance(std::uint64_t seed, std::uint64_t a, std::uint64_t b) {
  return static_cast<double>(mixed_number(seed, a, b) >> 11) * 0x1.0p-53;
}

std::optional<TrainingSet> training_set(Places const& places, std::span<Edge const> ties,
                                        TrainingOptions const& options, TrainingWatch const& watch) {
  auto const ordered = in_order(ties);
  KnownEdges const all(places, ordered);
  // Two at a time, taken in order: what comes of it does not depend on which is ready first.
  TrainingSet set;
  double pairs = 0;
  for (int fold = 0; fold < options.folds; fold += 2) {
    if (watch.stop.stop_requested()) return std::nullopt;
    watch.tell(0.5 * fold / options.folds);
    auto const ask = [&](int at) { return ask_fold(all, ordered, at, options); };
    std::future<FoldAsked> beside;
    if (fold + 1 < options.folds) beside = std::async(std::launch::async, ask, fold + 1);
    std::vector<FoldAsked> asked;
    asked.push_back(ask(fold));
    if (beside.valid()) asked.push_back(beside.get());
    for (auto& part : asked) {
      append(set.rows, part.set.rows);
      append(set.tied, part.set.tied);
      append(set.offsets, part.set.offsets);
      set.positives += part.set.positives;
      pairs += part.pairs;
    }
  }
  set.log_odds = set.positives == 0 || pairs == 0 ? 0 : std::log(static_cast<double>(set.positives) / pairs);
  return set;
}

}  // namespace amity::planning::suggestions
