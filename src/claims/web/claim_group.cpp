// SPDX-License-Identifier: Apache-2.0
#include "claims/web/claim_group.h"

#include "snapshot/claim_context.h"

#include <algorithm>

namespace amity::claims::web {
namespace {

constexpr auto accepted = "country, capitals, or two or more cities such as Q182852,Q30002";

Failure wrong(std::string message) { return fail(Errc::invalid, std::move(message), "group", accepted); }

std::string name_of_city(snapshot::World const& world, atlas::City const& city) {
  return std::string(world.atlas.name_in(city, "en").text);
}

Result<claims::Group> list_of(atlas::City const& city, std::string_view text,
                              std::function<Result<atlas::City const*>(std::string const&)> const& find) {
  claims::Group group{claims::Group::Of::list, {}, {city.id}};
  for (auto const& part : split_list(text)) {
    auto const found = find(part);
    if (!found) return wrong(found.error().message);
    if (std::find(group.cities.begin(), group.cities.end(), (*found)->id) == group.cities.end())
      group.cities.push_back((*found)->id);
  }
  if (group.cities.size() < 2) return wrong("a city is not compared with itself alone");
  if (group.cities.size() > most_in_group)
    return wrong("more than " + std::to_string(most_in_group) + " cities are not compared at once");
  return group;
}

}  // namespace

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    auto const comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

Result<claims::Group> group_of(snapshot::World const& world, atlas::City const& city, std::string_view text,
                               std::function<Result<atlas::City const*>(std::string const&)> const& find) {
  if (text == "capitals") {
    auto group = claims::provincial_capitals(snapshot::claim_context_of(world), city.country);
    if (std::find(group.cities.begin(), group.cities.end(), city.id) == group.cities.end())
      return wrong(name_of_city(world, city) + " is none of its country's provincial capitals");
    if (group.cities.size() < 2) return wrong("its country has no other provincial capital");
    return group;
  }
  if (text != "country") return list_of(city, text, find);
  if (world.reg.of(city.id).empty()) return wrong(name_of_city(world, city) + " has no partnerships in the register");
  if (!world.countries.reaches_beyond_circles(city.country))
    return wrong("of its country the register holds only the circles of its own offices");
  return claims::cities_of_country(city.country);
}

}  // namespace amity::claims::web
