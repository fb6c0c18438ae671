// SPDX-License-Identifier: Apache-2.0
// The world's ties as a network.
#include "explore/web/pages.h"
#include "network_charts.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>
#include <cmath>

namespace amity::explore::web {

using namespace ui;

namespace {

double real_at(json::value const& value, std::string_view key) { return number_at(value, key).value_or(0); }

std::string percent(double share) { return decimal(100 * share, share < 0.0995 ? 1 : 0); }

// A number that chance gives: a whole one where there are some.
std::string by_chance(Localizer const& localizer, double value) {
  return value < 9.95 ? decimal(value, 1) : format_number(localizer.language(), std::llround(value));
}

json::object fact(Localizer const& localizer, std::string_view key, std::string text, std::string note) {
  return {{"label", localizer.text(key)}, {"text", std::move(text)}, {"note", std::move(note)}};
}

json::array facts_of(Localizer const& localizer, json::value const& network) {
  auto const& figures = at(network, "figures");
  auto const& partners = at(network, "partners");
  auto const cities = integer_at(figures, "nodes");
  auto const number = [&](std::int64_t n) { return format_number(localizer.language(), n); };
  auto const share = [&](std::int64_t n) {
    return percent(cities == 0 ? 0 : static_cast<double>(n) / static_cast<double>(cities));
  };
  json::array facts;
  facts.push_back(fact(localizer, "network.giant", share(integer_at(figures, "giant_nodes")) + " %",
                       localizer.text("network.giant_note", {{"n", integer_at(figures, "giant_nodes")},
                                                             {"parts", integer_at(figures, "components")}})));
  if (auto const mean = number_at(figures, "mean_distance"))
    facts.push_back(fact(localizer, "network.distance_mean", decimal(*mean, 1),
                         localizer.text("network.diameter_note", {{"n", integer_at(figures, "diameter")}})));
  facts.push_back(fact(localizer, "network.one_partner", share(integer_at(partners, "one")) + " %",
                       localizer.text("network.one_partner_note", {{"n", integer_at(partners, "one")},
                                                                   {"most", number(integer_at(partners, "most"))}})));
  if (auto const closed = number_at(figures, "transitivity"))
    facts.push_back(fact(localizer, "network.closed", percent(*closed) + " %",
                         localizer.text("network.closed_note", {{"n", integer_at(figures, "triangles")}})));
  if (auto const like = number_at(figures, "assortativity"))
    facts.push_back(fact(localizer, "network.like", decimal(*like, 2),
                         localizer.text(*like > 0.02    ? "network.like_note"
                                        : *like < -0.02 ? "network.unlike_note"
                                                        : "network.neither_note")));
  return facts;
}

json::array ranked_rows(Localizer const& localizer, json::array const& list, std::string_view measure) {
  json::array rows;
  auto const most = list.empty() ? 0 : real_at(list.front(), measure);
  for (auto const& item : list) {
    auto row = city_link(localizer, at(item, "city"));
    auto const value = real_at(item, measure);
    row["n"] = format_number(localizer.language(), std::llround(value));
    row["bar"] = decimal(most > 0 ? std::max(1.0, 100 * value / most) : 0, 1);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string home_sentence(Localizer const& localizer, json::value const& network) {
  auto const& home = at(network, "home");
  if (!home.is_object()) return {};
  auto const& places = at(home, "places");
  auto const city = localizer.city(at(home, "city"));
  return localizer.text("network.home", {{"city", city},
                                         {"partners", integer_at(home, "degree")},
                                         {"cities", integer_at(at(network, "figures"), "nodes")},
                                         {"degree", integer_at(places, "degree")},
                                         {"betweenness", integer_at(places, "betweenness")}});
}

json::array communities_view(Localizer const& localizer, json::value const& network) {
  json::array rows;
  for (auto const& one : list_at(network, "communities")) {
    if (integer_at(one, "cities") < 3) break;
    json::array cities;
    for (auto const& city : list_at(one, "largest_cities")) cities.push_back(city_link(localizer, at(city, "city")));
    json::array countries;
    for (auto const& country : list_at(one, "outstanding_countries"))
      countries.push_back(json::object{{"name", country_name(localizer.language(), text_at(country, "country"))},
                                       {"href", country_address(localizer.language(), text_at(country, "country"))},
                                       {"n", format_number(localizer.language(), integer_at(country, "cities"))}});
    auto const inside = percent(real_at(one, "inside"));
    rows.push_back(
        json::object{{"head", localizer.text("network.community", {{"cities", integer_at(one, "cities")},
                                                                   {"countries", integer_at(one, "countries")},
                                                                   {"inside", inside}})},
                     {"cities", std::move(cities)},
                     {"countries", std::move(countries)}});
  }
  return rows;
}

json::array pairs_view(Localizer const& localizer, json::array const& pairs) {
  json::array rows;
  for (auto const& pair : pairs) {
    auto const a = std::string(text_at(pair, "a"));
    auto const b = std::string(text_at(pair, "b"));
    auto const within = a == b;
    rows.push_back(json::object{
        {"name", within ? localizer.text("network.within", {{"country", country_name(localizer.language(), a)}})
                        : localizer.text("world.pair", {{"a", country_name(localizer.language(), a)},
                                                        {"b", country_name(localizer.language(), b)}})},
        {"href", within ? country_address(localizer.language(), a)
                        : page_address(localizer.language(), "/claims") + query_text({{"between", a + "," + b}})},
        {"n", format_number(localizer.language(), integer_at(pair, "partnerships"))},
        {"expected", by_chance(localizer, real_at(pair, "expected"))},
        {"ratio", decimal(real_at(pair, "ratio"), real_at(pair, "ratio") < 0.1 ? 2 : 1)}});
  }
  return rows;
}

double ratio_of(json::value const& band) {
  auto const expected = real_at(band, "expected");
  return expected > 0 ? static_cast<double>(integer_at(band, "partnerships")) / expected : 0;
}

std::string limit_text(Localizer const& localizer, double value) {
  return value == std::floor(value) ? format_number(localizer.language(), std::llround(value)) : decimal(value, 1);
}

// "less than 200 km", "200 to 500 km", "10,000 km and more", of counts "1 to 2".
std::string band_text(Localizer const& localizer, std::string_view of, json::value const& band) {
  auto const counts = of == "countries";
  auto const with_unit = [&](std::string const& range) {
    return localizer.text("network.unit_" + std::string(of), {{"range", range}});
  };
  auto const from = limit_text(localizer, real_at(band, "from"));
  auto const to = number_at(band, "to");
  if (!to) return localizer.text("network.and_more", {{"n", with_unit(from)}});
  auto const last = counts ? *to - 1 : *to;
  if (counts && last <= real_at(band, "from")) return with_unit(from);
  auto const end = limit_text(localizer, last);
  if (!counts && real_at(band, "from") == 0) return localizer.text("network.below", {{"n", with_unit(end)}});
  return with_unit(localizer.text("network.from_to", {{"from", from}, {"to", end}}));
}

// Chance gave so few there that nothing can be said of the band.
bool says_something(json::value const& band) {
  return real_at(band, "expected") >= 1 || integer_at(band, "partnerships") >= 5;
}

json::object band_row(Localizer const& localizer, std::string_view of, json::value const& band, double most) {
  auto const expected = real_at(band, "expected");
  auto const ratio = ratio_of(band);
  auto const low = expected > 0 ? real_at(band, "low") / expected : 1;
  auto const high = expected > 0 ? real_at(band, "high") / expected : 1;
  return {{"band", band_text(localizer, of, band)},
          {"n", format_number(localizer.language(), integer_at(band, "partnerships"))},
          {"expected", by_chance(localizer, expected)},
          {"range", localizer.text("network.from_to", {{"from", by_chance(localizer, real_at(band, "low"))},
                                                       {"to", by_chance(localizer, real_at(band, "high"))}})},
          {"ratio", expected > 0 ? decimal(ratio, ratio < 10 ? 2 : 0) : std::string("–")},
          {"chart", says_something(band) ? chance_bar({ratio, low, high, most}) : std::string{}}};
}

// more, fewer or same: where the number lies to what chance gives.
std::string_view verdict_on(json::value const& band) {
  auto const n = static_cast<double>(integer_at(band, "partnerships"));
  return n > real_at(band, "high") ? "more" : n < real_at(band, "low") ? "fewer" : "same";
}

json::object tendency_view(Localizer const& localizer, json::value const& tendency) {
  std::string const of(text_at(tendency, "of"));
  auto const& bands = list_at(tendency, "bands");
  double most = 2;
  json::value const* telling = nullptr;  // the nearest, the likest, the busiest band that says something
  for (auto const& band : bands) {
    if (!says_something(band)) continue;
    if (telling == nullptr || of == "countries") telling = &band;
    auto const ratio = ratio_of(band);
    if (ratio > 0) most = std::max({most, ratio, 1 / ratio});
  }
  json::array rows;
  for (auto const& band : bands) rows.push_back(band_row(localizer, of, band, std::min(most * 1.1, 64.0)));
  json::object view{{"id", "tendency-" + of},
                    {"question", localizer.text("network.question_" + of)},
                    {"column", localizer.text("network.column_" + of)},
                    {"rows", std::move(rows)},
                    {"note", localizer.text("network.left_out_" + of, {{"n", integer_at(tendency, "not_known")}})}};
  if (telling == nullptr) {
    view["answer"] = localizer.text("network.answer_unknown");
    return view;
  }
  auto const band = band_text(localizer, of, *telling);
  auto const expected = by_chance(localizer, real_at(*telling, "expected"));
  auto const detail = localizer.text("network.detail_" + of, {{"band", band},
                                                              {"n", integer_at(*telling, "partnerships")},
                                                              {"expected", expected},
                                                              {"ratio", decimal(ratio_of(*telling), 1)}});
  view["answer"] = localizer.text(
      "network.answer_and_detail",
      {{"answer", localizer.text("network.answer_" + std::string(verdict_on(*telling)))}, {"detail", detail}});
  return view;
}

json::array tendencies_view(Localizer const& localizer, json::value const& network) {
  json::array list;
  for (auto const& tendency : list_at(network, "tendencies")) list.push_back(tendency_view(localizer, tendency));
  return list;
}

// Few bins, each about twice as wide as the one before.
json::array degree_rows(Localizer const& localizer, json::array const& degrees) {
  json::array rows;
  for (std::int64_t from = 1; from < std::int64_t{1} << 40; from *= 2) {
    std::int64_t cities = 0;
    auto further = false;
    for (auto const& row : degrees) {
      auto const degree = integer_at(row, "degree");
      if (degree >= from && degree < 2 * from) cities += integer_at(row, "nodes");
      further = further || degree >= 2 * from;
    }
    auto const first = format_number(localizer.language(), from);
    auto const last = format_number(localizer.language(), 2 * from - 1);
    rows.push_back(json::object{
        {"partners", from == 1 ? first : localizer.text("network.from_to", {{"from", first}, {"to", last}})},
        {"cities", format_number(localizer.language(), cities)}});
    if (!further) break;
  }
  return rows;
}

std::string lead_of(Localizer const& localizer, json::value const& network) {
  auto const& figures = at(network, "figures");
  return localizer.text("network.lead", {{"partnerships", integer_at(figures, "edges")},
                                         {"cities", integer_at(figures, "nodes")},
                                         {"countries", integer_at(network, "countries")}});
}

json::object view_of(Localizer const& localizer, json::value const& network) {
  auto const& degrees = list_at(at(network, "figures"), "degrees");
  auto more = pairs_view(localizer, list_at(network, "more_than_expected"));
  auto fewer = pairs_view(localizer, list_at(network, "fewer_than_expected"));
  auto communities = communities_view(localizer, network);
  return {
      {"known", integer_at(at(network, "figures"), "edges") > 0},
      {"lead", lead_of(localizer, network)},
      {"facts", facts_of(localizer, network)},
      {"home", home_sentence(localizer, network)},
      {"chart", degrees_chart(localizer, degrees, localizer.text("network.degrees_label"))},
      {"degrees", degree_rows(localizer, degrees)},
      {"most_tied", ranked_rows(localizer, list_at(network, "by_degree"), "degree")},
      {"bridges", ranked_rows(localizer, list_at(network, "by_betweenness"), "betweenness")},
      {"tendencies", tendencies_view(localizer, network)},
      {"tendencies_note", localizer.text("network.tendencies_note", {{"n", integer_at(network, "null_graphs")}})},
      {"has_communities", !communities.empty()},
      {"communities", std::move(communities)},
      {"communities_note", localizer.text("network.communities_note",
                                          {{"n", integer_at(at(network, "figures"), "communities")},
                                           {"modularity", decimal(real_at(at(network, "figures"), "modularity"), 2)}})},
      {"has_pairs", !more.empty() || !fewer.empty()},
      {"more", std::move(more)},
      {"fewer", std::move(fewer)},
      {"as_of", date_view(localizer, text_at(at(network, "counting"), "as_of"))},
      {"estimated", !true_at(at(network, "figures"), "exact")}};
}

}  // namespace

std::string network_page(Site const& site, Reader const& reader, json::value const& network) {
  Localizer const localizer{reader.language};
  auto view = network.is_object() ? view_of(localizer, network) : json::object{};
  view["waiting"] = !network.is_object();
  view["world_href"] = page_address(reader.language, "/world");
  Content content;
  content.name = "network";
  content.title = localizer.text("network.title");
  content.description = network.is_object() ? lead_of(localizer, network) : localizer.text("network.waiting");
  content.main = render("network", reader.language, view);
  content.listed = network.is_object();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
