// SPDX-License-Identifier: Apache-2.0
// Notices: written in the transaction of what they tell of, kept for each account, read or unread.
#pragma once

#include "accounts/account.h"
#include "notices/kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::notices {

using NoticeId = Id<struct NoticeTag>;

// What a notice is about: "letter", "task", "account" ..., and its number.
struct About {
  std::string kind;
  std::int64_t id{};
  auto operator<=>(About const&) const = default;
};

struct NewNotice {
  accounts::AccountId account{};
  Kind kind{};
  Because because{};
  About about;
  std::string key;  // of the event, within the office: an account is told of it once; never a personal value
  std::optional<Day> due{};
  std::string changed{};  // what of the letter was: work::words_of()
  bool operator==(NewNotice const&) const = default;
};

// Part of the caller's transaction: they are there if and only if the change is. A job sends what goes by mail at once
// after the commit. A text that is changed again and again asks once for as long as that is unread, and that one then
// names all that was changed; a newer reminder takes the place of an older one. How many were new.
std::size_t tell(db::Transaction& transaction, OfficeId office, Instant at, std::span<NewNotice const> notices);

struct Notice {
  NoticeId id{};
  accounts::AccountId account{};
  Kind kind{};
  Because because{};
  About about;
  std::optional<Day> due{};
  Instant at{};
  bool is_read{};
  std::string changed{};
  bool operator==(Notice const&) const = default;
};
enum class Which { all, unread };
// An account's own, the newest first.
std::vector<Notice> notices_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account, Which which,
                               std::int64_t limit);

// One of the account's own, or all up to and including this one. How many were unread; another's change nothing.
enum class Reach { this_one, up_to };
std::int64_t mark_read(db::Transaction& transaction, Instant now, OfficeId office, accounts::AccountId account,
                       NoticeId notice, Reach reach);
// What they asked for is done: whoever has not read them is not told of them any more. account 0: nobody is.
void settle(db::Transaction& transaction, Instant now, OfficeId office, About const& about,
            std::initializer_list<Kind> kinds, accounts::AccountId account = {});

// What told an account of that event (a key, or keys that begin with it and "/") is no more: it is read, and in no
// mail that is still to come.
void take_back(db::Transaction& transaction, Instant now, OfficeId office, std::string_view key,
               accounts::AccountId account);

// Forgets what was read 90 days ago, and all after 400 days. How many.
std::int64_t forget_old(db::Transaction& transaction, Instant now);

}  // namespace amity::notices
