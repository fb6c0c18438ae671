// SPDX-License-Identifier: Apache-2.0
#include "contract/json_value.h"
#include "layout_parts.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "views.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

std::string decimals(double number, int digits) {
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  return text;
}

// Of the whole value, in whole percent or tenths.
std::string percent(double share, double whole, int digits) {
  return decimals(whole > 0 ? 100 * share / whole : 0, digits);
}

// The parts that a city is chosen for, the weightiest first.
json::array reasons(Localizer const& localizer, contract::LayoutParts const& parts, double whole) {
  std::vector<std::pair<double, std::string_view>> shares;
  for (auto const part : layout_values)
    if (auto const share = parts.*part_of(part); share > 0.0005 * whole) shares.emplace_back(share, to_string(part));
  std::sort(shares.rbegin(), shares.rend());
  json::array lines;
  for (auto const& [share, part] : shares) {
    auto const name = localizer.word("plan.layout.part", part);
    auto const n = percent(share, whole, 1);
    lines.emplace_back(localizer.text("plan.layout.share", {{"part", name}, {"n", n}}));
  }
  return lines;
}

std::string runner_up(Localizer const& localizer, contract::LayoutPlanChosen const& choice, double whole) {
  auto const& other = choice.runner_up;
  if (!other) return localizer.text("plan.layout.nobody");
  auto const city = localizer.city(other->city);
  if (other->loses < 0.00005 * whole) return localizer.text("plan.layout.loses_hardly", {{"city", city}});
  auto const n = percent(other->loses, whole, 2);
  return localizer.text("plan.layout.loses", {{"city", city}, {"n", n}});
}

// The same question without this city.
std::string left_out(Reader const& reader, std::string_view id) {
  auto query = layout_scenario(reader.query);
  auto const others = value_of(query, "must_not");
  query = with(std::move(query), "must_not", (others.empty() ? "" : std::string(others) + ",") + std::string(id));
  query = with(std::move(query), "beside", value_of(reader.query, "beside"));
  return page_address(reader.language, "/plan/layout") + query_text(query);
}

