// SPDX-License-Identifier: Apache-2.0
#include "own_calendar.h"

#include "deadlines/web/words.h"
#include "ui/links.h"
#include "ui/localizer.h"
#include "work/due.h"

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <memory>

namespace amity::notices::web {
namespace {

using accounts::Right;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype all_day(Day day) {
  std::chrono::year_month_day const date{day};
  auto time = icaltime_null_date();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return time;
}

// "2026-11-29T08:00:00.000Z" as iCalendar has it: 20261129T080000Z.
icaltimetype moment(std::string_view utc) {
  std::string text;
  for (auto const c : utc.substr(0, 19))
    if (c != '-' && c != ':') text += c;
  return icaltime_from_string((text + "Z").c_str());
}

struct Entry {
  std::string uid;
  Day day;
  std::string summary;
  std::string description;
  std::string href;
  std::string changed_at;  // UTC
  std::int64_t sequence{};
};

void add_entry(icalcomponent* calendar, Entry const& entry) {
  auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  auto const add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
  add(icalproperty_new_uid(entry.uid.c_str()));
  // Stamped with the change itself, so that the same work gives the same text.
  add(icalproperty_new_dtstamp(moment(entry.changed_at)));
  add(icalproperty_new_lastmodified(moment(entry.changed_at)));
  add(icalproperty_new_sequence(static_cast<int>(entry.sequence)));
  add(icalproperty_new_dtstart(all_day(entry.day)));
  add(icalproperty_new_dtend(all_day(entry.day + std::chrono::days{1})));
  add(icalproperty_new_summary(entry.summary.c_str()));
  if (!entry.description.empty()) add(icalproperty_new_description(entry.description.c_str()));
  if (!entry.href.empty()) add(icalproperty_new_url(entry.href.c_str()));
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component(calendar, event);
}

class OwnCalendar {
 public:
  OwnCalendar(db::Transaction& transaction, Post const& post, accounts::Account const& account, Day today)
      : transaction_(transaction),
        post_(post),
        account_(account),
        today_(today),
        localizer_(account.fields.language),
        calendar_(icalcomponent_new(ICAL_VCALENDAR_COMPONENT)) {}

  std::string text() {
    auto const add = [&](icalproperty* property) { icalcomponent_add_property(calendar_.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Amity//Own calendar//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    auto const office = std::string(choose(post_.sender.name, localizer_.language()).text);
    name(localizer_.text("feeds.name", {{"office", office}, {"name", account_.fields.name}}));
    add_tasks();
    if (may(Right::read_letters)) {
      add_letters();
      add_decisions();
    }
    std::unique_ptr<char, decltype(&std::free)> const text(icalcomponent_as_ical_string_r(calendar_.get()), &std::free);
    return text.get();
  }

 private:
  bool may(Right right) const { return accounts::may(account_.fields.role, right); }
  void name(std::string const& name) {
    auto* property = icalproperty_new_x(name.c_str());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    icalcomponent_add_property(calendar_.get(), property);
  }
  std::string title(std::string_view key, std::string const& of) const { return localizer_.text(key, {{"title", of}}); }
  std::string uid(std::string const& what, std::int64_t id) const {
    return what + "-" + std::to_string(id) + "-of-" + std::to_string(post_.sender.office.value) + "@amity";
  }
  std::string href(std::string const& page, std::int64_t id) const {
    if (post_.sender.origin.empty()) return {};
    return post_.sender.origin + "/" + localizer_.language() + page + ui::query_text({{"id", std::to_string(id)}});
  }
  void add(Entry const& entry) { add_entry(calendar_.get(), entry); }

  void add_tasks() {
    for (auto const& task : work::open_tasks(transaction_, post_.sender.office))
      if (task.fields.due && work::is_own(task, account_))
        add({uid("task", task.id.value),
             *task.fields.due,
             title("feeds.task", task.fields.title),
             {},
             href("/office/tasks/task", task.id.value),
             task.changed_at,
             task.version - 1});
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
    auto const letter = work::letter_of(transaction_, post_.sender.office, line.id);
    if (!letter) return;
    add({uid(what, line.id.value), day, title(key, line.title), std::move(description),
         href("/office/letters/letter", line.id.value), letter->changed_at, letter->version - 1 + moves_by_day});
  }

  void add_letters() {
    for (auto const& line : work::awaiting_answer(transaction_, post_.sender.office)) {
      auto const deadline = work::deadline_of(line, *post_.calendar);
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
  Component calendar_;
};

}  // namespace

std::string own_calendar(db::Transaction& transaction, Post const& post, accounts::Account const& account, Day today) {
  return OwnCalendar(transaction, post, account, today).text();
}

}  // namespace amity::notices::web
