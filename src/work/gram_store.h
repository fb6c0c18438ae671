// SPDX-License-Identifier: Apache-2.0
// Which letters may hold a text, without reading them: blocks of 512 letters, each indexed when the next begins.
// Nothing is missed: letters of blocks that are not indexed yet may hold anything.
#pragma once

#include "work/letter.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

inline constexpr std::int64_t letters_a_block{512};

// How many blocks of an office are indexed, from its first letter on; the highest id of its letters, 0 where none.
std::int64_t indexed_blocks(db::Transaction& transaction, OfficeId office);
std::int64_t last_letter_of(db::Transaction& transaction, OfficeId office);

// Of these indexed blocks, the letters that say something that the index does not have of them.
std::vector<std::int64_t> letters_the_index_misses(db::Transaction& transaction, OfficeId office, std::int64_t from,
                                                   std::int64_t to);
// Whether something is indexed from that block on.
bool grams_beyond(db::Transaction& transaction, OfficeId office, std::int64_t block);

// Indexes one full block that was not yet; false where there was none. Costs as much as reading its letters.
bool index_a_block(db::Transaction& transaction, OfficeId office, std::int64_t last_id);

// The letter is about to say this: what an indexed letter has not said before is added to the index.
void note_text(db::Transaction& transaction, OfficeId office, LetterId id, std::string_view folded);

// Letters that may hold all of some texts, the newest first, in parts: what is asked for is mostly among the newest.
class Candidates {
 public:
  Candidates(db::Transaction& transaction, OfficeId office, std::span<std::string const> folded);
  // The next of them; empty at the end.
  std::vector<std::int64_t> next();

 private:
  std::vector<std::int64_t> not_indexed();
  std::vector<std::int64_t> indexed(std::int64_t from, std::int64_t to);

  db::Transaction& transaction_;
  OfficeId office_;
  std::vector<std::string> grams_;
  std::string first_, last_;  // a range, where there are no grams
  std::int64_t before_;       // blocks that were not looked at yet
  std::int64_t at_once_;
  bool begun_{};
};

}  // namespace amity::work
