// SPDX-License-Identifier: Apache-2.0
// The register of letters: what is asked of it, and what waits for whom.
#pragma once

#include "work/letter.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::work {

// Without their texts.
struct LetterLine {
  LetterId id{};
  Direction direction{};
  LetterState state{};
  std::string title;
  std::string correspondent;
  std::string number;
  std::optional<CityId> partner{};
  std::optional<Day> dated{};    // the day that stands on it
  std::optional<Day> arrived{};  // or was issued
  std::optional<Day> sent{};
  std::optional<Within> within{};
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  Urgency urgency{};
  // Until when an answer is due, by the office's calendar and with its extensions: to one that came in, or to ours;
  // nothing where no time was set, or it was not sent yet. Lists that show it have it.
  std::optional<deadlines::Deadline> deadline{};
  std::optional<Day> answered{};  // when it was, of one in that state that has a deadline (answered.h)
  // The first letter of the register that answered it, of one in that state; letters() and lines_of() have it.
  std::optional<LetterId> answered_by{};
  std::string answer_number{};  // of that one
  bool operator==(LetterLine const&) const = default;
};

// By how many days its answer is late on that day, or was; 0: in time, or due still. Nothing without a time for it, or
// where it was closed without one.
std::optional<int> days_late(LetterLine const& line, Day today);

enum class LetterSort { newest, oldest, number, title, correspondent };
std::optional<LetterSort> parse_letter_sort(std::string_view word);
std::string_view to_string(LetterSort sort);

struct LetterQuestion {
  std::optional<Direction> direction{};
  std::optional<LetterState> state{};
  bool only_open{};    // what is still awaited: is_pending()
  std::string text{};  // found in subject line, correspondent, numbers, text and documents; no difference of capitals
  std::optional<CityId> partner{};
  std::optional<int> year{};                           // of the number: what has none is of no year
  std::optional<accounts::DepartmentId> department{};  // that has it in hand, or was asked to agree
  LetterSort sort{LetterSort::newest};
  std::int64_t skip{};
  std::int64_t limit{50};
};
// Of a search, and of a department's letters, so many more than are skipped are counted.
inline constexpr std::int64_t most_counted{1000};
struct LetterPage {
  std::vector<LetterLine> lines;
  std::int64_t all{};  // that answer the question
  bool is_more{};  // there are more than were counted: a search, or a department's, with many answers is left at that
};
LetterPage letters(db::Transaction& transaction, OfficeId office, LetterQuestion const& question);

// All that answer the question, in its order, whatever it skips and limits; and the lines of some of them, in theirs:
// for lists that are longer than memory should hold.
std::vector<LetterId> letter_ids(db::Transaction& transaction, OfficeId office, LetterQuestion const& question);
std::vector<LetterLine> lines_of(db::Transaction& transaction, OfficeId office, std::span<LetterId const> ids);

// Years in which numbers were given, the latest first.
std::vector<int> years_numbered(db::Transaction& transaction, OfficeId office);

// Circulating ones of which it is this person's turn, in person or for the department, and that neither the person nor
// `reader`, where a deputy looks, wrote at.
std::vector<LetterLine> to_countersign(db::Transaction& transaction, OfficeId office, accounts::Account const& account,
                                       std::string_view reader = {});
// Circulating ones to which all that were asked agreed, and that this actor did not write; and drafts for which nobody
// is asked are none: somebody hands them up first.
std::vector<LetterLine> to_issue(db::Transaction& transaction, OfficeId office, std::string_view actor);
// Drafts and circulating ones that this actor wrote at, where a department refused or asks for a change.
std::vector<LetterLine> to_mend(db::Transaction& transaction, OfficeId office, std::string_view actor);
// What came in and is with nobody yet; what is with this person, or with this department and nobody in it.
// calendar, here and below: the transaction's, as of letter_of().
std::vector<LetterLine> to_assign(db::Transaction& transaction, OfficeId office,
                                  rules::OfficeCalendar* calendar = nullptr);
std::vector<LetterLine> to_answer(db::Transaction& transaction, OfficeId office, accounts::AccountId person,
                                  std::optional<accounts::DepartmentId> department,
                                  rules::OfficeCalendar* calendar = nullptr);
// Issued and not yet sent.
std::vector<LetterLine> to_send(db::Transaction& transaction, OfficeId office);
// Ours that are not sent yet and answer a letter within a time, counted from the day that it arrived.
struct AnswerInWork {
  LetterId id{};
  Day arrived{};
  Within within{};
  deadlines::Deadline deadline{};  // of the letter that it answers
  bool operator==(AnswerInWork const&) const = default;
};
std::vector<AnswerInWork> answers_in_work(db::Transaction& transaction, OfficeId office,
                                          rules::OfficeCalendar* calendar = nullptr);
// Open ones with a time for an answer.
std::vector<LetterLine> awaiting_answer(db::Transaction& transaction, OfficeId office,
                                        rules::OfficeCalendar* calendar = nullptr);

// What was done with letters after that moment ("2026-11-29T..."), by others than this actor; the newest first.
struct NewsLine {
  HandlingLine line;
  std::string title;
};
std::vector<NewsLine> news_of_letters(db::Transaction& transaction, OfficeId office, std::string_view actor,
                                      std::string_view after, std::int64_t limit);
// Until when somebody has looked; empty where never.
std::string looked_until(db::Transaction& transaction, OfficeId office, accounts::AccountId account);
// `until`: the moment of the newest that was shown; no later than now.
void note_look(commands::Command& command, accounts::AccountId account, std::string const& until);

}  // namespace amity::work
