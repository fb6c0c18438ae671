// SPDX-License-Identifier: Apache-2.0
// What of a letter a guest is shown, and nothing more: its subject line, number, text, lines of enclosures, the
// agencies that issue it with the office, the translation of that text where there is one, and the enclosed documents
// where they are shared. No addressee, notes, verdicts, handling, nor names of the office; but the PDF of a letter that
// was issued, which is the letter as it went out.
#pragma once

#include "files/document.h"
#include "guests/guest.h"

namespace amity::guests {

struct ShownTranslation {
  std::string language;
  std::string title;
  std::string body;
  std::string enclosures;  // a line each
  bool operator==(ShownTranslation const&) const = default;
};
struct Shown {
  std::string language;  // of the letter
  std::string title;
  std::string number;  // empty: it has none yet
  std::string body;
  std::string enclosures;                      // a line each
  std::vector<files::Attachment> documents{};  // those that have been looked at
  std::string hash;  // of all of this but number and paper, which a letter takes when it is issued
  std::optional<ShownTranslation> translation{};  // of the text as it is now
  std::string paper{};                            // the name of its PDF; empty: there is none for guests
  std::string joint_with{};                       // a line each
  bool operator==(Shown const&) const = default;
};
// Nothing for a letter that is no more, or void.
std::optional<Shown> shown_to(db::Transaction& transaction, Guest const& guest);

}  // namespace amity::guests
