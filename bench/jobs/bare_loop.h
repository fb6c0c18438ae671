// SPDX-License-Identifier: Apache-2.0
// The least that a queue with leases can be: two statements in a loop.
#pragma once

#include "db/database.h"

namespace amity::bench {

// Claims `at_once` jobs of the job table in one transaction, then ends each in one of its own, until none is left; on
// that many threads. No handlers, no renewal, no progress, no retries, nobody is told. Returns how many were done.
int bare_loop(db::Database& database, unsigned threads, int at_once);

}  // namespace amity::bench
