// SPDX-License-Identifier: Apache-2.0
// What was changed in a letter since somebody answered to it. Private to the room.
#pragma once

#include "views.h"
#include "work/agreed_text.h"

#include <optional>
#include <span>
#include <string>

namespace amity::work::web {

// The seat that answered to another text last, and how: of those that who reads answers for (in person, for the
// department, or as a deputy of `givers`) the latest, else of all. Nothing where that answer is to the text as it is.
struct LastAnswer {
  Seat seat;
  GivenVerdict given;
};
std::optional<LastAnswer> last_answer(std::span<ApprovalStep const> steps,
                                      std::optional<accounts::Account> const& reader, std::span<ActsFor const> givers,
                                      std::string_view content_hash);

// The two texts, read before they are held against each other: that takes its time, and no transaction waits for it.
struct ChangesRead {
  LastAnswer last;
  std::optional<AgreedText> before{};  // nothing: what was answered to is not kept
  AgreedText now{};
  std::string answered_before{};  // the letters that they answer, as lists call them
  std::string answered_now{};
  std::optional<ReplacedText> replaced{};  // where it is told to who wrote at it, and nobody answered
};
// Nothing where nothing is to be shown: of a letter that is no draft and not handed round, and where nobody has
// answered to another text.
std::optional<ChangesRead> read_changes(db::Transaction& transaction, OfficeId office, Letter const& letter,
                                        std::optional<LastAnswer> const& last);
// The same for who wrote at it, of what others made of the text since (replaced_since() of agreed_text.h).
std::optional<ChangesRead> read_replaced(db::Transaction& transaction, OfficeId office, Letter const& letter,
                                         std::optional<ReplacedText> const& replaced);
// The section of the letter's page that shows them, with the anchor "letter-changes".
std::string changes_section(AtDesk const& at, Names const& names, ChangesRead const& read);

// Above the button of a form that decides, whose reader saw the text of hash `read` first: that it was changed, what
// became of it, and a tick by which she says that she has read it as it is (letter_parts.h: read_again).
std::string changed_notice(AtDesk const& at, db::Transaction& transaction, Letter const& letter, std::string_view read);

}  // namespace amity::work::web
