// SPDX-License-Identifier: Apache-2.0
// When a letter was answered, and by which letters of the register.
#pragma once

#include "work/letter.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::work {

// A letter that answers another: the day on which ours was issued, or theirs arrived.
struct Answer {
  LetterId id{};
  std::string number;
  std::string title;
  std::optional<Day> on{};
  bool operator==(Answer const&) const = default;
};
// Drafts and void ones are none; the first to be issued or to arrive first.
std::vector<Answer> answers_to(db::Transaction& transaction, OfficeId office, LetterId id);

// The day of the first answer; of what was answered otherwise, the day at the office on which that was written down.
// Only letters in the state `answered` are asked about: one that is open again was answered nevertheless.
std::map<LetterId, Day> answered_days(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids);

// The first letter that answered each of these; those that none answered are left out.
std::map<LetterId, Answer> first_answers(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids);

}  // namespace amity::work
