// SPDX-License-Identifier: Apache-2.0
// Parts of a partnership's page. Private to the room.
#pragma once

#include "atlas/web/documents.h"
#include "contract/generated/register.h"
#include "partnerships/recording.h"
#include "views.h"

namespace amity::curation::web {

// The partnership that a page is about, as the office has it and as the register shows it.
struct OfPartner {
  AtDesk const& at;
  atlas::City const& city;
  std::string root;  // "/en/office/partners/fujisawa"
  bool may_edit{};
  Texts sources;  // the office's, by key
  std::optional<partnerships::KeptPartnership> kept;
  // Nothing where the cities are no partners.
  partnerships::Partnership const* partnership{};
  std::optional<contract::Partnership> document;
};
OfPartner of_partner(AtDesk const& at, db::Transaction& transaction, atlas::City const& city);

// What the office's own sources say, and what others': [{source, said, counts, href}].
json::array says_view(OfPartner const& of, db::Transaction& transaction);
json::array others_view(OfPartner const& of);
// What counts of it, and by which rule: [{field, value, rule, source}].
json::array verdicts_view(OfPartner const& of);
// The hall's first words in each language, by the hall's own template: [{lang, language, label, is_missing}].
json::array halls_view(OfPartner const& of, db::Transaction& transaction);
// Where its steps went past a rule, with the reason, in the order they were given:
// [{step, rule, href, answer, reason, by, when, is_afterwards}].
json::array gone_past_view(OfPartner const& of, db::Transaction& transaction);
// After a signing was recorded: what an office does next, as links: [{href, text}]; none at other times.
json::array next_after_signing(OfPartner const& of);
// Official figures and targets that count it: [{href, text, of}].
json::array counted_view(OfPartner const& of, db::Transaction& transaction);
// The newest letters on it; none for who may not read letters.
json::array letters_view(OfPartner const& of, db::Transaction& transaction);
// Organisations of that city and who holds a post there: [{name, kind, href, write, people: [{name, post, href,
// write}]}], write: where a letter to them is drafted, for who may. None for who may not read people.
json::array organisations_view(OfPartner const& of, db::Transaction& transaction);
// Where a letter on this partner is drafted, with its correspondent filled in where one is given.
std::string draft_address(OfPartner const& of, std::string const& correspondent = {});

}  // namespace amity::curation::web
