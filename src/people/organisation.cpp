// SPDX-License-Identifier: Apache-2.0
#include "people/organisation.h"

#include "columns.h"
#include "commands/field_notes.h"
#include "db/id_sequence.h"
#include "people/in_city.h"
#include "people/sql.h"
#include "refusals.h"
#include "words.h"

#include <algorithm>

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array kind_words{Word{OrganisationKind::city_government, "city_government"},
                                Word{OrganisationKind::authority, "authority"},
                                Word{OrganisationKind::mission, "mission"},
                                Word{OrganisationKind::university, "university"},
                                Word{OrganisationKind::school, "school"},
                                Word{OrganisationKind::culture, "culture"},
                                Word{OrganisationKind::health, "health"},
                                Word{OrganisationKind::company, "company"},
                                Word{OrganisationKind::association, "association"},
                                Word{OrganisationKind::media, "media"},
                                Word{OrganisationKind::other, "other"}};

constexpr TextRows organisation_names{"organisation_name", sql::clear_organisation_names,
                                      sql::insert_organisation_name};

// The names are read once the rows are: a statement at a time.
std::vector<Organisation> with_names(db::Transaction& transaction, OfficeId office, std::vector<Organisation> rows) {
  for (auto& row : rows)
    row.fields.to_change().name = read_texts(transaction, sql::organisation_names, office, row.id.value);
  return rows;
}

Organisation read_organisation(db::Row const& row) {
  OrganisationFields fields;
  fields.kind = parse_organisation_kind(row.text(2)).value_or(OrganisationKind::other);
  fields.own_name = row.get<std::string>(3);
  fields.country = row.get<std::string>(4);
  fields.city = row.get<std::optional<CityId>>(5);
  fields.parent = row.get<std::optional<OrganisationId>>(6);
  fields.external_id = row.get<std::string>(7);
  return {row.get<OrganisationId>(0), row.get<std::int64_t>(1), Office<OrganisationFields>{std::move(fields)}};
}

std::optional<Organisation> one_of(db::Transaction& transaction, OfficeId office, std::optional<Organisation> found) {
  if (found) found->fields.to_change().name = read_texts(transaction, sql::organisation_names, office, found->id.value);
  return found;
}

OrganisationFields fields_in(commands::FieldTexts const& texts) {
  OrganisationFields fields;
  fields.name = local_text_in(texts, "name");
  fields.own_name = text_in_field(texts, "own_name");
  fields.kind = parse_organisation_kind(text_in_field(texts, "kind")).value_or(OrganisationKind::other);
  fields.country = text_in_field(texts, "country");
  fields.city = id_in<CityId>(text_in_field(texts, "city"));
  fields.parent = id_in<OrganisationId>(text_in_field(texts, "parent"));
  fields.external_id = text_in_field(texts, "external_id");
  return fields;
}

// Whether `below` lies below `above`, or is it.
bool lies_below(db::Transaction& transaction, OfficeId office, OrganisationId below, OrganisationId above) {
  constexpr int deepest = 50;
  auto at = std::optional{below};
  for (int level = 0; at && level < deepest; ++level) {
    if (*at == above) return true;
    auto const one = organisation_of(transaction, office, *at);
    at = one ? one->fields.for_office().parent : std::nullopt;
  }
  return at.has_value();  // too deep to be sure
}

std::vector<fields::FieldError> errors_in_organisation(Command& command, OrganisationId self,
                                                       OrganisationFields const& fields) {
  auto& transaction = command.transaction();
  auto const office = command.office();
  std::vector<fields::FieldError> errors;
  auto const has_name = std::ranges::any_of(fields.name, [](auto const& one) { return !is_blank(one.second); });
  if (!has_name && is_blank(fields.own_name))
    errors.push_back(
        wrong("own_name", {}, "empty", "an organisation has a name", "its own name, or one in zh, ja or en"));
  auto const is_there = [](db::Row const&) { return true; };
  if (!fields.country.empty() && !transaction.one(sql::has_country, {{"country", fields.country}}, is_there))
    errors.push_back(
        wrong("country", fields.country, "not_found", "there is no such country", "two letters, such as JP"));
  if (fields.city && !transaction.one(sql::country_of_city, {{"city", *fields.city}}, is_there))
    errors.push_back(wrong("city", {}, "not_found", "there is no such city", "a city of the atlas"));
  if (fields.parent && (!organisation_of(transaction, office, *fields.parent) ||
                        (self.value != 0 && lies_below(transaction, office, *fields.parent, self))))
    errors.push_back(wrong("parent", std::to_string(fields.parent->value), "no_such_parent",
                           "it cannot be part of this one", "an organisation of the office's that is no part of it"));
  if (!fields.external_id.empty()) {
    auto const other = organisation_by_external_id(transaction, office, fields.external_id);
    if (other && other->id != self)
      errors.push_back(wrong("external_id", fields.external_id, "external_id_taken", "another record has this number",
                             "a number of its own"));
  }
  return errors;
}

// A city says which country it is.
OrganisationFields with_country(db::Transaction& transaction, OrganisationFields fields) {
  if (fields.city)
    if (auto country = transaction.one(sql::country_of_city, {{"city", *fields.city}},
                                       [](db::Row const& row) { return row.get<std::string>(0); }))
      fields.country = *std::move(country);
  return fields;
}

