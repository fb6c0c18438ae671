// SPDX-License-Identifier: Apache-2.0
// A pasted table against what the office has.
#include "people/people_table.h"

#include "columns.h"
#include "people/people_list.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"
#include "words.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array row_words{Word{RowState::new_one, "new"}, Word{RowState::changed, "changed"},
                               Word{RowState::unchanged, "unchanged"}, Word{RowState::refused, "refused"}};

// A row beside the record that it is about.
struct Planned {
  RowReport report;
  PersonFields wanted{};
  std::optional<Person> stored{};
  std::optional<OrganisationId> organisation{};
  std::optional<Cap> cap{};  // that the row is about, where there is one
};

void fill(std::string& stands, std::string const& told) {
  if (!told.empty()) stands = told;
}

// Organisations by every name they have, as it folds.
using Names = std::multimap<std::string, OrganisationId, std::less<>>;
Names names_of(db::Transaction& transaction, OfficeId office) {
  Names names;
  transaction.each(sql::all_organisation_names, {{"office", office}}, [&](db::Row const& row) {
    if (auto const name = folded(row.text(1)); !name.empty()) names.emplace(name, row.get<OrganisationId>(0));
  });
  return names;
}

// Nothing where there is none; an error where the name is that of several.
std::optional<OrganisationId> organisation_named(Names const& names, std::string const& name, RowReport& report) {
  auto const [from, to] = names.equal_range(folded(name));
  std::set<OrganisationId> found;
  for (auto at = from; at != to; ++at) found.insert(at->second);
  if (found.size() > 1)
    report.errors.push_back(wrong("organisation", name, "ambiguous", "several organisations have this name",
                                  "the external_id of the one that is meant"));
  return found.empty() ? std::nullopt : std::optional{*found.begin()};
}

bool has_same_post(CapFields const& one, CapFields const& other) {
  return std::ranges::any_of(other.post,
                             [&](auto const& told) { return text_in(one.post, told.first) == told.second; });
}

CapFields merged(CapFields stands, CapFields const& told) {
  if (told.since) stands.since = told.since;
  if (told.until) stands.until = told.until;
  if (told.place) stands.place = told.place;
  return stands;
}

bool changes(Planned const& planned, PeopleRow const& row) {
  if (!planned.stored || planned.wanted != planned.stored->fields.for_office()) return true;
  if (row.organisation.empty()) return false;
  return !planned.cap || merged(planned.cap->fields.for_office(), row.cap) != planned.cap->fields.for_office();
}

Planned plan_row(db::Transaction& transaction, OfficeId office, Names const& names, PeopleRow const& row) {
  Planned planned{{row.line, RowState::refused, row.person.name, row.errors}};
  if (!row.person.external_id.empty())
    planned.stored = person_by_external_id(transaction, office, row.person.external_id);
  planned.wanted = planned.stored ? planned.stored->fields.for_office() : row.person;
  if (planned.stored) {
    fill(planned.wanted.name, row.person.name);
    fill(planned.wanted.name_latin, row.person.name_latin);
    fill(planned.wanted.name_reading, row.person.name_reading);
    fill(planned.wanted.languages, row.person.languages);
  }
  for (auto& error :
       errors_in_person(transaction, office, planned.stored ? planned.stored->id : PersonId{}, planned.wanted))
    planned.report.errors.push_back(std::move(error));
  if (!row.organisation.empty()) planned.organisation = organisation_named(names, row.organisation, planned.report);
  if (planned.stored && planned.organisation)
    for (auto const& cap : caps_of(transaction, office, planned.stored->id))
      if (!planned.cap && cap.fields.for_office().organisation == *planned.organisation &&
          has_same_post(cap.fields.for_office(), row.cap))
        planned.cap = cap;
  auto const post = planned.cap ? merged(planned.cap->fields.for_office(), row.cap) : row.cap;
  if (post.since && post.until && before(*post.until, *post.since) == Truth::yes)
    planned.report.errors.push_back(wrong("until", amity::to_string(*post.until), "until_before_since",
                                          "the post ends before it begins", "a later date"));
  if (planned.report.errors.empty())
    planned.report.state = !planned.stored         ? RowState::new_one
                           : changes(planned, row) ? RowState::changed
                                                   : RowState::unchanged;
  return planned;
}

