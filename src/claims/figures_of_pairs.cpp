// SPDX-License-Identifier: Apache-2.0
// Which pairs there are, counted by city and country.
#include "figures_of_pairs.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace amity::claims {
namespace {

using ByCode = std::map<std::string_view, CountryFigures>;

auto order_of(CityCount const& one) { return std::tuple{-one.partnerships, one.city}; }
auto order_of(CountryCount const& one) { return std::tuple{-one.partnerships, std::string_view(one.country)}; }
auto order_of(PairCount const& one) {
  return std::tuple{-one.partnerships, std::string_view(one.a), std::string_view(one.b)};
}
constexpr auto comes_before = [](auto const& x, auto const& y) { return order_of(x) < order_of(y); };

std::vector<CityCount> count_cities(partnerships::Register const& reg) {
  std::vector<CityCount> cities;
  std::unordered_map<CityId, int> of_city;
  of_city.reserve(reg.partnerships().size());
  for (auto const& partnership : reg.partnerships()) {
    ++of_city[partnership.a];
    ++of_city[partnership.b];
  }
  cities.reserve(of_city.size());
  for (auto const& [city, n] : of_city) cities.push_back({city, n});
  std::sort(cities.begin(), cities.end(), comes_before);
  return cities;
}

std::vector<PairCount> count_pairs(ByCode& countries, partnerships::Register const& reg, atlas::Atlas const& atlas) {
  std::map<std::pair<std::string_view, std::string_view>, int> counts;
  for (auto const& partnership : reg.partnerships()) {
    auto const* a = atlas.city(partnership.a);
    auto const* b = atlas.city(partnership.b);
    if (a == nullptr || b == nullptr) continue;
    ++counts[std::minmax(a->country, b->country)];
  }
  std::vector<PairCount> pairs;
  for (auto const& [codes, n] : counts) {
    auto const& [one, other] = codes;
    auto& of_one = countries[one];
    of_one.partnerships += n;
    if (one == other) {
      of_one.within = n;
      continue;
    }
    auto& of_other = countries[other];
    of_other.partnerships += n;
    of_one.partners.push_back({std::string(other), n});
    of_other.partners.push_back({std::string(one), n});
    pairs.push_back({std::string(one), std::string(other), n});
  }
  std::sort(pairs.begin(), pairs.end(), comes_before);
  for (auto& [code, country] : countries) std::sort(country.partners.begin(), country.partners.end(), comes_before);
  return pairs;
}

template <class Count>
std::size_t place_in(SharedList<Count> const& list, Count const& one) {
  return list.partition_point([&](Count const& other) { return comes_before(other, one); });
}

// Brings a count in its list from one number to another; 0: it is not there.
template <class Count>
void move_in(SharedList<Count>& list, Count one, int from, int to) {
  one.partnerships = from;
  if (from > 0) list.erase(place_in(list, one));
  one.partnerships = to;
  list.insert(place_in(list, one), one);
}

// One more partnership with that country; returns how many there are now.
int add_partner(std::vector<CountryCount>& partners, std::string_view country) {
  auto at =
      std::find_if(partners.begin(), partners.end(), [&](CountryCount const& one) { return one.country == country; });
  if (at == partners.end()) at = partners.insert(at, {std::string(country), 0});
  auto const n = ++at->partnerships;
  std::sort(partners.begin(), partners.end(), comes_before);
  return n;
}

// The figures of countries that change, copied once.
class ChangedCountries {
 public:
  explicit ChangedCountries(PairFigures& figures) : figures_(figures) {}
  CountryFigures& operator[](std::string_view code) {
    auto const [at, is_new] = changed_.try_emplace(std::string(code));
    if (is_new)
      if (auto const known = figures_.countries.find(code); known != figures_.countries.end())
        at->second = *known->second;
    return at->second;
  }
  void put() {
    for (auto& [code, country] : changed_)
      figures_.countries[code] = std::make_shared<CountryFigures const>(std::move(country));
  }

 private:
  PairFigures& figures_;
  std::map<std::string, CountryFigures, std::less<>> changed_;
};

}  // namespace

PairFigures figures_of_pairs(partnerships::Register const& reg, atlas::Atlas const& atlas) {
  ByCode countries;
  for (auto const& city : atlas.cities()) ++countries[city.country].all_cities;
  PairFigures figures;
  auto cities = count_cities(reg);
  std::map<std::string_view, std::vector<CityCount>> of_country;
  for (auto const& counted : cities)
    if (auto const* city = atlas.city(counted.city)) of_country[city->country].push_back(counted);
  for (auto& [code, counted] : of_country) countries[code].cities = SharedList(std::move(counted));
  figures.cities = SharedList(std::move(cities));
  figures.pairs = SharedList(count_pairs(countries, reg, atlas));
  for (auto& [code, country] : countries)
    figures.countries.emplace(code, std::make_shared<CountryFigures const>(std::move(country)));
  return figures;
}

PairFigures figures_of_more_pairs(PairFigures const& known, partnerships::Register const& before,
                                  partnerships::Register const& reg, atlas::Atlas const& atlas) {
  auto figures = known;
  ChangedCountries countries(figures);
  std::set<CityId> cities;
  for (auto i = before.partnerships().size(); i < reg.partnerships().size(); ++i) {
    auto const& partnership = reg.partnerships()[i];
    cities.insert({partnership.a, partnership.b});
    auto const* a = atlas.city(partnership.a);
    auto const* b = atlas.city(partnership.b);
    if (a == nullptr || b == nullptr) continue;
    auto const [one, other] = std::minmax(a->country, b->country);
    ++countries[one].partnerships;
    if (one == other) {
      ++countries[one].within;
      continue;
    }
    ++countries[other].partnerships;
    auto const n = add_partner(countries[one].partners, other);
    add_partner(countries[other].partners, one);
    move_in(figures.pairs, PairCount{std::string(one), std::string(other), n}, n - 1, n);
  }
  for (auto const id : cities) {
    auto const from = static_cast<int>(before.of(id).size());
    auto const to = static_cast<int>(reg.of(id).size());
    move_in(figures.cities, CityCount{id, to}, from, to);
    if (auto const* city = atlas.city(id)) move_in(countries[city->country].cities, CityCount{id, to}, from, to);
  }
  countries.put();
  return figures;
}

}  // namespace amity::claims
