// SPDX-License-Identifier: Apache-2.0
// Who looks at a record just now, on whichever server of the database. Not written by commands: nobody's record
// changes.
#pragma once

#include "accounts/account.h"
#include "core/clock.h"
#include "desk/subject.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::desk {

// So long a viewer is believed to be there without being heard of: a server that died takes nobody's place for longer.
inline constexpr std::chrono::seconds believed{30};

struct Viewer {
  OfficeId office{};
  Subject subject;
  std::string key;  // of one open page, the same on each call
  accounts::AccountId account{};
  auto operator<=>(Viewer const&) const = default;
};
// They are there until `now` and believed. Those whose time is over are forgotten.
void note_viewers(db::Transaction& transaction, std::vector<Viewer> const& viewers, Instant now);
void forget_viewer(db::Transaction& transaction, Viewer const& viewer);
// Each once.
std::vector<accounts::AccountId> present(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                         Instant now);

}  // namespace amity::desk
