// SPDX-License-Identifier: Apache-2.0
// What stands on the paper of a letter beside its text: who gets copies, which agencies issue it with the office, and
// the text in a second language, which is printed beside it as a translation. It is part of what departments agree to
// (content_hash), and who writes at it decides nothing.
#pragma once

#include "commands/merge.h"
#include "work/letter.h"

#include <cstdint>
#include <optional>
#include <string>

namespace amity::work {

struct PaperDetails {
  std::string copies{};         // a line each
  std::string language{};       // of the translation; empty: there is none, and the rest is empty
  std::string correspondent{};  // whom it goes to, in that language
  std::string title{};
  std::string body{};
  std::string enclosures{};
  // The agencies of a joint letter beside the office, a line each, in their order. The office leads: the number is its
  // own (office.md, 1.7). A joint letter that another leads comes in, with their number.
  std::string joint_with{};
  bool operator==(PaperDetails const&) const = default;
};
commands::FieldTexts texts_of(PaperDetails const& details);

struct KeptDetails {
  std::int64_t version{};  // 0: nothing was written yet
  PaperDetails details{};
  std::string content_hash{};  // of the letter's text that was translated (text_hash)
  bool is_agreed{};            // part of what is agreed to; of what was written before there was that, not
  bool operator==(KeptDetails const&) const = default;
};
KeptDetails details_of(db::Transaction& transaction, OfficeId office, LetterId letter);

// BLAKE2b-256 of them and of which text was translated; empty where nothing was written, and where is_agreed is false.
std::string details_hash(KeptDetails const& kept);

// Whether there is a translation, and of the text as it is now: one of a text that was changed since is not printed.
bool is_translated(KeptDetails const& kept, LetterFields const& fields);

// A translation is printed beside the text, paragraph by paragraph: how many each has, where they are not as many.
// Nothing where they are, or where there is no translation.
struct ParagraphCounts {
  std::int64_t text{};
  std::int64_t translation{};
  bool operator==(ParagraphCounts const&) const = default;
};
std::optional<ParagraphCounts> uneven_paragraphs(LetterFields const& fields, PaperDetails const& details);

// After a migration, before what tables hold is written down (journal::write_baseline): translations that were written
// before searches found them are found from now on. How many.
std::int64_t find_translations(db::Transaction& transaction);

// The version that stands then. While the letter may be written at: what was issued stays as it went out
// (Errc::conflict, `not_now`). Errors: language (none of ours, or the letter's own), title and body (empty in a
// translation), language (missing where a translation was typed).
commands::Outcome<std::int64_t> put_details(commands::Command& command, LetterId letter, PaperDetails const& details,
                                            std::optional<commands::Seen> const& seen);

}  // namespace amity::work
