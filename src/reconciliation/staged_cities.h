// SPDX-License-Identifier: Apache-2.0
// The atlas together with what a list adds to it, as the atlas will be once the list is kept. Private to the room.
#pragma once

#include "atlas/atlas.h"
#include "atlas/put_cities.h"
#include "city_score.h"
#include "reconciliation/mention.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace amity::reconciliation {

// A place: the main record of a city of the atlas, or an entry of the book that is new.
struct StagedCity {
  atlas::City const* city{};
  std::size_t entry{};  // where city is null
  bool operator==(StagedCity const&) const = default;
};

struct Found {
  StagedCity place;
  NameFit fit{NameFit::own};
};

class StagedCities {
 public:
  // without: cities that are there only by a decision that was taken back.
  StagedCities(atlas::Atlas const& atlas, std::unordered_set<CityId> const& without,
               std::string const& population_source)
      : atlas_(atlas), without_(without), population_source_(population_source) {}

  atlas::Atlas const& atlas() const { return atlas_; }

  // The record that has the id, as an entry.
  std::optional<std::size_t> by_wikidata(std::uint32_t number);
  std::optional<std::size_t> by_geonames(std::uint32_t id);
  std::size_t entry_of(atlas::City const& city);
  std::size_t entry_of(StagedCity const& place) { return place.city != nullptr ? entry_of(*place.city) : place.entry; }

  // A city that the atlas does not have, or another record of a place that is there. Nothing where its country is none
  // of the atlas.
  std::optional<std::size_t> make(CityMention const& mention, std::optional<StagedCity> const& same_as);
  // What a mention says of the entry's city beyond what is known: names, ids, people. mentions come in any order; of
  // several figures the one of the lowest number stands.
  void add(std::size_t entry, CityMention const& mention, std::size_t number);

  // Every place that has one of the mention's names; each once, with its best fit.
  std::vector<Found> named(CityMention const& mention) const;
  CityTraits traits(StagedCity const& place) const;
  std::optional<std::uint32_t> wikidata_of(std::size_t entry) const;
  std::optional<std::uint32_t> wikidata_of(StagedCity const& place) const;
  // The main record of an entry's place.
  StagedCity place_of(std::size_t entry) const;

  std::vector<atlas::ListedCity> take_entries() { return std::move(entries_); }

 private:
  atlas::City const& root(atlas::City const& city) const;
  bool has_name(atlas::City const& city, std::string const& name) const;
  void learn(std::size_t entry, std::string const& name);
  void give_ids(std::size_t entry, CityMention const& mention);
  void look_up(std::string_view key, NameFit at_best, std::vector<Found>& found) const;

  atlas::Atlas const& atlas_;
  std::unordered_set<CityId> const& without_;
  std::string const& population_source_;
  std::vector<atlas::ListedCity> entries_;
  std::vector<std::size_t> people_from_;         // entry -> number of the mention that gave its people
  std::vector<std::optional<StagedCity>> main_;  // entry -> its main record where that is another one
  std::unordered_map<CityId, std::size_t> entry_of_;
  std::unordered_map<std::uint32_t, std::size_t> wikidata_;
  std::unordered_map<std::uint32_t, std::size_t> geonames_;
  std::unordered_multimap<std::string, Found> names_;
};

}  // namespace amity::reconciliation
