// SPDX-License-Identifier: Apache-2.0
#include "people/personal.h"

#include "accounts/totp_keys.h"
#include "columns.h"
#include "db/id_sequence.h"
#include "key_destruction.h"
#include "people/erasure.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"
#include "words.h"

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array personal_words{Word{PersonalField::contact, "contact"}, Word{PersonalField::diet, "diet"},
                                    Word{PersonalField::notes, "notes"}};
// So long the job that destroys keys may wait for its turn.
constexpr std::chrono::hours erased_keys_are_noticed{1};

std::string& value_of_field(PersonalFields& fields, PersonalField field) {
  switch (field) {
    case PersonalField::contact:
      return fields.contact;
    case PersonalField::diet:
      return fields.diet;
    case PersonalField::notes:
      break;
  }
  return fields.notes;
}

// A sealed value opens as that of this field of this person, and as nobody else's.
std::string about(OfficeId office, PersonId person, PersonalField field) {
  return "person/" + std::to_string(office.value) + "/" + std::to_string(person.value) + "/" +
         std::string(to_string(field));
}

struct SealedRow {
  PersonalField field{};
  std::string key;
  std::string sealed;
  std::string changed_at;
};
std::vector<SealedRow> sealed_rows(db::Transaction& transaction, OfficeId office, PersonId person) {
  return transaction.all(sql::personal_values, {{"office", office}, {"person", person}}, [](db::Row const& row) {
    return SealedRow{parse_personal_field(row.text(0)).value_or(PersonalField::notes), row.get<std::string>(1),
                     row.get<std::string>(2), row.get<std::string>(3)};
  });
}

// Nothing of what was typed stands in the error.
fields::FieldError keys_are_missing() {
  return wrong({}, {}, "keys_missing", "the key of a value that is stored here cannot be found",
               "the folder of keys, or its backup; amity doctor says which is missing");
}

void write_field(Command& command, KeyStore const& keys, PersonId person, PersonalField field, std::string const& text,
                 std::vector<SealedRow> const& rows) {
  auto const office = command.office();
  if (text.empty()) {
    destroy_keys_of(command, person, {field});
    command.transaction().execute(sql::drop_personal_value,
                                  {{"office", office}, {"person", person}, {"field", to_string(field)}});
    return;
  }
  std::string id;
  for (auto const& row : rows)
    if (row.field == field) id = row.key;
  auto key = id.empty() ? std::nullopt : keys.find(id);
  if (!key) {
    id = new_key_id();
    key = keys.make(id);
  }
  command.transaction().execute(sql::put_personal_value, {{"office", office},
                                                          {"person", person},
                                                          {"field", to_string(field)},
                                                          {"key", id},
                                                          {"sealed", seal(*key, text, about(office, person, field))},
                                                          {"at", amity::to_string(command.at())}});
}

PersonalFields personal_in(commands::FieldTexts const& texts) {
  return {text_in_field(texts, "contact"), text_in_field(texts, "diet"), text_in_field(texts, "notes")};
}

}  // namespace

std::string_view to_string(PersonalField field) { return word_of(personal_words, field); }
std::optional<PersonalField> parse_personal_field(std::string_view word) { return value_of(personal_words, word); }

commands::FieldTexts texts_of(PersonalFields const& fields) {
  return {{"contact", fields.contact}, {"diet", fields.diet}, {"notes", fields.notes}};
}

std::map<PersonalField, std::string> personal_there(db::Transaction& transaction, OfficeId office, PersonId person) {
  std::map<PersonalField, std::string> there;
  for (auto const& row : sealed_rows(transaction, office, person)) there.emplace(row.field, row.changed_at);
  return there;
}

Result<Personal<PersonalFields>> personal_of(db::Transaction& transaction, KeyStore const& keys, OfficeId office,
                                             PersonId person) {
  PersonalFields fields;
  for (auto const& row : sealed_rows(transaction, office, person)) {
    auto const key = keys.find(row.key);
    auto value = key ? unseal(*key, row.sealed, about(office, person, row.field)) : std::nullopt;
    if (!value)
      return fail(Errc::unavailable, "the key of a value that is stored here cannot be found", {},
                  "the folder of keys, or its backup; amity doctor says which is missing");
    value_of_field(fields, row.field) = *std::move(value);
  }
  return Personal<PersonalFields>{std::move(fields)};
}

