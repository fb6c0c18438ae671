// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/claim.h"
#include "snapshot/world.h"

#include <string>
#include <string_view>

namespace amity::claims::web {

// The claim as a sentence in "zh", "ja" or "en", out of the message catalogues.
std::string sentence_in(snapshot::World const& world, claims::Claim const& claim, std::string_view language);
// Why it holds, does not, or cannot be known, in a plain sentence or two.
std::string reason_in(snapshot::World const& world, claims::Claim const& claim, std::string_view language);

}  // namespace amity::claims::web
