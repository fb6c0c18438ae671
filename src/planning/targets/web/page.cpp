// SPDX-License-Identifier: Apache-2.0
#include "chart.h"
#include "planning/targets/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <cmath>
#include <utility>

namespace amity::planning::targets::web {

using namespace ui;

namespace {

// How a count stands to what was wanted.
enum class Standing { met, perhaps, short_of_it };

Standing standing_of(json::value const& missing) {
  if (number_at(missing, "at_least").value_or(0) > 0) return Standing::short_of_it;
  return number_at(missing, "at_most").value_or(0) > 0 ? Standing::perhaps : Standing::met;
}

// A fraction of a partner is a whole one that is missing.
json::object whole(json::value const& missing) {
  auto const up = [&](char const* key) {
    return static_cast<std::int64_t>(std::ceil(std::max(0.0, number_at(missing, key).value_or(0))));
  };
  return {{"at_least", up("at_least")}, {"at_most", up("at_most")}};
}

// "at least 18, at most 22", or "20"
std::string in_words(Localizer const& localizer, json::value const& range) {
  auto const words = localizer.range_in_words(range);
  return words.empty() ? localizer.range(range) : words;
}

std::string what_of(Localizer const& localizer, Site const& site, json::value const& path) {
  auto what = localizer.word("plan.of", text_at(path, "kind"));
  auto const slug = text_at(path, "region");
  if (slug.empty()) return what;
  auto const own = worded(at(path, "region_name"), localizer.language()).text;
  return localizer.text("plan.of_in",
                        {{"what", what}, {"region", own.empty() ? localizer.region(slug, site.office) : own}});
}

std::string sentence(Localizer const& localizer, std::string const& of, Standing standing,
                     std::initializer_list<Argument> arguments) {
  switch (standing) {
    case Standing::met:
      return localizer.text("plan." + of + (of == "line" ? ".kept" : ".met"), arguments);
    case Standing::perhaps:
      return localizer.text("plan." + of + ".perhaps", arguments);
    case Standing::short_of_it:
      return localizer.text("plan." + of + ".short", arguments);
  }
  return {};
}

// The last target that was due, the line of plan today, and the next target.
json::array sentences(Localizer const& localizer, json::value const& path) {
  json::value const* due = nullptr;
  json::value const* next = nullptr;
  for (auto const& target : list_at(path, "targets")) {
    if (true_at(target, "is_due")) due = &target;
    if (!true_at(target, "is_due") && next == nullptr) next = &target;
  }
  json::array lines;
  auto const of_target = [&](std::string const& which, json::value const& target) {
    auto const missing = whole(at(target, "missing"));
    auto const standing = standing_of(missing);
    auto const left = standing == Standing::perhaps
                          ? format_number(localizer.language(), missing.at("at_most").as_int64())
                          : in_words(localizer, missing);
    auto const figure = format_number(localizer.language(), integer_at(target, "figure"));
    auto const date = format_date(localizer.language(), text_at(target, "by"));
    auto const range = in_words(localizer, at(target, "then"));
    lines.emplace_back(sentence(localizer, which, standing,
                                {{"figure", figure}, {"date", date}, {"range", range}, {"missing", left}}));
  };
  if (due != nullptr) of_target("due", *due);
  if (auto const planned = number_at(path, "planned_now"); planned && next != nullptr) {
    auto const missing = whole(at(path, "missing_now"));
    auto const standing = standing_of(missing);
    auto const left = standing == Standing::perhaps
                          ? format_number(localizer.language(), missing.at("at_most").as_int64())
                          : in_words(localizer, missing);
    auto const whole_part = format_number(localizer.language(), static_cast<std::int64_t>(std::floor(*planned)));
    auto const tenth = std::llround((*planned - std::floor(*planned)) * 10);
    auto const line = whole_part + (tenth > 0 ? "." + std::to_string(tenth) : std::string{});
    auto const range = in_words(localizer, at(path, "now"));
    lines.emplace_back(sentence(localizer, "line", standing, {{"planned", line}, {"range", range}, {"missing", left}}));
  }
  if (next != nullptr) of_target("next", *next);
  return lines;
}

std::string short_in_words(Localizer const& localizer, json::value const& target) {
  auto const missing = whole(at(target, "missing"));
  switch (standing_of(missing)) {
    case Standing::met:
      return localizer.text("plan.short.none");
    case Standing::perhaps: {
      auto const n = format_number(localizer.language(), missing.at("at_most").as_int64());
      return localizer.text("plan.short.at_most", {{"n", n}});
    }
    case Standing::short_of_it:
      return localizer.range(missing);
  }
  return {};
}

// A pace says no more than the year.
std::string pace_in_words(Localizer const& localizer, json::value const& forecast, std::string_view as_of) {
  auto const earliest = text_at(forecast, "earliest");
  auto const latest = text_at(forecast, "latest");
  auto const from = format_date(localizer.language(), earliest.substr(0, 4));
  auto const until = format_date(localizer.language(), latest.substr(0, 4));
  if (latest == as_of) return localizer.text("plan.pace.met");
  if (earliest.empty()) return localizer.text("plan.pace.never");
  if (earliest == as_of)
    return latest.empty() ? localizer.text("plan.pace.unknown")
                          : localizer.text("plan.pace.perhaps_met", {{"until", until}});
  if (latest.empty()) return localizer.text("plan.pace.perhaps_never", {{"from", from}});
  if (from == until) return localizer.text("plan.pace.in", {{"year", from}});
  return localizer.text("plan.pace.between", {{"from", from}, {"until", until}});
}

json::array rows_view(Localizer const& localizer, json::value const& path, std::string_view as_of) {
  json::array rows;
  for (auto const& target : list_at(path, "targets")) {
    json::array paces;
    for (auto const& forecast : list_at(target, "at_pace"))
      paces.push_back(
          json::object{{"text", pace_in_words(localizer, forecast, as_of)},
                       {"head", localizer.text("plan.table.pace", {{"n", integer_at(forecast, "years")}})}});
    rows.push_back(
        json::object{{"by", date_view(localizer, text_at(target, "by"))},
                     {"figure", format_number(localizer.language(), integer_at(target, "figure"))},
                     {"then", localizer.range(at(target, "then"))},
                     {"when", localizer.text(true_at(target, "is_due") ? "plan.table.then" : "plan.table.so_far")},
                     {"short", short_in_words(localizer, target)},
                     {"met", text_at(target, "met")},
                     {"paces", std::move(paces)}});
  }
  return rows;
}

json::array sources_view(Localizer const& localizer, json::value const& path) {
  json::array lines;
  for (auto const& target : list_at(path, "targets")) {
    auto const& source = at(target, "source");
    auto const date = format_date(localizer.language(), text_at(target, "by"));
    auto const figure = format_number(localizer.language(), integer_at(target, "figure"));
    lines.push_back(json::object{{"what", localizer.text("plan.target_source", {{"figure", figure}, {"date", date}})},
                                 {"name", source_name(localizer, source)},
                                 {"url", safe_link(text_at(source, "url"))},
                                 {"note", text_at(target, "note")}});
  }
  return lines;
}

json::array paces_view(Localizer const& localizer, json::value const& path) {
  json::array heads;
  for (auto const& pace : list_at(path, "paces")) {
    auto const years = integer_at(pace, "years");
    auto const grown = localizer.range(at(pace, "grown"));
    heads.push_back(json::object{{"text", localizer.text("plan.table.pace", {{"n", years}})},
                                 {"grown", localizer.text("plan.table.grown", {{"n", years}, {"range", grown}})}});
  }
  return heads;
}

std::string chart_label(Localizer const& localizer, json::value const& path, std::string const& what,
                        std::string_view as_of) {
  auto const& facts = list_at(path, "facts");
  auto const& targets = list_at(path, "targets");
  auto const first = facts.size() > 1 ? text_at(facts[1], "from") : as_of;
  auto const from = format_date(localizer.language(), first.substr(0, 4));
  auto const until = format_date(localizer.language(), as_of);
  auto const last = format_date(localizer.language(), text_at(targets.back(), "by"));
  return localizer.text("plan.chart.label", {{"what", what}, {"from", from}, {"until", until}, {"last", last}});
}

json::object path_view(Localizer const& localizer, Site const& site, json::value const& path, std::string_view as_of) {
  auto const what = what_of(localizer, site, path);
  return {{"id", std::string(text_at(path, "kind")) + (text_at(path, "region").empty() ? "" : "-") +
                     std::string(text_at(path, "region"))},
          {"kind", text_at(path, "kind")},
          {"what", what},
          {"sentences", sentences(localizer, path)},
          {"label", chart_label(localizer, path, what, as_of)},
          {"charts", json::array{plan_chart(localizer, path, as_of, ChartWidth::wide),
                                 plan_chart(localizer, path, as_of, ChartWidth::narrow)}},
          {"has_said", !list_at(path, "said").empty()},
          {"paces", paces_view(localizer, path)},
          {"rows", rows_view(localizer, path, as_of)},
          {"target_sources", sources_view(localizer, path)}};
}

}  // namespace

std::string plan_page(Site const& site, Reader const& reader, json::value const& targets) {
  Localizer const localizer{reader.language};
  auto const as_of = text_at(targets, "as_of");
  auto const city = localizer.city(at(targets, "city"));
  json::array paths;
  for (auto const& path : list_at(targets, "paths")) paths.push_back(path_view(localizer, site, path, as_of));
  auto const lead = localizer.text("plan.lead", {{"city", city}, {"date", format_date(reader.language, as_of)}});
  json::object const view{{"lead", lead},
                          {"empty", paths.empty()},
                          {"paths", std::move(paths)},
                          {"layout_href", page_address(reader.language, "/plan/layout")},
                          {"json_href", "/api/v1/plan/targets" + query_text(only(reader.query, {"as_of"}))}};
  Content content;
  content.name = "plan";
  content.title = localizer.text("plan.title");
  content.description = lead;
  content.main = render("plan", reader.language, view);
  content.listed = reader.query.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::planning::targets::web
