// SPDX-License-Identifier: Apache-2.0
// Letters as rows, and lines of the handling sheet. Private to the room.
#pragma once

#include "folding/folded.h"
#include "work/agreed_text.h"
#include "work/letter_list.h"

namespace amity::work {

// What a search looks through: letters as they fold (ICU's NFKC case folding), a line for each field.
inline std::string folded_text(std::string_view text) { return folding::folded(text); }
// What is looked for, with the year of a number as numbers have it: 昆外函[2026]14号 and (2026) are 〔2026〕, which few
// keyboards write.
std::string as_numbered(std::string_view typed);
// With the translation, where there is one: its language is that of `details`.
std::string folded_of(LetterFields const& fields, std::string_view number, PaperDetails const& details);

Letter read_letter(db::Row const& row);
// A row of the columns that the queries of letter_list.sql have.
void insert_letter(commands::Command& command, Letter const& letter);
void write_fields(commands::Command& command, Letter const& letter);
// All beside its fields.
void write_letter(commands::Command& command, Letter const& letter);
// What a search looks through, once the letter's translation is another.
void write_folded(db::Transaction& transaction, OfficeId office, Letter const& letter);

struct Act {
  LetterAct act{};
  std::string words{};
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  std::optional<accounts::AccountId> for_whom{};
  std::vector<LetterPart> changed{};  // of an act that changes what the letter says
  std::int64_t stood{};               // standing_answers() before it
  std::string before{};               // content_hash() of the text that it replaced, where that is kept
};
void note_act(commands::Command& command, LetterId letter, Act const& act);
// How many of those who were asked stand by an answer to the text as it is now.
std::int64_t standing_answers(commands::Command& command, LetterId letter);
void note_hand(commands::Command& command, LetterId letter);
// Moves the letter as the act says (letter_moves), and writes the line. The version that stands then; `not_now`.
commands::Outcome<std::int64_t> move_letter(commands::Command& command, Letter letter, Act const& act);

// Whether a letter has this number already: by another series, or by this one before its shape was changed.
bool number_is_given(commands::Command& command, LetterNumber const& number);
fields::FieldError number_given(LetterNumber const& number);

// The letter that a command is about. Errc::not_found.
commands::Outcome<Letter> letter_to_change(commands::Command& command, LetterId id);
// That it may now; `not_now` (Errc::conflict) where not.
commands::Outcome<LetterState> state_after(Letter const& letter, LetterAct act);

}  // namespace amity::work
