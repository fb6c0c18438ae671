// SPDX-License-Identifier: Apache-2.0
#include "hall_linked_data.h"
#include "partnerships/web/hall_story.h"
#include "pavilion/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <utility>

namespace amity::pavilion::web {

using namespace ui;

namespace {

using Assertions = std::vector<json::value const*>;

// The sources that state this value of a field, or a more or less precise date of the same meaning.
Assertions stating(json::value const& partnership, std::string_view field, std::string_view value) {
  Assertions sources;
  auto const date = PartialDate::parse(value);
  for (auto const& assertion : list_at(partnership, "assertions")) {
    auto const said = text_at(assertion, field);
    auto const said_date = PartialDate::parse(said);
    if (text_at(assertion, "stage") == "denied") continue;
    if (!value.empty() && (said == value || (date && said_date && compatible(*date, *said_date))))
      sources.push_back(&at(assertion, "source"));
  }
  return sources;
}

json::object fact(Localizer const& localizer, std::string_view key, std::string text) {
  return {{"label", localizer.text(key)},
          {"text", std::move(text)},
          {"note", ""},
          {"unknown", false},
          {"mark", ""},
          {"timezone", ""},
          {"references", json::array{}}};
}

json::object since_fact(Localizer const& localizer, json::value const& partnership,
                        partnerships::web::Sources& sources) {
  auto const since = text_at(partnership, "since");
  if (!since.empty()) {
    auto one = fact(localizer, "column.since", format_date(localizer.language(), since));
    one["references"] = sources.references(localizer, stating(partnership, "signed", since));
    return one;
  }
  auto one = fact(localizer, "column.since",
                  localizer.text(is_intended(text_at(partnership, "stage")) ? "row.unsigned" : "row.no_date"));
  one["unknown"] = true;
  if (auto const known = text_at(partnership, "known_by"); !known.empty())
    one["note"] = localizer.text("row.known_by", {{"date", format_date(localizer.language(), known)}});
  return one;
}

json::object population_fact(Localizer const& localizer, json::value const& city) {
  auto const people = integer_at(city, "population");
  auto one = fact(localizer, "fact.population", format_number(localizer.language(), people));
  for (auto const& counted : list_at(city, "populations")) {
    if (integer_at(counted, "people") != people) continue;
    auto const on = text_at(counted, "on");
    auto const source = localizer.word("population_source", text_at(counted, "source"));
    one["note"] = on.empty() ? localizer.text("fact.population_undated", {{"source", source}})
                             : localizer.text("fact.population_dated",
                                              {{"source", source}, {"date", format_date(localizer.language(), on)}});
    break;
  }
  return one;
}

std::string state_of(Localizer const& localizer, json::value const& partnership) {
  if (true_at(partnership, "doubtful")) return localizer.text("state.doubtful");
  auto const ended = text_at(partnership, "ended");
  if (text_at(partnership, "stage") == "ended" && !ended.empty())
    return localizer.text("state.ended_on", {{"date", format_date(localizer.language(), ended)}});
  return localizer.word("stage", text_at(partnership, "stage"));
}

json::array facts(Localizer const& localizer, HallDocuments const& documents, partnerships::web::Sources& sources) {
  auto const& partnership = documents.partnership;
  auto const& city = documents.city;
  auto const kind = text_at(partnership, "kind");
  json::array list;
  auto kind_fact = fact(localizer, "column.kind", localizer.kind(kind));
  kind_fact["mark"] = mark_of(kind, text_at(partnership, "stage"));
  kind_fact["references"] = sources.references(localizer, stating(partnership, "kind", kind));
  list.push_back(std::move(kind_fact));
  list.push_back(since_fact(localizer, partnership, sources));
  list.push_back(fact(localizer, "fact.state", state_of(localizer, partnership)));
  list.push_back(fact(localizer, "column.country", country_name(localizer.language(), text_at(city, "country"))));
  if (auto const distance = number_at(partnership, "distance_km")) {
    auto one = fact(localizer, "column.distance", format_distance(localizer.language(), *distance));
    one["note"] = localizer.text("fact.distance_from", {{"city", localizer.city(at(documents.circle, "city"))}});
    list.push_back(std::move(one));
  }
  if (integer_at(city, "population") > 0) list.push_back(population_fact(localizer, city));
  if (auto const timezone = text_at(city, "timezone"); !timezone.empty()) {
    auto one = fact(localizer, "fact.local_time", "");
    one["timezone"] = timezone;
    list.push_back(std::move(one));
  }
  return list;
}

json::value neighbour(Localizer const& localizer, json::value const* partner) {
  if (partner == nullptr) return nullptr;
  auto const& city = at(*partner, "city");
  return json::object{{"name", localizer.city(city)},
                      {"href", hall_address(localizer.language(), text_at(city, "slug"))}};
}

// The halls before and after this one, in the circle's order.
std::pair<json::value, json::value> neighbours(Localizer const& localizer, HallDocuments const& documents) {
  json::value const* before = nullptr;
  json::value const* after = nullptr;
  auto found = false;
  for (auto const& partner : list_at(documents.circle, "partners")) {
    if (integer_at(partner, "partnership") == integer_at(documents.partnership, "id")) {
      found = true;
      continue;
    }
    if (text_at(at(partner, "city"), "slug").empty()) continue;
    if (!found) before = &partner;
    if (found && after == nullptr) after = &partner;
  }
  if (!found) return {nullptr, nullptr};
  return {neighbour(localizer, before), neighbour(localizer, after)};
}

std::string description(Localizer const& localizer, HallDocuments const& documents) {
  auto const hall = worded(at(documents.partnership, "hall"), localizer.language());
  if (!hall.text.empty()) return hall.text;
  return localizer.text("hall.description",
                        {{"city", localizer.city(documents.city)},
                         {"country", country_name(localizer.language(), text_at(documents.city, "country"))},
                         {"home", localizer.city(at(documents.circle, "city"))}});
}

// A claim that holds, as a link to what speaks for it.
json::object distinction_view(std::string_view language, json::value const& claim) {
  auto const id = std::string(text_at(claim, "id"));
  return {{"text", worded(at(claim, "sentence"), language).text},
          {"href", page_address(language, "/claims") + query_text({{"claim", id}}) + "#" + id}};
}

}  // namespace

std::string hall_page(Site const& site, Reader const& reader, HallDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& partnership = documents.partnership;
  partnerships::web::Sources sources;
  json::object view{
      {"city", city_view(localizer, documents.city)},      {"slug", text_at(documents.city, "slug")},
      {"circle_href", page_address(reader.language, "/")}, {"label", text_view(localizer, at(partnership, "hall"))},
      {"fallback", description(localizer, documents)},     {"doubtful", true_at(partnership, "doubtful")}};
  json::array distinctions;
  if (documents.claims.is_array())
    for (auto const& claim : documents.claims.get_array())
      if (text_at(claim, "truth") == "yes") distinctions.push_back(distinction_view(reader.language, claim));
  view["has_distinctions"] = !distinctions.empty();
  view["distinctions"] = std::move(distinctions);
  view["claims_href"] = page_address(reader.language, "/claims");
  view["facts"] = facts(localizer, documents, sources);
  view["story"] = partnerships::web::story_view(localizer, partnership, sources);
  auto conflicts = partnerships::web::conflicts_view(localizer, partnership, sources);
  view["in_conflict"] = !conflicts.empty();
  view["conflicts"] = std::move(conflicts);
  view["statements"] = partnerships::web::statements_view(localizer, partnership, sources);
  auto listed = sources.list(localizer);
  view["has_sources"] = !listed.empty();
  view["sources"] = std::move(listed);
  auto const [before, after] = neighbours(localizer, documents);
  view["before"] = before;
  view["after"] = after;
  view["neighbours"] = !before.is_null() || !after.is_null();
  auto const wikidata = text_at(documents.city, "wikidata");
  view["wikidata"] = wikidata.empty() ? std::string{} : "https://www.wikidata.org/wiki/" + std::string(wikidata);
  view["partnership_href"] = partnership_address(reader.language, integer_at(partnership, "id"));
  view["json_href"] = "/api/v1/partnerships/" + std::to_string(integer_at(partnership, "id"));

  Content content;
  content.name = "hall";
  content.title = localizer.text(
      "hall.title", {{"city", localizer.city(documents.city)}, {"home", localizer.city(at(documents.circle, "city"))}});
  content.description = description(localizer, documents);
  content.main = render("hall", reader.language, view);
  content.linked_data = hall_linked_data(site, localizer, reader, documents.city);
  return in_layout(site, reader, content);
}

}  // namespace amity::pavilion::web
