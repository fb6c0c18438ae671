// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/hall_story.h"

#include "ui/format.h"

namespace amity::partnerships::web {

using namespace ui;

namespace {

// "between 1 January 1986 and 31 December 1986"; a bound that is not there is left out.
std::string when_in_words(Localizer const& localizer, json::value const& step) {
  auto const earliest = text_at(step, "earliest");
  auto const latest = text_at(step, "latest");
  auto const from = format_date(localizer.language(), earliest);
  auto const until = format_date(localizer.language(), end_of_span(latest));
  if (earliest.empty() && latest.empty()) return localizer.text("when.unknown");
  if (earliest.empty()) return localizer.text("when.by", {{"date", until}});
  if (latest.empty()) return localizer.text("when.after", {{"date", from}});
  return localizer.text("when.between", {{"from", from}, {"until", until}});
}

json::object step_view(Localizer const& localizer, json::value const& step) {
  auto const on = text_at(step, "on");
  return {{"act", localizer.word("act", text_at(step, "act"))},
          {"on", date_view(localizer, on)},
          {"when", on.empty() ? when_in_words(localizer, step) : std::string{}},
          {"over", text_at(step, "stage") == "ended"},
          {"note", nullptr},
          {"authority", ""},
          {"document", ""},
          {"references", json::array{}}};
}

json::object event_view(Localizer const& localizer, json::value const& event, Sources& sources) {
  auto view = step_view(localizer, event);
  view["note"] = text_view(localizer, at(event, "note"));
  view["authority"] = text_at(event, "authority");
  view["document"] = text_at(event, "document");
  view["references"] = sources.references(localizer, {&at(event, "source")});
  return view;
}

// The sources of a step without a line of its own in the history.
std::vector<json::value const*> behind(json::value const& partnership, json::value const& step) {
  auto const* field = text_at(step, "act") == "sign" ? "signed" : text_at(step, "act") == "end" ? "ended" : "stage";
  auto const wanted = std::string_view{field} == "stage" ? text_at(step, "stage") : text_at(step, "on");
  std::vector<json::value const*> found;
  for (auto const& assertion : list_at(partnership, "assertions"))
    if (!wanted.empty() && text_at(assertion, field) == wanted) found.push_back(&at(assertion, "source"));
  return found;
}

std::string value_in_words(Localizer const& localizer, std::string_view field, std::string_view value) {
  if (field == "signed" || field == "ended") return format_date(localizer.language(), value);
  return localizer.word(field, value);
}

int weight(std::string_view rank) {
  return rank == "own_record" ? 4 : rank == "official" ? 3 : rank == "stated" ? 2 : rank == "listed" ? 1 : 0;
}

// The strongest rank among the sources of a value, and the newest day of which one of that rank speaks.
struct Weight {
  std::string_view rank;
  Day speaks_of{beginning_of_time};
};

Weight weight_of(json::value const& partnership, json::value const& value) {
  Weight best;
  for (auto const& key : list_at(value, "sources"))
    for (auto const& assertion : list_at(partnership, "assertions")) {
      auto const& source = at(assertion, "source");
      if (!key.is_string() || text_at(source, "key") != std::string_view{key.as_string()}) continue;
      Weight one{text_at(assertion, "rank")};
      for (auto const date : {text_at(assertion, "as_of"), text_at(source, "published"), text_at(source, "retrieved")})
        if (auto const parsed = PartialDate::parse(date)) {
          one.speaks_of = parsed->latest();
          break;
        }
      if (weight(one.rank) > weight(best.rank) || (one.rank == best.rank && one.speaks_of > best.speaks_of)) best = one;
    }
  return best;
}

// Why the first value counts, where the weights of the sources say it.
std::string reason(Localizer const& localizer, json::value const& partnership, json::value const& conflict) {
  auto const& values = list_at(conflict, "values");
  if (values.size() < 2) return {};
  auto const first = weight_of(partnership, values[0]);
  auto const second = weight_of(partnership, values[1]);
  if (weight(first.rank) > weight(second.rank))
    return localizer.text("conflict.rank", {{"first", localizer.word("rank", first.rank)},
                                            {"second", localizer.word("rank", second.rank)}});
  if (first.rank == second.rank && first.speaks_of > second.speaks_of) return localizer.text("conflict.newer");
  return {};
}

void add(std::string& line, Localizer const& localizer, std::string const& part) {
  if (part.empty()) return;
  if (!line.empty()) line += localizer.text("list.separator");
  line += part;
}

std::string said_by(Localizer const& localizer, json::value const& partnership, std::string_view side) {
  if (side == "both") return localizer.text("said_by.both");
  if (side != "a" && side != "b") return {};
  return localizer.text("said_by.one", {{"city", localizer.city(at(partnership, side))}});
}

}  // namespace

json::array story_view(Localizer const& localizer, json::value const& partnership, Sources& sources) {
  auto const& history = list_at(partnership, "history");
  json::array story;
  std::size_t told = 0;
  auto const tell_until = [&](std::size_t end) {
    for (; told < end; ++told) story.push_back(event_view(localizer, history[told], sources));
  };
  for (auto const& step : list_at(partnership, "steps")) {
    auto match = told;
    while (match < history.size() && (text_at(history[match], "act") != text_at(step, "act") ||
                                      text_at(history[match], "on") != text_at(step, "on")))
      ++match;
    if (match < history.size()) {
      tell_until(match + 1);
    } else if (!true_at(partnership, "doubtful") || !text_at(step, "on").empty()) {
      // What nobody dates and only weak sources imply is no part of the story.
      auto view = step_view(localizer, step);
      view["references"] = sources.references(localizer, behind(partnership, step));
      story.push_back(std::move(view));
    }
  }
  tell_until(history.size());
  return story;
}

json::array conflicts_view(Localizer const& localizer, json::value const& partnership, Sources& sources) {
  json::array conflicts;
  for (auto const& conflict : list_at(partnership, "conflicts")) {
    auto const field = text_at(conflict, "field");
    json::array values;
    for (auto const& value : list_at(conflict, "values")) {
      std::vector<json::value const*> behind_it;
      for (auto const& key : list_at(value, "sources"))
        for (auto const& assertion : list_at(partnership, "assertions"))
          if (key.is_string() && text_at(at(assertion, "source"), "key") == std::string_view{key.as_string()})
            behind_it.push_back(&at(assertion, "source"));
      values.push_back(json::object{{"text", value_in_words(localizer, field, text_at(value, "value"))},
                                    {"counts", values.empty()},
                                    {"references", sources.references(localizer, behind_it)}});
    }
    conflicts.push_back(json::object{{"field", localizer.word("field", field)},
                                     {"values", std::move(values)},
                                     {"reason", reason(localizer, partnership, conflict)}});
  }
  return conflicts;
}

json::array statements_view(Localizer const& localizer, json::value const& partnership, Sources& sources) {
  json::array statements;
  for (auto const& assertion : list_at(partnership, "assertions")) {
    auto const kind = text_at(assertion, "kind");
    auto const stage = text_at(assertion, "stage");
    auto const signed_on = text_at(assertion, "signed");
    auto const ended_on = text_at(assertion, "ended");
    std::string says;
    if (!kind.empty()) add(says, localizer, localizer.kind(kind));
    if (!stage.empty()) add(says, localizer, localizer.word("stage", stage));
    auto const dated = [&](std::string_view key, std::string_view date) {
      return localizer.text(key, {{"date", format_date(localizer.language(), date)}});
    };
    if (!signed_on.empty()) add(says, localizer, dated("statement.signed", signed_on));
    if (!ended_on.empty()) add(says, localizer, dated("statement.ended", ended_on));
    if (says.empty()) says = localizer.text("statement.bare");
    std::string weighed = localizer.word("rank", text_at(assertion, "rank"));
    add(weighed, localizer, said_by(localizer, partnership, text_at(assertion, "said_by")));
    add(weighed, localizer, localizer.word("confidence", text_at(assertion, "confidence")));
    auto const& source = at(assertion, "source");
    statements.push_back(json::object{{"says", std::move(says)},
                                      {"weighed", std::move(weighed)},
                                      {"note", text_at(assertion, "note")},
                                      {"source", text_at(source, "name")},
                                      {"references", sources.references(localizer, {&source})}});
  }
  return statements;
}

}  // namespace amity::partnerships::web
