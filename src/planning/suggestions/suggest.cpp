// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/suggest.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace amity::planning::suggestions {
namespace {

double probability_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

std::vector<float> rows_of(PairFeatures const& from, std::span<PlaceNumber const> candidates) {
  auto const columns = features().size();
  std::vector<float> rows(candidates.size() * columns);
  for (std::size_t at = 0; at < candidates.size(); ++at)
    from.features(candidates[at], std::span(rows).subspan(at * columns, columns));
  return rows;
}

std::vector<PlaceNumber> common_partners(KnownEdges const& ties, PlaceNumber a, PlaceNumber b) {
  std::vector<PlaceNumber> common;
  for (auto const& partner : ties.of(a))
    if (ties.tied(partner.node, b)) common.push_back(partner.node);
  std::ranges::stable_sort(common, {}, [&](auto place) { return ties.of(place).size(); });
  return common;
}

}  // namespace

Suggester::Suggester(std::shared_ptr<SuggestModel const> model, RegisterPlaces seen)
    : model_(std::move(model)),
      seen_(std::move(seen)),
      places_(seen_.places, seen_.counted),
      ties_(places_, seen_.ties) {}

std::vector<double> Suggester::log_odds(PairFeatures const& from, std::span<PlaceNumber const> candidates) const {
  return model_->log_odds(rows_of(from, candidates));
}

std::vector<Suggestion> Suggester::for_city(PlaceNumber city, std::size_t top) const {
  PairFeatures from(ties_);
  from.look_from(city);
  std::vector<PlaceNumber> candidates;
  for (PlaceNumber v = 0; v < places_.counted(); ++v)
    if (v != city && !ties_.tied(city, v)) candidates.push_back(v);
  auto const odds = log_odds(from, candidates);
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), 0);
  top = std::min(top, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(top), order.end(),
                    [&](auto x, auto y) { return odds[x] != odds[y] ? odds[x] > odds[y] : x < y; });
  order.resize(top);
  std::vector<PlaceNumber> best;
  best.reserve(top);
  for (auto const at : order) best.push_back(candidates[at]);
  auto const told = model_->contributions(rows_of(from, best));
  std::vector<Suggestion> suggestions;
  for (std::size_t at = 0; at < top; ++at)
    suggestions.push_back(
        {best[at], probability_of(odds[order[at]]), told[at], common_partners(ties_, city, best[at])});
  return suggestions;
}

std::vector<double> Suggester::fit_of(PlaceNumber home, std::span<PlaceNumber const> candidates) const {
  PairFeatures from(ties_);
  from.look_from(home);
  auto fit = log_odds(from, candidates);
  std::ranges::transform(fit, fit.begin(), probability_of);
  return fit;
}

std::vector<double> fit_of(Suggester const& suggester, atlas::City const& home,
                           std::span<atlas::City const* const> cities) {
  std::vector<double> fit(cities.size(), 0);
  auto const from = suggester.seen().number_of(home);
  if (!from) return fit;
  std::vector<std::size_t> at;
  std::vector<PlaceNumber> seen;
  for (std::size_t c = 0; c < cities.size(); ++c)
    if (auto const place = suggester.seen().number_of(*cities[c])) {
      at.push_back(c);
      seen.push_back(*place);
    }
  auto const known = suggester.fit_of(*from, seen);
  for (std::size_t i = 0; i < at.size(); ++i) fit[at[i]] = known[i];
  return fit;
}

std::string data_version(RegisterPlaces const& seen) {
  return data_version(std::span(seen.places).first(seen.counted), seen.ties);
}

std::optional<SuggestModel> train(RegisterPlaces const& seen, TrainingOptions const& options, std::string now,
                                  TrainingWatch const& watch) {
  ModelOrigin origin;
  origin.trained_at = std::move(now);
  origin.data_version = data_version(seen);
  Places const places(std::span(seen.places).first(seen.counted));
  return SuggestModel::train(places, seen.ties, options, std::move(origin), watch);
}

}  // namespace amity::planning::suggestions
