// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/hall_story.h"

#include "ui/format.h"
#include "ui/note.h"
#include "ui/register_words.h"

namespace amity::partnerships::web {

using namespace ui;

namespace {

using SourceList = std::vector<contract::Source const*>;

// "between 1 January 1986 and 31 December 1986"; a bound that is not there is left out.
std::string when_in_words(Localizer const& localizer, contract::Step const& step) {
  auto const date = [&](Day day) { return format_date(localizer.language(), amity::to_string(day)); };
  if (!step.earliest && !step.latest) return localizer.text("when.unknown");
  if (!step.latest) return localizer.text("when.after", {{"date", date(*step.earliest)}});
  auto const until = format_date(localizer.language(), end_of_span(amity::to_string(*step.latest)));
  if (!step.earliest) return localizer.text("when.by", {{"date", until}});
  return localizer.text("when.between", {{"from", date(*step.earliest)}, {"until", until}});
}

json::object step_view(Localizer const& localizer, contract::Step const& step) {
  return {{"act", localizer.word("act", step.act)},
          {"on", date_view(localizer, step.on)},
          {"when", step.on ? std::string{} : when_in_words(localizer, step)},
          {"over", step.stage == contract::Stage::ended},
          {"note", nullptr},
          {"authority", ""},
          {"document", ""},
          {"references", json::array{}}};
}

json::object event_view(Localizer const& localizer, contract::TimelineEvent const& event, Sources& sources) {
  auto view = step_view(
      localizer,
      {.act = event.act, .stage = event.stage, .on = event.on, .earliest = event.earliest, .latest = event.latest});
  view["note"] = text_view(localizer, event.note);
  view["authority"] = event.authority;
  view["document"] = event.document;
  view["references"] = sources.references(localizer, {event.source ? &*event.source : nullptr});
  return view;
}

// The sources of a step without a line of its own in the history.
SourceList behind(contract::Partnership const& partnership, contract::Step const& step) {
  auto const states_it = [&](contract::Assertion const& assertion) {
    if (step.act == contract::Act::sign) return step.on && assertion.signed_ == step.on;
    if (step.act == contract::Act::end) return step.on && assertion.ended == step.on;
    return assertion.stage && *assertion.stage == step.stage;
  };
  SourceList found;
  for (auto const& assertion : partnership.assertions)
    if (states_it(assertion)) found.push_back(&assertion.source);
  return found;
}

// The strongest rank among the sources of a value, and the newest day of which one of that rank speaks.
struct Weight {
  std::optional<contract::Rank> rank{};
  Day speaks_of{beginning_of_time};
};

// Ranks stand strongest first; what nobody says weighs least.
int weight(std::optional<contract::Rank> const& rank) { return rank ? 4 - static_cast<int>(*rank) : 0; }

Weight weight_of(contract::Partnership const& partnership, contract::ConflictValue const& value) {
  Weight best;
  for (auto const& key : value.sources)
    for (auto const& assertion : partnership.assertions) {
      auto const& source = assertion.source;
      if (source.key != key) continue;
      Weight one{assertion.rank};
      for (auto const& date : {assertion.as_of, source.published, source.retrieved})
        if (date) {
          one.speaks_of = date->latest();
          break;
        }
      if (weight(one.rank) > weight(best.rank) || (one.rank == best.rank && one.speaks_of > best.speaks_of)) best = one;
    }
  return best;
}

// Why the first value counts, where the weights of the sources say it.
std::string reason(Localizer const& localizer, contract::Partnership const& partnership,
                   contract::Conflict const& conflict) {
  if (conflict.values.size() < 2) return {};
  auto const first = weight_of(partnership, conflict.values[0]);
  auto const second = weight_of(partnership, conflict.values[1]);
  if (weight(first.rank) > weight(second.rank)) {
    auto const word = [&](Weight const& one) { return one.rank ? localizer.word("rank", *one.rank) : std::string{}; };
    return localizer.text("conflict.rank", {{"first", word(first)}, {"second", word(second)}});
  }
  if (first.rank == second.rank && first.speaks_of > second.speaks_of) return localizer.text("conflict.newer");
  return {};
}

void add(std::string& line, Localizer const& localizer, std::string const& part) {
  if (part.empty()) return;
  if (!line.empty()) line += localizer.text("list.separator");
  line += part;
}

std::string said_by(Localizer const& localizer, contract::Partnership const& partnership, contract::SaidBy side) {
  if (side == contract::SaidBy::both) return localizer.text("said_by.both");
  if (side == contract::SaidBy::none) return {};
  auto const& city = side == contract::SaidBy::a ? partnership.a : partnership.b;
  return localizer.text("said_by.one", {{"city", localizer.city(city)}});
}

}  // namespace

json::array story_view(Localizer const& localizer, contract::Partnership const& partnership, Sources& sources) {
  auto const& history = partnership.history;
  json::array story;
  std::size_t told = 0;
  auto const tell_until = [&](std::size_t end) {
    for (; told < end; ++told) story.push_back(event_view(localizer, history[told], sources));
  };
  for (auto const& step : partnership.steps) {
    auto match = told;
    while (match < history.size() && (history[match].act != step.act || history[match].on != step.on)) ++match;
    if (match < history.size()) {
      tell_until(match + 1);
    } else if (!partnership.doubtful || step.on) {
      // What nobody dates and only weak sources imply is no part of the story.
      auto view = step_view(localizer, step);
      view["references"] = sources.references(localizer, behind(partnership, step));
      story.push_back(std::move(view));
    }
  }
  tell_until(history.size());
  return story;
}

json::array conflicts_view(Localizer const& localizer, contract::Partnership const& partnership, Sources& sources) {
  json::array conflicts;
  for (auto const& conflict : partnership.conflicts) {
    json::array values;
    for (auto const& value : conflict.values) {
      SourceList behind_it;
      for (auto const& key : value.sources)
        for (auto const& assertion : partnership.assertions)
          if (assertion.source.key == key) behind_it.push_back(&assertion.source);
      values.push_back(json::object{{"text", value_in_words(localizer, conflict.field, value.value)},
                                    {"counts", values.empty()},
                                    {"references", sources.references(localizer, behind_it)}});
    }
    conflicts.push_back(json::object{{"field", localizer.word("field", conflict.field)},
                                     {"values", std::move(values)},
                                     {"reason", reason(localizer, partnership, conflict)}});
  }
  return conflicts;
}

json::array statements_view(Localizer const& localizer, contract::Partnership const& partnership, Sources& sources) {
  json::array statements;
  for (auto const& assertion : partnership.assertions) {
    std::string says;
    if (assertion.kind) add(says, localizer, localizer.kind(*assertion.kind));
    if (assertion.stage) add(says, localizer, localizer.word("stage", *assertion.stage));
    auto const dated = [&](std::string_view key, PartialDate const& date) {
      return localizer.text(key, {{"date", format_date(localizer.language(), amity::to_string(date))}});
    };
    if (assertion.signed_) add(says, localizer, dated("statement.signed", *assertion.signed_));
    if (assertion.ended) add(says, localizer, dated("statement.ended", *assertion.ended));
    if (says.empty()) says = localizer.text("statement.bare");
    std::string weighed = localizer.word("rank", assertion.rank);
    add(weighed, localizer, said_by(localizer, partnership, assertion.said_by));
    add(weighed, localizer, localizer.word("confidence", assertion.confidence));
    statements.push_back(json::object{{"says", std::move(says)},
                                      {"weighed", std::move(weighed)},
                                      {"note", ui::note_view(localizer, assertion.note)},
                                      {"source", assertion.source.name},
                                      {"references", sources.references(localizer, {&assertion.source})}});
  }
  return statements;
}

}  // namespace amity::partnerships::web
