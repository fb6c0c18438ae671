// SPDX-License-Identifier: Apache-2.0
#include "compare_tables.h"

#include "ui/format.h"
#include "ui/register_words.h"

#include <algorithm>
#include <cmath>

namespace amity::explore::web {

using namespace ui;

namespace {

json::object figure_row(std::string label, json::array cells) {
  return {{"label", std::move(label)}, {"cells", std::move(cells)}};
}
json::object figure_cell(std::string text, std::string note = {}, std::string href = {}) {
  return {{"text", std::move(text)}, {"note", std::move(note)}, {"href", std::move(href)}};
}

json::object range_cell(Localizer const& localizer, contract::Range const& range) {
  return figure_cell(localizer.range(range));
}

contract::Range kind_count(contract::ComparedCity const& seen, contract::Kind kind) {
  for (auto const& line : seen.by_kind)
    if (line.kind == kind) return {.at_least = line.at_least, .at_most = line.at_most};
  return {};
}

// A median with the number of ties it is of; empty where none is known.
template <class Words>
json::object median_cell(Localizer const& localizer, contract::Median const& median, Words const& words) {
  if (!median.median) return figure_cell({});
  return figure_cell(words(*median.median), localizer.text("compare.known_of", {{"n", median.of}}));
}

json::object oldest_cell(Localizer const& localizer, contract::ComparedCity const& seen) {
  if (!seen.oldest) return figure_cell({});
  auto const& oldest = *seen.oldest;
  return figure_cell(localizer.city(oldest.city),
                     oldest.since ? format_date(localizer.language(), *oldest.since) : std::string{},
                     partnership_address(localizer.language(), oldest.partnership));
}

template <class Cell>
json::array cells_of(contract::Comparison const& comparison, Cell const& cell) {
  json::array cells;
  for (auto const& seen : comparison.cities) cells.push_back(cell(seen));
  return cells;
}

json::array figure_rows(Localizer const& localizer, contract::Comparison const& comparison) {
  json::array rows;
  auto const add_range = [&](std::string_view key, contract::Range contract::ComparedCity::*range) {
    rows.push_back(figure_row(localizer.text(key), cells_of(comparison, [&](contract::ComparedCity const& seen) {
                                return range_cell(localizer, seen.*range);
                              })));
  };
  add_range("city.in_force", &contract::ComparedCity::partners);
  for (auto const kind : {contract::Kind::sister_city, contract::Kind::friendly_exchange, contract::Kind::project,
                          contract::Kind::unspecified}) {
    auto const& cities = comparison.cities;
    if (std::all_of(cities.begin(), cities.end(),
                    [&](contract::ComparedCity const& seen) { return kind_count(seen, kind).at_most == 0; }))
      continue;
    auto row = figure_row(localizer.kind(kind), cells_of(comparison, [&](contract::ComparedCity const& seen) {
                            return range_cell(localizer, kind_count(seen, kind));
                          }));
    row["inner"] = true;
    rows.push_back(std::move(row));
  }
  add_range("city.countries", &contract::ComparedCity::countries);
  add_range("compare.continents", &contract::ComparedCity::continents);
  auto const language = localizer.language();
  rows.push_back(figure_row(
      localizer.text("compare.oldest"),
      cells_of(comparison, [&](contract::ComparedCity const& seen) { return oldest_cell(localizer, seen); })));
  auto const whole = [](double value) { return static_cast<std::int64_t>(std::llround(value)); };
  rows.push_back(
      figure_row(localizer.text("compare.age"), cells_of(comparison, [&](contract::ComparedCity const& seen) {
                   return median_cell(localizer, seen.age_years, [&](double years) {
                     return localizer.text("compare.years", {{"n", whole(years)}});
                   });
                 })));
  rows.push_back(figure_row(
      localizer.text("compare.distance"), cells_of(comparison, [&](contract::ComparedCity const& seen) {
        return median_cell(localizer, seen.distance_km, [&](double km) { return format_distance(language, km); });
      })));
  rows.push_back(
      figure_row(localizer.text("compare.population"), cells_of(comparison, [&](contract::ComparedCity const& seen) {
                   return median_cell(localizer, seen.population,
                                      [&](double people) { return format_number(language, whole(people)); });
                 })));
  for (auto& row : rows)
    if (!row.as_object().contains("inner")) row.as_object()["inner"] = false;
  return rows;
}

// {city..., marks: one for each compared city}, of those that several have.
json::array shared_rows(Localizer const& localizer, contract::Comparison const& comparison) {
  json::array rows;
  auto const& cities = comparison.cities;
  for (auto const& partner : comparison.partners) {
    auto const& ties = partner.ties;
    if (ties.size() < 2) continue;
    json::array each;
    for (std::size_t i = 0; i < cities.size(); ++i) {
      json::value view = nullptr;
      for (auto const& tie : ties)
        if (tie.of == static_cast<std::int64_t>(i)) view = tie_view(localizer, tie);
      auto const has = view.is_object();
      each.push_back(json::object{{"with", localizer.city(cities[i].city)}, {"has", has}, {"tie", std::move(view)}});
    }
    auto row = city_link(localizer, partner.city);
    row["each"] = std::move(each);
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array alone_lists(Localizer const& localizer, contract::Comparison const& comparison) {
  json::array lists;
  auto const& cities = comparison.cities;
  for (std::size_t i = 0; i < cities.size(); ++i) {
    json::array rows;
    for (auto const& partner : comparison.partners) {
      auto const& ties = partner.ties;
      if (ties.size() != 1 || ties.front().of != static_cast<std::int64_t>(i)) continue;
      auto row = city_link(localizer, partner.city);
      row["tie"] = tie_view(localizer, ties.front());
      rows.push_back(std::move(row));
    }
    auto const name = localizer.city(cities[i].city);
    lists.push_back(json::object{{"id", "only-" + std::to_string(i)},
                                 {"heading", localizer.text("compare.only", {{"city", name}})},
                                 {"count", format_number(localizer.language(), static_cast<std::int64_t>(rows.size()))},
                                 {"none", rows.empty()},
                                 {"rows", std::move(rows)}});
  }
  return lists;
}

json::array between_lines(Localizer const& localizer, contract::Comparison const& comparison) {
  json::array lines;
  for (auto const& tie : comparison.between) {
    auto line = tie_view(localizer, tie);
    std::string names;
    for (auto const* end : {&tie.a, &tie.b})
      for (auto const& seen : comparison.cities)
        if (seen.city.id == *end) names += (names.empty() ? "" : " – ") + localizer.city(seen.city);
    line["names"] = names;
    lines.push_back(std::move(line));
  }
  return lines;
}

// A row for each region: a bar for each city, all measured against the longest.
json::array region_rows(Localizer const& localizer, contract::Comparison const& comparison) {
  std::int64_t most = 0;
  for (auto const& region : comparison.regions)
    for (auto const& n : region.partners) most = std::max(most, n.at_most);
  json::array rows;
  for (auto const& region : comparison.regions) {
    json::array bars;
    auto const& cities = comparison.cities;
    auto const& counts = region.partners;
    for (std::size_t i = 0; i < counts.size(); ++i)
      bars.push_back(json::object{{"with", localizer.city(cities[i].city)},
                                  {"nth", std::to_string(i)},
                                  {"n", localizer.range(counts[i])},
                                  {"certain", bar_length(counts[i].at_least, most)},
                                  {"possible", bar_length(counts[i].at_most, most)}});
    rows.push_back(json::object{{"name", worded(region.name, localizer.language()).text}, {"bars", std::move(bars)}});
  }
  return rows;
}

}  // namespace

std::string compared_names(Localizer const& localizer, contract::Comparison const& comparison) {
  std::string names;
  for (auto const& seen : comparison.cities)
    names += (names.empty() ? std::string{} : localizer.text("list.separator")) + localizer.city(seen.city);
  return names;
}

json::object compared_view(Localizer const& localizer, contract::Comparison const& comparison) {
  auto const& cities = comparison.cities;
  json::array heads;
  for (auto const& seen : cities) heads.push_back(city_link(localizer, seen.city));
  auto shared = shared_rows(localizer, comparison);
  auto between = between_lines(localizer, comparison);
  auto regions = region_rows(localizer, comparison);
  auto const as_of = format_date(localizer.language(), PartialDate::of(comparison.as_of));
  return {{"as_of", localizer.text("time.as_of", {{"date", as_of}})},
          {"heads", std::move(heads)},
          {"figures", figure_rows(localizer, comparison)},
          {"has_between", !between.empty()},
          {"between", std::move(between)},
          {"shared_count", format_number(localizer.language(), static_cast<std::int64_t>(shared.size()))},
          {"none_shared", shared.empty()},
          {"shared", std::move(shared)},
          {"alone", alone_lists(localizer, comparison)},
          {"has_regions", !regions.empty()},
          {"regions", std::move(regions)}};
}

}  // namespace amity::explore::web
