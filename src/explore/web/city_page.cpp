// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "partnerships/web/rows.h"
#include "planning/suggestions/web/part.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <set>

namespace amity::explore::web {

using namespace ui;

namespace {

json::object city_fact(Tongue const& tongue, std::string_view key, std::string text, std::string note = {}) {
  return {{"label", tongue.text(key)}, {"text", std::move(text)}, {"note", std::move(note)}};
}

json::array city_facts(Tongue const& tongue, CityDocuments const& documents) {
  auto const& counts = at(documents.circle, "counts");
  json::array facts;
  auto const counted = [&](std::string_view key, std::string_view member) {
    auto const& range = at(counts, member);
    facts.push_back(city_fact(tongue, key, tongue.range(range), tongue.range_in_words(range)));
  };
  counted("city.in_force", "partners");
  counted("city.countries", "countries");
  if (auto const first = text_at(documents.circle, "first_day"); !first.empty())
    // Only the year: it may be all that is known of the earliest day.
    facts.push_back(city_fact(tongue, "city.first", format_date(tongue.language(), first.substr(0, 4))));
  if (auto const people = integer_at(documents.city, "population"); people > 0)
    facts.push_back(city_fact(tongue, "fact.population", format_number(tongue.language(), people)));
  return facts;
}

// Its other names, in any script, each once.
std::string also_called(Tongue const& tongue, json::value const& city) {
  constexpr std::size_t most = 8;
  std::set<std::string> told{tongue.city(city), std::string(text_at(at(city, "local"), "name"))};
  std::string names;
  for (auto const& name : list_at(city, "names")) {
    if (told.size() == most + 2) break;
    auto const text = std::string(text_at(name, "name"));
    if (!told.insert(text).second) continue;
    if (!names.empty()) names += tongue.text("list.separator");
    names += text;
  }
  return names;
}

json::array city_ways(Tongue const& tongue, CityDocuments const& documents) {
  auto const id = std::string(text_at(documents.city, "id"));
  auto const home = std::string(text_at(documents.home, "id"));
  json::array ways;
  auto const add = [&](std::string text, std::string const& href) {
    ways.push_back(json::object{{"text", std::move(text)}, {"href", href}});
  };
  if (id == home) {
    add(tongue.text("city.own_circle"), page_address(tongue.language(), "/"));
  } else if (!home.empty()) {
    if (!documents.hall.empty()) add(tongue.text("city.hall"), hall_address(tongue.language(), documents.hall));
    auto const name = tongue.city(documents.home);
    add(tongue.text("city.compare", {{"city", name}}),
        page_address(tongue.language(), "/compare") + query_text({{"cities", home + "," + id}}));
    add(tongue.text("city.chain", {{"city", name}}),
        page_address(tongue.language(), "/chain") + query_text({{"from", home}, {"to", id}}));
  }
  if (auto const wikidata = std::string(text_at(documents.city, "wikidata")); !wikidata.empty())
    add("Wikidata", "https://www.wikidata.org/wiki/" + wikidata);
  add("JSON", "/api/v1/cities/" + id + "/circle");
  return ways;
}

}  // namespace

std::string city_page(Site const& site, Reader const& reader, CityDocuments const& documents) {
  Tongue const tongue{reader.language};
  auto const& shown = documents.shown.is_null() ? documents.circle : documents.shown;
  auto const country = text_at(documents.city, "country");
  auto const known = !list_at(documents.circle, "partners").empty();
  auto const as_of = format_date(reader.language, text_at(documents.circle, "as_of"));
  json::object view{{"city", city_view(tongue, documents.city)},
                    {"country", country_name(reader.language, country)},
                    {"country_href", country_address(reader.language, country)},
                    {"world_href", register_address(reader.language)},
                    {"as_of", tongue.text("time.as_of", {{"date", as_of}})},
                    {"facts", city_facts(tongue, documents)},
                    {"also", also_called(tongue, documents.city)},
                    {"ways", city_ways(tongue, documents)},
                    {"known", known}};
  view["suggest"] =
      documents.suggest.empty()
          ? json::value(nullptr)
          : json::value(planning::suggestions::web::suggestions_part(reader, documents.city, documents.suggest));
  view["list"] =
      known ? render("partners", reader.language,
                     partnerships::web::partners_view(reader, shown, documents.circle, {}, {reader.path, false}))
            : std::string{};
  Content content;
  content.name = "city";
  content.title = tongue.text(
      "city.title", {{"city", tongue.city(documents.city)}, {"country", country_name(reader.language, country)}});
  content.description =
      tongue.text("city.description", {{"city", tongue.city(documents.city)},
                                       {"partners", tongue.range(at(at(documents.circle, "counts"), "partners"))},
                                       {"date", as_of}});
  content.main = render("city", reader.language, view);
  content.listed = known && reader.query.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
