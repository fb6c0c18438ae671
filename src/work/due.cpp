// SPDX-License-Identifier: Apache-2.0
#include "work/due.h"

#include "columns.h"
#include "deadlines/reminders.h"
#include "recipients.h"
#include "rules/office_calendar.h"
#include "work/sql.h"

#include <algorithm>
#include <map>

namespace amity::work {
namespace {

using accounts::Right;
using notices::Because;
using notices::Kind;

constexpr std::chrono::days until_director{3};

struct DueThing {
  notices::About about;
  Day set_on;
  Day due;
  Recipients::Owners owners;
};

class Reminding {
 public:
  Reminding(db::Transaction& transaction, OfficeId office, Day after, Day until)
      : transaction_(transaction),
        office_(office),
        counted_(transaction, office),
        calendar_(*counted_),
        after_(after),
        until_(until),
        people_(transaction, office, {}) {}

  std::vector<notices::NewNotice> all() {
    for (auto const& line : awaiting_answer(transaction_, office_, &counted_))
      if (line.deadline) add({about(line.id), line.deadline->anchor, line.deadline->due, owners_of(line)});
    std::map<TaskId, Day> made;
    transaction_.each(sql::tasks_due, {{"office", office_}}, [&](db::Row const& row) {
      if (auto const day = day_of(row.text(1))) made.emplace(row.get<TaskId>(0), *day);
    });
    for (auto const& task : open_tasks(transaction_, office_, &counted_))
      if (auto const day = made.find(task.id); task.deadline && day != made.end())
        add({about(task.id), day->second, task.deadline->due, owners_of(task)});
    return std::move(news_);
  }

 private:
  Recipients::Owners owners_of(LetterLine const& line) const {
    // It is they who are to answer ours: whoever wrote it asks after it.
    if (line.direction == Direction::out) return {people_.wrote(line.id), Because::you_wrote};
    if (!line.person && !line.department) return {people_.with(Right::draft_letters), Because::nobody_has_it};
    return people_.owners(line.department, line.person, Right::read_letters);
  }

  Recipients::Owners owners_of(Task const& task) const { return people_.owners(task); }

  void add(DueThing const& thing) {
    auto const longest = std::max(until_ - thing.due, std::chrono::days{1});
    auto const days = deadlines::reminders(thing.set_on, thing.due, calendar_, longest);
    auto const last = std::find_if(days.rbegin(), days.rend(), [&](Day day) { return day > after_ && day <= until_; });
    if (last == days.rend()) return;
    auto const kind = *last > thing.due                                    ? Kind::overdue
                      : *last >= calendar_.previous_working_day(thing.due) ? Kind::due_tomorrow
                                                                           : Kind::due_soon;
    auto const key = thing.about.kind + "/" + std::to_string(thing.about.id) + "/due/" + amity::to_string(thing.due) +
                     "/" + amity::to_string(*last);
    add_for(news_, thing.owners.accounts, {{}, kind, thing.owners.because, thing.about, key, thing.due});
    auto const third = thing.due + until_director;
    if (third <= after_ || third > until_) return;
    auto directors = people_.with(Right::manage_accounts);
    std::erase_if(directors, [&](auto const& one) {
      return std::ranges::any_of(thing.owners.accounts, [&](auto const& owner) { return owner.id == one.id; });
    });
    add_for(news_, directors, {{}, Kind::overdue, Because::you_direct, thing.about, key + "/director", thing.due});
  }

  db::Transaction& transaction_;
  OfficeId office_;
  rules::OfficeCalendar counted_;
  deadlines::Calendar const& calendar_;
  Day after_;
  Day until_;
  Recipients people_;
  std::vector<notices::NewNotice> news_;
};

}  // namespace

std::vector<notices::NewNotice> reminders_between(db::Transaction& transaction, OfficeId office, Day after, Day until) {
  return Reminding(transaction, office, after, until).all();
}

}  // namespace amity::work
