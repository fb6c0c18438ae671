// SPDX-License-Identifier: Apache-2.0
// What counts, out of a request: the day, the kind, the weight of the sources.
#pragma once

#include "claims/scoped_partnership.h"
#include "core/result.h"
#include "http/message.h"

namespace amity::claims::web {

// as_of (that day where left out), kind and sources of the query.
Result<claims::ClaimScope> read_counting(http::Request const& request, Day today);

}  // namespace amity::claims::web
