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

json::object city_fact(Localizer const& localizer, std::string_view key, std::string text, std::string note = {}) {
  return {{"label", localizer.text(key)}, {"text", std::move(text)}, {"note", std::move(note)}};
}

json::array city_facts(Localizer const& localizer, CityDocuments const& documents) {
  auto const& counts = documents.circle.counts;
  json::array facts;
  auto const counted = [&](std::string_view key, contract::Range const& range) {
    facts.push_back(city_fact(localizer, key, localizer.range(range), localizer.range_in_words(range)));
  };
  counted("city.in_force", counts.partners);
  counted("city.countries", counts.countries);
  if (auto const& first = documents.circle.first_day)
    // Only the year: it may be all that is known of the earliest day.
    facts.push_back(
        city_fact(localizer, "city.first", format_date(localizer.language(), to_string(*first).substr(0, 4))));
  if (auto const people = documents.city.population.value_or(0); people > 0)
    facts.push_back(city_fact(localizer, "fact.population", format_number(localizer.language(), people)));
  return facts;
}

// Its other names, in any script, each once.
std::string also_called(Localizer const& localizer, contract::City const& city) {
  constexpr std::size_t most = 8;
  std::set<std::string> told{localizer.city(city), city.local ? city.local->name : std::string{}};
  std::string names;
  for (auto const& name : city.names) {
    if (told.size() == most + 2) break;
    if (!told.insert(name.name).second) continue;
    if (!names.empty()) names += localizer.text("list.separator");
    names += name.name;
  }
  return names;
}

json::array city_ways(Localizer const& localizer, CityDocuments const& documents) {
  auto const& id = documents.city.id;
  json::array ways;
  auto const add = [&](std::string text, std::string const& href) {
    ways.push_back(json::object{{"text", std::move(text)}, {"href", href}});
  };
  if (documents.home && documents.home->id == id) {
    add(localizer.text("city.own_circle"), page_address(localizer.language(), "/"));
  } else if (documents.home) {
    auto const& home = documents.home->id;
    if (!documents.hall.empty()) add(localizer.text("city.hall"), hall_address(localizer.language(), documents.hall));
    auto const name = localizer.city(*documents.home);
    add(localizer.text("city.compare", {{"city", name}}),
        page_address(localizer.language(), "/compare") + query_text({{"cities", home + "," + id}}));
    add(localizer.text("city.chain", {{"city", name}}),
        page_address(localizer.language(), "/chain") + query_text({{"from", home}, {"to", id}}));
  }
  if (auto const& wikidata = documents.city.wikidata; wikidata && !wikidata->empty())
    add("Wikidata", "https://www.wikidata.org/wiki/" + *wikidata);
  add("JSON", "/api/v1/cities/" + id + "/circle");
  return ways;
}

std::string partners_list(Reader const& reader, CityDocuments const& documents) {
  auto const& shown = documents.shown ? *documents.shown : documents.circle;
  return render("partners", reader.language,
                partnerships::web::partners_view(reader, shown, documents.circle, {}, {reader.path, false}));
}

json::value suggestions_view(Reader const& reader, CityDocuments const& documents) {
  if (documents.suggest.empty()) return nullptr;
  return planning::suggestions::web::suggestions_part(reader, documents.city, documents.suggest);
}

}  // namespace

std::string city_page(Site const& site, Reader const& reader, CityDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& country = documents.city.country;
  auto const known = !documents.circle.partners.empty();
  auto const as_of = format_date(reader.language, PartialDate::of(documents.circle.as_of));
  json::object const view{{"city", city_view(localizer, documents.city)},
                          {"country", country_name(reader.language, country)},
                          {"country_href", country_address(reader.language, country)},
                          {"world_href", register_address(reader.language)},
                          {"as_of", localizer.text("time.as_of", {{"date", as_of}})},
                          {"facts", city_facts(localizer, documents)},
                          {"also", also_called(localizer, documents.city)},
                          {"ways", city_ways(localizer, documents)},
                          {"known", known},
                          {"suggest", suggestions_view(reader, documents)},
                          {"list", known ? partners_list(reader, documents) : std::string{}}};
  Content content;
  content.name = "city";
  content.title = localizer.text(
      "city.title", {{"city", localizer.city(documents.city)}, {"country", country_name(reader.language, country)}});
  content.description =
      localizer.text("city.description", {{"city", localizer.city(documents.city)},
                                          {"partners", localizer.range(documents.circle.counts.partners)},
                                          {"date", as_of}});
  content.main = render("city", reader.language, view);
  content.listed = known && reader.query.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
