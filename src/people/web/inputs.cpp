// SPDX-License-Identifier: Apache-2.0
#include "inputs.h"

#include "contract/answer.h"
#include "partnerships/web/desk_routes.h"
#include "server/parameters.h"

#include <algorithm>

namespace amity::people::web {
namespace {

template <class IdOf>
contract::Nullable<std::int64_t> number_of(std::optional<IdOf> const& id) {
  if (!id) return {};
  return std::optional{id->value};
}
std::optional<std::int64_t> number_in(std::optional<contract::Nullable<std::int64_t>> const& number) {
  return number ? static_cast<std::optional<std::int64_t> const&>(*number) : std::nullopt;
}
std::optional<PartialDate> date_in(std::optional<contract::Nullable<PartialDate>> const& date) {
  return date ? static_cast<std::optional<PartialDate> const&>(*date) : std::nullopt;
}
std::optional<OrganisationId> organisation_in(std::optional<std::int64_t> const& number) {
  return number ? std::optional{OrganisationId{*number}} : std::nullopt;
}
// Numbers that are too large for the domain stay wrong.
std::optional<int> small_number(std::optional<std::int64_t> const& number) {
  constexpr std::int64_t beyond = 1'000'000;
  if (!number) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*number, -beyond, beyond));
}
contract::Nullable<std::int64_t> whole(std::optional<int> const& number) {
  if (!number) return {};
  return std::optional<std::int64_t>{*number};
}

}  // namespace

LocalText without_blanks(std::optional<LocalText> const& text) {
  LocalText kept;
  if (text)
    for (auto const& [language, words] : *text)
      if (words.find_first_not_of(" \t\u3000") != std::string::npos) kept.emplace(language, words);
  return kept;
}

std::optional<CityId> city_in(snapshot::World const& world, std::string_view id) {
  if (id.empty()) return std::nullopt;
  auto const city = server::find_city(world, id);
  return city ? (*city)->id : CityId{-1};
}
std::string city_text(snapshot::World const& world, std::optional<CityId> const& city) {
  auto const* found = city ? world.atlas.city(*city) : nullptr;
  return found == nullptr ? std::string{} : partnerships::web::id_of(*found);
}

PersonFields fields_of(contract::PersonInput const& input) {
  return {input.name,      input.name_latin, input.name_reading, without_blanks(input.address),
          input.languages, input.external_id};
}
std::optional<commands::Seen> seen_of(contract::PersonInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{
      seen.version, texts_of(PersonFields{seen.name, seen.name_latin, seen.name_reading, without_blanks(seen.address),
                                          seen.languages, seen.external_id})};
}
contract::PersonSeen seen_record(Person const& person) {
  auto const& fields = person.fields.for_office();
  return {person.version, fields.name,      fields.name_latin, fields.name_reading,
          fields.address, fields.languages, fields.external_id};
}

CapFields fields_of(contract::CapInput const& input) {
  return {OrganisationId{input.organisation}, without_blanks(input.post), small_number(number_in(input.place)),
          date_in(input.since), date_in(input.until)};
}
std::optional<commands::Seen> seen_of(contract::CapInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{seen.version, texts_of(CapFields{OrganisationId{seen.organisation}, without_blanks(seen.post),
                                                         small_number(seen.place), seen.since, seen.until})};
}
contract::CapLine cap_line(db::Transaction& transaction, OfficeId office, Cap const& cap) {
  auto const& fields = cap.fields.for_office();
  auto const person = person_of(transaction, office, cap.person);
  auto const organisation = organisation_of(transaction, office, fields.organisation);
  contract::CapLine line{};
  line.id = cap.id.value;
  line.version = cap.version;
  line.removed = cap.removed;
  line.person = cap.person.value;
  if (person) line.person_name = called(person->fields.for_office());
  if (organisation) {
    auto const& names = organisation->fields.for_office();
    line.organisation_name = names.name;
    if (!names.own_name.empty()) line.organisation_name.emplace("mul", names.own_name);
  }
  line.organisation = fields.organisation.value;
  line.post = fields.post;
  line.place = whole(fields.place);
  line.since = fields.since;
  line.until = fields.until;
  return line;
}
std::vector<contract::CapLine> cap_lines(db::Transaction& transaction, OfficeId office, std::vector<Cap> const& caps) {
  std::vector<contract::CapLine> lines;
  lines.reserve(caps.size());
  for (auto const& cap : caps) lines.push_back(cap_line(transaction, office, cap));
  return lines;
}

