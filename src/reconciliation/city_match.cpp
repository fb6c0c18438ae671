// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/city_match.h"

#include "atlas/fold.h"
#include "city_names.h"
#include "staged_cities.h"

#include <algorithm>
#include <cstdio>

namespace amity::reconciliation {
namespace {

// An id and a position that are farther apart do not speak of the same place.
constexpr double farthest_id_km = 100.0;
// Two ids for one name nearer than this are two records of one place.
constexpr double same_place_km = 5.0;

// Another row that ties a candidate to a partner of the mention: then both rows mean the same tie.
class SharedPartners {
 public:
  explicit SharedPartners(std::span<TieMention const> ties) : ties_(ties) {}

  // Of the mentions as they are decided by now.
  void learn(StagedCities& book, std::vector<std::optional<std::size_t>> const& city_of,
             std::vector<bool> const& undecided) {
    partners_.clear();
    pairs_.clear();
    for (auto const& tie : ties_) {
      note(book, city_of, undecided, tie.a, tie.b);
      note(book, city_of, undecided, tie.b, tie.a);
    }
  }

  bool has(StagedCity const& candidate, std::size_t mention) const {
    auto const at = partners_.find(mention);
    return at != partners_.end() && std::ranges::any_of(at->second, [&](std::uint64_t partner) {
             return pairs_.contains(pair_of(number(candidate), partner));
           });
  }

 private:
  static std::uint64_t number(StagedCity const& place) {
    return place.city != nullptr ? static_cast<std::uint64_t>(place.city->id.value) << 1U : (place.entry << 1U) | 1U;
  }
  static std::uint64_t pair_of(std::uint64_t from, std::uint64_t to) { return (from << 32U) ^ to; }

  void note(StagedCities& book, std::vector<std::optional<std::size_t>> const& city_of,
            std::vector<bool> const& undecided, std::size_t mention, std::size_t partner) {
    if (!city_of[partner]) return;
    auto const other = number(book.place_of(*city_of[partner]));
    if (undecided[mention])
      partners_[mention].push_back(other);
    else if (city_of[mention])
      pairs_.insert(pair_of(number(book.place_of(*city_of[mention])), other));
  }

  std::span<TieMention const> ties_;
  std::unordered_map<std::size_t, std::vector<std::uint64_t>> partners_;
  std::unordered_set<std::uint64_t> pairs_;
};

class Matcher {
 public:
  Matcher(atlas::Atlas const& atlas, std::span<CityMention const> mentions, std::span<TieMention const> ties,
          Remembered const& remembered, std::string const& population_source)
      : mentions_(mentions),
        remembered_(remembered),
        book_(atlas, remembered.unmade, population_source),
        shared_(ties) {}

  Matches run() {
    matches_.city_of.resize(mentions_.size());
    matches_.by.resize(mentions_.size(), MatchedBy::nothing);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < mentions_.size(); ++i)
      if (!mentions_[i].refused() && !by_wikidata(i) && !by_decision(i) && !by_memory(i) && !by_geonames(i))
        open.push_back(i);
    // What one mention was taken for may decide another, so those that are open are asked again until nothing changes.
    for (auto decided = true; decided && !open.empty();) {
      undecided_.assign(mentions_.size(), false);
      for (auto const i : open) undecided_[i] = true;
      shared_.learn(book_, matches_.city_of, undecided_);
      decided = std::erase_if(open, [&](std::size_t i) { return again(i); }) > 0;
    }
    for (auto const i : open) {
      Waiting waiting{i, {}, {}};
      by_name(i, &waiting);
      matches_.waiting.push_back(std::move(waiting));
    }
    matches_.cities = book_.take_entries();
    return std::move(matches_);
  }

 private:
  bool put(std::size_t i, std::size_t entry, MatchedBy by) {
    book_.add(entry, mentions_[i], i);
    matches_.city_of[i] = entry;
    matches_.by[i] = by;
    if (!mentions_[i].wikidata_id) this_time_.emplace(review_key(mentions_[i]), entry);
    return true;
  }
  bool put_new(std::size_t i, std::optional<StagedCity> const& same_as, MatchedBy by) {
    auto const entry = book_.make(mentions_[i], same_as);
    return entry && put(i, *entry, by);
  }

  static bool agrees(CityTraits const& city, CityMention const& mention) {
    if (!mention.countries.empty() && std::ranges::find(mention.countries, city.country) == mention.countries.end())
      return false;
    return !city.position || !mention.position || distance_km(*city.position, *mention.position) <= farthest_id_km;
  }

  bool by_wikidata(std::size_t i) {
    auto const& mention = mentions_[i];
    if (!mention.wikidata_id) return false;
    auto const entry = book_.by_wikidata(*mention.wikidata_id);
    return entry && put(i, *entry, MatchedBy::id);
  }

  bool by_geonames(std::size_t i) {
    auto const& mention = mentions_[i];
    if (!mention.geonames_id) return false;
    auto const entry = book_.by_geonames(*mention.geonames_id);
    if (!entry || !agrees(book_.traits(book_.place_of(*entry)), mention)) return false;
    auto const has = book_.wikidata_of(*entry);
    if (has && mention.wikidata_id) return put_new(i, book_.place_of(*entry), MatchedBy::id);
    return put(i, *entry, MatchedBy::id);
  }

