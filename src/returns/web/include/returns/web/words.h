// SPDX-License-Identifier: Apache-2.0
// What became of a mail that did not arrive, for who looks at what it was for.
#pragma once

#include "mail/outbox.h"
#include "returns/came_back.h"
#include "ui/localizer.h"

#include <string>

namespace amity::returns::web {

// "came back on 30 November 2026, 09:00: there is no such mailbox (5.1.1)". `timezone`: the office's, an IANA name.
std::string came_back_in_words(ui::Localizer const& localizer, mail::Returned const& returned,
                               std::string const& timezone);
// The same, or that the mail server did not take it; empty where it is under way, or nothing is known.
std::string trouble_in_words(ui::Localizer const& localizer, mail::Mail const& mail, std::string const& timezone);
// Why nothing goes to an address. `own`: told to whose it is.
enum class ToWhom { own, others };
std::string stop_in_words(ui::Localizer const& localizer, Stop const& stop, std::string const& timezone, ToWhom whom);

}  // namespace amity::returns::web
