// SPDX-License-Identifier: Apache-2.0
#include "people/cap.h"

#include "columns.h"
#include "db/id_sequence.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"

#include <algorithm>
#include <array>

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr TextRows cap_posts{"cap_post", sql::clear_cap_posts, sql::insert_cap_post};
constexpr int last_place = 99;

Cap read_cap(db::Row const& row) {
  CapFields fields;
  fields.organisation = row.get<OrganisationId>(3);
  fields.place = row.get<std::optional<int>>(4);
  fields.since = date_at(row, 5);
  fields.until = date_at(row, 6);
  return {row.get<CapId>(0), row.get<std::int64_t>(1), row.get<PersonId>(2), row.get<bool>(7),
          Office<CapFields>{std::move(fields)}};
}

std::vector<Cap> with_posts(db::Transaction& transaction, OfficeId office, std::vector<Cap> caps) {
  for (auto& cap : caps) cap.fields.to_change().post = read_texts(transaction, sql::cap_posts, office, cap.id.value);
  return caps;
}

std::optional<PartialDate> date_in(std::string_view text) {
  auto const date = PartialDate::parse(text);
  return date ? std::optional{*date} : std::nullopt;
}

CapFields cap_fields_in(commands::FieldTexts const& texts) {
  CapFields fields;
  fields.organisation = id_in<OrganisationId>(text_in_field(texts, "organisation")).value_or(OrganisationId{});
  fields.post = local_text_in(texts, "post");
  if (auto const place = number_of(text_in_field(texts, "place"))) fields.place = static_cast<int>(*place);
  fields.since = date_in(text_in_field(texts, "since"));
  fields.until = date_in(text_in_field(texts, "until"));
  return fields;
}

std::vector<fields::FieldError> errors_in_cap(Command& command, CapFields const& fields) {
  std::vector<fields::FieldError> errors;
  if (!organisation_of(command.transaction(), command.office(), fields.organisation))
    errors.push_back(wrong("organisation", {}, "not_found", "the office has no such organisation", "one of its own"));
  if (std::ranges::none_of(fields.post, [](auto const& one) { return !is_blank(one.second); }))
    errors.push_back(wrong("post", {}, "empty", "a post has a name", "what they are there, in zh, ja or en"));
  if (fields.place && (*fields.place < 1 || *fields.place > last_place))
    errors.push_back(wrong("place", std::to_string(*fields.place), "no_place", "this is no place in the order",
                           "1 for who comes first, to 99"));
  if (fields.since && fields.until && before(*fields.until, *fields.since) == Truth::yes)
    errors.push_back(wrong("until", amity::to_string(*fields.until), "until_before_since",
                           "the post ends before it begins", "a later date"));
  return errors;
}

void write_cap(Command& command, Cap const& cap, bool is_new) {
  auto const& fields = cap.fields.for_office();
  auto const place = fields.place ? db::Value{*fields.place} : db::Value{};
  command.watch("cap", {command.office(), cap.id});
  if (is_new)
    command.transaction().execute(sql::insert_cap, {{"office", command.office()},
                                                    {"id", cap.id},
                                                    {"person", cap.person},
                                                    {"organisation", fields.organisation},
                                                    {"place", place},
                                                    {"since", text_of(fields.since)},
                                                    {"until", text_of(fields.until)},
                                                    {"at", amity::to_string(command.at())}});
  else
    command.transaction().execute(sql::update_cap, {{"office", command.office()},
                                                    {"id", cap.id},
                                                    {"organisation", fields.organisation},
                                                    {"place", place},
                                                    {"since", text_of(fields.since)},
                                                    {"until", text_of(fields.until)},
                                                    {"at", amity::to_string(command.at())}});
  write_texts(command, cap_posts, cap.id.value, fields.post);
  command.name_subject(subject_of(cap.person));
  command.tell("{\"cap\": " + std::to_string(cap.id.value) + "}");
}

}  // namespace

commands::FieldTexts texts_of(CapFields const& fields) {
  commands::FieldTexts texts{{"organisation", std::to_string(fields.organisation.value)},
                             {"place", fields.place ? std::to_string(*fields.place) : std::string{}},
                             {"since", text_of(fields.since).value_or("")},
                             {"until", text_of(fields.until).value_or("")}};
  add_texts(texts, "post", fields.post);
  return texts;
}

