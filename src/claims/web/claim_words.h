// SPDX-License-Identifier: Apache-2.0
// Claims in words. Private to the room.
#pragma once

#include "claims/claim.h"
#include "core/language.h"
#include "snapshot/world.h"

#include <string>
#include <string_view>

namespace amity::claims::web {

// The place's name; in an English sentence "the United States", as `Name` says.
enum class Name { alone, in_a_sentence };
std::string place_name(snapshot::World const& world, claims::Claim const& claim, claims::ClaimArea const& place,
                       std::string_view language, Name name);

// With which sources count, or without.
enum class Sentences { whole, bare };
LocalText sentences(snapshot::World const& world, claims::Claim const& claim, Sentences wanted = Sentences::whole);
// Why it holds, does not, or cannot be known, in a plain sentence or two.
LocalText reasons(snapshot::World const& world, claims::Claim const& claim);

}  // namespace amity::claims::web
