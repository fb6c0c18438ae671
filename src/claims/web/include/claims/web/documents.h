// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents of claims.
#pragma once

#include "claims/claims.h"
#include "server/json_values.h"
#include "snapshot/world.h"

#include <boost/json/object.hpp>

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
// ClaimPage: a line for each claim, and the opened one in full. The lines are the opened one's alone, or all; `bare`
// is all for a page that says itself what counts, so that not each sentence need say it.
enum class ClaimLines { of_opened, all, bare };
json::object claims_document(snapshot::World const& world, ClaimsAnswer const& answer, ClaimLines lines);
json::array claim_lines(snapshot::World const& world, std::vector<claims::Claim> const& list);
json::object claim_document(snapshot::World const& world, claims::Claim const& claim);
json::array claim_documents(snapshot::World const& world, std::vector<claims::Claim> const& list);

}  // namespace amity::claims::web
