// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/world.h"
#include "claims/claim.h"

#include <string>
#include <string_view>

namespace amity::api {

// The claim as a sentence in "zh", "ja" or "en", out of the message catalogues.
std::string sentence_in(World const& world, claims::Claim const& claim, std::string_view language);
// Why it holds, does not, or cannot be known, in a plain sentence or two.
std::string reason_in(World const& world, claims::Claim const& claim, std::string_view language);

}  // namespace amity::api
