// SPDX-License-Identifier: Apache-2.0
#include "people/erasure.h"

#include "columns.h"
#include "desk/comments.h"
#include "key_destruction.h"
#include "people/legal_hold.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

void set_hold(Command& command, PersonId id, std::optional<Hold> const& hold) {
  command.watch("person", {command.office(), id});
  command.transaction().execute(sql::hold_person, {{"office", command.office()},
                                                   {"id", id},
                                                   {"by", hold ? std::optional{hold->by} : std::nullopt},
                                                   {"why", hold ? std::optional{hold->why} : std::nullopt},
                                                   {"at", hold ? std::optional{hold->at} : std::nullopt},
                                                   {"salt", new_salt()}});
  command.name_subject(subject_of(id));
}

Outcome<Person> person_to_erase(Command& command, PersonId id) {
  auto person = person_to_change(command, id);
  if (!person) return Refused{person.error()};
  if (person->hold)
    return refused(Errc::refused, wrong({}, {}, "person_held", "a legal hold stands on this person",
                                        "releasing it first, for who may"));
  if (!held_by_partner(command.transaction(), command.office(), id).empty())
    return refused(Errc::refused, wrong({}, {}, "partner_held", "a legal hold stands on a partner of this person",
                                        "releasing it first, for who may"));
  return person;
}

void erase_record(Command& command, Person const& person, Forget const& forget) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  auto const id = person.id;
  if (forget) forget(command, id, person.fields.for_office());
  for (auto const* table : {"person", "person_address", "personal_value"}) command.watch(table, {office, id});
  command.rescan("personal_opening");
  destroy_keys_of(command, id, {all_personal_fields.begin(), all_personal_fields.end()});
  transaction.execute(sql::drop_personal_values, {{"office", office}, {"person", id}});
  transaction.execute(sql::clear_person_addresses, {{"office", office}, {"id", id}});
  transaction.execute(sql::blank_openings, {{"office", office}, {"person", id}, {"salt", new_salt()}});
  transaction.execute(sql::erase_person,
                      {{"office", office}, {"id", id}, {"salt", new_salt()}, {"at", amity::to_string(command.at())}});
  // What colleagues said of them may name them.
  desk::forget_comments(command, {"person", id.value});
  enqueue_key_destruction(command);
  command.name_subject(subject_of(id));
}

}  // namespace

Outcome<std::int64_t> hold_person(Command& command, PersonId id, std::string const& why) {
  auto const person = person_to_change(command, id);
  if (!person) return Refused{person.error()};
  if (is_blank(why)) return refused({wrong("why", {}, "empty", "a hold has a reason", "why nothing may be erased")});
  set_hold(command, id, Hold{std::string(command.actor()), why, amity::to_string(command.at())});
  return person->version + 1;
}

Outcome<std::int64_t> release_person(Command& command, PersonId id) {
  auto const person = person_to_change(command, id);
  if (!person) return Refused{person.error()};
  if (!person->hold) return person->version;
  set_hold(command, id, {});
  return person->version + 1;
}

Outcome<std::int64_t> erase_person(Command& command, PersonId id, std::optional<std::int64_t> version,
                                   Forget const& forget) {
  auto const person = person_to_erase(command, id);
  if (!person) return Refused{person.error()};
  if (version && *version != person->version)
    return refused(Errc::conflict, wrong("version", std::to_string(*version), "changed_since",
                                         "the record was changed since it was seen", "its present version"));
  erase_record(command, *person, forget);
  return person->version + 1;
}

Outcome<std::int64_t> erase_person_again(Command& command, PersonId id, Forget const& forget) {
  auto const person = person_to_change(command, id);
  if (!person) return Refused{person.error()};
  if (person->hold) set_hold(command, id, {});  // its reason may name them
  erase_record(command, *person, forget);
  return person->version + 1;
}

Outcome<std::int64_t> erase_personal(Command& command, PersonId id, std::vector<PersonalField> const& fields) {
  auto const person = person_to_erase(command, id);
  if (!person) return Refused{person.error()};
  auto const office = command.office();
  command.watch("personal_value", {office, id});
  command.watch("person", {office, id});
  destroy_keys_of(command, id, fields);
  std::string names;
  for (auto const field : fields) {
    command.transaction().execute(sql::drop_personal_value,
                                  {{"office", office}, {"person", id}, {"field", to_string(field)}});
    names += (names.empty() ? "\"" : ", \"") + std::string(to_string(field)) + "\"";
  }
  command.transaction().execute(
      sql::count_personal_version,
      {{"office", office}, {"id", id}, {"salt", new_salt()}, {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(id));
  command.tell("{\"fields\": [" + names + "]}");
  return person->personal_version + 1;
}

}  // namespace amity::people
