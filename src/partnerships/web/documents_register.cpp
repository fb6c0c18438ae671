// SPDX-License-Identifier: Apache-2.0
#include "partnerships/field_provenance.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/documents_sources.h"
#include "server/contract_values.h"

#include <algorithm>
#include <cmath>

namespace amity::partnerships::web {
namespace {

using contract::in_contract;
using partnerships::Assertion;
using partnerships::Partnership;
using partnerships::Source;

// The strongest source that states the date of a step nobody recorded as a move.
Source const* source_of_step(snapshot::World const& world, Partnership const& partnership,
                             partnerships::Step const& step) {
  for (auto const& assertion : world.reg.assertions(partnership)) {
    if (assertion.stage == partnerships::Stage::denied) continue;
    auto const& stated = step.stage == partnerships::Stage::ended ? assertion.ended_on : assertion.signed_on;
    if (!step.on || stated == step.on) return world.reg.source(assertion.office, assertion.source);
  }
  return nullptr;
}

std::vector<contract::Conflict> conflicts_document(partnerships::Resolution const& resolution) {
  std::vector<contract::Conflict> conflicts;
  for (auto const& conflict : resolution.conflicts) {
    auto& document = conflicts.emplace_back();
    document.field = field_called(conflict.field);
    for (auto const& value : conflict.values)
      document.values.push_back({.value = value.value, .sources = value.sources});
  }
  return conflicts;
}

// The side the page is read from: the home city of an office where one of the two is, else a.
partnerships::Office const* office_of_pair(snapshot::World const& world, Partnership const& partnership) {
  auto const* office = world.office_of(partnership.a);
  return office != nullptr ? office : world.office_of(partnership.b);
}

std::vector<contract::FieldProvenance> provenance_document(snapshot::World const& world,
                                                           Partnership const& partnership) {
  std::vector<partnerships::Statement> statements;
  for (auto const& assertion : world.reg.assertions(partnership))
    statements.push_back({&assertion, world.reg.source(assertion.office, assertion.source)});
  std::vector<contract::FieldProvenance> fields;
  for (auto const& verdict : partnerships::verdicts(statements, partnership.resolution))
    fields.push_back({.field = field_called(verdict.field),
                      .value = server::text_or_null(verdict.value),
                      .source = verdict.source != nullptr
                                    ? std::optional{snapshot::source_id(world.reg, *verdict.source)}
                                    : std::nullopt,
                      .rule = in_contract<contract::FieldProvenanceRule>(verdict.why)});
  return fields;
}

contract::Nullable<double> distance_between(atlas::City const& a, atlas::City const& b) {
  if (!a.position || !b.position) return {};
  return std::round(distance_km(*a.position, *b.position) * 10) / 10;
}

}  // namespace

contract::PartnershipField field_called(std::string_view word) {
  return contract::parse<contract::PartnershipField>(word).value();
}

contract::Assertion assertion_document(snapshot::World const& world, Assertion const& assertion) {
  auto const& source = *world.reg.source(assertion.office, assertion.source);
  return {.source = source_document(world, source),
          .rank = in_contract<contract::Rank>(partnerships::rank_of(assertion, source)),
          .gone = snapshot::is_gone(assertion),
          .kind = server::word_or_null<contract::Kind>(assertion.kind),
          .stage = server::word_or_null<contract::Stage>(assertion.stage),
          .signed_ = assertion.signed_on,
          .ended = assertion.ended_on,
          .said_by = in_contract<contract::SaidBy>(assertion.said_by),
          .confidence = in_contract<contract::Confidence>(assertion.confidence),
          .as_of = assertion.as_of,
          .note = assertion.note};
}

std::vector<contract::TimelineEvent> events_of(snapshot::World const& world, Partnership const& partnership,
                                               atlas::City const& partner) {
  std::vector<contract::TimelineEvent> events;
  auto const moves = world.reg.moves(partnership);
  std::size_t next = 0;
  for (auto const& step : partnership.resolution.steps) {
    auto const told = step_document(step);
    contract::TimelineEvent event{.doubtful = partnership.resolution.doubtful,
                                  .partnership = partnership.id.value,
                                  .city = atlas::web::city_brief(world, partner),
                                  .kind = in_contract<contract::Kind>(partnership.resolution.kind),
                                  .act = told.act,
                                  .stage = told.stage,
                                  .on = told.on,
                                  .earliest = told.earliest,
                                  .latest = told.latest,
                                  .authority = {},
                                  .document = {},
                                  .note = {},
                                  .source = {}};
    auto const* source = source_of_step(world, partnership, step);
    if (next < moves.size() && moves[next].act == step.act) {
      auto const& move = moves[next++];
      event.note = move.note;
      event.authority = move.authority;
      event.document = move.document;
      source = world.reg.source(move.office, move.source);
    }
    if (source != nullptr) event.source = source_document(world, *source);
    events.push_back(std::move(event));
  }
  return events;
}

contract::Timeline timeline_document(snapshot::World const& world, atlas::City const& home, Day today) {
  struct Dated {
    Day day;
    contract::TimelineEvent event;
  };
  std::vector<Dated> all;
  for (auto const at : world.reg.of(home.id)) {
    auto const& partnership = world.reg.partnerships()[at];
    auto const* partner = world.atlas.city(partnership.other(home.id));
    if (partner == nullptr) continue;
    for (auto& event : events_of(world, partnership, *partner)) {
      auto const day = event.on ? event.on->earliest() : end_of_time;
      all.push_back({day, std::move(event)});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](Dated const& x, Dated const& y) { return x.day < y.day; });
  contract::Timeline document{.city = atlas::web::city_brief(world, home), .today = today, .events = {}};
  for (auto& dated : all) document.events.push_back(std::move(dated.event));
  return document;
}

contract::Partnership partnership_document(snapshot::World const& world, Partnership const& partnership, Day today) {
  auto const& a = *world.atlas.city(partnership.a);
  auto const& b = *world.atlas.city(partnership.b);
  auto const& r = partnership.resolution;
  auto const* office = office_of_pair(world, partnership);
  auto const& partner = office != nullptr && office->home == partnership.b ? a : b;
  auto const line = partnership_line(world, partnership, today);
  contract::Partnership document{};
  document.id = line.id;
  document.a = atlas::web::city_brief(world, a);
  document.b = atlas::web::city_brief(world, b);
  document.kind = line.kind;
  document.stage = line.stage;
  document.in_force = line.in_force;
  document.doubtful = line.doubtful;
  document.since = line.since;
  document.ended = r.ended_on;
  document.known_by = line.known_by;
  document.distance_km = distance_between(a, b);
  for (auto const& step : r.steps) document.steps.push_back(step_document(step));
  document.history = events_of(world, partnership, partner);
  for (auto const& assertion : world.reg.assertions(partnership))
    document.assertions.push_back(assertion_document(world, assertion));
  document.conflicts = conflicts_document(r);
  document.fields = provenance_document(world, partnership);
  document.hall = hall_text(world, office, partner.id);
  return document;
}

contract::PartnershipPageItem partnership_line(snapshot::World const& world, Partnership const& partnership,
                                               Day today) {
  auto const& r = partnership.resolution;
  return {.id = partnership.id.value,
          .a = to_string(atlas::public_id(*world.atlas.city(partnership.a))),
          .b = to_string(atlas::public_id(*world.atlas.city(partnership.b))),
          .kind = in_contract<contract::Kind>(r.kind),
          .stage = in_contract<contract::Stage>(r.stage),
          .in_force = partnerships::in_force(r, today),
          .doubtful = r.doubtful,
          .since = r.signed_on,
          .known_by = r.known_by};
}

}  // namespace amity::partnerships::web
