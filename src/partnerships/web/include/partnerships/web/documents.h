// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents (openapi.yaml, components/schemas) out of the house's values.
#pragma once

#include "atlas/web/documents.h"
#include "core/result.h"
#include "partnerships/circle.h"
#include "server/json_values.h"
#include "snapshot/world.h"

#include <boost/json/object.hpp>

#include <vector>

namespace amity::partnerships::web {

struct CircleRequest {
  partnerships::CircleQuestion question;
  Day today{};
};
Result<json::object> circle_document(snapshot::World const& world, atlas::City const& home,
                                     CircleRequest const& request);
json::object timeline_document(snapshot::World const& world, atlas::City const& home, Day today);
json::object office_document(snapshot::World const& world, partnerships::Office const& office);
json::object partnership_document(snapshot::World const& world, partnerships::Partnership const& partnership,
                                  Day today);
json::object partnership_line(snapshot::World const& world, partnerships::Partnership const& partnership, Day today);
json::object geojson_document(snapshot::World const& world, partnerships::Circle const& circle);

// Parts that several documents share.
json::object assertion_document(snapshot::World const& world, partnerships::Assertion const& assertion);
json::object source_document(snapshot::World const& world, partnerships::Source const& source);
json::object office_brief(partnerships::Office const& office);
json::object step_document(partnerships::Step const& step);
// The label of a partner's hall in the circle of that office; null where there is none.
json::value hall_text(snapshot::World const& world, partnerships::Office const* office, CityId partner);
// What happened in a partnership's life, with the sources of each step.
std::vector<json::object> events_of(snapshot::World const& world, partnerships::Partnership const& partnership,
                                    atlas::City const& partner);

}  // namespace amity::partnerships::web
