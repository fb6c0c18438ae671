// SPDX-License-Identifier: Apache-2.0
// What happened in an office since one looked: for who follows along.
#pragma once

#include "core/id.h"
#include "db/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace amity::journal {

struct Happened {
  std::int64_t seq{};
  std::string actor;    // "account:5"
  std::string subject;  // "letter/12"
};
// Of the lines after that one, in their order, at most so many.
std::vector<Happened> happened_after(db::Transaction& transaction, OfficeId office, std::int64_t seq,
                                     std::int64_t limit);
// The newest line's number; 0 where there is none.
std::int64_t newest_line(db::Transaction& transaction, OfficeId office);

}  // namespace amity::journal
