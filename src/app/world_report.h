// SPDX-License-Identifier: Apache-2.0
// Prints what an import of the world did. Private to the room.
#pragma once

#include "db/database.h"
#include "interop/lists/import.h"
#include "verbs.h"

#include <boost/json/object.hpp>

#include <vector>

namespace amity::app {

// The lists in a report: refusals, waits, changes; cities by the names that the transaction has for them.
boost::json::object details_of(db::Transaction& transaction, reconciliation::WorldReport const& report);

struct ToldReport {
  std::string files;  // "cities.csv, ties.csv"
  reconciliation::WorldReport report;
  boost::json::object details;
};

// One list: its counts and details. Several: the sums, and each under "lists".
void print(std::vector<ToldReport> const& reports, Output output);

}  // namespace amity::app
