// SPDX-License-Identifier: Apache-2.0
#include "explore/suggest_source.h"

#include "planning/layout/case.h"

namespace amity::explore {

std::string_view suggest_state_word(SuggestState state) {
  switch (state) {
    case SuggestState::learnt:
      return "learnt";
    case SuggestState::being_learnt:
      return "being_learnt";
    case SuggestState::too_few_ties:
      return "too_few_ties";
    case SuggestState::failed:
      return "failed";
  }
  return "";
}

std::vector<CityId> suggest_guests(snapshot::World const& world) {
  std::vector<CityId> guests;
  auto const least = planning::layout::LayoutRequest{}.candidate_people;
  for (auto const& city : world.atlas.cities())
    if (city.population.value_or(0) >= least || world.office_of(city.id) != nullptr) guests.push_back(city.id);
  return guests;
}

LayoutFit layout_fit(SuggestSource const& source, atlas::City const& home, std::span<atlas::City const* const> cities) {
  LayoutFit fit{std::vector<double>(cities.size(), 0), source.state, source.why.message, {}};
  if (source.state != SuggestState::learnt) return fit;
  fit.each = planning::suggestions::fit_of(*source.suggester, home, cities);
  fit.model = source.suggester->model().origin();
  return fit;
}

Error without_fit(Error error, LayoutFit const& fit) {
  if (!fit.state || *fit.state == SuggestState::learnt) return error;
  error.message += "; how likely partnerships are is not known: " + fit.why;
  if (*fit.state != SuggestState::being_learnt) return error;
  return {Errc::unavailable, std::move(error.message), {}, "the same question in a minute"};
}

}  // namespace amity::explore