Truth is_held(CapFields const& fields, Day day) {
  if (fields.since && fields.since->earliest() > day) return Truth::no;
  if (fields.until && fields.until->latest() < day) return Truth::no;
  if (fields.since && fields.since->latest() > day) return Truth::unknown;
  if (fields.until && fields.until->earliest() <= day && fields.until->earliest() != fields.until->latest())
    return Truth::unknown;
  return Truth::yes;
}

std::optional<Cap> cap_of(db::Transaction& transaction, OfficeId office, CapId id) {
  auto cap = transaction.one(sql::find_cap, {{"office", office}, {"id", id}}, read_cap);
  if (!cap) return std::nullopt;
  return with_posts(transaction, office, {*std::move(cap)}).front();
}

std::vector<Cap> caps_of(db::Transaction& transaction, OfficeId office, PersonId person) {
  return with_posts(transaction, office,
                    transaction.all(sql::caps_of_person, {{"office", office}, {"person", person}}, read_cap));
}

std::vector<Cap> caps_at(db::Transaction& transaction, OfficeId office, OrganisationId organisation) {
  return with_posts(
      transaction, office,
      transaction.all(sql::caps_at_organisation, {{"office", office}, {"organisation", organisation}}, read_cap));
}

namespace {

// What stands behind a name in that language; empty where nothing is known to.
std::string_view courtesy_of(PersonFields const& fields, std::string_view language) {
  constexpr std::string_view sama{"様"};
  constexpr std::array<std::string_view, 6> chinese{"先生", "女士", "小姐", "夫人", "阁下", "教授"};
  if (language == "ja") return sama;
  if (language != "zh") return {};
  auto const address = text_in(fields.address, language);
  auto const found = std::ranges::find_if(chinese, [&](std::string_view one) { return address.ends_with(one); });
  return found == chinese.end() ? std::string_view{} : *found;
}

}  // namespace

std::string written(db::Transaction& transaction, OfficeId office, Cap const& cap, std::string_view language,
                    Wording wording) {
  auto const person = person_of(transaction, office, cap.person);
  auto const organisation = organisation_of(transaction, office, cap.fields.for_office().organisation);
  auto const post = std::string(choose(cap.fields.for_office().post, language).text);
  auto const place = organisation ? called(organisation->fields.for_office(), language) : std::string{};
  std::string name;
  if (person) {
    auto const& fields = person->fields.for_office();
    name = language == "en" && !fields.name_latin.empty() ? fields.name_latin : fields.name;
    if (wording == Wording::addressed && !name.empty())
      if (auto const courtesy = courtesy_of(fields, language); !courtesy.empty() && !name.ends_with(courtesy))
        name += (language == "ja" ? " " : "") + std::string(courtesy);
  }
  // Chinese and Japanese go from the large to the small: 藤泽市 市长 佐藤花子.
  if (language == "zh" || language == "ja") return place + " " + post + (name.empty() ? "" : " " + name);
  return (name.empty() ? "" : name + ", ") + post + ", " + place;
}

Outcome<CapId> add_cap(Command& command, PersonId person, CapFields const& fields) {
  if (auto const found = person_to_change(command, person); !found) return Refused{found.error()};
  if (auto errors = errors_in_cap(command, fields); !errors.empty()) return refused(std::move(errors));
  CapId const id{db::take_ids(command.transaction(), command.office(), "cap")};
  write_cap(command, {id, 1, person, false, Office<CapFields>{fields}}, true);
  return id;
}

Outcome<std::int64_t> change_cap(Command& command, CapId id, CapFields const& fields,
                                 std::optional<commands::Seen> const& seen) {
  auto stored = cap_of(command.transaction(), command.office(), id);
  if (!stored || stored->removed) return not_there("cap");
  auto const theirs = stored->fields.for_office();
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(theirs), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = cap_fields_in(*texts);
  if (wanted == theirs) return stored->version;
  if (auto errors = errors_in_cap(command, wanted); !errors.empty()) return refused(std::move(errors));
  stored->fields = Office<CapFields>{wanted};
  write_cap(command, *stored, false);
  return stored->version + 1;
}

Outcome<std::int64_t> remove_cap(Command& command, CapId id) {
  auto const stored = cap_of(command.transaction(), command.office(), id);
  if (!stored) return not_there("cap");
  if (stored->removed) return stored->version;
  command.watch("cap", {command.office(), id});
  command.transaction().execute(sql::remove_cap,
                                {{"office", command.office()}, {"id", id}, {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(stored->person));
  command.tell("{\"cap\": " + std::to_string(id.value) + "}");
  return stored->version + 1;
}

}  // namespace amity::people
