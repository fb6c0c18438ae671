// SPDX-License-Identifier: Apache-2.0
// The contract's documents of circles, partnerships and offices (openapi.yaml, components/schemas).
#pragma once

#include "atlas/web/documents.h"
#include "contract/generated/circle.h"
#include "contract/generated/register.h"
#include "core/result.h"
#include "partnerships/circle.h"
#include "snapshot/world.h"

#include <vector>

namespace amity::partnerships::web {

struct CircleRequest {
  partnerships::CircleQuestion question;
  Day today{};
};
Result<contract::Circle> circle_document(snapshot::World const& world, atlas::City const& home,
                                         CircleRequest const& request);
contract::Timeline timeline_document(snapshot::World const& world, atlas::City const& home, Day today);
contract::OfficePage office_document(snapshot::World const& world, partnerships::Office const& office);
contract::Partnership partnership_document(snapshot::World const& world, partnerships::Partnership const& partnership,
                                           Day today);
contract::PartnershipPageItem partnership_line(snapshot::World const& world,
                                               partnerships::Partnership const& partnership, Day today);
contract::FeatureCollection geojson_document(snapshot::World const& world, partnerships::Circle const& circle);

// Parts that several documents share.
contract::Assertion assertion_document(snapshot::World const& world, partnerships::Assertion const& assertion);
contract::Source source_document(snapshot::World const& world, partnerships::Source const& source);
// Null where the office has no such source.
contract::Nullable<contract::Source> source_by_id(snapshot::World const& world, OfficeId office, SourceId id);
contract::OfficeBrief office_brief(partnerships::Office const& office);
contract::Step step_document(partnerships::Step const& step);
// Null for a day without a bound.
contract::Nullable<Day> day_or_null(Day day);
// The label of a partner's hall in the circle of that office; null where there is none.
contract::Nullable<LocalText> hall_text(snapshot::World const& world, partnerships::Office const* office,
                                        CityId partner);
// What happened in a partnership's life, with the sources of each step.
std::vector<contract::TimelineEvent> events_of(snapshot::World const& world,
                                               partnerships::Partnership const& partnership,
                                               atlas::City const& partner);

}  // namespace amity::partnerships::web
