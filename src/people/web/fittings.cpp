// SPDX-License-Identifier: Apache-2.0
// What people and organisations bring to the desk: they are found by their names, and their lists have views.
#include "partnerships/web/fittings.h"

#include "parts.h"
#include "people/people_list.h"

#include <algorithm>

namespace amity::people::web {
namespace {

using accounts::Right;
using partnerships::web::DeskHit;
using partnerships::web::DeskSearch;
using partnerships::web::HitRank;
using partnerships::web::rank_of;

std::string path_of(std::string_view page, std::int64_t id) { return std::string(page) + "?id=" + std::to_string(id); }

std::vector<DeskHit> person_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::read_people)) return hits;
  PersonQuestion question;
  question.text = search.typed;
  question.limit = static_cast<std::int64_t>(search.most);
  for (auto const& person : people_asked(search.transaction, search.session.office, question).people) {
    auto const& fields = person.fields.for_office();
    auto const names = fields.name + " " + fields.name_latin + " " + fields.name_reading;
    hits.push_back({rank_of(names, search.words).value_or(HitRank::text), "contact", std::to_string(person.id.value),
                    people::called(fields), std::string(choose(fields.address, search.language).text),
                    path_of("/persons/person", person.id.value)});
  }
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  return hits;
}

std::vector<DeskHit> organisation_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::read_people)) return hits;
  OrganisationQuestion question;
  question.text = search.typed;
  question.limit = static_cast<std::int64_t>(search.most);
  for (auto const& one : organisations(search.transaction, search.session.office, question).organisations) {
    auto const& fields = one.fields.for_office();
    auto const name = people::called(fields, search.language);
    hits.push_back({rank_of(name + " " + fields.own_name, search.words).value_or(HitRank::text), "organisation",
                    std::to_string(one.id.value), name, fields.own_name == name ? std::string{} : fields.own_name,
                    path_of("/organisations/organisation", one.id.value)});
  }
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  return hits;
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  fittings.sources.emplace_back(person_hits);
  fittings.sources.emplace_back(organisation_hits);
  // Without "q": what is looked for is mostly somebody's name, which a view would keep beyond their erasure.
  fittings.lists.push_back({"people",
                            "/persons",
                            "people.persons",
                            Right::read_people,
                            {"language", "country", "organisation", "state", "sort"}});
  // What is looked for here is no person's name.
  fittings.lists.push_back(
      {"organisations", "/organisations", "people.orgs", Right::read_people, {"q", "kind", "sort"}});
}

}  // namespace amity::people::web
