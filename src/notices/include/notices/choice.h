// SPDX-License-Identifier: Apache-2.0
// How each kind of notice reaches somebody by mail, as they chose; and the one press that ends the digest.
#pragma once

#include "notices/notice.h"

#include <map>
#include <string>
#include <string_view>

namespace amity::notices {

using Ways = std::map<Kind, Way>;

// All kinds, with what was chosen or is usual.
Ways ways_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account);
// Sets those that are given; others stay. How many were another before.
commands::Outcome<std::int64_t> choose_ways(commands::Command& command, accounts::AccountId account, Ways const& ways);

// Whether days of tasks and letters that are given to somebody come into their calendar by invitations; they do not
// where nobody chose, since one who reads the address of their own calendar has them there.
bool wants_invitations(db::Transaction& transaction, OfficeId office, accounts::AccountId account);
commands::Outcome<std::int64_t> choose_invitations(commands::Command& command, accounts::AccountId account,
                                                   bool wanted);

// Of the secret in a digest's head.
inline constexpr std::string_view digest_link_prefix{"amity-digest_"};
void keep_digest_link(db::Transaction& transaction, Instant now, OfficeId office, accounts::AccountId account,
                      std::string_view hash);
struct DigestLink {
  OfficeId office{};
  accounts::AccountId account{};
  bool operator==(DigestLink const&) const = default;
};
std::optional<DigestLink> digest_link_of(db::Transaction& transaction, std::string_view hash);
// What came with the digest comes by mail no more; what comes at once still does. Errc::not_found for a link that is
// none any more.
commands::Outcome<std::string> end_digest(commands::Command& command, std::string_view hash);
// Links of digests that are older than a year.
std::int64_t forget_digest_links(db::Transaction& transaction, Instant now);

}  // namespace amity::notices
