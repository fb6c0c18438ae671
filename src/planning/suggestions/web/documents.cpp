// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/web/documents.h"

#include "atlas/web/documents.h"
#include "contract/parse.h"
#include "server/contract_values.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace amity::planning::suggestions::web {

namespace json = boost::json;

namespace {

constexpr double least_log_odds = 0.05;  // in log odds: what is less changes nothing
constexpr std::int64_t small_city = 50000;

// Digits beyond these are noise.
double rounded(double number, double digits) {
  auto const scale = std::pow(10, digits);
  return std::round(number * scale) / scale;
}
double significant(double number) {
  if (number <= 0) return 0;
  return rounded(number, 3 - std::ceil(std::log10(number)));
}

std::vector<contract::SuggestionReason> reasons_document(snapshot::World const& world, Suggester const& suggester,
                                                         PlaceNumber city, Suggestion const& suggestion) {
  auto const facts = planning::suggestions::facts_of(suggester.ties(), city, suggestion.place);
  std::array<SuggestionNames, interface_languages.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i] = suggestion_names(world, suggester, city, suggestion, interface_languages[i]);
  std::vector<std::size_t> order(planning::suggestions::reasons);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater{}, [&](auto at) { return std::abs(suggestion.contributions[at]); });
  std::vector<contract::SuggestionReason> strongest;
  for (auto const at : order) {
    auto const weight = suggestion.contributions[at];
    if (std::abs(weight) < least_log_odds) break;
    auto const reason = static_cast<Reason>(at);
    LocalText words;
    for (std::size_t i = 0; i < names.size(); ++i)
      words.emplace(interface_languages[i], reason_words(reason, facts, names[i], interface_languages[i]));
    strongest.push_back({.reason = contract::in_contract<contract::SuggestionReasonReason>(reason),
                         .log_odds = rounded(weight, 2),
                         .words = std::move(words)});
  }
  return strongest;
}

json::object score_document(Score const& score) {
  return {{"value", rounded(score.value, 4)}, {"low", rounded(score.low, 4)}, {"high", rounded(score.high, 4)}};
}

json::object scores_document(std::span<HiddenRank const> ranks) {
  json::object methods;
  double best_rank = 0;
  double best_hits = 0;
  Scores model;
  for (std::size_t at = 0; at < planning::suggestions::methods; ++at) {
    auto const method = static_cast<Method>(at);
    auto const score = planning::suggestions::scores(ranks, method);
    methods[to_string(method)] = json::object{{"mrr", score_document(score.reciprocal_rank)},
                                              {"hits_at_50", score_document(score.hits_at_50)},
                                              {"hits_at_10", score_document(score.hits_at_10)}};
    if (method == Method::model) model = score;
    // Paths of three stand beside them for comparison; they are no method that the aim is held against.
    if (method == Method::model || method == Method::long_paths) continue;
    best_rank = std::max(best_rank, score.reciprocal_rank.value);
    best_hits = std::max(best_hits, score.hits_at_50.value);
  }
  auto const times = [](double value, double best) {
    return best > 0 ? json::value(rounded(value / best, 2)) : json::value(nullptr);
  };
  return {{"questions", ranks.size()},
          {"methods", std::move(methods)},
          {"mrr_times_best", times(model.reciprocal_rank.value, best_rank)},
          {"hits_at_50_times_best", times(model.hits_at_50.value, best_hits)}};
}

std::string region_of(snapshot::World const& world, CityId id) {
  auto const* city = world.atlas.city(id);
  auto const* country = city == nullptr ? nullptr : world.atlas.country(city->country);
  return country == nullptr ? "unknown" : country->region;
}

std::string size_of(snapshot::World const& world, CityId id) {
  auto const* city = world.atlas.city(id);
  if (city == nullptr || !city->population) return "unknown";
  return *city->population < small_city ? "below_50000" : "50000_and_more";
}

using Grouping = std::function<std::string(HiddenRank const&)>;

json::object grouped(std::vector<HiddenRank> const& ranks, Grouping const& group_of) {
  std::map<std::string, std::vector<HiddenRank>> groups;
  for (auto const& one : ranks) groups[group_of(one)].push_back(one);
  json::object by_group;
  for (auto const& [group, members] : groups) by_group[group] = scores_document(members);
  return by_group;
}

}  // namespace