std::string searched(OrganisationFields const& fields) {
  auto text = fields.own_name;
  for (auto const& [language, name] : fields.name) text += "\n" + name;
  return folded(text);
}

void write_organisation(Command& command, db::Query const& query, OrganisationId id, OrganisationFields const& fields) {
  command.watch("organisation", {command.office(), id});
  command.transaction().execute(query, {{"office", command.office()},
                                        {"id", id},
                                        {"external", or_null(fields.external_id)},
                                        {"kind", to_string(fields.kind)},
                                        {"own_name", fields.own_name},
                                        {"country", or_null(fields.country)},
                                        {"city", fields.city},
                                        {"parent", fields.parent},
                                        {"sort_key", folded(called(fields, "en"))},
                                        {"folded", searched(fields)},
                                        {"at", amity::to_string(command.at())}});
  write_texts(command, organisation_names, id.value, fields.name);
  command.name_subject("organisation/" + std::to_string(id.value));
}

}  // namespace

std::string_view to_string(OrganisationKind kind) { return word_of(kind_words, kind); }
std::optional<OrganisationKind> parse_organisation_kind(std::string_view word) { return value_of(kind_words, word); }

commands::FieldTexts texts_of(OrganisationFields const& fields) {
  commands::FieldTexts texts{{"own_name", fields.own_name},         {"kind", std::string(to_string(fields.kind))},
                             {"country", fields.country},           {"city", text_of_id(fields.city)},
                             {"parent", text_of_id(fields.parent)}, {"external_id", fields.external_id}};
  add_texts(texts, "name", fields.name);
  return texts;
}

std::string called(OrganisationFields const& fields, std::string_view language) {
  if (auto const text = text_in(fields.name, language); !text.empty()) return std::string(text);
  if (!fields.own_name.empty()) return fields.own_name;
  return std::string(choose(fields.name, language).text);
}

std::optional<Organisation> organisation_of(db::Transaction& transaction, OfficeId office, OrganisationId id) {
  return one_of(transaction, office,
                transaction.one(sql::find_organisation, {{"office", office}, {"id", id}}, read_organisation));
}

std::optional<Organisation> organisation_by_external_id(db::Transaction& transaction, OfficeId office,
                                                        std::string_view external_id) {
  return one_of(transaction, office,
                transaction.one(sql::organisation_by_external_id, {{"office", office}, {"external", external_id}},
                                read_organisation));
}

Outcome<OrganisationId> add_organisation(Command& command, OrganisationFields const& fields) {
  auto const wanted = with_country(command.transaction(), fields);
  if (auto errors = errors_in_organisation(command, {}, wanted); !errors.empty()) return refused(std::move(errors));
  OrganisationId const id{db::take_ids(command.transaction(), command.office(), "organisation")};
  write_organisation(command, sql::insert_organisation, id, wanted);
  return id;
}

Outcome<std::int64_t> change_organisation(Command& command, OrganisationId id, OrganisationFields const& fields,
                                          std::optional<commands::Seen> const& seen) {
  auto const stored = organisation_of(command.transaction(), command.office(), id);
  if (!stored) return not_there("organisation");
  auto const& theirs = stored->fields.for_office();
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(theirs), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = with_country(command.transaction(), fields_in(*texts));
  if (wanted == theirs) return stored->version;
  if (auto errors = errors_in_organisation(command, id, wanted); !errors.empty()) return refused(std::move(errors));
  write_organisation(command, sql::update_organisation, id, wanted);
  commands::note_fields(command, command.subject(), {texts_of(theirs), texts_of(wanted)});
  return stored->version + 1;
}

OrganisationPage organisations(db::Transaction& transaction, OfficeId office, OrganisationQuestion const& question) {
  auto const kind = question.kind ? to_string(*question.kind) : std::string_view{};
  auto const text = pattern_of(question.text);
  OrganisationPage page;
  page.all = transaction
                 .one(sql::count_organisations,
                      {{"office", office}, {"kind", kind}, {"country", question.country}, {"text", text}},
                      [](db::Row const& row) { return row.get<std::int64_t>(0); })
                 .value_or(0);
  page.organisations =
      with_names(transaction, office,
                 transaction.all(sql::organisations_page,
                                 {{"office", office},
                                  {"kind", kind},
                                  {"country", question.country},
                                  {"text", text},
                                  {"sort", question.sort == OrganisationSort::newest ? "newest" : "name"},
                                  {"limit", question.limit},
                                  {"skip", question.skip}},
                                 read_organisation));
  return page;
}

std::vector<Organisation> organisations_below(db::Transaction& transaction, OfficeId office, OrganisationId parent) {
  return with_names(
      transaction, office,
      transaction.all(sql::organisations_below, {{"office", office}, {"parent", parent}}, read_organisation));
}

std::vector<Organisation> organisations_in(db::Transaction& transaction, OfficeId office, CityId city,
                                           std::int64_t limit) {
  return with_names(transaction, office,
                    transaction.all(sql::organisations_in_city, {{"office", office}, {"city", city}, {"limit", limit}},
                                    read_organisation));
}

}  // namespace amity::people
