// SPDX-License-Identifier: Apache-2.0
// Deputies (office.md, 16): from day to day somebody acts for another of the same office. What a deputy does is written
// down under both names. Nothing is passed on: a deputy's deputy acts for the deputy alone.
#pragma once

#include "accounts/account.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

using GrantId = Id<struct DeputyGrantTag>;

// What somebody else can do for one: answer to a letter, issue and void letters, see to one's tasks.
inline constexpr std::array deputy_rights{accounts::Right::countersign, accounts::Right::issue_letters,
                                          accounts::Right::own_tasks};

struct GrantFields {
  accounts::AccountId giver{};
  accounts::AccountId deputy{};
  accounts::Rights rights{};  // of deputy_rights; none: all of them that the giver's role has on the day
  Day from{};                 // both days included, as the office's calendar turns them
  Day until{};
  bool operator==(GrantFields const&) const = default;
};

struct Grant {
  GrantId id{};
  GrantFields fields;
  std::string granted_by;  // "account:5"
  std::string granted_at;  // UTC
  std::string revoked_by{};
  std::string revoked_at{};  // empty: it was not
  bool operator==(Grant const&) const = default;
};

// dormant: the account of giver or deputy is disabled, so that nothing can be done under it.
enum class GrantStanding { coming, holds, ended, revoked, dormant };
std::string_view to_string(GrantStanding standing);
GrantStanding standing_of(db::Transaction& transaction, OfficeId office, Grant const& grant, Day today);

// The day it is at the office at that moment, by its time zone.
Day office_day(db::Transaction& transaction, OfficeId office, Instant at);

std::optional<Grant> grant_of(db::Transaction& transaction, OfficeId office, GrantId id);
std::vector<Grant> grants_of(db::Transaction& transaction, OfficeId office);  // the latest to end first
// Those under which this deputy can act on that day.
std::vector<Grant> grants_held(db::Transaction& transaction, OfficeId office, accounts::AccountId deputy, Day today);
// Whether it is a grant of this right, which its giver's role has still. read_letters: of what letters are handed to
// the giver (letter_hand.h), which only a grant of everything covers.
bool covers(db::Transaction& transaction, OfficeId office, Grant const& grant, accounts::Right right);

inline constexpr int longest_grant_days = 366;
struct Granted {
  GrantId id{};
  std::vector<Grant> overlaps;  // others of the same giver for some of the same days and rights
};
// By the giver, or by who has the right manage_accounts. Errors: giver, deputy (`not_found`: nobody who may sign in;
// `oneself`; `cannot_read`: of a role that reads no letters), rights (`not_to_give`: none that a deputy can have or
// that the giver has), from and until (`before_start`, `is_over`, `grant_too_long`). Errc::refused (`not_yours`).
commands::Outcome<Granted> grant_deputy(commands::Command& command, GrantFields const& wanted);
// By the giver, the deputy, or who has manage_accounts, at any time; twice changes nothing.
commands::Outcome<std::monostate> revoke_grant(commands::Command& command, GrantId id);

// Whether who does it has a right as well, as things stand in the transaction; the command line has all.
bool acts_with(commands::Command& command, accounts::Right right);

}  // namespace amity::work
