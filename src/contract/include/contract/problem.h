// SPDX-License-Identifier: Apache-2.0
// Errors as the contract has them: RFC 9457 documents.
#pragma once

#include "contract/generated/common.h"
#include "core/result.h"
#include "fields/errors.h"

namespace amity::contract {

// The one table from error to status; no default, so that a new kind fails the build.
unsigned status_of(Errc code);
Problem problem_of(Error const& error);
// Every field, under the status of the first.
Problem problem_of(fields::Errors const& errors);

}  // namespace amity::contract
