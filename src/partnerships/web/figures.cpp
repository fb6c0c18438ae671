// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::partnerships::web {

using namespace ui;

namespace {

std::string list_address(Reader const& reader, std::string_view name, std::string_view value) {
  return page_address(reader.language, "/") + query_text(with(only(reader.query, {"as_of"}), name, value)) +
         "#partners";
}

json::object figure(Localizer const& localizer, contract::Range const& range, std::string unit, std::string href) {
  return {{"value", localizer.range(range)},
          {"unit", std::move(unit)},
          {"bounds", localizer.range_in_words(range)},
          {"href", std::move(href)},
          {"mark", ""}};
}

// "2 to 4 more than the register can show", as far as the difference is known.
std::string difference(Localizer const& localizer, contract::OfficialFigureDifference const& range) {
  auto const low = range.at_least;
  auto const high = range.at_most;
  if (low <= 0 && high >= 0) return localizer.text("official.agrees");
  if (low > 0)
    return low == high ? localizer.text("official.short", {{"n", low}})
                       : localizer.text("official.short_between", {{"low", low}, {"high", high}});
  return low == high ? localizer.text("official.beyond", {{"n", -low}})
                     : localizer.text("official.beyond_between", {{"low", -high}, {"high", -low}});
}

std::string stated(Localizer const& localizer, contract::OfficialFigure const& figure,
                   contract::OfficePage const& office) {
  auto const what = localizer.text("unit." + std::string(contract::to_string(figure.kind)), {{"n", figure.figure}});
  auto counted =
      localizer.text(figure.figure_is == contract::FigureIs::at_least ? "official.at_least" : "official.exactly",
                     {{"figure", format_number(localizer.language(), figure.figure)}, {"unit", what}});
  if (!figure.region) return counted;
  return localizer.text("official.in_region",
                        {{"figure", counted}, {"region", localizer.region(*figure.region, office)}});
}

json::object official_line(Localizer const& localizer, contract::OfficialFigure const& figure,
                           contract::OfficePage const& office) {
  auto const in_register = localizer.text("official.register", {{"range", localizer.range(figure.register_)}});
  auto const apart = difference(localizer, figure.difference);
  return {{"on", date_view(localizer, std::optional{figure.on})},
          {"stated", stated(localizer, figure, office)},
          {"statement", text_view(localizer, figure.statement)},
          {"source", figure.source.name},
          {"url", safe_link(figure.source.url.value_or(""))},
          {"source_note", figure.source.note},
          {"beside", localizer.text("official.beside", {{"register", in_register}, {"difference", apart}})}};
}

}  // namespace

json::array figures_view(Reader const& reader, contract::Circle const& circle) {
  Localizer const localizer{reader.language};
  auto const& counts = circle.counts;
  json::array figures;
  for (auto const& range : counts.by_kind) {
    if (range.at_most == 0) continue;
    auto const kind = to_string(range.kind);
    auto unit = localizer.text("unit." + std::string(kind), {{"n", range.at_most}});
    auto one = figure(localizer, range, std::move(unit), list_address(reader, "kind", kind));
    one["mark"] = kind;
    figures.push_back(std::move(one));
  }
  figures.push_back(figure(localizer, counts.countries,
                           localizer.text("unit.countries", {{"n", counts.countries.at_most}}),
                           list_address(reader, "sort", "country")));
  figures.push_back(figure(localizer, counts.continents,
                           localizer.text("unit.continents", {{"n", counts.continents.at_most}}), "#continents"));
  return figures;
}

json::array continents_view(Reader const& reader, contract::Circle const& circle) {
  Localizer const localizer{reader.language};
  json::array items;
  for (auto const& range : circle.counts.by_continent) {
    if (range.at_most == 0) continue;
    items.push_back(json::object{{"name", localizer.word("continent", std::string_view{range.continent})},
                                 {"value", localizer.range(range)},
                                 {"href", list_address(reader, "region", range.continent)}});
  }
  return items;
}

json::value official_view(Localizer const& localizer, std::optional<contract::OfficePage> const& office) {
  if (!office || office->figures.empty()) return nullptr;
  std::vector<contract::OfficialFigure const*> figures;
  for (auto const& one : office->figures) figures.push_back(&one);
  // Newest first; partial dates compare as text well enough to order them.
  std::stable_sort(figures.begin(), figures.end(),
                   [](auto const* x, auto const* y) { return amity::to_string(x->on) > amity::to_string(y->on); });
  auto const& newest = *figures.front();
  json::array lines;
  json::array all;
  for (auto const* one : figures) {
    using Kind = contract::CountedKind;
    all.push_back(official_line(localizer, *one, *office));
    if (one->on == newest.on && !one->region &&
        (one->kind == Kind::sister_city || one->kind == Kind::friendly_exchange || one->kind == Kind::all))
      lines.push_back(official_line(localizer, *one, *office));
  }
  return json::object{
      {"heading",
       localizer.text("official.heading", {{"date", format_date(localizer.language(), amity::to_string(newest.on))}})},
      {"source", newest.source.name},
      {"url", safe_link(newest.source.url.value_or(""))},
      {"lines", std::move(lines)},
      {"all", std::move(all)}};
}

}  // namespace amity::partnerships::web
