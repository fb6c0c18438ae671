// SPDX-License-Identifier: Apache-2.0
// The contract's documents of letters that offices chose for the public. They are made of public values alone.
#pragma once

#include "contract/generated/publications.h"
#include "core/result.h"
#include "snapshot/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::work::published::web {

// "kunming-3": what a copy is called everywhere outside.
std::string public_id(partnerships::Office const& office, PublicCopyId id);

contract::PublicLetterBrief letter_brief(snapshot::World const& world, partnerships::Office const& office,
                                         Public<PublishedLetter> const& letter);
// Of one office and about one city: for the city's hall, the newest first.
std::vector<contract::PublicLetterBrief> letters_about(snapshot::World const& world, partnerships::Office const& office,
                                                       CityId partner);

// Of all offices, the newest first; of words, those that have each of them in their number or in a subject line, in any
// language. Texts themselves are not looked through. Errors: office, partner (none that is known), cursor.
Result<contract::PublicLetterPage> letters_page(snapshot::World const& world,
                                                contract::ListPublicLettersParameters const& asked);

// One of them: what it says, or from which day on nobody sees it any more; nothing where there is none of that id.
struct FoundLetter {
  std::optional<contract::PublicLetter> letter{};
  std::optional<Day> withdrawn_on{};
};
std::optional<FoundLetter> found_letter(snapshot::World const& world, std::string_view id);

}  // namespace amity::work::published::web