// The same number twice in one list is two people or a mistake: the second is refused.
void refuse_repeated(std::vector<Planned>& plan, std::vector<PeopleRow> const& rows) {
  std::set<std::string, std::less<>> seen;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    auto const& id = rows[i].person.external_id;
    if (id.empty() || seen.insert(id).second) continue;
    plan[i].report.errors.push_back(
        wrong("external_id", id, "repeated", "a row above has this number", "one of its own"));
    plan[i].report.state = RowState::refused;
  }
}

std::vector<Planned> plan_of(db::Transaction& transaction, OfficeId office, std::vector<PeopleRow> const& rows) {
  auto const names = names_of(transaction, office);
  std::vector<Planned> plan;
  plan.reserve(rows.size());
  for (auto const& row : rows) plan.push_back(plan_row(transaction, office, names, row));
  refuse_repeated(plan, rows);
  return plan;
}

std::vector<RowReport> reports_of(std::vector<Planned> plan) {
  std::vector<RowReport> reports;
  reports.reserve(plan.size());
  for (auto& one : plan) reports.push_back(std::move(one.report));
  return reports;
}

// One refusal of a verb that the plan did not foresee refuses the whole list: nothing of it is kept.
template <class Done>
bool failed(Done const& done, std::optional<commands::Refusal>& why) {
  if (!done) why = done.error();
  return !done;
}

std::optional<commands::Refusal> take_in_row(Command& command, Planned const& planned, PeopleRow const& row,
                                             std::map<std::string, OrganisationId>& added) {
  std::optional<commands::Refusal> why;
  PersonId person = planned.stored ? planned.stored->id : PersonId{};
  if (!planned.stored) {
    auto const id = add_person(command, planned.wanted);
    if (failed(id, why)) return why;
    person = *id;
  } else if (planned.wanted != planned.stored->fields.for_office()) {
    auto const seen = commands::Seen{planned.stored->version, texts_of(planned.stored->fields.for_office())};
    if (failed(change_person(command, person, planned.wanted, seen), why)) return why;
  }
  if (row.organisation.empty()) return why;
  auto fields = planned.cap ? merged(planned.cap->fields.for_office(), row.cap) : row.cap;
  if (!planned.cap) {
    auto const name = folded(row.organisation);
    if (planned.organisation) added.emplace(name, *planned.organisation);
    if (!added.contains(name)) {
      OrganisationFields organisation;
      organisation.own_name = row.organisation;
      auto const id = add_organisation(command, organisation);
      if (failed(id, why)) return why;
      added.emplace(name, *id);
    }
    fields.organisation = added.at(name);
    (void)failed(add_cap(command, person, fields), why);
    return why;
  }
  auto const& stands = planned.cap->fields.for_office();
  if (fields != stands)
    (void)failed(change_cap(command, planned.cap->id, fields, commands::Seen{planned.cap->version, texts_of(stands)}),
                 why);
  return why;
}

}  // namespace

std::string_view to_string(RowState state) { return word_of(row_words, state); }

std::vector<RowReport> preview_people(db::Transaction& transaction, OfficeId office,
                                      std::vector<PeopleRow> const& rows) {
  return reports_of(plan_of(transaction, office, rows));
}

Outcome<std::vector<RowReport>> take_in_people(Command& command, std::vector<PeopleRow> const& rows) {
  auto plan = plan_of(command.transaction(), command.office(), rows);
  std::map<std::string, OrganisationId> added;
  std::int64_t changed = 0;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    auto const state = plan[i].report.state;
    if (state == RowState::refused || state == RowState::unchanged) continue;
    ++changed;
    if (auto const why = take_in_row(command, plan[i], rows[i], added)) return Refused{*why};
  }
  command.name_subject("people");
  command.tell("{\"rows\": " + std::to_string(changed) + "}");
  return reports_of(std::move(plan));
}

}  // namespace amity::people
