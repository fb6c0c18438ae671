// SPDX-License-Identifier: Apache-2.0
#include "city_fields.h"

#include "ui/format.h"
#include "ui/register_words.h"

#include <algorithm>

namespace amity::explore::web {

using namespace ui;

namespace {

std::string problem_of(Localizer const& localizer, CityField const& field) {
  if (field.text.empty() || field.city) return {};
  if (field.has_the_name) return localizer.text("compare.choose", {{"text", std::string_view{field.text}}});
  return localizer.text(field.candidates.empty() ? "compare.unknown" : "compare.nearest",
                        {{"text", std::string_view{field.text}}});
}

std::string facts_of(Localizer const& localizer, CityCandidate const& candidate) {
  auto facts = country_name(localizer.language(), candidate.city.country);
  // Of some countries GeoNames' code is the one in daily use (IL for Illinois); of the others it is a bare number.
  auto const& admin1 = candidate.admin1;
  if (std::all_of(admin1.begin(), admin1.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && !admin1.empty())
    facts = admin1 + localizer.text("list.separator") + facts;
  auto const add = [&](std::string const& part) { facts += " · " + part; };
  if (auto const people = candidate.city.population.value_or(0); people > 0)
    add(localizer.text("search.population", {{"n", people}}));
  add(localizer.text("search.partners", {{"n", candidate.partners}}));
  return facts;
}

}  // namespace

json::object city_field_view(Localizer const& localizer, CityField const& field, CityFieldWords const& words) {
  json::array candidates;
  for (auto const& candidate : field.candidates) {
    auto view = city_link(localizer, candidate.city);
    view["href"] = words.chosen(candidate.city.id);
    view["facts"] = facts_of(localizer, candidate);
    candidates.push_back(std::move(view));
  }
  auto problem = problem_of(localizer, field);
  return {{"id", words.id},
          {"name", words.name},
          {"label", words.label},
          {"value", field.text},
          {"wrong", !problem.empty()},
          {"problem", std::move(problem)},
          {"candidates", std::move(candidates)}};
}

}  // namespace amity::explore::web
