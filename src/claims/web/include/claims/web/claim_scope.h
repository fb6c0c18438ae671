// SPDX-License-Identifier: Apache-2.0
// What counts, out of the parameters that several operations have: the day, the kind, the weight of the sources.
#pragma once

#include "claims/scoped_partnership.h"
#include "server/contract_values.h"

namespace amity::claims::web {

// `today` stands where no day is asked for.
template <class Parameters>
ClaimScope claim_scope(Parameters const& asked, Day today) {
  return {asked.as_of.value_or(today), server::asked_word<partnerships::Kind>(asked.kind, partnerships::parse_kind),
          *parse_source_level(contract::to_string(asked.sources))};
}

}  // namespace amity::claims::web
