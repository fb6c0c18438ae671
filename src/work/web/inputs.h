// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's. Private to the room.
#pragma once

#include "contract/generated/deadlines.h"
#include "contract/generated/documents.h"
#include "contract/generated/handling.h"
#include "contract/generated/letters.h"
#include "contract/generated/recurrence.h"
#include "contract/generated/tasks.h"
#include "contract/words.h"
#include "people/use.h"
#include "snapshot/world.h"
#include "work/extension.h"
#include "work/letter_list.h"
#include "work/task.h"

namespace amity::work::web {

// A contract's enum as the domain's and back: both have the same words.
template <class To, class From>
To word_of(From word) {
  return contract::parse<To>(to_string(word)).value();
}

// The city by its id or slug; one that no atlas has where the text names none, nothing where it is empty.
std::optional<CityId> partner_of(snapshot::World const& world, std::string_view id);
std::string partner_text(snapshot::World const& world, std::optional<CityId> const& partner);

// The office's partner at whose city the organisation or post is that a letter names as its correspondent; nothing
// where the words are free, or name somebody of another city.
std::optional<CityId> partner_named(snapshot::World const& world, db::Transaction& transaction, OfficeId office,
                                    std::string_view correspondent);
// A letter that says of no partner whom it is about is about that one.
void find_partner(snapshot::World const& world, commands::Command& command, LetterFields& fields);
// The same of one that is changed: where it names another correspondent than before. A partner that was taken out stays
// out.
void find_partner_anew(snapshot::World const& world, commands::Command& command, LetterId letter, LetterFields& fields);

// Whom a letter of that direction names: who gets ours is addressed.
people::Wording wording_of(Direction direction);
// Words that name a post or an organisation in another language than the letter's become the same in its own.
void word_correspondent(commands::Command& command, Direction direction, LetterFields& fields);
// The same of one that is changed: where it has another correspondent, or another language.
void word_correspondent_anew(commands::Command& command, LetterId letter, LetterFields& fields);

Assignment assignment_of(contract::AssignmentInput const& input);
LetterFields fields_of(snapshot::World const& world, contract::LetterInput const& input);
LetterFields fields_of(snapshot::World const& world, contract::NewLetterInput const& input);
std::optional<commands::Seen> seen_of(snapshot::World const& world, contract::LetterInput const& input);
contract::LetterSeen seen_record(snapshot::World const& world, Letter const& letter);
contract::LetterLine line_of(snapshot::World const& world, LetterLine const& line, Day today);

// Departments that answer for themselves, and groups.
std::vector<StepAsked> steps_asked(contract::CirculationInput const& input);

SeriesFields fields_of(contract::LetterSeriesInput const& input);
std::optional<commands::Seen> seen_of(contract::LetterSeriesInput const& input);

TaskFields fields_of(contract::TaskInput const& input);
std::optional<commands::Seen> seen_of(contract::TaskInput const& input);
// With the day on which the next of its series is due. calendar: the transaction's, for who asks of many.
contract::TaskRecord record_of(db::Transaction& transaction, OfficeId office, Task const& task,
                               rules::OfficeCalendar* calendar = nullptr);

Recurrence recurrence_in(contract::TaskRecurrenceInput const& input);
std::optional<commands::Seen> seen_of(contract::TaskRecurrenceInput const& input);

// Until when, and what it was extended by; null where there is no day.
contract::Nullable<contract::DeadlineRecord> deadline_record(std::optional<deadlines::Deadline> const& deadline);

// What stands after a change.
contract::Recorded changed(std::int64_t version);

}  // namespace amity::work::web
