// SPDX-License-Identifier: Apache-2.0
// What is personal of a person: sealed in the database, opened by a command that is noted, erased by destroying keys.
#pragma once

#include "people/key_store.h"
#include "people/person.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace amity::people {

enum class PersonalField { contact, diet, notes };
inline constexpr std::array all_personal_fields{PersonalField::contact, PersonalField::diet, PersonalField::notes};
std::string_view to_string(PersonalField field);
std::optional<PersonalField> parse_personal_field(std::string_view word);

// Each of many lines; empty: nothing is known.
struct PersonalFields {
  std::string contact{};  // addresses of mail, numbers, postal address
  std::string diet{};     // and what else must be minded at a table or on a way
  std::string notes{};
  bool operator==(PersonalFields const&) const = default;
};
commands::FieldTexts texts_of(PersonalFields const& fields);

// Which of them there are, without a look into them, and when each was written (UTC).
std::map<PersonalField, std::string> personal_there(db::Transaction& transaction, OfficeId office, PersonId person);

// What they say. Errc::unavailable where a key is missing that should be there (amity doctor says which). Ask only
// after note_opening() was committed.
Result<Personal<PersonalFields>> personal_of(db::Transaction& transaction, KeyStore const& keys, OfficeId office,
                                             PersonId person);

// The version that stands then. New keys are made before the change is committed; one that is not committed leaves a
// key that seals nothing, which the nightly job removes. A field that is emptied loses
// its key by a job.
commands::Outcome<std::int64_t> change_personal(commands::Command& command, KeyStore const& keys, PersonId person,
                                                PersonalFields const& fields,
                                                std::optional<commands::Seen> const& seen);

// Writes down that somebody looks, and what for; the journal has a line without the reason. `person`: nothing for a
// file of `people` persons. Error at `why` where it is empty.
struct Opening {
  std::optional<PersonId> person{};
  std::int64_t people{1};
  std::string why;
};
commands::Outcome<std::int64_t> note_opening(commands::Command& command, Opening const& opening);

struct NotedOpening {
  std::string actor;
  std::string at;
  std::string why;
  bool operator==(NotedOpening const&) const = default;
};
// The newest first; those of files that many were in are not among them.
std::vector<NotedOpening> openings_of(db::Transaction& transaction, OfficeId office, PersonId person);

// Keys that seal nothing, of changes that were not committed: destroyed once they are older than keys_are_kept, since
// the database may be one that was restored from an older day for a while. How many.
std::size_t destroy_idle_keys(db::Transaction& transaction, KeyStore const& keys, Instant now);

// For amity doctor, a line each: values and secrets of authenticator apps whose key is not there, or was destroyed;
// keys of what was erased an hour ago or more; keys that seal nothing and are older than keys_are_kept; persons who
// were erased and are back.
std::vector<std::string> verify_keys(db::Transaction& transaction, KeyStore const& keys, Instant now);
// Whether there are sealed values at all, or sealed secrets of authenticator apps.
bool has_personal_values(db::Transaction& transaction);

}  // namespace amity::people
