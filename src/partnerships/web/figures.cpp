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

json::object figure(Localizer const& localizer, json::value const& range, std::string unit, std::string href) {
  return {{"value", localizer.range(range)},
          {"unit", std::move(unit)},
          {"bounds", localizer.range_in_words(range)},
          {"href", std::move(href)},
          {"mark", ""}};
}

// "2 to 4 more than the register can show", as far as the difference is known.
std::string difference(Localizer const& localizer, json::value const& range) {
  auto const low = integer_at(range, "at_least");
  auto const high = integer_at(range, "at_most");
  if (low <= 0 && high >= 0) return localizer.text("official.agrees");
  if (low > 0)
    return low == high ? localizer.text("official.short", {{"n", low}})
                       : localizer.text("official.short_between", {{"low", low}, {"high", high}});
  return low == high ? localizer.text("official.beyond", {{"n", -low}})
                     : localizer.text("official.beyond_between", {{"low", -high}, {"high", -low}});
}

std::string stated(Localizer const& localizer, json::value const& figure, json::value const& office) {
  auto const number = integer_at(figure, "figure");
  auto const what = localizer.text("unit." + std::string(text_at(figure, "kind")), {{"n", number}});
  auto counted = localizer.text(text_at(figure, "figure_is") == "at_least" ? "official.at_least" : "official.exactly",
                                {{"figure", format_number(localizer.language(), number)}, {"unit", what}});
  auto const region = text_at(figure, "region");
  if (region.empty()) return counted;
  return localizer.text("official.in_region", {{"figure", counted}, {"region", localizer.region(region, office)}});
}

json::object official_line(Localizer const& localizer, json::value const& figure, json::value const& office) {
  auto const& source = at(figure, "source");
  auto const in_register = localizer.text("official.register", {{"range", localizer.range(at(figure, "register"))}});
  auto const apart = difference(localizer, at(figure, "difference"));
  return {{"on", date_view(localizer, text_at(figure, "on"))},
          {"stated", stated(localizer, figure, office)},
          {"statement", text_view(localizer, at(figure, "statement"))},
          {"source", text_at(source, "name")},
          {"url", safe_link(text_at(source, "url"))},
          {"source_note", text_at(source, "note")},
          {"beside", localizer.text("official.beside", {{"register", in_register}, {"difference", apart}})}};
}

}  // namespace

json::array figures_view(Reader const& reader, json::value const& circle) {
  Localizer const localizer{reader.language};
  auto const& counts = at(circle, "counts");
  json::array figures;
  for (auto const& range : list_at(counts, "by_kind")) {
    auto const kind = text_at(range, "kind");
    if (integer_at(range, "at_most") == 0) continue;
    auto unit = localizer.text("unit." + std::string(kind), {{"n", integer_at(range, "at_most")}});
    auto one = figure(localizer, range, std::move(unit), list_address(reader, "kind", kind));
    one["mark"] = kind;
    figures.push_back(std::move(one));
  }
  auto const& countries = at(counts, "countries");
  figures.push_back(figure(localizer, countries,
                           localizer.text("unit.countries", {{"n", integer_at(countries, "at_most")}}),
                           list_address(reader, "sort", "country")));
  auto const& continents = at(counts, "continents");
  figures.push_back(figure(localizer, continents,
                           localizer.text("unit.continents", {{"n", integer_at(continents, "at_most")}}),
                           "#continents"));
  return figures;
}

json::array continents_view(Reader const& reader, json::value const& circle) {
  Localizer const localizer{reader.language};
  json::array items;
  for (auto const& range : list_at(at(circle, "counts"), "by_continent")) {
    auto const slug = text_at(range, "continent");
    if (integer_at(range, "at_most") == 0) continue;
    items.push_back(json::object{{"name", localizer.word("continent", slug)},
                                 {"value", localizer.range(range)},
                                 {"href", list_address(reader, "region", slug)}});
  }
  return items;
}

json::value official_view(Localizer const& localizer, json::value const& office) {
  std::vector<json::value const*> figures;
  for (auto const& one : list_at(office, "figures")) figures.push_back(&one);
  if (figures.empty()) return nullptr;
  // Newest first; partial dates compare as text well enough to order them.
  std::stable_sort(figures.begin(), figures.end(),
                   [](auto const* x, auto const* y) { return text_at(*x, "on") > text_at(*y, "on"); });
  auto const& newest = *figures.front();
  json::array lines;
  json::array all;
  for (auto const* one : figures) {
    all.push_back(official_line(localizer, *one, office));
    auto const kind = text_at(*one, "kind");
    if (text_at(*one, "on") == text_at(newest, "on") && text_at(*one, "region").empty() &&
        (kind == "sister_city" || kind == "friendly_exchange" || kind == "all"))
      lines.push_back(official_line(localizer, *one, office));
  }
  return json::object{{"heading", localizer.text("official.heading",
                                                 {{"date", format_date(localizer.language(), text_at(newest, "on"))}})},
                      {"source", text_at(at(newest, "source"), "name")},
                      {"url", safe_link(text_at(at(newest, "source"), "url"))},
                      {"lines", std::move(lines)},
                      {"all", std::move(all)}};
}

}  // namespace amity::partnerships::web