SuggestionNames suggestion_names(snapshot::World const& world, Suggester const& suggester, PlaceNumber city,
                                 Suggestion const& suggestion, std::string_view language) {
  // The suggester may be of the register as it was an hour ago, and know cities that are there no more.
  auto const name = [&](PlaceNumber place) {
    auto const* found = world.atlas.city(suggester.seen().cities[place]);
    return found == nullptr ? std::string{} : std::string(world.atlas.name_in(*found, language).text);
  };
  SuggestionNames names{name(city), name(suggestion.place), {}};
  for (auto const place : suggestion.common_partners)
    if (auto partner = name(place); !partner.empty()) names.common_partners.push_back(std::move(partner));
  return names;
}

contract::SuggestionModel model_document(ModelOrigin const& origin) {
  return {.trained_at = contract::parse_instant(origin.trained_at).value(),
          .data_version = origin.data_version,
          .cities = static_cast<std::int64_t>(origin.cities),
          .ties = static_cast<std::int64_t>(origin.ties),
          .examples = static_cast<std::int64_t>(origin.examples),
          .seed = static_cast<std::int64_t>(origin.seed)};
}

contract::Suggestions suggestions_document(snapshot::World const& world, Suggester const& suggester,
                                           SuggestionsAnswer const& answer) {
  std::vector<contract::Suggestion> suggestions;
  for (auto const& suggestion : answer.suggestions) {
    // The suggester may be of the register as it was an hour ago.
    if (world.atlas.city(suggester.seen().cities[suggestion.place]) == nullptr) continue;
    std::vector<contract::CityName> common;
    for (auto const place : suggestion.common_partners)
      if (world.atlas.city(suggester.seen().cities[place]) != nullptr)
        common.push_back(atlas::web::city_name(world, suggester.seen().cities[place]));
    suggestions.push_back({.rank = server::count(suggestions.size()) + 1,
                           .city = atlas::web::city_name(world, suggester.seen().cities[suggestion.place]),
                           .probability = significant(suggestion.probability),
                           .reasons = reasons_document(world, suggester, answer.place, suggestion),
                           .common_partners = std::move(common)});
  }
  return {.city = atlas::web::city_name(world, answer.city->id),
          .model = model_document(suggester.model().origin()),
          .ranked = server::count(suggester.seen().counted),
          .suggestions = std::move(suggestions)};
}

json::object evaluation_document(snapshot::World const& world, RegisterPlaces const& seen,
                                 std::vector<EvaluationRun> const& runs) {
  std::vector<HiddenRank> all;
  json::array by_run;
  for (auto const& run : runs) {
    all.insert(all.end(), run.ranks.begin(), run.ranks.end());
    auto scored = scores_document(run.ranks);
    scored["seed"] = run.seed;
    scored["known_ties"] = run.known;
    scored["hidden_ties"] = run.hidden;
    scored["train_seconds"] = rounded(run.train_seconds, 2);
    scored["rank_seconds"] = rounded(run.rank_seconds, 2);
    by_run.push_back(std::move(scored));
  }
  auto const partners = [](std::size_t known) { return known == 0 ? "none" : known < 5 ? "1_to_4" : "5_and_more"; };
  auto document = scores_document(all);
  document["candidates"] = seen.counted;
  document["runs"] = std::move(by_run);
  document["by_region_of_asking"] =
      grouped(all, [&](auto const& one) { return region_of(world, seen.cities[one.asking]); });
  document["by_region_of_hidden"] =
      grouped(all, [&](auto const& one) { return region_of(world, seen.cities[one.hidden]); });
  document["by_people_of_hidden"] =
      grouped(all, [&](auto const& one) { return size_of(world, seen.cities[one.hidden]); });
  document["by_known_partners_of_asking"] =
      grouped(all, [&](auto const& one) { return partners(one.asking_partners); });
  document["by_known_partners_of_hidden"] =
      grouped(all, [&](auto const& one) { return partners(one.hidden_partners); });
  return document;
}

}  // namespace amity::planning::suggestions::web
