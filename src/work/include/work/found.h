// SPDX-License-Identifier: Apache-2.0
// Letters and tasks by words, as one looks for them: bounded, the likely ones first.
#pragma once

#include "work/letter_list.h"
#include "work/task.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace amity::work {

// Letters that have each word (split at blanks, at most four; no difference of capital letters or width) in subject
// line, correspondent, numbers or text: first the one whose number it is, then those whose subject line begins so, then
// those with all words in their subject line, correspondent or numbers, then those with the words in their text; the
// newest first. Of very many the newest three hundred are looked at. Nothing for a text of blanks.
std::vector<LetterLine> letters_found(db::Transaction& transaction, OfficeId office, std::string_view typed,
                                      std::size_t most);

// Letters with that number, however it is typed: without brackets and blanks, without the year, without what stands
// behind the number. 昆外函14, 昆外函 2026 14 and 昆外函[2026]14号 are 昆外函〔2026〕14号. Of several years the latest
// first.
std::vector<LetterLine> letters_numbered(db::Transaction& transaction, OfficeId office, std::string_view typed);

// Tasks that have each word in their title or note; open ones first, and of what is over the newest thousand alone.
std::vector<TaskId> tasks_found(db::Transaction& transaction, OfficeId office, std::string_view typed);

}  // namespace amity::work
