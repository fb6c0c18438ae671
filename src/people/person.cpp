// SPDX-License-Identifier: Apache-2.0
#include "people/person.h"

#include "columns.h"
#include "db/id_sequence.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <set>

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr TextRows person_addresses{"person_address", sql::clear_person_addresses, sql::insert_person_address};

PersonFields fields_in_texts(commands::FieldTexts const& texts) {
  PersonFields fields;
  fields.name = text_in_field(texts, "name");
  fields.name_latin = text_in_field(texts, "name_latin");
  fields.name_reading = text_in_field(texts, "name_reading");
  fields.address = local_text_in(texts, "address");
  fields.languages = text_in_field(texts, "languages");
  fields.external_id = text_in_field(texts, "external_id");
  return fields;
}

bool is_latin(std::string_view text) {
  auto const* bytes = reinterpret_cast<std::uint8_t const*>(text.data());
  auto const length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    UChar32 letter{};
    U8_NEXT(bytes, at, length, letter);
    auto status = U_ZERO_ERROR;
    auto const script = uscript_getScript(letter, &status);
    if (letter < 0 || U_FAILURE(status) != 0 ||
        (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED))
      return false;
  }
  return true;
}

// "ja en": each two or three small letters, and parts of two to eight after hyphens.
bool are_language_tags(std::string_view text) {
  auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  std::size_t part = 0;
  bool is_first = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && letter(text[i])) {
      if (is_first && (text[i] < 'a' || text[i] > 'z')) return false;
      ++part;
      continue;
    }
    if (i < text.size() && text[i] != '-' && text[i] != ' ') return false;
    if (is_first ? part < 2 || part > 3 : part < 2 || part > 8) return false;
    is_first = i < text.size() && text[i] == ' ';
    part = 0;
  }
  return true;
}

std::string searched_in(PersonFields const& fields) {
  auto text = fields.name + "\n" + fields.name_latin + "\n" + fields.name_reading;
  for (auto const& [language, words] : fields.address) text += "\n" + words;
  return folded(text);
}

std::string sort_key_of(PersonFields const& fields) {
  if (!fields.name_latin.empty()) return folded(fields.name_latin);
  return folded(fields.name_reading.empty() ? fields.name : fields.name_reading);
}

void write_person(Command& command, db::Query const& query, PersonId id, PersonFields const& fields) {
  command.watch("person", {command.office(), id});
  command.transaction().execute(query, {{"office", command.office()},
                                        {"id", id},
                                        {"external", or_null(fields.external_id)},
                                        {"name", fields.name},
                                        {"name_latin", fields.name_latin},
                                        {"name_reading", fields.name_reading},
                                        {"languages", fields.languages},
                                        {"salt", new_salt()},
                                        {"sort_key", sort_key_of(fields)},
                                        {"folded", searched_in(fields)},
                                        {"at", amity::to_string(command.at())}});
  write_texts(command, person_addresses, id.value, fields.address);
  command.name_subject(subject_of(id));
}

}  // namespace

std::vector<fields::FieldError> errors_in_person(db::Transaction& transaction, OfficeId office, PersonId self,
                                                 PersonFields const& fields) {
  std::vector<fields::FieldError> errors;
  if (is_blank(fields.name))
    errors.push_back(wrong("name", {}, "empty", "a person has a name", "the name in their own script"));
  if (!is_latin(fields.name_latin))
    errors.push_back(wrong("name_latin", {}, "not_latin", "this has letters that are not Latin",
                           "the name as in the passport, such as SATO Hanako"));
  if (!fields.languages.empty() && !are_language_tags(fields.languages))
    errors.push_back(wrong("languages", fields.languages, "not_languages", "these are no tags of languages",
                           "tags with blanks between, such as ja en"));
  if (!fields.external_id.empty()) {
    auto const other = person_by_external_id(transaction, office, fields.external_id);
    if (other && other->id != self)
      errors.push_back(wrong("external_id", fields.external_id, "external_id_taken", "another record has this number",
                             "a number of its own"));
  }
  return errors;
}

std::string subject_of(PersonId id) { return "person/" + std::to_string(id.value); }

