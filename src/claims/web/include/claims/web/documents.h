// SPDX-License-Identifier: Apache-2.0
// The contract's documents of claims.
#pragma once

#include "claims/claims.h"
#include "contract/generated/circle.h"
#include "snapshot/world.h"

#include <string>
#include <vector>

namespace amity::claims::web {

// What was asked of the claims, and what came of it.
struct ClaimsAnswer {
  atlas::City const* city{};         // nullptr where it is between two countries
  std::vector<std::string> between;  // their codes; empty where it is of a city
  std::string group;                 // as it was asked for; empty: all claims
  claims::Question question;
  Day today{};
  std::vector<claims::Claim> claims;
  std::string opened;  // the name of the one that is wanted in full; empty: none
};
// A line for each claim, and the opened one in full. The lines are the opened one's alone, or all; `bare` is all for a
// page that says itself what counts, so that not each sentence need say it.
enum class ClaimLines { of_opened, all, bare };
contract::ClaimPage claims_document(snapshot::World const& world, ClaimsAnswer const& answer, ClaimLines lines);
std::vector<contract::ClaimLine> claim_lines(snapshot::World const& world, std::vector<claims::Claim> const& list);
contract::Claim claim_document(snapshot::World const& world, claims::Claim const& claim);
std::vector<contract::Claim> claim_documents(snapshot::World const& world, std::vector<claims::Claim> const& list);

}  // namespace amity::claims::web
