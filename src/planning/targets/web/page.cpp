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

Standing standing_of(contract::Range const& missing) {
  if (missing.at_least > 0) return Standing::short_of_it;
  return missing.at_most > 0 ? Standing::perhaps : Standing::met;
}

// A fraction of a partner is a whole one that is missing.
contract::Range whole(contract::Bounds const& missing) {
  auto const up = [](double count) { return static_cast<std::int64_t>(std::ceil(std::max(0.0, count))); };
  return {.at_least = up(missing.at_least), .at_most = up(missing.at_most)};
}

// "at least 18, at most 22", or "20"
std::string in_words(Localizer const& localizer, contract::Range const& range) {
  auto const words = localizer.range_in_words(range);
  return words.empty() ? localizer.range(range) : words;
}

std::string what_of(Localizer const& localizer, Site const& site, contract::TargetPath const& path) {
  auto what = localizer.word("plan.of", path.kind);
  if (!path.region) return what;
  auto const own = worded(path.region_name.value_or(LocalText{}), localizer.language()).text;
  auto const region = own.empty() ? localizer.region(*path.region, site.office) : own;
  return localizer.text("plan.of_in", {{"what", what}, {"region", region}});
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
json::array sentences(Localizer const& localizer, contract::TargetPath const& path) {
  contract::TargetPathTarget const* due = nullptr;
  contract::TargetPathTarget const* next = nullptr;
  for (auto const& target : path.targets) {
    if (target.is_due) due = &target;
    if (!target.is_due && next == nullptr) next = &target;
  }
  json::array lines;
  auto const left_of = [&](contract::Range const& missing) {
    return standing_of(missing) == Standing::perhaps ? format_number(localizer.language(), missing.at_most)
                                                     : in_words(localizer, missing);
  };
  auto const of_target = [&](std::string const& which, contract::TargetPathTarget const& target) {
    auto const missing = whole(target.missing);
    auto const standing = standing_of(missing);
    auto const left = left_of(missing);
    auto const figure = format_number(localizer.language(), target.figure);
    auto const date = format_date(localizer.language(), target.by);
    auto const range = in_words(localizer, target.then);
    lines.emplace_back(sentence(localizer, which, standing,
                                {{"figure", figure}, {"date", date}, {"range", range}, {"missing", left}}));
  };
  if (due != nullptr) of_target("due", *due);
  if (auto const& planned = path.planned_now; planned && next != nullptr) {
    auto const missing = whole(path.missing_now.value_or(contract::Bounds{}));
    auto const standing = standing_of(missing);
    auto const left = left_of(missing);
    auto const whole_part = format_number(localizer.language(), static_cast<std::int64_t>(std::floor(*planned)));
    auto const tenth = std::llround((*planned - std::floor(*planned)) * 10);
    auto const line = whole_part + (tenth > 0 ? "." + std::to_string(tenth) : std::string{});
    auto const range = in_words(localizer, path.now);
    lines.emplace_back(sentence(localizer, "line", standing, {{"planned", line}, {"range", range}, {"missing", left}}));
  }
  if (next != nullptr) of_target("next", *next);
  return lines;
}

std::string short_in_words(Localizer const& localizer, contract::TargetPathTarget const& target) {
  auto const missing = whole(target.missing);
  switch (standing_of(missing)) {
    case Standing::met:
      return localizer.text("plan.short.none");
    case Standing::perhaps: {
      auto const n = format_number(localizer.language(), missing.at_most);
      return localizer.text("plan.short.at_most", {{"n", n}});
    }
    case Standing::short_of_it:
      return localizer.range(missing);
  }
  return {};
}

std::string year_in_words(Localizer const& localizer, Day day) {
  return format_date(localizer.language(), to_string(day).substr(0, 4));
}

// A pace says no more than the year.
std::string pace_in_words(Localizer const& localizer, contract::DaysReached const& forecast, Day as_of) {
  auto const year = [&](std::optional<Day> const& day) { return day ? year_in_words(localizer, *day) : std::string{}; };
  auto const from = year(forecast.earliest);
  auto const until = year(forecast.latest);
  if (forecast.latest && *forecast.latest == as_of) return localizer.text("plan.pace.met");
  if (!forecast.earliest) return localizer.text("plan.pace.never");
  if (*forecast.earliest == as_of)
    return forecast.latest ? localizer.text("plan.pace.perhaps_met", {{"until", until}})
                           : localizer.text("plan.pace.unknown");
  if (!forecast.latest) return localizer.text("plan.pace.perhaps_never", {{"from", from}});
  if (from == until) return localizer.text("plan.pace.in", {{"year", from}});
  return localizer.text("plan.pace.between", {{"from", from}, {"until", until}});
}

json::array rows_view(Localizer const& localizer, contract::TargetPath const& path, Day as_of) {
  json::array rows;
  for (auto const& target : path.targets) {
    json::array paces;
    for (auto const& forecast : target.at_pace)
      paces.push_back(json::object{{"text", pace_in_words(localizer, forecast, as_of)},
                                   {"head", localizer.text("plan.table.pace", {{"n", forecast.years}})}});
    rows.push_back(json::object{{"by", date_view(localizer, target.by)},
                                {"figure", format_number(localizer.language(), target.figure)},
                                {"then", localizer.range(target.then)},
                                {"when", localizer.text(target.is_due ? "plan.table.then" : "plan.table.so_far")},
                                {"short", short_in_words(localizer, target)},
                                {"met", to_string(target.met)},
                                {"paces", std::move(paces)}});
  }
  return rows;
}

json::array sources_view(Localizer const& localizer, contract::TargetPath const& path) {
  json::array lines;
  for (auto const& target : path.targets) {
    auto const& source = target.source;
    auto const date = format_date(localizer.language(), target.by);
    auto const figure = format_number(localizer.language(), target.figure);
    lines.push_back(json::object{{"what", localizer.text("plan.target_source", {{"figure", figure}, {"date", date}})},
                                 {"name", source ? source_name(localizer, *source) : std::string{}},
                                 {"url", source ? safe_link(source->url.value_or("")) : std::string{}},
                                 {"note", target.note}});
  }
  return lines;
}

json::array paces_view(Localizer const& localizer, contract::TargetPath const& path) {
  // Only the line of plan has fractions: growth is a difference of two counts.
  auto const counts = [](contract::Bounds const& bounds) {
    return contract::Range{.at_least = std::llround(bounds.at_least), .at_most = std::llround(bounds.at_most)};
  };
  json::array heads;
  for (auto const& pace : path.paces) {
    auto const grown = localizer.range(counts(pace.grown));
    heads.push_back(json::object{{"text", localizer.text("plan.table.pace", {{"n", pace.years}})},
                                 {"grown", localizer.text("plan.table.grown", {{"n", pace.years}, {"range", grown}})}});
  }
  return heads;
}

std::string chart_label(Localizer const& localizer, contract::TargetPath const& path, std::string const& what,
                        Day as_of) {
  auto const first = path.facts.size() > 1 ? path.facts[1].from : as_of;
  auto const from = first ? year_in_words(localizer, *first) : std::string{};
  auto const until = format_date(localizer.language(), to_string(as_of));
  auto const last = format_date(localizer.language(), path.targets.back().by);
  return localizer.text("plan.chart.label", {{"what", what}, {"from", from}, {"until", until}, {"last", last}});
}

json::object path_view(Localizer const& localizer, Site const& site, contract::TargetPath const& path, Day as_of) {
  auto const what = what_of(localizer, site, path);
  auto const kind = contract::to_string(path.kind);
  return {{"id", std::string(kind) + (path.region ? "-" + *path.region : std::string{})},
          {"kind", kind},
          {"what", what},
          {"sentences", sentences(localizer, path)},
          {"label", chart_label(localizer, path, what, as_of)},
          {"charts", json::array{plan_chart(localizer, path, as_of, ChartWidth::wide),
                                 plan_chart(localizer, path, as_of, ChartWidth::narrow)}},
          {"has_said", !path.said.empty()},
          {"paces", paces_view(localizer, path)},
          {"rows", rows_view(localizer, path, as_of)},
          {"target_sources", sources_view(localizer, path)}};
}

}  // namespace

std::string plan_page(Site const& site, Reader const& reader, contract::TargetPaths const& targets) {
  Localizer const localizer{reader.language};
  auto const city = localizer.city(targets.city);
  auto const date = format_date(reader.language, to_string(targets.as_of));
  json::array paths;
  for (auto const& path : targets.paths) paths.push_back(path_view(localizer, site, path, targets.as_of));
  auto const lead = localizer.text("plan.lead", {{"city", city}, {"date", date}});
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
