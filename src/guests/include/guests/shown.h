// SPDX-License-Identifier: Apache-2.0
// What of a letter a guest is shown, and nothing more: its subject line, number, text, lines of enclosures, and the
// enclosed documents where they are shared. No addressee, notes, verdicts, handling, nor names of the office.
#pragma once

#include "files/document.h"
#include "guests/guest.h"

namespace amity::guests {

struct Shown {
  std::string language;  // of the letter
  std::string title;
  std::string number;  // empty: it has none yet
  std::string body;
  std::string enclosures;                      // a line each
  std::vector<files::Attachment> documents{};  // those that have been looked at
  std::string hash;                            // of all of this but the number, which a letter takes when it is issued
  bool operator==(Shown const&) const = default;
};
// Nothing for a letter that is no more, or void.
std::optional<Shown> shown_to(db::Transaction& transaction, Guest const& guest);

}  // namespace amity::guests
