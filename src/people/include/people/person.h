// SPDX-License-Identifier: Apache-2.0
// The people that an office deals with: names, how they are addressed, what they speak. What is personal beside
// (contact, diet, notes) is in people/personal.h.
#pragma once

#include "commands/merge.h"
#include "core/language.h"
#include "core/sight.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::people {

using PersonId = Id<struct PersonTag>;

struct PersonFields {
  std::string name{};          // in their own script
  std::string name_latin{};    // as in the passport
  std::string name_reading{};  // kana or pinyin
  LocalText address{};         // how they are addressed: 佐藤市長, Mayor Sato
  std::string languages{};     // BCP 47 tags with blanks between, the best first: "ja en"
  std::string external_id{};   // by which a list knows them again; one of each in an office
  bool operator==(PersonFields const&) const = default;
};
commands::FieldTexts texts_of(PersonFields const& fields);

// A legal hold: nothing of the person is erased while it lasts.
struct Hold {
  std::string by;  // "account:5"
  std::string why;
  std::string at;  // UTC
  bool operator==(Hold const&) const = default;
};

struct Person {
  PersonId id{};
  std::int64_t version{};
  std::int64_t personal_version{};  // of contact, diet and notes
  Office<PersonFields> fields;
  std::optional<Hold> hold{};
  std::optional<std::string> erased_at{};  // UTC; then nothing else of them is known
  bool operator==(Person const&) const = default;
};

// What to call them: in Latin letters beside the name where that has others.
std::string called(PersonFields const& fields);

std::optional<Person> person_of(db::Transaction& transaction, OfficeId office, PersonId id);
std::optional<Person> person_by_external_id(db::Transaction& transaction, OfficeId office,
                                            std::string_view external_id);

// Errors: name (empty), name_latin (letters of another script), languages (no tags), external_id (another has it).
commands::Outcome<PersonId> add_person(commands::Command& command, PersonFields const& fields);
// The version that stands then. Errc::refused for one who was erased.
commands::Outcome<std::int64_t> change_person(commands::Command& command, PersonId id, PersonFields const& fields,
                                              std::optional<commands::Seen> const& seen);

}  // namespace amity::people
