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
using partnerships::web::DeskRecord;
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

// One who was erased is nobody to others.
std::optional<DeskRecord> person_record(db::Transaction& transaction, accounts::Session const& session,
                                        std::int64_t id) {
  if (!session.rights.contains(Right::read_people)) return std::nullopt;
  auto const person = person_of(transaction, session.office, PersonId{id});
  if (!person || person->erased_at) return std::nullopt;
  return DeskRecord{people::called(person->fields.for_office()), path_of("/persons/person", id)};
}

std::optional<DeskRecord> organisation_record(db::Transaction& transaction, accounts::Session const& session,
                                              std::int64_t id) {
  if (!session.rights.contains(Right::read_people)) return std::nullopt;
  auto const one = organisation_of(transaction, session.office, OrganisationId{id});
  if (!one) return std::nullopt;
  auto const& fields = one->fields.for_office();
  return DeskRecord{people::called(fields, "en"), path_of("/organisations/organisation", id), fields.name};
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  fittings.records.push_back({"person", person_record, {Right::read_people}});
  fittings.records.push_back({"organisation", organisation_record, {Right::read_people}});
  fittings.sources.emplace_back(person_hits);
  fittings.sources.emplace_back(organisation_hits);
  fittings.deeds.insert(fittings.deeds.end(),
                        {{"people.persons", "/persons", Right::read_people, "find.persons"},
                         {"people.add_person", "/persons/edit", Right::edit_people, "find.new_person"},
                         {"people.list", "/persons/list", Right::edit_people, "find.paste_people"},
                         {"people.orgs", "/organisations", Right::read_people, "find.organisations"},
                         {"people.org.add", "/organisations/edit", Right::edit_people, "find.new_organisation"},
                         {"people.retention", "/retention", Right::erase_people, "find.retention"},
                         {"palette.export.people", "/persons/export?format=xlsx", Right::read_people},
                         {"palette.export.organisations", "/organisations/export", Right::read_people}});
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
