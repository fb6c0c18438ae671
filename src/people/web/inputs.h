// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's. Private to the room.
#pragma once

#include "contract/generated/people.h"
#include "contract/generated/personal.h"
#include "contract/words.h"
#include "people/people_list.h"
#include "people/people_table.h"
#include "people/retention.h"
#include "snapshot/world.h"

namespace amity::people::web {

// A contract's enum as the domain's and back: both have the same words.
template <contract::DescribedEnum To, class From>
To word_of(From word) {
  return contract::parse<To>(to_string(word)).value();
}
inline OrganisationKind kind_of(contract::OrganisationKind word) {
  return parse_organisation_kind(contract::to_string(word)).value();
}
inline Retained retained_of(contract::Retained word) { return parse_retained(contract::to_string(word)).value(); }
inline RetentionStart start_of(contract::RetentionStart word) {
  return parse_retention_start(contract::to_string(word)).value();
}

// Texts without the languages that were left empty.
LocalText without_blanks(std::optional<LocalText> const& text);

// The city by its id or slug; one that no atlas has where the text names none, nothing where it is empty.
std::optional<CityId> city_in(snapshot::World const& world, std::string_view id);
std::string city_text(snapshot::World const& world, std::optional<CityId> const& city);

PersonFields fields_of(contract::PersonInput const& input);
std::optional<commands::Seen> seen_of(contract::PersonInput const& input);
contract::PersonSeen seen_record(Person const& person);

CapFields fields_of(contract::CapInput const& input);
std::optional<commands::Seen> seen_of(contract::CapInput const& input);
// With the names of both, as they are now.
contract::CapLine cap_line(db::Transaction& transaction, OfficeId office, Cap const& cap);
std::vector<contract::CapLine> cap_lines(db::Transaction& transaction, OfficeId office, std::vector<Cap> const& caps);

OrganisationFields fields_of(snapshot::World const& world, contract::OrganisationInput const& input);
std::optional<commands::Seen> seen_of(snapshot::World const& world, contract::OrganisationInput const& input);
contract::OrganisationSeen seen_record(snapshot::World const& world, Organisation const& organisation);
contract::OrganisationLine line_of(snapshot::World const& world, Organisation const& organisation);

PersonalFields fields_of(contract::PersonalInput const& input);
std::optional<commands::Seen> seen_of(contract::PersonalInput const& input);
// Only for who opened them.
contract::PersonalRecord opened_record(std::int64_t version, Personal<PersonalFields> const& personal);

contract::PeopleListReport report_of(std::vector<RowReport> const& rows, interop::formats::Separator separator);

RetentionRule rule_of(Retained what, contract::RetentionInput const& input);
std::optional<commands::Seen> seen_of(contract::RetentionInput const& input);
contract::RetentionRule rule_record(RetentionRule const& rule);

}  // namespace amity::people::web
