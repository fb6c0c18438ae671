// SPDX-License-Identifier: Apache-2.0
// The index that searches of letters go by, as a whole: made of what is not in it yet, and looked at.
// Each letter that is added goes on with it; what is left to make is what a migration or a loss left.
#pragma once

#include "jobs/task.h"
#include "work/letter.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

inline constexpr jobs::Kind index_kind{.name = "work.index_letters", .job_class = jobs::Class::background};

// Brings the index up to all letters. `goes_on`: told after each block of 512 how much of it is done (0..1), and says
// whether to go on. True where all is indexed. Seconds for ten thousand letters.
bool index_letters(db::Database& database, std::function<bool(double)> const& goes_on = {});
// The same as a job, which says in the log when it is done.
jobs::Handler index_handler(db::Database& database, std::function<void(std::string_view)> log);
// At the start of a server: enqueued where there is something to index. How many letters are not.
std::int64_t schedule_indexing(db::Transaction& transaction, Clock const& clock);

// Whether searches read more letters of this office one by one than a block: they find the same, and take longer.
bool is_index_behind(db::Transaction& transaction, OfficeId office);

// For amity doctor, a line each: counts of letters that are not those of the letters; letters that the index would not
// find by what they say; parts of the index beyond its end. Of an office with very many letters some thousands are
// looked at, others each time.
std::vector<std::string> verify_letter_index(db::Transaction& transaction);

}  // namespace amity::work
