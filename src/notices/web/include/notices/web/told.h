// SPDX-License-Identifier: Apache-2.0
// A notice in its reader's language.
#pragma once

#include "accounts/account.h"
#include "accounts/rights.h"
#include "notices/notice.h"
#include "ui/localizer.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::notices::web {

struct Told {
  std::string what;     // "Your verdict is needed"
  std::string title;    // of the letter or task, as its writer wrote it
  std::string due;      // "due on 3 December 2026"; empty where there is no day
  std::string because;  // "because your department was asked"
  std::string path;     // "/office/letters/letter?id=5", after the language
  bool operator==(Told const&) const = default;
};
// Who reads, with the rights of now.
struct Looking {
  OfficeId office{};
  accounts::AccountId account{};
  accounts::Rights rights;
  Instant now{};
  std::string language{"en"};  // of titles that there are in several
};
// Nothing where what it is about is there no more, or its reader may not see it any more.
std::optional<Told> told_of(ui::Localizer const& localizer, db::Transaction& transaction, Looking const& looking,
                            Notice const& notice);

// What a notice is about: its title; nothing as above.
std::optional<std::string> title_for(db::Transaction& transaction, Looking const& looking, About const& about);
// The same for who had it once: a task that was given to somebody else meanwhile.
std::optional<std::string> title_of(db::Transaction& transaction, OfficeId office, accounts::Rights const& rights,
                                    About const& about);

}  // namespace amity::notices::web
