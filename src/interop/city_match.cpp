// SPDX-License-Identifier: Apache-2.0
#include "city_match.h"

#include "atlas/fold.h"

#include <algorithm>
#include <cstdio>

namespace amity::interop {
namespace {

using atlas::City;

// An id and a position that are farther apart do not speak of the same place.
constexpr double farthest_id_km = 100.0;
// Two ids for one name nearer than this are two records of one place.
constexpr double same_place_km = 5.0;

bool ends_with_word(std::string_view name, std::string_view word) {
  return name.ends_with(word) && name.size() > word.size() && name[name.size() - word.size() - 1] == ' ';
}

atlas::CitySort sort_of_name(std::string_view name) {
  for (auto const word : {"Province", "Oblast", "Prefecture", "Voivodeship"})
    if (ends_with_word(name, word)) return atlas::CitySort::province;
  for (auto const word : {"County", "Raion"})
    if (ends_with_word(name, word)) return atlas::CitySort::county;
  if (ends_with_word(name, "District") || name.find("arrondissement of") != std::string_view::npos)
    return atlas::CitySort::district;
  return ends_with_word(name, "Region") ? atlas::CitySort::region : atlas::CitySort::city;
}

// What stands before a comma or a bracket: "Porcia, Friuli-Venezia Giulia", "Halle (Saale)".
std::string_view first_part(std::string_view name) {
  auto part = name.substr(0, std::min(name.find(','), name.find('(')));
  while (part.ends_with(' ')) part.remove_suffix(1);
  return part.size() == name.size() ? std::string_view{} : part;
}

struct Found {
  City const* city{};    // of the atlas
  std::size_t listed{};  // else one that this file brings
  NameFit fit{NameFit::own};
};

class Matcher {
 public:
  Matcher(atlas::Atlas const& atlas, Remembered const& remembered, std::string const& population_source)
      : atlas_(atlas), remembered_(remembered), population_source_(population_source) {}

  Matches run(std::vector<CityMention> const& mentions) {
    matches_.city_of.resize(mentions.size());
    std::vector<std::size_t> by_name;
    for (std::size_t i = 0; i < mentions.size(); ++i)
      if (!by_id(i, mentions[i])) by_name.push_back(i);
    // A name that a later row brings may decide an earlier one, so those that wait are asked a second time.
    std::vector<std::size_t> undecided;
    for (auto const i : by_name)
      if (!by_decision(i, mentions[i]) && !by_its_name(i, mentions[i], nullptr)) undecided.push_back(i);
    for (auto const i : undecided) {
      Waiting waiting{i, {}, {}};
      if (!by_its_name(i, mentions[i], &waiting)) matches_.waiting.push_back(std::move(waiting));
    }
    return std::move(matches_);
  }

 private:
  bool agrees(City const& city, CityMention const& mention) const {
    if (!mention.countries.empty() && std::ranges::find(mention.countries, city.country) == mention.countries.end())
      return false;
    return !city.position || !mention.position || distance_km(*city.position, *mention.position) <= farthest_id_km;
  }

  // The id of its other record where a place has two.
  City const& root(City const& city) const {
    auto const* main = city.same_as ? atlas_.city(*city.same_as) : nullptr;
    return main == nullptr ? city : *main;
  }

  bool by_id(std::size_t i, CityMention const& mention) {
    if (mention.wikidata_id) {
      if (auto const at = fresh_wikidata_.find(*mention.wikidata_id); at != fresh_wikidata_.end())
        return enrich(i, at->second, mention);
      if (auto const* city = atlas_.by_wikidata(*mention.wikidata_id)) return take(i, *city, mention);
    }
    if (!mention.geonames_id) return false;
    if (auto const at = fresh_geonames_.find(*mention.geonames_id); at != fresh_geonames_.end())
      return mention.wikidata_id ? false : enrich(i, at->second, mention);
    auto const* city = atlas_.by_geonames(*mention.geonames_id);
    if (city == nullptr || !agrees(*city, mention)) return false;
    auto const other_id = mention.wikidata_id && wikidata_of(*city) && *wikidata_of(*city) != *mention.wikidata_id;
    return other_id ? make(i, mention, root(*city).id) : take(i, *city, mention);
  }

  bool by_decision(std::size_t i, CityMention const& mention) {
    if (remembered_.empty()) return false;
    auto const at = remembered_.find(review_key(mention));
    if (at == remembered_.end()) return false;
    if (!at->second) return !mention.countries.empty() && make(i, mention, std::nullopt);
    auto const* city = atlas_.city(*at->second);
    return city != nullptr && take(i, *city, mention);
  }

  // The Wikidata id a city has, or gets from this file.
  std::optional<std::uint32_t> wikidata_of(City const& city) const {
    if (auto const at = given_wikidata_.find(city.id); at != given_wikidata_.end()) return at->second;
    return city.wikidata_id;
  }

