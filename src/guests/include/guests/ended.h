// SPDX-License-Identifier: Apache-2.0
// Guests whose link has ended: their address of mail ends a year later, and their name as well unless they confirmed
// the letter, since then it is part of what was agreed to, as long as the letter is kept.
#pragma once

#include "guests/guest.h"

#include <vector>

namespace amity::guests {

inline constexpr std::chrono::days ended_guest_is_kept{365};  // after the last day, or the day the link was revoked

struct EndedDue {
  GuestId guest{};
  work::LetterId letter{};
  std::string name;
  Day due{};
  std::optional<std::string> held_why{};  // a legal hold on the letter or its partner
  bool operator==(EndedDue const&) const = default;
};
// Who should be gone by that day, the earliest first.
std::vector<EndedDue> ended_due(db::Transaction& transaction, OfficeId office, Day today);
// Twice is once. Errc::conflict for one whose time is not over, or who is held.
commands::Outcome<std::int64_t> forget_guest(commands::Command& command, GuestId guest, Day today);
// Of all offices, a command for each that is not held. How many.
std::size_t forget_ended(db::Database& database, Clock const& clock, std::string const& actor);

}  // namespace amity::guests
