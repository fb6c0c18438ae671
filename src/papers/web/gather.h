// SPDX-License-Identifier: Apache-2.0
// What stands on a paper, put together from the tables in the words of a language. Private to the room.
#pragma once

#include "papers/letter_paper.h"
#include "papers/office_papers.h"
#include "snapshot/world.h"
#include "work/letter_details.h"
#include "work/letter_year.h"

#include <string>

namespace amity::papers::web {

struct PaperSource {
  partnerships::Office const& office;
  db::Transaction& transaction;
  bool is_made_up{};  // a demonstration
};
// What stands on each page of a demonstration's papers; empty otherwise.
std::string notice_of(PaperSource const& source, std::string_view language);

// In the letter's own language; with its translation beside it where that is one of the text as it is now.
LetterPaper letter_paper(PaperSource const& source, work::Letter const& letter);
// In the reader's.
HandlingPaper handling_paper(PaperSource const& source, work::Letter const& letter, std::string_view language);
YearlyPaper yearly_paper(PaperSource const& source, work::Direction direction, int year, std::string_view language);

// Parts of them.
OfficeHead office_head_of(partnerships::Office const& office, std::string_view language);
std::string han_of(partnerships::Office const& office);
std::optional<PaperMark> mark_of(work::Letter const& letter, std::string_view language);

}  // namespace amity::papers::web
