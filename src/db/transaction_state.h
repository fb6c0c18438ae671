// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pool.h"

#include <map>
#include <string>

namespace amity::db {

struct Transaction::State {
  State(Lease begun, Dialect spoken) : lease{std::move(begun)}, dialect{spoken} {}

  std::optional<Lease> lease;            // empty once committed
  std::optional<DatabaseError> failure;  // the first error; nothing more is done after it
  Dialect dialect;
  std::map<std::string, std::string, std::less<>> notes;

  // Calls f(Connection&) unless the transaction has ended or failed, and remembers what it throws.
  template <class F>
  auto guarded(F&& f);
};

}  // namespace amity::db
