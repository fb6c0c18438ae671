// SPDX-License-Identifier: Apache-2.0
// Extensions as rows. Private to the room.
#pragma once

#include "work/extension.h"
#include "work/letter_list.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

inline constexpr std::string_view letter_kind{"letter"};
inline constexpr std::string_view task_kind{"task"};

using Extensions = std::vector<deadlines::Extension>;
Extensions extensions_of(db::Transaction& transaction, OfficeId office, std::string_view kind, std::int64_t id);
// For queries of many (:ids, :length): the ids as texts, not too many at once.
void each_part(std::vector<std::int64_t> const& ids, std::function<void(std::string const& texts)> const& ask);
std::map<std::int64_t, Extensions> extensions_of_many(db::Transaction& transaction, OfficeId office,
                                                      std::string_view kind, std::vector<std::int64_t> const& ids);
// Says of the lines that have a term until when it is.
std::vector<LetterLine> with_deadlines(db::Transaction& transaction, OfficeId office, std::vector<LetterLine> lines,
                                       rules::OfficeCalendar* calendar = nullptr);
// Of a term, counted from that day; nothing where there is none.
std::optional<deadlines::Deadline> deadline_of(std::optional<Within> const& within, std::optional<Day> const& from,
                                               deadlines::Calendar const& calendar, Extensions const& extensions);
// The day from which the answer to a letter is counted.
inline std::optional<Day> counted_from(Letter const& letter) {
  return letter.direction == Direction::in ? letter.fields.arrived : letter.sent;
}

void note_extension(commands::Command& command, std::string_view kind, std::int64_t id, ExtensionAsked const& asked);
// A new day or term was set: what there was counts no more.
void end_extensions(commands::Command& command, std::string_view kind, std::int64_t id);

// The deadline with this extension; what is wrong with it otherwise.
commands::Outcome<deadlines::Deadline> extended(deadlines::Rule const& rule, Day anchor, Extensions before,
                                                ExtensionAsked const& asked, deadlines::Calendar const& calendar);

}  // namespace amity::work
