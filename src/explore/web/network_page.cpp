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

std::string percent(double share) { return decimal(100 * share, share < 0.0995 ? 1 : 0); }

// A number that chance gives: a whole one where there are some.
std::string by_chance(Localizer const& localizer, double value) {
  return value < 9.95 ? decimal(value, 1) : format_number(localizer.language(), std::llround(value));
}

json::object fact(Localizer const& localizer, std::string_view key, std::string text, std::string note) {
  return {{"label", localizer.text(key)}, {"text", std::move(text)}, {"note", std::move(note)}};
}

json::array facts_of(Localizer const& localizer, contract::WorldNetwork const& network) {
  auto const& figures = network.figures;
  auto const& partners = network.partners;
  auto const cities = figures.nodes;
  auto const number = [&](std::int64_t n) { return format_number(localizer.language(), n); };
  auto const share = [&](std::int64_t n) {
    return percent(cities == 0 ? 0 : static_cast<double>(n) / static_cast<double>(cities));
  };
  json::array facts;
  facts.push_back(
      fact(localizer, "network.giant", share(figures.giant_nodes) + " %",
           localizer.text("network.giant_note", {{"n", figures.giant_nodes}, {"parts", figures.components}})));
  if (auto const& mean = figures.mean_distance)
    facts.push_back(fact(localizer, "network.distance_mean", decimal(*mean, 1),
                         localizer.text("network.diameter_note", {{"n", figures.diameter.value_or(0)}})));
  facts.push_back(
      fact(localizer, "network.one_partner", share(partners.one) + " %",
           localizer.text("network.one_partner_note", {{"n", partners.one}, {"most", number(partners.most)}})));
  if (auto const& closed = figures.transitivity)
    facts.push_back(fact(localizer, "network.closed", percent(*closed) + " %",
                         localizer.text("network.closed_note", {{"n", figures.triangles}})));
  if (auto const& like = figures.assortativity)
    facts.push_back(fact(localizer, "network.like", decimal(*like, 2),
                         localizer.text(*like > 0.02    ? "network.like_note"
                                        : *like < -0.02 ? "network.unlike_note"
                                                        : "network.neither_note")));
  return facts;
}

using Measure = double(contract::RankedCity const&);
double degree_of(contract::RankedCity const& ranked) { return static_cast<double>(ranked.degree); }
double betweenness_of(contract::RankedCity const& ranked) { return ranked.betweenness; }

