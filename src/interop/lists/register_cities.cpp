// SPDX-License-Identifier: Apache-2.0
#include "register_cities.h"

#include "atlas/atlas.h"
#include "atlas/put_cities.h"

#include <map>
#include <tuple>

namespace amity::interop::lists {
namespace {

using atlas::City;

// What tells a city that has no id of the outside world.
using OwnKey = std::tuple<std::string, std::string, std::optional<LatLon>>;

class CityPlacer {
 public:
  CityPlacer(db::Transaction& transaction, RegisterContent& content)
      : transaction_(transaction), content_(content), atlas_(atlas::Atlas::load(transaction)) {
    for (auto const& city : atlas_.cities())
      if (!city.wikidata_id && !city.geonames_id)
        own_[{std::string(city.country), std::string(city.name), city.position}].push_back(&city);
    for (std::uint32_t i = 0; i < content.cities.size(); ++i) by_id_.emplace(content.cities[i].id, i);
  }

  PlacedCities place() {
    auto const count = content_.cities.size();
    known_.resize(count);
    id_of_.resize(count);
    placed_.city_of.resize(count);
    for (std::size_t i = 0; i < count; ++i) known_[i] = find(content_.cities[i]);
    create(Records::first_of_their_place);
    create(Records::others_of_a_place);
    for (std::size_t i = 0; i < count; ++i) {
      auto const* known = known_[i];
      if (known != nullptr) id_of_[i] = known->id;
      placed_.city_of[i] = known != nullptr && known->same_as ? *known->same_as : id_of_[i];
      auto const twin = twin_of(i);
      if (known == nullptr && twin && id_of_[i].value != 0) placed_.city_of[i] = *twin;
    }
    placed_.changed = give_ids() + add_details();
    return std::move(placed_);
  }

 private:
  enum class Records { first_of_their_place, others_of_a_place };

  City const* find(ContentCity const& city) {
    if (city.wikidata_id)
      if (auto const* known = atlas_.by_wikidata(*city.wikidata_id)) return known;
    if (city.geonames_id) {
      auto const* known = atlas_.by_geonames(*city.geonames_id);
      // Another Wikidata id for the same place: a second record of it, made below.
      if (known != nullptr && !(city.wikidata_id && known->wikidata_id)) return known;
    }
    if (city.wikidata_id || city.geonames_id) return nullptr;
    auto const same = own_.find({city.country, city.name, city.position});
    if (same == own_.end()) return nullptr;
    // Two that nothing tells apart are taken in their order.
    auto const nth = taken_[same->first]++;
    return nth < same->second.size() ? same->second[nth] : nullptr;
  }

  // The city that this one is another record of, where that is placed already.
  std::optional<CityId> twin_of(std::size_t i) const {
    auto const& city = content_.cities[i];
    if (auto const at = by_id_.find(city.same_as); !city.same_as.empty() && at != by_id_.end()) {
      auto const* known = known_[at->second];
      auto const id = known != nullptr ? known->same_as.value_or(known->id) : id_of_[at->second];
      if (id.value != 0) return id;
    }
    if (city.geonames_id && city.wikidata_id)
      if (auto const* known = atlas_.by_geonames(*city.geonames_id);
          known != nullptr && known->wikidata_id && known->wikidata_id != city.wikidata_id)
        return known->same_as.value_or(known->id);
    return std::nullopt;
  }

  void create(Records records) {
    std::vector<atlas::ListedCity> made;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < content_.cities.size(); ++i) {
      auto const& city = content_.cities[i];
      if (known_[i] != nullptr || id_of_[i].value != 0) continue;
      auto const other_record = !city.same_as.empty() || (city.wikidata_id && city.geonames_id &&
                                                          atlas_.by_geonames(*city.geonames_id) != nullptr);
      if (other_record != (records == Records::others_of_a_place)) continue;
      if (atlas_.country(city.country) == nullptr) {
        ++content_.refused;
        content_.refusals.push_back({city.at.file, city.at.line, "country", city.country.substr(0, 80),
                                     "this country is not known here",
                                     "a code of ISO 3166-1, and the gazetteer imported (amity import gazetteer)"});
        continue;
      }
      atlas::ListedCity listed;
      listed.sort = city.sort.value_or(atlas::CitySort::city);
      listed.name = city.name;
      listed.country = city.country;
      listed.position = city.position;
      listed.wikidata_id = city.wikidata_id;
      if (records == Records::first_of_their_place) listed.geonames_id = city.geonames_id;
      if (records == Records::others_of_a_place) listed.same_as = twin_of(i);
      made.push_back(std::move(listed));
      which.push_back(i);
    }
    if (made.empty()) return;
    auto const put = put_new(records, made);
    for (std::size_t n = 0; n < which.size(); ++n) id_of_[which[n]] = put.ids[n];
    placed_.created += put.created;
  }

  // The second pass is numbered on from an atlas that has the first.
  atlas::ListedCitiesPut put_new(Records records, std::vector<atlas::ListedCity> const& made) {
    if (records == Records::first_of_their_place) return atlas::put_cities(transaction_, atlas_, made);
    return atlas::put_cities(transaction_, atlas::Atlas::load(transaction_), made);
  }

  // A known city gets the ids that it has not.
  std::int64_t give_ids() {
    std::vector<atlas::ListedCity> known;
    for (std::size_t i = 0; i < content_.cities.size(); ++i) {
      if (known_[i] == nullptr) continue;
      auto const& city = content_.cities[i];
      atlas::ListedCity listed;
      listed.known = known_[i]->id;
      if (city.wikidata_id && !known_[i]->wikidata_id) listed.wikidata_id = city.wikidata_id;
      if (city.geonames_id && !known_[i]->geonames_id && atlas_.by_geonames(*city.geonames_id) == nullptr)
        listed.geonames_id = city.geonames_id;
      if (listed.wikidata_id || listed.geonames_id) known.push_back(std::move(listed));
    }
    return atlas::put_cities(transaction_, atlas_, known).changed;
  }

  std::int64_t add_details() {
    std::vector<atlas::CityDetails> details;
    details.reserve(content_.cities.size());
    for (std::size_t i = 0; i < content_.cities.size(); ++i) {
      auto& city = content_.cities[i];
      if (id_of_[i].value == 0) continue;
      details.push_back({id_of_[i], std::move(city.slug), std::move(city.timezone), city.sort, std::move(city.names),
                         std::move(city.populations)});
    }
    return atlas::add_city_details(transaction_, atlas_, details);
  }

  db::Transaction& transaction_;
  RegisterContent& content_;
  atlas::Atlas atlas_;
  std::map<OwnKey, std::vector<City const*>> own_;
  std::map<OwnKey, std::size_t> taken_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::vector<City const*> known_;
  std::vector<CityId> id_of_;
  PlacedCities placed_;
};

}  // namespace

PlacedCities place_cities(db::Transaction& transaction, RegisterContent& content) {
  return CityPlacer(transaction, content).place();
}

}  // namespace amity::interop::lists