  std::vector<Found> candidates(CityMention const& mention) const {
    std::vector<Found> found;
    auto const add = [&](Found const& one) {
      auto const same = [&](Found const& f) { return f.city == one.city && f.listed == one.listed; };
      if (auto const at = std::ranges::find_if(found, same); at == found.end())
        found.push_back(one);
      else
        at->fit = std::min(at->fit, one.fit);
    };
    auto const look_up = [&](std::string_view name, NameFit at_best) {
      auto const key = atlas::fold(name);
      if (!key || key->empty()) return;
      for (auto const* city : atlas_.named(*key)) {
        auto const own = atlas_.folded(*city) == *key;
        add({&root(*city), 0, std::max(at_best, own ? NameFit::own : NameFit::alias)});
      }
      auto const [first, last] = new_names_.equal_range(*key);
      for (auto at = first; at != last; ++at)
        add({at->second.city, at->second.listed, std::max(at_best, at->second.fit)});
    };
    look_up(mention.name, NameFit::own);
    for (auto const& alias : mention.aliases) look_up(alias, NameFit::alias);
    if (auto const part = first_part(mention.name); !part.empty()) look_up(part, NameFit::part);
    return found;
  }

  CityTraits traits(Found const& found) const {
    if (found.city != nullptr) return {found.city->country, found.city->position, found.city->population};
    auto const& listed = matches_.cities[found.listed];
    return {listed.country, listed.position,
            listed.population ? std::optional{listed.population->people} : std::nullopt};
  }

  std::optional<std::uint32_t> wikidata_of(Found const& found) const {
    return found.city != nullptr ? wikidata_of(*found.city) : matches_.cities[found.listed].wikidata_id;
  }

  bool by_its_name(std::size_t i, CityMention const& mention, Waiting* waiting) {
    auto const found = candidates(mention);
    std::vector<Scored> scored;
    for (std::size_t n = 0; n < found.size(); ++n) {
      auto const is = traits(found[n]);
      if (auto const points = score(found[n].fit, is, {mention.countries, mention.position, mention.people}))
        scored.push_back({n, *points, is.people, is.position && mention.position});
    }
    if (auto const chosen = choose(scored)) return chosen_one(i, mention, found[*chosen]);
    auto const certain = !mention.countries.empty() &&
                         (mention.position || mention.of_city_list || mention.wikidata_id || mention.geonames_id);
    if (scored.empty() && certain) return make(i, mention, std::nullopt);
    if (waiting != nullptr) explain(mention, found, scored, *waiting);
    return false;
  }

  bool chosen_one(std::size_t i, CityMention const& mention, Found const& found) {
    auto const has = wikidata_of(found);
    if (has && mention.wikidata_id && *has != *mention.wikidata_id) {
      // A second Wikidata id: another record of the place where both stand together, else another place of that name.
      auto const at = traits(found).position;
      auto const together = at && mention.position && distance_km(*at, *mention.position) <= same_place_km;
      auto const link = together && found.city != nullptr ? std::optional{found.city->id} : std::nullopt;
      return !mention.countries.empty() && make(i, mention, link);
    }
    return found.city != nullptr ? take(i, *found.city, mention) : enrich(i, found.listed, mention);
  }

  void explain(CityMention const& mention, std::vector<Found> const& found, std::vector<Scored> const& scored,
               Waiting& waiting) const {
    for (auto const& s : scored)
      if (auto const* city = found[s.candidate].city; city != nullptr && waiting.candidates.size() < 5)
        waiting.candidates.emplace_back(city->id, s.score);
    if (mention.countries.empty())
      waiting.why = "its country is not known";
    else if (scored.empty())
      waiting.why = "no city of this name is known there";
    else
      waiting.why = scored.size() == 1 ? "the only candidate is not near enough" : "several cities fit as well";
  }

  atlas::ListedCity listed_of(CityMention const& mention) const {
    atlas::ListedCity listed;
    listed.name = mention.name;
    listed.sort = sort_of_name(mention.name);
    listed.country = country_of(mention);
    listed.position = mention.position;
    listed.aliases = mention.aliases;
    if (mention.people && *mention.people > 0)
      listed.population = atlas::CityRecord::People{population_source_, std::nullopt, *mention.people};
    return listed;
  }

  std::string country_of(CityMention const& mention) const {
    return mention.countries.empty() ? std::string{} : mention.countries.front();
  }

