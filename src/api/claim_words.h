// SPDX-License-Identifier: Apache-2.0
// Claims in words. Private to the room.
#pragma once

#include "api/world.h"
#include "claims/claim.h"
#include "core/language.h"

#include <string>
#include <string_view>

namespace amity::api {

// The place's name; in an English sentence "the United States", as `Name` says.
enum class Name { alone, in_a_sentence };
std::string place_name(World const& world, claims::Claim const& claim, claims::Place const& place,
                       std::string_view language, Name name);

// With which sources count, or without.
enum class Sentences { whole, bare };
LocalText sentences(World const& world, claims::Claim const& claim, Sentences wanted = Sentences::whole);
// Why it holds, does not, or cannot be known, in a plain sentence or two.
LocalText reasons(World const& world, claims::Claim const& claim);

}  // namespace amity::api
