// SPDX-License-Identifier: Apache-2.0
#include "staged_cities.h"

#include "atlas/fold.h"
#include "city_names.h"

#include <algorithm>
#include <limits>

namespace amity::reconciliation {
namespace {

using atlas::City;

// "Q182852" where a list has an id and no name: no name of a city.
bool is_only_an_id(CityMention const& mention) {
  return mention.wikidata_id && mention.name == "Q" + std::to_string(*mention.wikidata_id);
}

}  // namespace

City const& StagedCities::root(City const& city) const {
  auto const* main = city.same_as ? atlas_.city(*city.same_as) : nullptr;
  return main == nullptr ? city : *main;
}

std::size_t StagedCities::entry_of(City const& city) {
  auto const [at, fresh] = entry_of_.try_emplace(city.id, entries_.size());
  if (fresh) {
    auto& entry = entries_.emplace_back();
    entry.known = city.id;
    people_from_.push_back(std::numeric_limits<std::size_t>::max());
    auto const& main = root(city);
    main_.push_back(&main == &city ? std::nullopt : std::optional{StagedCity{&main, 0}});
  }
  return at->second;
}

std::optional<std::size_t> StagedCities::by_wikidata(std::uint32_t number) {
  if (auto const at = wikidata_.find(number); at != wikidata_.end()) return at->second;
  auto const* city = atlas_.by_wikidata(number);
  if (city == nullptr || without_.contains(city->id)) return std::nullopt;
  return entry_of(*city);
}

std::optional<std::size_t> StagedCities::by_geonames(std::uint32_t id) {
  if (auto const at = geonames_.find(id); at != geonames_.end()) return at->second;
  auto const* city = atlas_.by_geonames(id);
  if (city == nullptr || without_.contains(city->id)) return std::nullopt;
  return entry_of(*city);
}

std::optional<std::uint32_t> StagedCities::wikidata_of(std::size_t entry) const {
  auto const& listed = entries_[entry];
  if (listed.wikidata_id || !listed.known) return listed.wikidata_id;
  return atlas_.city(*listed.known)->wikidata_id;
}

std::optional<std::uint32_t> StagedCities::wikidata_of(StagedCity const& place) const {
  if (place.city == nullptr) return wikidata_of(place.entry);
  auto const at = entry_of_.find(place.city->id);
  return at == entry_of_.end() ? place.city->wikidata_id : wikidata_of(at->second);
}

StagedCity StagedCities::place_of(std::size_t entry) const {
  if (main_[entry]) return *main_[entry];
  auto const& listed = entries_[entry];
  return listed.known ? StagedCity{atlas_.city(*listed.known), 0} : StagedCity{nullptr, entry};
}

CityTraits StagedCities::traits(StagedCity const& place) const {
  if (place.city == nullptr) {
    auto const& listed = entries_[place.entry];
    return {listed.country, listed.position,
            listed.population ? std::optional{listed.population->people} : std::nullopt, listed.sort};
  }
  // The gazetteer's figure where there is one, so that what a list says of people does not change what is told by it.
  auto const figures = atlas_.populations(*place.city);
  auto const gazetteer = std::ranges::find(figures, std::string_view("geonames"), &atlas::Population::source);
  std::optional<std::int64_t> people;
  if (gazetteer != figures.end())
    people = gazetteer->people;
  else
    for (auto const& figure : figures)
      if (figure.source == population_source_) people = figure.people;
  auto const at = entry_of_.find(place.city->id);
  if (gazetteer == figures.end() && at != entry_of_.end() && entries_[at->second].population)
    people = entries_[at->second].population->people;
  return {place.city->country, place.city->position, people, place.city->sort};
}

std::optional<std::size_t> StagedCities::make(CityMention const& mention, std::optional<StagedCity> const& same_as) {
  auto const country = mention.countries.empty() && same_as ? std::string(traits(*same_as).country)
                       : mention.countries.empty()          ? std::string{}
                                                            : mention.countries.front();
  if (mention.name.empty() || is_only_an_id(mention) || atlas_.country(country) == nullptr) return std::nullopt;
  auto const entry = entries_.size();
  atlas::ListedCity listed;
  listed.name = mention.name;
  listed.country = country;
  listed.sort = sort_of_name(mention.name, std::span(&country, 1));
  listed.position = mention.position;
  if (same_as && same_as->city != nullptr) listed.same_as = same_as->city->id;
  if (same_as && same_as->city == nullptr) listed.same_as_listed = same_as->entry;
  entries_.push_back(std::move(listed));
  people_from_.push_back(std::numeric_limits<std::size_t>::max());
  main_.push_back(same_as);
  learn(entry, mention.name);
  return entry;
}

void StagedCities::give_ids(std::size_t entry, CityMention const& mention) {
  auto& listed = entries_[entry];
  auto const* city = listed.known ? atlas_.city(*listed.known) : nullptr;
  if (mention.wikidata_id && !wikidata_of(entry) && atlas_.by_wikidata(*mention.wikidata_id) == nullptr &&
      wikidata_.emplace(*mention.wikidata_id, entry).second)
    listed.wikidata_id = mention.wikidata_id;
  auto const has_geonames = listed.geonames_id || (city != nullptr && city->geonames_id);
  if (mention.geonames_id && !has_geonames && atlas_.by_geonames(*mention.geonames_id) == nullptr &&
      geonames_.emplace(*mention.geonames_id, entry).second)
    listed.geonames_id = mention.geonames_id;
}

void StagedCities::add(std::size_t entry, CityMention const& mention, std::size_t number) {
  give_ids(entry, mention);
  if (!is_only_an_id(mention)) learn(entry, mention.name);
  for (auto const& alias : mention.aliases) learn(entry, alias);
  if (mention.people && *mention.people > 0 && number < people_from_[entry]) {
    people_from_[entry] = number;
    entries_[entry].population = atlas::CityRecord::People{population_source_, std::nullopt, *mention.people};
  }
}

bool StagedCities::has_name(City const& city, std::string const& name) const {
  return city.name == name || std::ranges::find(atlas_.names(city), std::string_view(name), &atlas::CityName::name) !=
                                  atlas_.names(city).end();
}

// The names that a list brings are names for its other rows.
void StagedCities::learn(std::size_t entry, std::string const& name) {
  auto& listed = entries_[entry];
  auto const* city = listed.known ? atlas_.city(*listed.known) : nullptr;
  if (name.empty() || (city != nullptr && has_name(*city, name))) return;
  if (std::ranges::find(listed.aliases, name) != listed.aliases.end()) return;
  auto const own = city == nullptr && name == listed.name;
  auto key = atlas::fold(name);
  if (!own) listed.aliases.push_back(name);
  if (!key || key->empty()) return;
  auto const own_key = city != nullptr ? std::string(atlas_.folded(*city)) : atlas::fold(listed.name).value_or("");
  names_.emplace(std::move(*key), Found{place_of(entry), *key == own_key ? NameFit::own : NameFit::alias});
}

void StagedCities::look_up(std::string_view key, NameFit at_best, std::vector<Found>& found) const {
  auto const add = [&](StagedCity const& place, NameFit fit) {
    fit = std::max(at_best, fit);
    if (auto const at = std::ranges::find(found, place, &Found::place); at == found.end())
      found.push_back({place, fit});
    else
      at->fit = std::min(at->fit, fit);
  };
  for (auto const* city : atlas_.named(key))
    if (!without_.contains(city->id))
      add({&root(*city), 0}, atlas_.folded(*city) == key ? NameFit::own : NameFit::alias);
  auto const [first, last] = names_.equal_range(std::string(key));
  for (auto at = first; at != last; ++at) add(at->second.place, at->second.fit);
}

std::vector<Found> StagedCities::named(CityMention const& mention) const {
  std::vector<Found> found;
  auto const look = [&](std::string_view name, NameFit at_best) {
    auto const key = atlas::fold(name);
    if (!key || key->empty()) return;
    look_up(*key, at_best, found);
    auto const renamed = renamed_city(*key);
    if (!renamed || at_best == NameFit::part) return;
    std::vector<Found> others;
    look_up(atlas::fold(renamed->called).value_or(""), std::max(at_best, NameFit::alias), others);
    for (auto const& other : others)
      if (traits(other.place).country == renamed->country &&
          std::ranges::find(found, other.place, &Found::place) == found.end())
        found.push_back(other);
  };
  look(mention.name, NameFit::own);
  for (auto const& alias : mention.aliases) look(alias, NameFit::alias);
  if (mention.name.starts_with("St. ")) look("Saint " + mention.name.substr(4), NameFit::alias);
  look(mention.name + " City", NameFit::untitled);
  if (auto const part = first_part(mention.name); !part.empty()) look(part, NameFit::part);
  if (auto const bare = without_title(mention.name); !bare.empty()) look(bare, NameFit::untitled);
  return found;
}

}  // namespace amity::reconciliation