OrganisationFields fields_of(snapshot::World const& world, contract::OrganisationInput const& input) {
  return {without_blanks(input.name), input.own_name,
          kind_of(input.kind),        input.country,
          city_in(world, input.city), organisation_in(number_in(input.parent)),
          input.external_id};
}
std::optional<commands::Seen> seen_of(snapshot::World const& world, contract::OrganisationInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{seen.version, texts_of(OrganisationFields{
                                          without_blanks(seen.name), seen.own_name, kind_of(seen.kind), seen.country,
                                          city_in(world, seen.city), organisation_in(seen.parent), seen.external_id})};
}
contract::OrganisationSeen seen_record(snapshot::World const& world, Organisation const& organisation) {
  auto const& fields = organisation.fields.for_office();
  return {organisation.version,     fields.name,
          fields.own_name,          word_of<contract::OrganisationKind>(fields.kind),
          fields.country,           city_text(world, fields.city),
          number_of(fields.parent), fields.external_id};
}
contract::OrganisationLine line_of(snapshot::World const& world, Organisation const& organisation) {
  auto const& fields = organisation.fields.for_office();
  return {organisation.id.value,    fields.name,
          fields.own_name,          word_of<contract::OrganisationKind>(fields.kind),
          fields.country,           city_text(world, fields.city),
          number_of(fields.parent), fields.external_id};
}

PersonalFields fields_of(contract::PersonalInput const& input) { return {input.contact, input.diet, input.notes}; }
std::optional<commands::Seen> seen_of(contract::PersonalInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version,
                        texts_of(PersonalFields{input.seen->contact, input.seen->diet, input.seen->notes})};
}
contract::PersonalRecord opened_record(std::int64_t version, Personal<PersonalFields> const& personal) {
  auto const& fields = personal.opened();
  return {version, fields.contact, fields.diet, fields.notes};
}

contract::PeopleListReport report_of(std::vector<RowReport> const& rows, interop::formats::Separator separator) {
  contract::PeopleListReport report{};
  report.separator = word_of<contract::PeopleListSeparator>(separator);
  for (auto const& row : rows) {
    contract::PeopleListRow line{row.line, word_of<contract::PeopleListRowState>(row.state), row.name, {}};
    for (auto const& error : row.errors)
      line.problems.push_back({error.field, error.value.empty() ? std::nullopt : std::optional{error.value},
                               error.message, error.remedy.empty() ? std::nullopt : std::optional{error.remedy},
                               error.code});
    report.rows.push_back(std::move(line));
    switch (row.state) {
      case RowState::new_one:
        ++report.new_;
        break;
      case RowState::changed:
        ++report.changed;
        break;
      case RowState::unchanged:
        ++report.unchanged;
        break;
      case RowState::refused:
        ++report.refused;
        break;
    }
  }
  return report;
}

RetentionRule rule_of(Retained what, contract::RetentionInput const& input) {
  return {what, start_of(input.after), small_number(number_in(input.days)), input.source, 0};
}
std::optional<commands::Seen> seen_of(contract::RetentionInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{seen.version, texts_of(RetentionRule{retained_of(seen.what), start_of(seen.after),
                                                             small_number(seen.days), seen.source, seen.version})};
}
contract::RetentionRule rule_record(RetentionRule const& rule) {
  return {word_of<contract::Retained>(rule.what), rule.version, word_of<contract::RetentionStart>(rule.after),
          whole(rule.days), rule.source};
}

}  // namespace amity::people::web