  bool by_decision(std::size_t i) {
    if (remembered_.decided.empty()) return false;
    auto const key = review_key(mentions_[i]);
    auto const at = remembered_.decided.find(key);
    if (at == remembered_.decided.end()) return false;
    if (at->second.city) {
      auto const* city = book_.atlas().city(*at->second.city);
      return city != nullptr && put(i, book_.entry_of(*city), MatchedBy::decision);
    }
    // A city of its own: the one that the last reading made, else a new one.
    if (by_memory(i)) return true;
    auto own = mentions_[i];
    own.countries = {at->second.country};
    auto const entry = book_.make(own, std::nullopt);
    return entry && put(i, *entry, MatchedBy::making);
  }

  bool by_memory(std::size_t i) {
    if (remembered_.told.empty() && (mentions_[i].wikidata_id || this_time_.empty())) return false;
    auto const key = review_key(mentions_[i]);
    if (auto const at = this_time_.find(key); at != this_time_.end()) return put(i, at->second, MatchedBy::memory);
    auto const at = remembered_.told.find(key);
    auto const* city = at == remembered_.told.end() ? nullptr : book_.atlas().city(at->second);
    return city != nullptr && put(i, book_.entry_of(*city), MatchedBy::memory);
  }

  // Other mentions may have brought its id or its name, or another mention of it was told.
  bool again(std::size_t i) { return by_wikidata(i) || by_memory(i) || by_geonames(i) || by_name(i, nullptr); }

  bool by_name(std::size_t i, Waiting* waiting) {
    auto const& mention = mentions_[i];
    auto const found = book_.named(mention);
    auto const sort = sort_of_name(mention.name, mention.countries);
    auto const either = std::ranges::any_of(
        mention.countries, [&](std::string const& country) { return names_a_division_too(mention.name, country); });
    std::vector<Scored> scored;
    for (std::size_t n = 0; n < found.size(); ++n) {
      auto const is = book_.traits(found[n].place);
      auto const points = score(found[n].fit, is, {mention.countries, mention.position, mention.people, sort});
      if (points)
        scored.push_back({n, *points, is.people, is.position && mention.position, shared_.has(found[n].place, i)});
    }
    auto const placed = std::ranges::any_of(scored, &Scored::placed);
    auto const chosen = either && !placed ? std::nullopt : choose(scored);
    if (waiting != nullptr) {
      explain(mention, found, scored, *waiting);
      return false;
    }
    if (chosen) return put_chosen(i, found[*chosen].place, is_tied(scored, *chosen));
    auto const known_place = mention.position || mention.of_city_list || mention.wikidata_id || mention.geonames_id;
    return scored.empty() && mention.country_is_one && !mention.countries.empty() && known_place && !either &&
           put_new(i, std::nullopt, MatchedBy::making);
  }

  static bool is_tied(std::vector<Scored> const& scored, std::size_t candidate) {
    return std::ranges::any_of(scored, [&](Scored const& s) { return s.candidate == candidate && s.tied; });
  }

  bool put_chosen(std::size_t i, StagedCity const& place, bool tied) {
    auto const& mention = mentions_[i];
    auto const has = book_.wikidata_of(place);
    if (!has || !mention.wikidata_id || *has == *mention.wikidata_id)
      return put(i, book_.entry_of(place), MatchedBy::name);
    // A second Wikidata id: another record of the place where both stand together or share a partner, else another
    // place of that name.
    auto const at = book_.traits(place).position;
    auto const together = at && mention.position && distance_km(*at, *mention.position) <= same_place_km;
    if (together || tied) return put_new(i, place, MatchedBy::name);
    return !mention.countries.empty() && mention.country_is_one && put_new(i, std::nullopt, MatchedBy::making);
  }

  static void explain(CityMention const& mention, std::vector<Found> const& found, std::vector<Scored> const& scored,
                      Waiting& waiting) {
    for (auto const& s : scored)
      if (auto const* city = found[s.candidate].place.city; city != nullptr && waiting.candidates.size() < 5)
        waiting.candidates.emplace_back(city->id, s.score);
    if (mention.countries.empty())
      waiting.why = "its country is not known";
    else if (scored.empty())
      waiting.why = mention.country_is_one ? "no city of this name is known there"
                                           : "no city of this name is known in what that country has become";
    else
      waiting.why = scored.size() == 1 ? "the only candidate is not near enough" : "several cities fit as well";
  }

  std::span<CityMention const> mentions_;
  Remembered const& remembered_;
  StagedCities book_;
  SharedPartners shared_;
  Matches matches_;
  std::vector<bool> undecided_;
  std::unordered_map<std::string, std::size_t> this_time_;  // what mentions without an id were taken for by now
};

}  // namespace

std::string review_key(CityMention const& mention) {
  if (mention.wikidata_id) return "Q" + std::to_string(*mention.wikidata_id);
  // A GeoNames id may be contradicted by what else is said, so that is part of the key.
  auto key = mention.geonames_id ? "G" + std::to_string(*mention.geonames_id) + "|" : std::string{};
  key += atlas::fold(mention.name).value_or(mention.name);
  for (auto const& country : mention.countries) key += '|' + country;
  if (!mention.position) return key;
  char place[40];
  std::snprintf(place, sizeof place, "|%.1f,%.1f", mention.position->latitude_deg(), mention.position->longitude_deg());
  return key + place;
}

Matches match_cities(atlas::Atlas const& atlas, std::span<CityMention const> mentions, std::span<TieMention const> ties,
                     Remembered const& remembered, std::string const& population_source) {
  return Matcher(atlas, mentions, ties, remembered, population_source).run();
}

}  // namespace amity::reconciliation
