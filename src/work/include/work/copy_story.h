// SPDX-License-Identifier: Apache-2.0
// What was done with copies for the public, what became of their letters since, and which holds hide them.
#pragma once

#include "people/legal_hold.h"
#include "work/public_copy.h"

#include <array>
#include <variant>

namespace amity::work {

enum class CopyDeed { made, changed, handed_up, returned, published, let_stand, withdrawn, dropped };
inline constexpr std::array all_copy_deeds{CopyDeed::made,      CopyDeed::changed,   CopyDeed::handed_up,
                                           CopyDeed::returned,  CopyDeed::published, CopyDeed::let_stand,
                                           CopyDeed::withdrawn, CopyDeed::dropped};
std::string_view to_string(CopyDeed deed);
std::optional<CopyDeed> parse_copy_deed(std::string_view word);

struct CopyActLine {
  PublicCopyId copy{};
  CopyDeed deed{};
  std::string actor;  // "account:5"
  std::string at;     // UTC
  std::string words;  // why it came back, was withdrawn or stands; the office's own
  bool operator==(CopyActLine const&) const = default;
};
// The oldest first.
std::vector<CopyActLine> acts_of_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id);
std::vector<CopyActLine> copy_acts_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter);

// The handling sheet of a letter with what was done with its copies in between, the oldest first.
using SheetLine = std::variant<HandlingLine, CopyActLine>;
std::vector<SheetLine> whole_sheet(std::vector<HandlingLine> const& handling, std::vector<CopyActLine> const& copies);

// What was done with the letter last, since who wrote at its copy, published it or let it stand had it before them: its
// text was changed, or it came in and was taken up again. That an answer to ours is void changes nothing of ours.
struct ChangeOfLetter {
  std::string act;    // of LetterAct
  std::string actor;  // "account:5"
  std::string at;     // UTC
  bool operator==(ChangeOfLetter const&) const = default;
};
std::optional<ChangeOfLetter> change_of_letter(db::Transaction& transaction, OfficeId office, PublicCopyId id);

// The holds that hide a copy: on its letter ("letter/12"), on that letter's partner ("partner/5"), or on the partner
// that the copy names. The oldest first.
std::vector<people::SubjectHeld> holds_on_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id);
// On partners that copies of a letter name, where the letter has another now, or none.
std::vector<people::SubjectHeld> holds_by_copies(db::Transaction& transaction, OfficeId office, LetterId letter);

}  // namespace amity::work
