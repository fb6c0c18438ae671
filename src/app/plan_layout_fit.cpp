// SPDX-License-Identifier: Apache-2.0
#include "plan_layout_fit.h"

#include "suggest_store.h"

namespace amity::app {

explore::LayoutFit fit_of_layout(snapshot::World const& world, db::Database& database, atlas::City const& home,
                                 std::vector<atlas::City const*> const& cities) {
  std::vector<CityId> guests{home.id};
  for (auto const* city : cities) guests.push_back(city->id);
  auto seen = planning::suggestions::places_of(world.reg, world.atlas, guests);
  explore::SuggestSource source;
  if (auto const model = model_for(seen, database, Training::where_needed))
    source = {explore::SuggestState::learnt,
              std::make_shared<planning::suggestions::Suggester const>(*model, std::move(seen)),
              {}};
  else
    source = {explore::SuggestState::too_few_ties, nullptr, model.error()};
  return layout_fit(source, home, cities);
}

}  // namespace amity::app
