// SPDX-License-Identifier: Apache-2.0
// Which records others changed since somebody looked, by the journal, as far as they may see them.
#pragma once

#include "journal/told.h"
#include "partnerships/web/desk.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk::web {

// A record with the newest of its changes.
struct ChangedRecord {
  std::string at;     // UTC
  std::string actor;  // "account:5"
  std::string verb;   // "task.change"
  std::string title;  // in the reader's language
  std::string href;
  std::int64_t times{1};  // how often it was changed since
  bool operator==(ChangedRecord const&) const = default;
};
struct ChangedRecords {
  std::vector<ChangedRecord> records;  // the newest first; each record once, with its parts
  bool is_cut{false};                  // there are older changes that were not looked at
};
// So many of the journal's lines are looked at.
inline constexpr std::int64_t most_changes_read{1000};

// after: the moment (UTC) until which the reader has looked; empty: never. told: whether a line is to be told here, and
// not by another list.
ChangedRecords changed_since(partnerships::web::AtDesk const& at, db::Transaction& transaction, std::string_view after,
                             std::function<bool(journal::ToldLine const&)> const& told);

}  // namespace amity::desk::web
