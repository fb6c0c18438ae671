// SPDX-License-Identifier: Apache-2.0
#include "lists.h"

#include "atlas/fold.h"
#include "reconciliation/country_words.h"
#include "reconciliation/place_check.h"

#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

namespace amity::bench {
namespace {

namespace fs = std::filesystem;
using interop::lists::ParsedList;
using reconciliation::CityMention;

ParsedList parse_of(Result<ParsedList> parsed) {
  if (!parsed) throw std::runtime_error(parsed.error().message);
  return std::move(*parsed);
}

// With the countries as codes and the positions checked, as an import has them.
std::vector<CityMention> ready(atlas::Atlas const& atlas, ParsedList parsed) {
  reconciliation::name_countries(atlas, parsed.cities);
  reconciliation::check_places(atlas, parsed.cities);
  std::erase_if(parsed.cities, [](CityMention const& one) { return one.refused(); });
  return std::move(parsed.cities);
}

std::vector<CityMention> world(atlas::Atlas const& atlas, fs::path const& shared) {
  std::ifstream cities(shared / "world/cities.csv");
  std::ifstream ties(shared / "world/ties.csv");
  return ready(atlas, parse_of(interop::lists::parse_pair({cities, "cities.csv"}, {ties, "ties.csv"}, {})));
}

Half half_of(CityMention const& mention) {
  auto const id = mention.wikidata_id.value_or(mention.geonames_id.value_or(0));
  return (id * 2654435761U) >> 31U == 0 ? Half::tuned_on : Half::reported;
}

std::optional<CityId> truth_of(atlas::Atlas const& atlas, CityMention const& mention) {
  auto const* city = mention.geonames_id ? atlas.by_geonames(*mention.geonames_id) : nullptr;
  return city == nullptr ? std::nullopt : std::optional{city->id};
}

Asked asked(CityMention mention, std::optional<CityId> truth) {
  Asked one{std::move(mention), truth, {}};
  one.place = one.mention.position;
  one.mention.wikidata_id.reset();
  one.mention.geonames_id.reset();
  one.mention.of_city_list = false;
  return one;
}

}  // namespace

std::vector<Asked> world_cities(atlas::Atlas const& atlas, fs::path const& shared, Half half) {
  std::vector<Asked> list;
  for (auto& mention : world(atlas, shared)) {
    if ((!mention.wikidata_id && !mention.geonames_id) || mention.countries.empty() || half_of(mention) != half)
      continue;
    auto const truth = truth_of(atlas, mention);
    mention.aliases.clear();
    if (truth || mention.position) list.push_back(asked(std::move(mention), truth));
  }
  return list;
}

std::vector<Asked> exported_cities(atlas::Atlas const& atlas, fs::path const& shared) {
  std::multimap<std::string, CityMention const*> by_name;
  auto const known = world(atlas, shared);
  for (auto const& mention : known) {
    if (!mention.position || (!mention.wikidata_id && !mention.geonames_id)) continue;
    by_name.emplace(atlas::fold(mention.name).value_or(""), &mention);
    for (auto const& alias : mention.aliases) by_name.emplace(atlas::fold(alias).value_or(""), &mention);
  }
  auto const same = [&](CityMention const& wanted) -> CityMention const* {
    auto const [first, last] = by_name.equal_range(atlas::fold(wanted.name).value_or(""));
    for (auto at = first; at != last; ++at)
      if (distance_km(*at->second->position, *wanted.position) <= 1) return at->second;
    return nullptr;
  };
  std::vector<Asked> list;
  std::set<std::string> asked_before;
  for (auto const* country : {"austria", "france", "germany"}) {
    std::ifstream in(shared / "wikidata" / (std::string(country) + ".tsv"));
    interop::lists::WorldFiles files;
    files.source = country;
    for (auto& mention : ready(
             atlas, parse_of(interop::lists::parse_table({in, std::string(country) + ".tsv"}, '\t', files, nullptr)))) {
      if (!mention.position || mention.countries.empty()) continue;
      auto const* row = same(mention);
      if (row == nullptr || half_of(*row) == Half::tuned_on) continue;
      if (!asked_before
               .insert(mention.name + mention.countries.front() + std::to_string(mention.position->latitude_deg()))
               .second)
        continue;
      list.push_back(asked(std::move(mention), truth_of(atlas, *row)));
    }
  }
  return list;
}

}  // namespace amity::bench