  bool take(std::size_t i, City const& city, CityMention const& mention) {
    auto listed = listed_of(mention);
    listed.known = city.id;
    if (mention.wikidata_id && !wikidata_of(city)) {
      listed.wikidata_id = mention.wikidata_id;
      given_wikidata_.emplace(city.id, *mention.wikidata_id);
    }
    if (mention.geonames_id && !city.geonames_id && given_geonames_.insert(city.id).second &&
        atlas_.by_geonames(*mention.geonames_id) == nullptr && !fresh_geonames_.contains(*mention.geonames_id))
      listed.geonames_id = mention.geonames_id;
    keep(i, std::move(listed), &root(city));
    return true;
  }

  // A city that the atlas does not have, or another record of one that it has.
  bool make(std::size_t i, CityMention const& mention, std::optional<CityId> same_as) {
    auto listed = listed_of(mention);
    if (listed.name.empty() || atlas_.country(listed.country) == nullptr) return false;
    listed.same_as = same_as;
    listed.wikidata_id = mention.wikidata_id;
    if (mention.geonames_id && atlas_.by_geonames(*mention.geonames_id) == nullptr &&
        !fresh_geonames_.contains(*mention.geonames_id))
      listed.geonames_id = mention.geonames_id;
    keep(i, std::move(listed), same_as ? atlas_.city(*same_as) : nullptr);
    return true;
  }

  void keep(std::size_t i, atlas::ListedCity listed, City const* city) {
    auto const at = matches_.cities.size();
    if (listed.wikidata_id) fresh_wikidata_.emplace(*listed.wikidata_id, at);
    if (listed.geonames_id) fresh_geonames_.emplace(*listed.geonames_id, at);
    matches_.city_of[i] = at;
    matches_.cities.push_back(std::move(listed));
    learn(at, city, city == nullptr ? NameFit::own : NameFit::alias);
  }

  // A further mention of a city that this file brought before.
  bool enrich(std::size_t i, std::size_t at, CityMention const& mention) {
    auto& listed = matches_.cities[at];
    if (mention.name != listed.name) listed.aliases.push_back(mention.name);
    listed.aliases.insert(listed.aliases.end(), mention.aliases.begin(), mention.aliases.end());
    if (!listed.population && mention.people && *mention.people > 0)
      listed.population = atlas::CityRecord::People{population_source_, std::nullopt, *mention.people};
    auto const* city = listed.known ? atlas_.city(*listed.known) : nullptr;
    if (mention.wikidata_id && !listed.wikidata_id && (city == nullptr || !wikidata_of(*city)) &&
        fresh_wikidata_.emplace(*mention.wikidata_id, at).second) {
      listed.wikidata_id = mention.wikidata_id;
      if (city != nullptr) given_wikidata_.emplace(city->id, *mention.wikidata_id);
    }
    if (mention.geonames_id && !listed.geonames_id && (city == nullptr || !city->geonames_id) &&
        atlas_.by_geonames(*mention.geonames_id) == nullptr && fresh_geonames_.emplace(*mention.geonames_id, at).second)
      listed.geonames_id = mention.geonames_id;
    matches_.city_of[i] = at;
    return true;
  }

  // The names that this file brings are names for its later rows.
  void learn(std::size_t at, City const* city, NameFit own) {
    auto const& listed = matches_.cities[at];
    auto const add = [&](std::string const& name, NameFit fit) {
      auto const key = atlas::fold(name);
      if (key && !key->empty() && (city == nullptr || atlas_.folded(*city) != *key))
        new_names_.emplace(*key, Found{city, city == nullptr ? at : 0, fit});
    };
    add(listed.name, own);
    for (auto const& alias : listed.aliases) add(alias, NameFit::alias);
  }

  atlas::Atlas const& atlas_;
  Remembered const& remembered_;
  std::string const& population_source_;
  Matches matches_;
  std::unordered_map<CityId, std::uint32_t> given_wikidata_;
  std::unordered_set<CityId> given_geonames_;
  std::unordered_map<std::uint32_t, std::size_t> fresh_wikidata_;
  std::unordered_map<std::uint32_t, std::size_t> fresh_geonames_;
  std::unordered_multimap<std::string, Found> new_names_;
};

}  // namespace

std::string review_key(CityMention const& mention) {
  if (mention.wikidata_id) return "Q" + std::to_string(*mention.wikidata_id);
  if (mention.geonames_id) return "G" + std::to_string(*mention.geonames_id);
  auto key = atlas::fold(mention.name).value_or(mention.name);
  for (auto const& country : mention.countries) key += '|' + country;
  if (!mention.position) return key;
  char place[40];
  std::snprintf(place, sizeof place, "|%.1f,%.1f", mention.position->latitude_deg(), mention.position->longitude_deg());
  return key + place;
}

Matches match_cities(atlas::Atlas const& atlas, std::vector<CityMention> const& mentions, Remembered const& remembered,
                     std::string const& population_source) {
  return Matcher(atlas, remembered, population_source).run(mentions);
}

}  // namespace amity::interop