commands::FieldTexts texts_of(PersonFields const& fields) {
  commands::FieldTexts texts{{"name", fields.name},
                             {"name_latin", fields.name_latin},
                             {"name_reading", fields.name_reading},
                             {"languages", fields.languages},
                             {"external_id", fields.external_id}};
  add_texts(texts, "address", fields.address);
  return texts;
}

std::string called(PersonFields const& fields) {
  if (fields.name_latin.empty() || is_latin(fields.name)) return fields.name;
  return fields.name + " (" + fields.name_latin + ")";
}

Person read_person(db::Row const& row) {
  Person person;
  person.id = row.get<PersonId>(0);
  person.version = row.get<std::int64_t>(1);
  person.personal_version = row.get<std::int64_t>(2);
  PersonFields fields;
  fields.name = row.get<std::string>(3);
  fields.name_latin = row.get<std::string>(4);
  fields.name_reading = row.get<std::string>(5);
  fields.languages = row.get<std::string>(6);
  fields.external_id = row.get<std::string>(7);
  person.fields = Office<PersonFields>{std::move(fields)};
  if (!row.is_null(8)) person.hold = Hold{row.get<std::string>(8), row.get<std::string>(9), row.get<std::string>(10)};
  person.erased_at = row.get<std::optional<std::string>>(11);
  return person;
}

std::vector<Person> with_addresses(db::Transaction& transaction, OfficeId office, std::vector<Person> people) {
  for (auto& person : people)
    person.fields.to_change().address = read_texts(transaction, sql::person_addresses, office, person.id.value);
  return people;
}

std::optional<Person> person_of(db::Transaction& transaction, OfficeId office, PersonId id) {
  auto person = transaction.one(sql::find_person, {{"office", office}, {"id", id}}, read_person);
  if (!person) return std::nullopt;
  return with_addresses(transaction, office, {*std::move(person)}).front();
}

std::optional<Person> person_by_external_id(db::Transaction& transaction, OfficeId office,
                                            std::string_view external_id) {
  auto person =
      transaction.one(sql::person_by_external_id, {{"office", office}, {"external", external_id}}, read_person);
  if (!person) return std::nullopt;
  return with_addresses(transaction, office, {*std::move(person)}).front();
}

Outcome<Person> person_to_change(Command& command, PersonId id) {
  auto person = person_of(command.transaction(), command.office(), id);
  if (!person) return not_there("person");
  if (person->erased_at)
    return refused(Errc::refused, wrong({}, {}, "person_erased", "this person's record was erased", "a new record"));
  return *std::move(person);
}

void tell_fields(Command& command, commands::FieldTexts const& before, commands::FieldTexts const& after) {
  std::set<std::string, std::less<>> changed;
  for (auto const& [name, text] : after)
    if (text_in_field(before, name) != text) changed.insert(name.substr(0, name.find('.')));
  for (auto const& [name, text] : before)
    if (!text.empty() && !after.contains(name)) changed.insert(name.substr(0, name.find('.')));
  std::string list;
  for (auto const& name : changed) list += (list.empty() ? "\"" : ", \"") + name + "\"";
  command.tell("{\"fields\": [" + list + "]}");
}

Outcome<PersonId> add_person(Command& command, PersonFields const& fields) {
  if (auto errors = errors_in_person(command.transaction(), command.office(), {}, fields); !errors.empty())
    return refused(std::move(errors));
  PersonId const id{db::take_ids(command.transaction(), command.office(), "person")};
  write_person(command, sql::insert_person, id, fields);
  return id;
}

Outcome<std::int64_t> change_person(Command& command, PersonId id, PersonFields const& fields,
                                    std::optional<commands::Seen> const& seen) {
  auto const stored = person_to_change(command, id);
  if (!stored) return Refused{stored.error()};
  auto const& theirs = stored->fields.for_office();
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(theirs), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = fields_in_texts(*texts);
  if (wanted == theirs) return stored->version;
  if (auto errors = errors_in_person(command.transaction(), command.office(), id, wanted); !errors.empty())
    return refused(std::move(errors));
  write_person(command, sql::update_person, id, wanted);
  tell_fields(command, texts_of(theirs), texts_of(wanted));
  return stored->version + 1;
}

}  // namespace amity::people
