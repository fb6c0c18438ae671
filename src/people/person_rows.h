// SPDX-License-Identifier: Apache-2.0
// People as rows. Private to the room.
#pragma once

#include "people/person.h"

namespace amity::people {

// Without the forms of address, which with_addresses() adds: a statement at a time.
Person read_person(db::Row const& row);
std::vector<Person> with_addresses(db::Transaction& transaction, OfficeId office, std::vector<Person> people);

// The person that a command is about. Errc::not_found; Errc::refused for one who was erased.
commands::Outcome<Person> person_to_change(commands::Command& command, PersonId id);
std::string subject_of(PersonId id);

// What add_person() and change_person() refuse.
std::vector<fields::FieldError> errors_in_person(db::Transaction& transaction, OfficeId office, PersonId self,
                                                 PersonFields const& fields);

// Tells the journal which fields changed, by their names alone.
void tell_fields(commands::Command& command, commands::FieldTexts const& before, commands::FieldTexts const& after);

}  // namespace amity::people
