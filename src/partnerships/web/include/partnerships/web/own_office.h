// SPDX-License-Identifier: Apache-2.0
// The office and the partner that somebody with a token writes of.
#pragma once

#include "accounts/session.h"
#include "core/result.h"
#include "snapshot/world.h"

namespace amity::partnerships::web {

// Errc::not_found where there is no such office, Errc::refused where the session is another's.
Result<Office const*> own_office(snapshot::World const& world, accounts::Session const& session, std::string_view slug);

struct OwnPartner {
  Office const* office{};
  atlas::City const* city{};
};
// Both, or the first error of them.
Result<OwnPartner> own_partner(snapshot::World const& world, accounts::Session const& session, std::string_view slug,
                               std::string_view city);

}  // namespace amity::partnerships::web
