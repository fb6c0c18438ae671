// SPDX-License-Identifier: Apache-2.0
// Whom a text mentions: "@" and an address of mail, a whole name, or the beginning of a name that only one person has.
#pragma once

#include "accounts/account.h"
#include "fields/errors.h"

#include <string_view>
#include <vector>

namespace amity::desk {

struct Mentioned {
  std::vector<accounts::AccountId> people;  // each once, in the order of the text
  std::vector<fields::FieldError> errors;   // at the field `text`: `mention_unknown`, `mention_ambiguous`
};
// Names are compared as they fold (atlas/fold.h): without capitals, accents and widths. The longest name that stands
// there is meant, so that "@Li Na Wang" is not Li Na. An "@" within a word, or before a blank, mentions nobody; nor
// does one at who signs in no more.
Mentioned mentioned_in(std::string_view text, std::vector<accounts::Account> const& people);

}  // namespace amity::desk
