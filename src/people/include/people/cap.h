// SPDX-License-Identifier: Apache-2.0
// Somebody in a post of an organisation, from when to when. Signatures and letters point to a cap, and keep its words
// as they were: a later promotion is a cap of its own and changes no past.
#pragma once

#include "core/partial_date.h"
#include "people/organisation.h"
#include "people/person.h"

namespace amity::people {

using CapId = Id<struct CapTag>;

struct CapFields {
  OrganisationId organisation{};
  LocalText post{};            // 市长, Mayor
  std::optional<int> place{};  // in the order of precedence, 1 (first) to 99; nothing where not known
  std::optional<PartialDate> since{};
  std::optional<PartialDate> until{};
  bool operator==(CapFields const&) const = default;
};
commands::FieldTexts texts_of(CapFields const& fields);

struct Cap {
  CapId id{};
  std::int64_t version{};
  PersonId person{};
  bool removed{};  // taken out as wrong
  Office<CapFields> fields;
  bool operator==(Cap const&) const = default;
};

// Whether somebody holds it on that day; unknown where the dates leave it open. One without dates is held.
Truth is_held(CapFields const& fields, Day day);

std::optional<Cap> cap_of(db::Transaction& transaction, OfficeId office, CapId id);
// Those not taken out; the present first, then by when they began, the latest first.
std::vector<Cap> caps_of(db::Transaction& transaction, OfficeId office, PersonId person);
std::vector<Cap> caps_at(db::Transaction& transaction, OfficeId office, OrganisationId organisation);

// "HANAKO Sato, Mayor, City of Fujisawa": what a letter in that language keeps of it, in that language where it is
// known and as the organisation writes itself where not. plain: of who signs, or from whom it came. addressed: of who
// gets it, with what courtesy wants there: 様 in Japanese, and in Chinese the 先生, 女士 and their like that the form
// of address has.
enum class Wording { plain, addressed };
std::string written(db::Transaction& transaction, OfficeId office, Cap const& cap, std::string_view language,
                    Wording wording = Wording::plain);

// Errors: organisation (none of the office's), post (empty in all languages), place (not 1 to 99), until (before
// since).
commands::Outcome<CapId> add_cap(commands::Command& command, PersonId person, CapFields const& fields);
// The version that stands then.
commands::Outcome<std::int64_t> change_cap(commands::Command& command, CapId id, CapFields const& fields,
                                           std::optional<commands::Seen> const& seen);
// Taken out as wrong; letters that point to it keep their words. Twice changes nothing.
commands::Outcome<std::int64_t> remove_cap(commands::Command& command, CapId id);

}  // namespace amity::people
