// SPDX-License-Identifier: Apache-2.0
// What a task is about beside a letter: a partner, a person or an organisation.
#include "acting.h"
#include "people/organisation.h"
#include "people/person.h"
#include "refusals.h"
#include "task_rows.h"
#include "work/sql.h"

namespace amity::work {
namespace {

bool is_partner(db::Transaction& transaction, OfficeId office, std::int64_t city) {
  return transaction
      .one(sql::partner_of_office, {{"office", office}, {"city", city}}, [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace

std::optional<fields::FieldError> error_in_about(commands::Command& command, TaskAbout const& about) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  auto const reads_people = acts_with(command, accounts::Right::read_people);
  auto const is_there = [&] {
    switch (about.kind) {
      case AboutKind::partner:
        return is_partner(transaction, office, about.id);
      case AboutKind::person: {
        auto const person = people::person_of(transaction, office, people::PersonId{about.id});
        return reads_people && person && !person->erased_at;
      }
      case AboutKind::organisation:
        return reads_people && people::organisation_of(transaction, office, people::OrganisationId{about.id});
    }
    return false;
  }();
  if (is_there) return std::nullopt;
  return wrong("about", to_string(about), "not_found", "the office has no such record",
               "partner/, person/ or organisation/ and a number");
}

}  // namespace amity::work
