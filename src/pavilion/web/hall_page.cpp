// SPDX-License-Identifier: Apache-2.0
#include "hall_linked_data.h"
#include "partnerships/web/hall_story.h"
#include "pavilion/web/exhibits.h"
#include "pavilion/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"
#include "work/published/web/pages.h"

#include <utility>

namespace amity::pavilion::web {

using namespace ui;

namespace {

using SourceList = std::vector<contract::Source const*>;

// The sources of which `states` holds, those apart that deny the tie.
template <class States>
SourceList stating(contract::Partnership const& partnership, States const& states) {
  SourceList sources;
  for (auto const& assertion : partnership.assertions) {
    auto const denies = assertion.stage && *assertion.stage == contract::Stage::denied;
    if (!denies && states(assertion)) sources.push_back(&assertion.source);
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

json::object since_fact(Localizer const& localizer, contract::Partnership const& partnership,
                        partnerships::web::Sources& sources) {
  if (partnership.since) {
    auto const& since = *partnership.since;
    auto one = fact(localizer, "column.since", format_date(localizer.language(), to_string(since)));
    // Also those that give a more or a less precise date of the same meaning.
    one["references"] = sources.references(localizer, stating(partnership, [&](contract::Assertion const& said) {
                                             return said.signed_ && compatible(since, *said.signed_);
                                           }));
    return one;
  }
  auto one =
      fact(localizer, "column.since", localizer.text(is_intended(partnership.stage) ? "row.unsigned" : "row.no_date"));
  one["unknown"] = true;
  if (partnership.known_by)
    one["note"] =
        localizer.text("row.known_by", {{"date", format_date(localizer.language(), to_string(*partnership.known_by))}});
  return one;
}

json::object population_fact(Localizer const& localizer, contract::City const& city) {
  auto const people = *city.population;
  auto one = fact(localizer, "fact.population", format_number(localizer.language(), people));
  for (auto const& counted : city.populations) {
    if (counted.people != people) continue;
    auto const source = localizer.word("population_source", std::string_view{counted.source});
    one["note"] = counted.on
                      ? localizer.text("fact.population_dated",
                                       {{"source", source}, {"date", format_date(localizer.language(), *counted.on)}})
                      : localizer.text("fact.population_undated", {{"source", source}});
    break;
  }
  return one;
}

std::string state_of(Localizer const& localizer, contract::Partnership const& partnership) {
  if (partnership.doubtful) return localizer.text("state.doubtful");
  if (partnership.stage == contract::Stage::ended && partnership.ended)
    return localizer.text("state.ended_on",
                          {{"date", format_date(localizer.language(), to_string(*partnership.ended))}});
  return localizer.word("stage", partnership.stage);
}

json::array facts(Localizer const& localizer, HallDocuments const& documents, partnerships::web::Sources& sources) {
  auto const& partnership = documents.partnership;
  auto const& city = documents.city;
  json::array list;
  auto kind_fact = fact(localizer, "column.kind", localizer.kind(partnership.kind));
  kind_fact["mark"] = mark_of(partnership.kind, partnership.stage);
  kind_fact["references"] = sources.references(localizer, stating(partnership, [&](contract::Assertion const& said) {
                                                 return said.kind && *said.kind == partnership.kind;
                                               }));
  list.push_back(std::move(kind_fact));
  list.push_back(since_fact(localizer, partnership, sources));
  list.push_back(fact(localizer, "fact.state", state_of(localizer, partnership)));
  list.push_back(fact(localizer, "column.country", country_name(localizer.language(), city.country)));
  if (partnership.distance_km) {
    auto one = fact(localizer, "column.distance", format_distance(localizer.language(), *partnership.distance_km));
    one["note"] = localizer.text("fact.distance_from", {{"city", localizer.city(documents.circle.city)}});
    list.push_back(std::move(one));
  }
  if (city.population.value_or(0) > 0) list.push_back(population_fact(localizer, city));
  if (city.timezone) {
    auto one = fact(localizer, "fact.local_time", "");
    one["timezone"] = *city.timezone;
    list.push_back(std::move(one));
  }
  return list;
}

json::value neighbour(Localizer const& localizer, contract::Partner const* partner) {
  if (partner == nullptr) return nullptr;
  return json::object{{"name", localizer.city(partner->city)},
                      {"href", hall_address(localizer.language(), partner->city.slug.value_or(""))}};
}

// The halls before and after this one, in the circle's order.
std::pair<json::value, json::value> neighbours(Localizer const& localizer, HallDocuments const& documents) {
  contract::Partner const* before = nullptr;
  contract::Partner const* after = nullptr;
  auto found = false;
  for (auto const& partner : documents.circle.partners) {
    if (partner.partnership == documents.partnership.id) {
      found = true;
      continue;
    }
    if (!partner.city.slug) continue;
    if (!found) before = &partner;
    if (found && after == nullptr) after = &partner;
  }
  if (!found) return {nullptr, nullptr};
  return {neighbour(localizer, before), neighbour(localizer, after)};
}

// What a hall says first that nobody wrote anything for.
std::string without_words(Localizer const& localizer, contract::CityBrief const& city,
                          contract::CityBrief const& home) {
  return localizer.text("hall.description", {{"city", localizer.city(city)},
                                             {"country", country_name(localizer.language(), city.country)},
                                             {"home", localizer.city(home)}});
}

// The newest of them; the rest is a page of its own.
void add_letters(json::object& view, Localizer const& localizer, HallDocuments const& documents) {
  constexpr std::size_t most = 5;
  auto first = documents.letters;
  if (first.size() > most) first.resize(most);
  view["has_letters"] = !first.empty();
  view["letters"] = work::published::web::letter_lines(localizer, first, work::published::web::Line::without_partner);
  view["letters_href"] =
      page_address(localizer.language(), "/letters") +
      query_text({{"office", documents.office}, {"partner", documents.city.slug.value_or(documents.city.id)}});
}

std::string description(Localizer const& localizer, HallDocuments const& documents) {
  auto const hall = worded(documents.partnership.hall.value_or(LocalText{}), localizer.language());
  return hall.text.empty() ? without_words(localizer, documents.city, documents.circle.city) : hall.text;
}

// A claim that holds, as a link to what speaks for it.
json::object distinction_view(std::string_view language, contract::ClaimLine const& claim) {
  return {{"text", worded(claim.sentence, language).text},
          {"href", page_address(language, "/claims") + query_text({{"claim", claim.id}}) + "#" + claim.id}};
}

}  // namespace

std::string hall_label(Localizer const& localizer, LocalText const& text, contract::CityBrief const& city,
                       contract::CityBrief const& home) {
  return render("hall_label", localizer.language(),
                {{"label", text_view(localizer, text)}, {"fallback", without_words(localizer, city, home)}});
}

std::string hall_page(Site const& site, Reader const& reader, HallDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& partnership = documents.partnership;
  partnerships::web::Sources sources;
  json::object view{
      {"city", city_view(localizer, documents.city)},
      {"slug", documents.city.slug.value_or("")},
      {"circle_href", page_address(reader.language, "/")},
      {"label", hall_label(localizer, partnership.hall.value_or(LocalText{}), documents.city, documents.circle.city)},
      {"doubtful", partnership.doubtful}};
  json::array distinctions;
  for (auto const& claim : documents.claims)
    if (claim.truth == Truth::yes) distinctions.push_back(distinction_view(reader.language, claim));
  view["has_distinctions"] = !distinctions.empty();
  view["distinctions"] = std::move(distinctions);
  view["claims_href"] = page_address(reader.language, "/claims");
  view["facts"] = facts(localizer, documents, sources);
  view["story"] = partnerships::web::story_view(localizer, partnership, sources);
  auto pictures = pictures_view(localizer, documents.office, documents.exhibits);
  auto papers = papers_view(localizer, documents.office, documents.exhibits);
  view["has_shows"] = !documents.exhibits.empty();
  view["has_pictures"] = !pictures.empty();
  view["pictures"] = std::move(pictures);
  view["has_papers"] = !papers.empty();
  view["papers"] = std::move(papers);
  add_letters(view, localizer, documents);
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
  auto const& wikidata = documents.city.wikidata;
  view["wikidata"] = wikidata ? "https://www.wikidata.org/wiki/" + *wikidata : std::string{};
  view["partnership_href"] = partnership_address(reader.language, partnership.id);
  view["json_href"] = "/api/v1/partnerships/" + std::to_string(partnership.id);

  Content content;
  content.name = "hall";
  content.title = localizer.text(
      "hall.title", {{"city", localizer.city(documents.city)}, {"home", localizer.city(documents.circle.city)}});
  content.description = description(localizer, documents);
  content.main = render("hall", reader.language, view);
  content.linked_data = hall_linked_data(site, localizer, reader, documents.city);
  return in_layout(site, reader, content);
}

}  // namespace amity::pavilion::web