json::array chosen_view(LayoutReader const& who, contract::LayoutPlan const& layout) {
  auto const& localizer = who.localizer;
  auto const whole = layout.objective;
  json::array rows;
  for (auto const& choice : layout.chosen) {
    auto row = city_link(localizer, choice.city);
    auto const for_exchange = choice.kind == contract::LayoutPlanChosenKind::friendly_exchange;
    row["by"] = format_date(localizer.language(), choice.by.value_or(""));
    row["exchange"] = for_exchange ? localizer.kind(contract::Kind::friendly_exchange) : std::string{};
    row["out_href"] = left_out(who.reader, choice.city.id);
    row["reasons"] = reasons(localizer, choice.parts, whole);
    row["instead"] = runner_up(localizer, choice, whole);
    row["steady"] = choice.stability ? decimals(100 * *choice.stability, 0) + " %" : std::string{};
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array excluded_view(Localizer const& localizer, contract::LayoutPlan const& layout) {
  json::array lines;
  for (auto const& [reason, n] : layout.excluded) {
    auto const words = localizer.word("plan.layout.why_not", reason);
    auto const count = format_number(localizer.language(), n);
    lines.emplace_back(localizer.text("plan.layout.excluded_line", {{"reason", words}, {"n", count}}));
  }
  return lines;
}

std::string_view gain_key(contract::LayoutDemandKind kind) {
  switch (kind) {
    case contract::LayoutDemandKind::must:
      return "plan.layout.gain.must";
    case contract::LayoutDemandKind::partners:
      return "plan.layout.gain.partners";
    case contract::LayoutDemandKind::quota:
    case contract::LayoutDemandKind::per_country:
      return "plan.layout.gain.quota";
  }
  return {};
}

json::array binding_view(LayoutReader const& who, contract::LayoutPlan const& layout) {
  json::array lines;
  for (auto const& [demand, gain] : layout.binding) {
    auto const words = demand_in_words(who.localizer, who.site, demand);
    auto const n = percent(gain, layout.objective, 2);
    lines.emplace_back(who.localizer.text(gain_key(demand.kind), {{"demand", words}, {"n", n}}));
  }
  return lines;
}

// Partnerships to look after before a new one is opened.
json::array first_view(Localizer const& localizer, contract::LayoutPlan const& layout,
                       contract::LayoutPlanBeforeNewOneDo what) {
  json::array rows;
  for (auto const& one : layout.before_new_ones) {
    if (one.do_ != what) continue;
    auto row = city_link(localizer, one.city);
    row["href"] = partnership_address(localizer.language(), one.partnership);
    row["why"] = localizer.word("plan.layout.first_why", one.why);
    rows.push_back(std::move(row));
  }
  return rows;
}

// English counts in millions, Chinese and Japanese in hundreds of millions.
std::string people(Localizer const& localizer, double n) {
  auto const amount = localizer.language() == "en" ? decimals(n / 1e6, 0) : decimals(n / 1e8, 2);
  return localizer.text("plan.layout.people", {{"n", amount}});
}

std::string gap_text(contract::LayoutPlan const& layout) { return decimals(100 * layout.gap, 3); }

json::array numbers_view(Localizer const& localizer, contract::LayoutPlan const& layout) {
  auto const seconds = decimals(layout.solve_seconds, 2);
  json::array numbers;
  auto const add = [&](char const* name, std::string const& text) {
    numbers.push_back(json::object{{"name", localizer.text(name)}, {"text", text}});
  };
  add("plan.layout.gap", gap_text(layout) + " %");
  add("plan.layout.value", decimals(layout.objective, 4));
  add("plan.layout.reached", people(localizer, layout.totals.reach));
  add("plan.layout.eligible", format_number(localizer.language(), layout.eligible));
  add("plan.layout.greedy", "−" + percent(layout.objective - layout.greedy, layout.objective, 2) + " %");
  add("plan.layout.seconds", localizer.text("plan.layout.seconds_text", {{"n", seconds}}));
  return numbers;
}

json::array lines_of(std::vector<std::string> const& lines) { return json::array(lines.begin(), lines.end()); }

// What the map is drawn from, as the island reads it.
json::value map_data(Localizer const& localizer, contract::LayoutPlan const& layout) {
  auto const place = [&](contract::CityBrief const& city) {
    return json::object{{"name", localizer.city(city)},
                        {"lat", contract::json_value(city.lat)},
                        {"lon", contract::json_value(city.lon)}};
  };
  json::array old;
  for (auto const& city : layout.old)
    if (city.lat) old.push_back(place(city));
  json::array chosen;
  for (auto const& choice : layout.chosen) chosen.push_back(place(choice.city));
  return json::object{{"home", place(layout.home)}, {"old", std::move(old)}, {"chosen", std::move(chosen)}};
}

// Why the part fit is worth nothing; empty where it is learnt, or not asked for.
std::string fit_note(Localizer const& localizer, contract::LayoutFitState state) {
  using State = contract::LayoutFitState;
  if (state == State::learnt || state == State::not_weighted) return {};
  return localizer.word("plan.layout.fit_state", state);
}

bool chooses(contract::LayoutPlan const& layout, std::string const& city) {
  return std::any_of(layout.chosen.begin(), layout.chosen.end(),
                     [&](auto const& choice) { return choice.city.id == city; });
}

json::object scenario_view(LayoutReader const& who, contract::LayoutPlan const& layout,
                           contract::LayoutPlan const& other) {
  json::array cities;
  for (auto const& choice : layout.chosen) {
    auto row = city_link(who.localizer, choice.city);
    row["shared"] = chooses(other, choice.city.id);
    cities.push_back(std::move(row));
  }
  // What was asked here alone.
  auto asked = request_in_words(who.localizer, who.site, layout.request);
  auto const there = request_in_words(who.localizer, who.site, other.request);
  std::erase_if(asked, [&](auto const& line) { return std::find(there.begin(), there.end(), line) != there.end(); });
  return {{"value", decimals(layout.objective, 4)},
          {"gap", gap_text(layout) + " %"},
          {"reached", people(who.localizer, layout.totals.reach)},
          {"asked", lines_of(asked)},
          {"cities", std::move(cities)}};
}

}  // namespace

json::object layout_view(LayoutReader const& who, contract::LayoutPlan const& layout) {
  using Do = contract::LayoutPlanBeforeNewOneDo;
  auto const& localizer = who.localizer;
  auto const gap = gap_text(layout);
  auto const proven = layout.end == contract::LayoutPlanEnd::proven;
  auto const city = localizer.city(layout.home);
  auto binding = binding_view(who, layout);
  auto const n = static_cast<std::int64_t>(layout.chosen.size());
  auto const with_years = n > 0 && layout.chosen.front().by;
  auto const with_steady = n > 0 && layout.chosen.front().stability;
  auto reactivate = first_view(localizer, layout, Do::reactivate);
  auto strengthen = first_view(localizer, layout, Do::strengthen);
  auto const date = format_date(localizer.language(), amity::to_string(layout.as_of));
  return {{"verdict",
           proven ? localizer.text("plan.layout.proven") : localizer.text("plan.layout.not_proven", {{"gap", gap}})},
          {"numbers", numbers_view(localizer, layout)},
          {"asked", lines_of(request_in_words(localizer, who.site, layout.request))},
          {"fit_note", fit_note(localizer, layout.fit.state)},
          {"with_years", with_years},
          {"with_steady", with_steady},
          {"without_steady", !with_steady},
          {"map_label", localizer.text("plan.layout.map", {{"city", city}, {"n", n}})},
          {"map_data", script_safe(map_data(localizer, layout))},
          {"has_first", !reactivate.empty() || !strengthen.empty()},
          {"has_reactivate", !reactivate.empty()},
          {"has_strengthen", !strengthen.empty()},
          {"reactivate", std::move(reactivate)},
          {"strengthen", std::move(strengthen)},
          {"has_binding", !binding.empty()},
          {"no_binding", with_steady && binding.empty()},
          {"binding", std::move(binding)},
          {"excluded", excluded_view(localizer, layout)},
          {"standing", localizer.text("plan.layout.standing", {{"date", date}, {"version", layout.data_version}})},
          {"chosen", chosen_view(who, layout)}};
}

json::object layouts_beside(LayoutReader const& who, contract::LayoutPlan const& here,
                            contract::LayoutPlan const& kept) {
  return {{"here", scenario_view(who, here, kept)}, {"kept", scenario_view(who, kept, here)}};
}

}  // namespace amity::planning::layout::web
