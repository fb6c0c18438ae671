// SPDX-License-Identifier: Apache-2.0
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/register_words.h"
#include "views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace amity::planning::layout::web {

using namespace ui;

namespace {

constexpr std::array parts{"reach", "network", "first_ties", "fit", "access"};

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
json::array reasons(Localizer const& localizer, json::value const& choice, double whole) {
  std::vector<std::pair<double, std::string_view>> shares;
  for (auto const* part : parts)
    if (auto const share = number_at(at(choice, "parts"), part).value_or(0); share > 0.0005 * whole)
      shares.emplace_back(share, part);
  std::sort(shares.rbegin(), shares.rend());
  json::array lines;
  for (auto const& [share, part] : shares) {
    auto const name = localizer.word("plan.layout.part", part);
    auto const n = percent(share, whole, 1);
    lines.emplace_back(localizer.text("plan.layout.share", {{"part", name}, {"n", n}}));
  }
  return lines;
}

std::string runner_up(Localizer const& localizer, json::value const& choice, double whole) {
  auto const& other = at(choice, "runner_up");
  if (!other.is_object()) return localizer.text("plan.layout.nobody");
  auto const city = localizer.city(at(other, "city"));
  auto const loses = number_at(other, "loses").value_or(0);
  if (loses < 0.00005 * whole) return localizer.text("plan.layout.loses_hardly", {{"city", city}});
  auto const n = percent(loses, whole, 2);
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

json::array chosen_view(LayoutReader const& who, json::value const& layout) {
  auto const& localizer = who.localizer;
  auto const whole = number_at(layout, "objective").value_or(0);
  json::array rows;
  for (auto const& choice : list_at(layout, "chosen")) {
    auto row = city_link(localizer, at(choice, "city"));
    auto const stability = number_at(choice, "stability");
    row["by"] = format_date(localizer.language(), text_at(choice, "by"));
    row["exchange"] =
        text_at(choice, "kind") == "friendly_exchange" ? localizer.kind("friendly_exchange") : std::string{};
    row["out_href"] = left_out(who.reader, text_at(at(choice, "city"), "id"));
    row["reasons"] = reasons(localizer, choice, whole);
    row["instead"] = runner_up(localizer, choice, whole);
    row["steady"] = stability ? decimals(100 * *stability, 0) + " %" : std::string{};
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array excluded_view(Localizer const& localizer, json::value const& layout) {
  json::array lines;
  if (auto const& excluded = at(layout, "excluded"); excluded.is_object())
    for (auto const& [reason, n] : excluded.as_object()) {
      auto const words = localizer.word("plan.layout.why_not", reason);
      auto const count = format_number(localizer.language(), n.to_number<std::int64_t>());
      lines.emplace_back(localizer.text("plan.layout.excluded_line", {{"reason", words}, {"n", count}}));
    }
  return lines;
}

json::array binding_view(LayoutReader const& who, json::value const& layout) {
  json::array lines;
  for (auto const& demand : list_at(layout, "binding")) {
    auto const words = demand_in_words(who.localizer, who.site, at(demand, "demand"));
    auto const n = percent(number_at(demand, "gain").value_or(0), number_at(layout, "objective").value_or(0), 2);
    auto const is_must = text_at(at(demand, "demand"), "kind") == "must";
    auto const is_size = text_at(at(demand, "demand"), "kind") == "partners";
    lines.emplace_back(who.localizer.text(is_must   ? "plan.layout.gain.must"
                                          : is_size ? "plan.layout.gain.partners"
                                                    : "plan.layout.gain.quota",
                                          {{"demand", words}, {"n", n}}));
  }
  return lines;
}

// Partnerships to look after before a new one is opened.
json::array first_view(Localizer const& localizer, json::value const& layout, std::string_view what) {
  json::array rows;
  for (auto const& one : list_at(layout, "before_new_ones")) {
    if (text_at(one, "do") != what) continue;
    auto row = city_link(localizer, at(one, "city"));
    row["href"] = partnership_address(localizer.language(), integer_at(one, "partnership"));
    row["why"] = localizer.word("plan.layout.first_why", text_at(one, "why"));
    rows.push_back(std::move(row));
  }
  return rows;
}

// English counts in millions, Chinese and Japanese in hundreds of millions.
std::string people(Localizer const& localizer, double n) {
  auto const amount = localizer.language() == "en" ? decimals(n / 1e6, 0) : decimals(n / 1e8, 2);
  return localizer.text("plan.layout.people", {{"n", amount}});
}

json::array numbers_view(Localizer const& localizer, json::value const& layout) {
  auto const objective = number_at(layout, "objective").value_or(0);
  auto const greedy = number_at(layout, "greedy").value_or(0);
  auto const seconds = decimals(number_at(layout, "solve_seconds").value_or(0), 2);
  json::array numbers;
  auto const add = [&](char const* name, std::string const& text) {
    numbers.push_back(json::object{{"name", localizer.text(name)}, {"text", text}});
  };
  add("plan.layout.gap", decimals(100 * number_at(layout, "gap").value_or(0), 3) + " %");
  add("plan.layout.value", decimals(objective, 4));
  add("plan.layout.reached", people(localizer, number_at(at(layout, "totals"), "reach").value_or(0)));
  add("plan.layout.eligible", format_number(localizer.language(), integer_at(layout, "eligible")));
  add("plan.layout.greedy", "−" + percent(objective - greedy, objective, 2) + " %");
  add("plan.layout.seconds", localizer.text("plan.layout.seconds_text", {{"n", seconds}}));
  return numbers;
}

json::array lines_of(std::vector<std::string> const& lines) { return json::array(lines.begin(), lines.end()); }

// What the map is drawn from, as the island reads it.
json::value map_data(Localizer const& localizer, json::value const& layout) {
  auto const place = [&](json::value const& city) {
    return json::object{{"name", localizer.city(city)}, {"lat", at(city, "lat")}, {"lon", at(city, "lon")}};
  };
  json::array old;
  for (auto const& city : list_at(layout, "old"))
    if (!at(city, "lat").is_null()) old.push_back(place(city));
  json::array chosen;
  for (auto const& choice : list_at(layout, "chosen")) chosen.push_back(place(at(choice, "city")));
  return json::object{{"home", place(at(layout, "home"))}, {"old", std::move(old)}, {"chosen", std::move(chosen)}};
}

// Why the part fit is worth nothing; empty where it is learnt, or not asked for.
std::string fit_note(Localizer const& localizer, json::value const& layout) {
  auto const state = text_at(at(layout, "fit"), "state");
  if (state.empty() || state == "learnt" || state == "not_weighted") return {};
  return localizer.word("plan.layout.fit_state", state);
}

std::vector<std::string_view> ids_of(json::value const& layout) {
  std::vector<std::string_view> ids;
  for (auto const& choice : list_at(layout, "chosen")) ids.push_back(text_at(at(choice, "city"), "id"));
  return ids;
}

json::object scenario_view(LayoutReader const& who, json::value const& layout, json::value const& other) {
  auto const others = ids_of(other);
  json::array cities;
  for (auto const& choice : list_at(layout, "chosen")) {
    auto row = city_link(who.localizer, at(choice, "city"));
    row["shared"] = std::find(others.begin(), others.end(), text_at(at(choice, "city"), "id")) != others.end();
    cities.push_back(std::move(row));
  }
  // What was asked here alone.
  auto asked = request_in_words(who.localizer, who.site, at(layout, "request"));
  auto const there = request_in_words(who.localizer, who.site, at(other, "request"));
  std::erase_if(asked, [&](auto const& line) { return std::find(there.begin(), there.end(), line) != there.end(); });
  return {{"value", decimals(number_at(layout, "objective").value_or(0), 4)},
          {"gap", decimals(100 * number_at(layout, "gap").value_or(0), 3) + " %"},
          {"reached", people(who.localizer, number_at(at(layout, "totals"), "reach").value_or(0))},
          {"asked", lines_of(asked)},
          {"cities", std::move(cities)}};
}

}  // namespace

json::object layout_view(LayoutReader const& who, json::value const& layout) {
  auto const& localizer = who.localizer;
  auto const gap = decimals(100 * number_at(layout, "gap").value_or(0), 3);
  auto const proven = text_at(layout, "end") == "proven";
  auto chosen = chosen_view(who, layout);
  auto const city = localizer.city(at(layout, "home"));
  auto binding = binding_view(who, layout);
  auto const n = static_cast<std::int64_t>(chosen.size());
  auto const with_years = !chosen.empty() && !text_at(chosen.front(), "by").empty();
  auto const with_steady = !chosen.empty() && !text_at(chosen.front(), "steady").empty();
  auto reactivate = first_view(localizer, layout, "reactivate");
  auto strengthen = first_view(localizer, layout, "strengthen");
  auto const date = format_date(localizer.language(), text_at(layout, "as_of"));
  auto const version = text_at(layout, "data_version");
  return {{"verdict",
           proven ? localizer.text("plan.layout.proven") : localizer.text("plan.layout.not_proven", {{"gap", gap}})},
          {"numbers", numbers_view(localizer, layout)},
          {"asked", lines_of(request_in_words(localizer, who.site, at(layout, "request")))},
          {"fit_note", fit_note(localizer, layout)},
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
          {"standing", localizer.text("plan.layout.standing", {{"date", date}, {"version", version}})},
          {"chosen", std::move(chosen)}};
}

json::object layouts_beside(LayoutReader const& who, json::value const& here, json::value const& kept) {
  return {{"here", scenario_view(who, here, kept)}, {"kept", scenario_view(who, kept, here)}};
}

}  // namespace amity::planning::layout::web
