// SPDX-License-Identifier: Apache-2.0
#include "own_calendar.h"

#include "deadlines/web/words.h"
#include "ical.h"
#include "partnerships/anniversary.h"
#include "rules/office_calendar.h"
#include "ui/links.h"
#include "ui/localizer.h"
#include "work/due.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace amity::notices::web {
namespace {

using accounts::Right;

class OwnCalendar {
 public:
  OwnCalendar(db::Transaction& transaction, Post const& post, accounts::Account const& account, Day today)
      : transaction_(transaction),
        post_(post),
        account_(account),
        today_(today),
        localizer_(account.fields.language),
        calendar_(transaction, post.sender.office) {}

  std::string text() {
    add_tasks();
    if (may(Right::edit_partnerships)) add_anniversaries();
    if (may(Right::read_letters)) {
      add_letters();
      add_decisions();
    }
    auto const office = std::string(choose(post_.sender.name, localizer_.language()).text);
    return published(localizer_.text("feeds.name", {{"office", office}, {"name", account_.fields.name}}), entries_);
  }

 private:
  bool may(Right right) const { return accounts::may(account_.fields.role, right); }
  std::string title(std::string_view key, std::string const& of) const { return localizer_.text(key, {{"title", of}}); }
  std::string uid(std::string_view what, std::int64_t id) const { return uid_of(what, id, post_.sender.office); }
  std::string href(std::string const& page, std::int64_t id) const {
    if (post_.sender.origin.empty()) return {};
    return post_.sender.origin + "/" + localizer_.language() + page + ui::query_text({{"id", std::to_string(id)}});
  }
  void add(Entry entry) { entries_.push_back(std::move(entry)); }

  void add_tasks() {
    for (auto const& task : work::open_tasks(transaction_, post_.sender.office, &calendar_))
      if (task.deadline && work::is_own(task, account_))
        add({uid("task", task.id.value), task.deadline->due, title("feeds.task", task.fields.title),
             task.is_counted() ? deadlines::web::in_words(localizer_, *task.deadline) : std::string{},
             href("/office/tasks/task", task.id.value), task.changed_at, task.version - 1});
  }

  // Those that are near, for who prepares them: a year of the partnership is one event.
  void add_anniversaries() {
    for (auto const& tie : post_.ties)
      for (auto const& one : partnerships::anniversaries_near(tie.signed_on, today_)) {
        auto const partner = std::string(choose(tie.partner, localizer_.language()).text);
        add({uid("anniversary-" + std::to_string(one.years), tie.partnership), one.day,
             localizer_.text("feeds.anniversary", {{"city", partner}, {"n", std::int64_t{one.years}}}),
             one.is_round() ? localizer_.text("feeds.anniversary.round") : std::string{},
             post_.sender.origin.empty() ? std::string{}
                                         : post_.sender.origin + "/" + localizer_.language() + "/office",
             amity::to_string(tie.signed_on) + "T00:00:00.000Z", 0});
      }
  }

  bool is_own(work::LetterLine const& line) const {
    if (line.direction == work::Direction::out)
      return work::wrote(transaction_, post_.sender.office, line.id, accounts::actor_of(account_.id));
    if (line.person) return line.person == account_.id;
    if (line.department) return line.department == account_.fields.department;
    return may(Right::draft_letters);
  }

  // Of a letter of which only its line is known.
  void add_letter(work::LetterLine const& line, std::string const& what, Day day, std::string_view key,
                  std::string description, std::int64_t moves_by_day) {
    auto const letter = work::letter_title(transaction_, post_.sender.office, line.id);
    if (!letter) return;
    add({uid(what, line.id.value), day, title(key, line.title), std::move(description),
         href("/office/letters/letter", line.id.value), letter->changed_at, letter->version - 1 + moves_by_day});
  }

  void add_letters() {
    for (auto const& line : work::awaiting_answer(transaction_, post_.sender.office, &calendar_)) {
      auto const& deadline = line.deadline;
      if (!deadline || !is_own(line)) continue;
      auto const* key = line.direction == work::Direction::in ? "feeds.we_answer" : "feeds.they_answer";
      add_letter(line, "answer", deadline->due, key, deadlines::web::in_words(localizer_, *deadline), 0);
    }
  }

  // They have no day of their own, and stand on today until they are decided; each day is a newer version.
  void add_decisions() {
    auto const by_day = today_.time_since_epoch().count();
    if (may(Right::countersign))
      for (auto const& line : work::to_countersign(transaction_, post_.sender.office, account_))
        add_letter(line, "verdict", today_, "feeds.verdict", {}, by_day);
    if (may(Right::issue_letters))
      for (auto const& line : work::to_issue(transaction_, post_.sender.office, accounts::actor_of(account_.id)))
        add_letter(line, "issue", today_, "feeds.to_issue", {}, by_day);
  }

  db::Transaction& transaction_;
  Post const& post_;
  accounts::Account const& account_;
  Day today_;
  ui::Localizer localizer_;
  rules::OfficeCalendar calendar_;
  std::vector<Entry> entries_;
};

}  // namespace

std::string own_calendar(db::Transaction& transaction, Post const& post, accounts::Account const& account, Day today) {
  return OwnCalendar(transaction, post, account, today).text();
}

}  // namespace amity::notices::web
