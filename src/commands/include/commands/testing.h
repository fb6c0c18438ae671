// SPDX-License-Identifier: Apache-2.0
// For tests only.
#pragma once

#include "commands/execute.h"

#include <string>
#include <utility>

namespace amity::commands {

// Does a verb's work as a command within a transaction of the test's own.
template <class Work>
auto in_command(db::Transaction& transaction, Clock const& clock, std::string verb, Work&& work) {
  return execute_value_within(transaction, clock, {the_world, {"test"}, std::move(verb), {}, {}, {}}, work);
}

}  // namespace amity::commands