json::array ranked_rows(Localizer const& localizer, std::vector<contract::RankedCity> const& list, Measure& measure) {
  json::array rows;
  auto const most = list.empty() ? 0 : measure(list.front());
  for (auto const& item : list) {
    auto row = city_link(localizer, item.city);
    auto const value = measure(item);
    row["n"] = format_number(localizer.language(), std::llround(value));
    row["bar"] = decimal(most > 0 ? std::max(1.0, 100 * value / most) : 0, 1);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string home_sentence(Localizer const& localizer, contract::WorldNetwork const& network) {
  if (!network.home) return {};
  auto const& home = *network.home;
  auto const city = localizer.city(home.city);
  return localizer.text("network.home", {{"city", city},
                                         {"partners", home.degree},
                                         {"cities", network.figures.nodes},
                                         {"degree", home.places.degree},
                                         {"betweenness", home.places.betweenness}});
}

json::array communities_view(Localizer const& localizer, contract::WorldNetwork const& network) {
  json::array rows;
  for (auto const& one : network.communities) {
    if (one.cities < 3) break;
    json::array cities;
    for (auto const& largest : one.largest_cities) cities.push_back(city_link(localizer, largest.city));
    json::array countries;
    for (auto const& outstanding : one.outstanding_countries)
      countries.push_back(json::object{{"name", country_name(localizer.language(), outstanding.country)},
                                       {"href", country_address(localizer.language(), outstanding.country)},
                                       {"n", format_number(localizer.language(), outstanding.cities)}});
    auto const inside = percent(one.inside);
    rows.push_back(json::object{
        {"head", localizer.text("network.community",
                                {{"cities", one.cities}, {"countries", one.countries}, {"inside", inside}})},
        {"cities", std::move(cities)},
        {"countries", std::move(countries)}});
  }
  return rows;
}

json::array pairs_view(Localizer const& localizer, std::vector<contract::MixedCountries> const& pairs) {
  json::array rows;
  for (auto const& pair : pairs) {
    auto const& a = pair.a;
    auto const& b = pair.b;
    auto const within = a == b;
    rows.push_back(json::object{
        {"name", within ? localizer.text("network.within", {{"country", country_name(localizer.language(), a)}})
                        : localizer.text("world.pair", {{"a", country_name(localizer.language(), a)},
                                                        {"b", country_name(localizer.language(), b)}})},
        {"href", within ? country_address(localizer.language(), a)
                        : page_address(localizer.language(), "/claims") + query_text({{"between", a + "," + b}})},
        {"n", format_number(localizer.language(), pair.partnerships)},
        {"expected", by_chance(localizer, pair.expected)},
        {"ratio", decimal(pair.ratio, pair.ratio < 0.1 ? 2 : 1)}});
  }
  return rows;
}

double ratio_of(contract::WorldNetworkTendencyBand const& band) {
  return band.expected > 0 ? static_cast<double>(band.partnerships) / band.expected : 0;
}

std::string limit_text(Localizer const& localizer, double value) {
  return value == std::floor(value) ? format_number(localizer.language(), std::llround(value)) : decimal(value, 1);
}

// "less than 200 km", "200 to 500 km", "10,000 km and more", of counts "1 to 2".
std::string band_text(Localizer const& localizer, contract::WorldNetworkTendencyOf of,
                      contract::WorldNetworkTendencyBand const& band) {
  auto const counts = of == contract::WorldNetworkTendencyOf::countries;
  auto const with_unit = [&](std::string const& range) {
    return localizer.text("network.unit_" + std::string(contract::to_string(of)), {{"range", range}});
  };
  auto const from = limit_text(localizer, band.from);
  if (!band.to) return localizer.text("network.and_more", {{"n", with_unit(from)}});
  auto const last = counts ? *band.to - 1 : *band.to;
  if (counts && last <= band.from) return with_unit(from);
  auto const end = limit_text(localizer, last);
  if (!counts && band.from == 0) return localizer.text("network.below", {{"n", with_unit(end)}});
  return with_unit(localizer.text("network.from_to", {{"from", from}, {"to", end}}));
}

// Chance gave so few there that nothing can be said of the band.
bool says_something(contract::WorldNetworkTendencyBand const& band) {
  return band.expected >= 1 || band.partnerships >= 5;
}

json::object band_row(Localizer const& localizer, contract::WorldNetworkTendencyOf of,
                      contract::WorldNetworkTendencyBand const& band, double most) {
  auto const expected = band.expected;
  auto const ratio = ratio_of(band);
  auto const low = expected > 0 ? band.low / expected : 1;
  auto const high = expected > 0 ? band.high / expected : 1;
  return {{"band", band_text(localizer, of, band)},
          {"n", format_number(localizer.language(), band.partnerships)},
          {"expected", by_chance(localizer, expected)},
          {"range", localizer.text("network.from_to", {{"from", by_chance(localizer, band.low)},
                                                       {"to", by_chance(localizer, band.high)}})},
          {"ratio", expected > 0 ? decimal(ratio, ratio < 10 ? 2 : 0) : std::string("–")},
          {"chart", says_something(band) ? chance_bar({ratio, low, high, most}) : std::string{}}};
}

// more, fewer or same: where the number lies to what chance gives.
std::string_view verdict_on(contract::WorldNetworkTendencyBand const& band) {
  auto const n = static_cast<double>(band.partnerships);
  return n > band.high ? "more" : n < band.low ? "fewer" : "same";
}

json::object tendency_view(Localizer const& localizer, contract::WorldNetworkTendency const& tendency) {
  std::string const of(contract::to_string(tendency.of));
  auto const& bands = tendency.bands;
  double most = 2;
  // The nearest, the likest, the busiest band that says something.
  contract::WorldNetworkTendencyBand const* telling = nullptr;
  for (auto const& band : bands) {
    if (!says_something(band)) continue;
    if (telling == nullptr || tendency.of == contract::WorldNetworkTendencyOf::countries) telling = &band;
    auto const ratio = ratio_of(band);
    if (ratio > 0) most = std::max({most, ratio, 1 / ratio});
  }
  json::array rows;
  for (auto const& band : bands) rows.push_back(band_row(localizer, tendency.of, band, std::min(most * 1.1, 64.0)));
  json::object view{{"id", "tendency-" + of},
                    {"question", localizer.text("network.question_" + of)},
                    {"column", localizer.text("network.column_" + of)},
                    {"rows", std::move(rows)},
                    {"note", localizer.text("network.left_out_" + of, {{"n", tendency.not_known}})}};
  if (telling == nullptr) {
    view["answer"] = localizer.text("network.answer_unknown");
    return view;
  }
  auto const band = band_text(localizer, tendency.of, *telling);
  auto const expected = by_chance(localizer, telling->expected);
  auto const detail = localizer.text("network.detail_" + of, {{"band", band},
                                                              {"n", telling->partnerships},
                                                              {"expected", expected},
                                                              {"ratio", decimal(ratio_of(*telling), 1)}});
  view["answer"] = localizer.text(
      "network.answer_and_detail",
      {{"answer", localizer.text("network.answer_" + std::string(verdict_on(*telling)))}, {"detail", detail}});
  return view;
}

json::array tendencies_view(Localizer const& localizer, contract::WorldNetwork const& network) {
  json::array list;
  for (auto const& tendency : network.tendencies) list.push_back(tendency_view(localizer, tendency));
  return list;
}

// Few bins, each about twice as wide as the one before.
json::array degree_rows(Localizer const& localizer, std::vector<contract::NetworkFiguresDegree> const& degrees) {
  json::array rows;
  for (std::int64_t from = 1; from < std::int64_t{1} << 40; from *= 2) {
    std::int64_t cities = 0;
    auto further = false;
    for (auto const& row : degrees) {
      if (row.degree >= from && row.degree < 2 * from) cities += row.nodes;
      further = further || row.degree >= 2 * from;
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

std::string lead_of(Localizer const& localizer, contract::WorldNetwork const& network) {
  auto const& figures = network.figures;
  return localizer.text("network.lead",
                        {{"partnerships", figures.edges}, {"cities", figures.nodes}, {"countries", network.countries}});
}

json::object view_of(Localizer const& localizer, contract::WorldNetwork const& network) {
  auto const& degrees = network.figures.degrees;
  auto more = pairs_view(localizer, network.more_than_expected);
  auto fewer = pairs_view(localizer, network.fewer_than_expected);
  auto communities = communities_view(localizer, network);
  return {{"known", network.figures.edges > 0},
          {"lead", lead_of(localizer, network)},
          {"facts", facts_of(localizer, network)},
          {"home", home_sentence(localizer, network)},
          {"chart", degrees_chart(localizer, degrees, localizer.text("network.degrees_label"))},
          {"degrees", degree_rows(localizer, degrees)},
          {"most_tied", ranked_rows(localizer, network.by_degree, degree_of)},
          {"bridges", ranked_rows(localizer, network.by_betweenness, betweenness_of)},
          {"tendencies", tendencies_view(localizer, network)},
          {"tendencies_note", localizer.text("network.tendencies_note", {{"n", network.null_graphs}})},
          {"has_communities", !communities.empty()},
          {"communities", std::move(communities)},
          {"communities_note",
           localizer.text("network.communities_note", {{"n", network.figures.communities},
                                                       {"modularity", decimal(network.figures.modularity, 2)}})},
          {"has_pairs", !more.empty() || !fewer.empty()},
          {"more", std::move(more)},
          {"fewer", std::move(fewer)},
          {"as_of", date_view(localizer, network.counting.as_of)},
          {"estimated", !network.figures.exact}};
}

}  // namespace

std::string network_page(Site const& site, Reader const& reader, std::optional<contract::WorldNetwork> const& network) {
  Localizer const localizer{reader.language};
  auto view = network ? view_of(localizer, *network) : json::object{};
  view["waiting"] = !network.has_value();
  view["world_href"] = page_address(reader.language, "/world");
  Content content;
  content.name = "network";
  content.title = localizer.text("network.title");
  content.description = network ? lead_of(localizer, *network) : localizer.text("network.waiting");
  content.main = render("network", reader.language, view);
  content.listed = network.has_value();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