Outcome<std::int64_t> change_personal(Command& command, KeyStore const& keys, PersonId person,
                                      PersonalFields const& fields, std::optional<commands::Seen> const& seen) {
  auto const stored = person_to_change(command, person);
  if (!stored) return Refused{stored.error()};
  auto const office = command.office();
  auto const now = personal_of(command.transaction(), keys, office, person);
  if (!now) return refused(Errc::unavailable, keys_are_missing());
  auto const theirs = texts_of(now->opened());
  auto const texts = commands::fields_to_write(texts_of(fields), seen, theirs, stored->personal_version);
  if (!texts) return Refused{texts.error()};
  if (*texts == theirs) return stored->personal_version;
  auto wanted = personal_in(*texts);
  auto before = now->opened();
  auto const rows = sealed_rows(command.transaction(), office, person);
  command.watch("personal_value", {office, person});
  command.watch("person", {office, person});
  for (auto const field : all_personal_fields)
    if (value_of_field(wanted, field) != value_of_field(before, field))
      write_field(command, keys, person, field, value_of_field(wanted, field), rows);
  command.transaction().execute(
      sql::count_personal_version,
      {{"office", office}, {"id", person}, {"salt", new_salt()}, {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(person));
  tell_fields(command, theirs, *texts);
  return stored->personal_version + 1;
}

Outcome<std::int64_t> note_opening(Command& command, Opening const& opening) {
  if (is_blank(opening.why))
    return refused({wrong("why", {}, "empty", "personal values are opened for a reason", "what they are needed for")});
  if (opening.person)
    if (auto const found = person_to_change(command, *opening.person); !found) return Refused{found.error()};
  auto const office = command.office();
  auto const id = db::take_ids(command.transaction(), office, "personal_opening");
  command.watch("personal_opening", {office, id});
  command.transaction().execute(sql::insert_opening, {{"office", office},
                                                      {"id", id},
                                                      {"person", opening.person},
                                                      {"people", opening.people},
                                                      {"actor", command.actor()},
                                                      {"at", amity::to_string(command.at())},
                                                      {"why", opening.why},
                                                      {"salt", new_salt()}});
  if (opening.person) command.name_subject(subject_of(*opening.person));
  command.tell("{\"people\": " + std::to_string(opening.people) + "}");
  return id;
}

std::vector<NotedOpening> openings_of(db::Transaction& transaction, OfficeId office, PersonId person) {
  return transaction.all(sql::openings_of_person, {{"office", office}, {"person", person}}, [](db::Row const& row) {
    return NotedOpening{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
  });
}

namespace {

struct KeyInUse {
  std::string id;
  std::string whose;
};
std::vector<KeyInUse> keys_in_use(db::Transaction& transaction) {
  return transaction.all(sql::keys_in_use, {}, [](db::Row const& row) {
    return KeyInUse{row.get<std::string>(0), "office " + std::to_string(row.integer(1)) + ", person " +
                                                 std::to_string(row.integer(2)) + ", " + row.get<std::string>(3)};
  });
}

std::vector<std::string> idle_keys(db::Transaction& transaction, KeyStore const& keys, Instant now) {
  auto idle = keys.all();
  for (auto const& one : keys_in_use(transaction)) idle.erase(one.id);
  for (auto const& one : accounts::totp_keys_in_use(transaction)) idle.erase(one.key);
  std::vector<std::string> old;
  for (auto const& id : idle)
    if (auto const made = keys.made_at(id); made && now - *made > keys_are_kept) old.push_back(id);
  return old;
}

// Of what was erased before that moment, and that are there all the same.
std::size_t keys_left_over(db::Transaction& transaction, KeyStore const& keys, Instant before) {
  auto const there = keys.all();
  std::size_t left = 0;
  transaction.each(sql::erased_keys, {}, [&](db::Row const& row) {
    if (row.text(1) < amity::to_string(before) && there.contains(std::string(row.text(0)))) ++left;
  });
  return left;
}

}  // namespace

std::size_t destroy_idle_keys(db::Transaction& transaction, KeyStore const& keys, Instant now) {
  auto const old = idle_keys(transaction, keys, now);
  for (auto const& id : old) keys.destroy(id);
  return old.size();
}

std::vector<std::string> verify_keys(db::Transaction& transaction, KeyStore const& keys, Instant now) {
  std::vector<std::string> troubles;
  for (auto const& one : keys_in_use(transaction)) {
    if (keys.is_destroyed(one.id))
      troubles.push_back(one.whose +
                         ": its key was destroyed, and the value was not; `amity retention --apply` takes it away");
    else if (!keys.find(one.id))
      troubles.push_back(one.whose + ": its key is missing; `amity keys restore` brings it back from a copy");
  }
  for (auto const& one : accounts::totp_keys_in_use(transaction))
    if (!keys.find(one.key))
      troubles.push_back(one.whose +
                         ": its key is missing; `amity keys restore` brings it back, else a director sets a new link");
  if (auto const left = keys_left_over(transaction, keys, now - erased_keys_are_noticed); left > 0)
    troubles.push_back(std::to_string(left) +
                       " keys of values that were erased are still there; `amity retention --apply` destroys them");
  if (auto const idle = idle_keys(transaction, keys, now); !idle.empty())
    troubles.push_back(std::to_string(idle.size()) +
                       " keys seal nothing and are old; `amity retention --apply` destroys them");
  if (auto const back = erased_and_back(transaction, keys); !back.empty())
    troubles.push_back(std::to_string(back.size()) +
                       " persons who were erased are back, from a backup; `amity retention --apply` erases them again");
  return troubles;
}

bool has_personal_values(db::Transaction& transaction) {
  return !keys_in_use(transaction).empty() || !accounts::totp_keys_in_use(transaction).empty();
}

}  // namespace amity::people
