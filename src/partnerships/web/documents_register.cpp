// SPDX-License-Identifier: Apache-2.0
#include "partnerships/field_provenance.h"
#include "partnerships/web/documents.h"

#include <algorithm>
#include <cmath>

namespace amity::partnerships::web {
namespace {

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

template <class Word>
json::value word_or_null(std::optional<Word> const& word) {
  return word ? json::value(partnerships::to_string(*word)) : json::value(nullptr);
}

json::array conflicts_document(partnerships::Resolution const& resolution) {
  json::array conflicts;
  for (auto const& conflict : resolution.conflicts) {
    json::array values;
    for (auto const& value : conflict.values) {
      json::array sources;
      for (auto const& key : value.sources) sources.emplace_back(key);
      values.push_back(json::object{{"value", value.value}, {"sources", std::move(sources)}});
    }
    conflicts.push_back(json::object{{"field", conflict.field}, {"values", std::move(values)}});
  }
  return conflicts;
}

// The side the page is read from: the home city of an office where one of the two is, else a.
partnerships::Office const* office_of_pair(snapshot::World const& world, Partnership const& partnership) {
  auto const* office = world.office_of(partnership.a);
  return office != nullptr ? office : world.office_of(partnership.b);
}

json::array verdicts_document(snapshot::World const& world, Partnership const& partnership) {
  std::vector<partnerships::Statement> statements;
  for (auto const& assertion : world.reg.assertions(partnership))
    statements.push_back({&assertion, world.reg.source(assertion.office, assertion.source)});
  json::array fields;
  for (auto const& verdict : partnerships::verdicts(statements, partnership.resolution))
    fields.push_back(
        json::object{{"field", verdict.field},
                     {"value", server::text_or_null(verdict.value)},
                     {"source", verdict.source != nullptr ? json::value(snapshot::source_id(world.reg, *verdict.source))
                                                          : json::value(nullptr)},
                     {"rule", partnerships::to_string(verdict.why)}});
  return fields;
}

json::value distance_between(atlas::City const& a, atlas::City const& b) {
  if (!a.position || !b.position) return nullptr;
  return std::round(distance_km(*a.position, *b.position) * 10) / 10;
}

}  // namespace

json::object assertion_document(snapshot::World const& world, Assertion const& assertion) {
  auto const& source = *world.reg.source(assertion.office, assertion.source);
  return {{"source", source_document(world, source)},
          {"rank", partnerships::to_string(partnerships::rank_of(assertion, source))},
          {"kind", word_or_null(assertion.kind)},
          {"stage", word_or_null(assertion.stage)},
          {"signed", server::date_or_null(assertion.signed_on)},
          {"ended", server::date_or_null(assertion.ended_on)},
          {"said_by", partnerships::to_string(assertion.said_by)},
          {"confidence", partnerships::to_string(assertion.confidence)},
          {"as_of", server::date_or_null(assertion.as_of)},
          {"gone", snapshot::is_gone(assertion)},
          {"note", assertion.note}};
}

std::vector<json::object> events_of(snapshot::World const& world, Partnership const& partnership,
                                    atlas::City const& partner) {
  std::vector<json::object> events;
  auto const moves = world.reg.moves(partnership);
  std::size_t next = 0;
  for (auto const& step : partnership.resolution.steps) {
    auto event = step_document(step);
    auto const* source = source_of_step(world, partnership, step);
    LocalText note;
    std::string authority;
    std::string document;
    if (next < moves.size() && moves[next].act == step.act) {
      auto const& move = moves[next++];
      note = move.note;
      authority = move.authority;
      document = move.document;
      source = world.reg.source(move.office, move.source);
    }
    event["partnership"] = partnership.id.value;
    event["city"] = atlas::web::city_brief(world, partner);
    event["kind"] = partnerships::to_string(partnership.resolution.kind);
    event["doubtful"] = partnership.resolution.doubtful;
    event["authority"] = authority;
    event["document"] = document;
    event["note"] = server::texts(note);
    event["source"] = source != nullptr ? json::value(source_document(world, *source)) : json::value(nullptr);
    events.push_back(std::move(event));
  }
  return events;
}

json::object timeline_document(snapshot::World const& world, atlas::City const& home, Day today) {
  struct Dated {
    Day day;
    json::object event;
  };
  std::vector<Dated> all;
  for (auto const at : world.reg.of(home.id)) {
    auto const& partnership = world.reg.partnerships()[at];
    auto const* partner = world.atlas.city(partnership.other(home.id));
    if (partner == nullptr) continue;
    auto events = events_of(world, partnership, *partner);
    for (std::size_t i = 0; i < events.size(); ++i) {
      auto const& step = partnership.resolution.steps[i];
      all.push_back({step.on ? step.on->earliest() : end_of_time, std::move(events[i])});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](Dated const& x, Dated const& y) { return x.day < y.day; });
  json::array events;
  for (auto& dated : all) events.push_back(std::move(dated.event));
  return {
      {"city", atlas::web::city_brief(world, home)}, {"today", amity::to_string(today)}, {"events", std::move(events)}};
}

json::object partnership_document(snapshot::World const& world, Partnership const& partnership, Day today) {
  auto const& a = *world.atlas.city(partnership.a);
  auto const& b = *world.atlas.city(partnership.b);
  auto const& r = partnership.resolution;
  auto const* office = office_of_pair(world, partnership);
  auto const& partner = office != nullptr && office->home == partnership.b ? a : b;
  json::array steps;
  for (auto const& step : r.steps) steps.push_back(step_document(step));
  json::array history;
  for (auto& event : events_of(world, partnership, partner)) history.push_back(std::move(event));
  json::array assertions;
  for (auto const& assertion : world.reg.assertions(partnership))
    assertions.push_back(assertion_document(world, assertion));
  auto object = partnership_line(world, partnership, today);
  object["a"] = atlas::web::city_brief(world, a);
  object["b"] = atlas::web::city_brief(world, b);
  object["ended"] = server::date_or_null(r.ended_on);
  object["distance_km"] = distance_between(a, b);
  object["steps"] = std::move(steps);
  object["history"] = std::move(history);
  object["assertions"] = std::move(assertions);
  object["conflicts"] = conflicts_document(r);
  object["fields"] = verdicts_document(world, partnership);
  object["hall"] = hall_text(world, office, partner.id);
  return object;
}

json::object partnership_line(snapshot::World const& world, Partnership const& partnership, Day today) {
  auto const& r = partnership.resolution;
  return {{"id", partnership.id.value},
          {"a", to_string(atlas::public_id(*world.atlas.city(partnership.a)))},
          {"b", to_string(atlas::public_id(*world.atlas.city(partnership.b)))},
          {"kind", partnerships::to_string(r.kind)},
          {"stage", partnerships::to_string(r.stage)},
          {"in_force", to_string(partnerships::in_force(r, today))},
          {"doubtful", r.doubtful},
          {"since", server::date_or_null(r.signed_on)},
          {"known_by", server::date_or_null(r.known_by)}};
}

}  // namespace amity::partnerships::web
