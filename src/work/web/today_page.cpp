// SPDX-License-Identifier: Apache-2.0
// Today: what waits for who reads, what is due, what others did, which anniversaries are near.
#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "copies_list.h"
#include "desk/web/live.h"
#include "extending.h"
#include "notices/web/routes.h"
#include "partnerships/anniversary.h"
#include "partnerships/web/desk_routes.h"
#include "rules/office_calendar.h"
#include "steps/web/routes.h"
#include "task_words.h"
#include "tasks_seen.h"
#include "today_changes.h"
#include "today_lists.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/published/web/routes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace amity::work::web {
namespace {

using accounts::Right;

// How urgent it is and until when it must be done: the urgent first, of these those that are late, those without a day
// last, as they came otherwise.
struct DueLine {
  std::optional<Day> day;
  std::function<json::object()> view;  // of those that are shown
  Urgency urgency{};
};
// {lines, all, late}: late: "3 late", or nothing.
json::object lines_view(AtDesk const& at, std::string_view key, std::vector<DueLine> lines,
                        std::string const& list = {}) {
  std::ranges::stable_sort(lines, {}, [](DueLine const& line) {
    return std::pair{-static_cast<int>(line.urgency), line.day.value_or(Day::max())};
  });
  json::array shown;
  for (auto const& line : std::span(lines).first(first_of(at, key, lines.size()))) shown.push_back(line.view());
  auto const today = today_at(at);
  auto const late = std::ranges::count_if(lines, [&](DueLine const& line) { return line.day && *line.day < today; });
  return {{"lines", std::move(shown)},
          {"all", all_link(at, key, lines.size(), list)},
          {"late", late == 0 ? std::string{} : at.localizer.text("today.late", {{"n", std::int64_t{late}}})}};
}

// Letters that wait for who reads, list by list.
class Waiting {
 public:
  Waiting(AtDesk const& at, db::Transaction& transaction, rules::OfficeCalendar& calendar) : at_(at) {
    for (auto const& one : answers_in_work(transaction, at.office.id, &calendar))
      if (auto const due = due_of(at, one.deadline)) answers_.emplace(one.id, *due);
  }

  // "Letters to countersign", with the letters. list: the register where it shows the same.
  void add(std::string const& key, std::string_view title, std::vector<LetterLine> const& lines,
           std::string const& who = {}, std::string const& list = {}) {
    if (lines.empty()) return;
    std::vector<DueLine> due_lines;
    for (auto const& line : lines) {
      auto const due = due_of_letter(line);
      due_lines.push_back({due ? std::optional{due->day} : std::nullopt,
                           [this, &line, due] {
                             auto view = line_view(at_, line);
                             view["due"] = due ? json::value(due_view(at_, due->day, due->sum)) : json::value();
                             return view;
                           },
                           line.urgency});
    }
    auto group = lines_view(at_, key, std::move(due_lines), list);
    group["key"] = key;
    group["title"] = who.empty() ? at_.localizer.text(title) : at_.localizer.text(title, {{"who", who}});
    group["count"] = ui::format_number(at_.localizer.language(), static_cast<std::int64_t>(lines.size()));
    groups_.push_back(std::move(group));
  }
  json::array groups() && { return std::move(groups_); }

 private:
  // Of one that came in, its own; of one of ours that is not sent yet, that of the letter which it answers.
  std::optional<Due> due_of_letter(LetterLine const& line) const {
    if (line.direction == Direction::in) return due_of(at_, line.deadline);
    auto const answer = answers_.find(line.id);
    return answer == answers_.end() ? std::nullopt : std::optional{answer->second};
  }

  AtDesk const& at_;
  std::map<LetterId, Due> answers_;
  json::array groups_;
};

// Without those that wait for who reads anyway.
std::vector<LetterLine> beside(std::vector<LetterLine> lines, std::vector<LetterLine> const& own) {
  std::erase_if(lines, [&](LetterLine const& line) {
    return std::ranges::any_of(own, [&](LetterLine const& other) { return other.id == line.id; });
  });
  return lines;
}

// What waits for those whom who reads is a deputy of.
void add_for_others(Waiting& waiting, AtDesk const& at, db::Transaction& transaction, rules::OfficeCalendar& calendar,
                    accounts::Account const& reader) {
  auto const office = at.office.id;
  auto const may = [&](Right right) { return has(at, right); };
  auto const own_verdicts =
      may(Right::countersign) ? to_countersign(transaction, office, reader) : std::vector<LetterLine>{};
  for (auto const& [grant, giver] : acts_for(at, transaction)) {
    auto const actor = accounts::actor_of(giver.id);
    auto const& who = giver.fields.name;
    auto const key = [id = grant.id](std::string const& what) { return what + "-" + std::to_string(id.value); };
    if (covers(transaction, office, grant, Right::countersign))
      waiting.add(key("countersign"), "deputies.today.countersign",
                  beside(to_countersign(transaction, office, giver, at.session.actor), own_verdicts), who);
    // A director issues in her own name what she can.
    if (covers(transaction, office, grant, Right::issue_letters) && !may(Right::issue_letters)) {
      auto lines = to_issue(transaction, office, actor);
      std::erase_if(lines, [&](auto const& line) { return wrote(transaction, office, line.id, at.session.actor); });
      waiting.add(key("issue"), "deputies.today.issue", lines, who);
    }
    if (covers(transaction, office, grant, Right::read_letters))
      waiting.add(key("answer"), "deputies.today.answer",
                  to_answer(transaction, office, giver.id, giver.fields.department, &calendar), who);
  }
}

json::array waiting_of(AtDesk const& at, db::Transaction& transaction, rules::OfficeCalendar& calendar) {
  auto const office = at.office.id;
  auto const reader = accounts::account_of(transaction, office, at.session.account);
  if (!has(at, Right::read_letters)) return {};
  Waiting waiting{at, transaction, calendar};
  // The register shows the same as these two, whoever looks.
  auto const in_state = [&](LetterState state) {
    return at.address("/letters") + ui::query_text({{"state", std::string(to_string(state))}});
  };
  if (reader && has(at, Right::countersign))
    waiting.add("countersign", "today.countersign", to_countersign(transaction, office, *reader));
  if (has(at, Right::issue_letters))
    waiting.add("issue", "today.issue", to_issue(transaction, office, at.session.actor));
  if (reader) {
    waiting.add("answer", "today.answer",
                to_answer(transaction, office, reader->id, reader->fields.department, &calendar));
    waiting.add("mend", "today.mend", to_mend(transaction, office, at.session.actor));
  }
  if (has(at, Right::draft_letters)) {
    waiting.add("assign", "today.assign", to_assign(transaction, office, &calendar), {},
                in_state(LetterState::received));
    waiting.add("send", "today.send", to_send(transaction, office), {}, in_state(LetterState::issued));
  }
  if (reader) add_for_others(waiting, at, transaction, calendar, *reader);
  return std::move(waiting).groups();
}

// Whose day a letter's is: of whoever writes the office's letters, all; of others, those in their hand, or in that of
// somebody they act for, and the answers to what they wrote.
class DueToReader {
 public:
  DueToReader(AtDesk const& at, db::Transaction& transaction)
      : at_(at), transaction_(transaction), is_all_(has(at, Right::draft_letters)) {
    if (is_all_) return;
    auto const reader = accounts::account_of(transaction, at.office.id, at.session.account);
    if (reader) add(*reader);
    for (auto const& [grant, giver] : acts_for(at, transaction))
      if (covers(transaction, at.office.id, grant, Right::read_letters)) add(giver);
  }
  bool contains(LetterLine const& line) const {
    if (is_all_) return true;
    if (line.direction == Direction::out) return wrote(transaction_, at_.office.id, line.id, at_.session.actor);
    return in_hand_.contains(line.id);
  }

 private:
  void add(accounts::Account const& whose) {
    for (auto const& line : to_answer(transaction_, at_.office.id, whose.id, whose.fields.department))
      in_hand_.insert(line.id);
  }

  AtDesk const& at_;
  db::Transaction& transaction_;
  bool is_all_;
  std::set<LetterId> in_hand_;
};

// Letters that want an answer, and tasks, by their day.
json::object due_lines(AtDesk const& at, db::Transaction& transaction, rules::OfficeCalendar& calendar,
                       Names const& names, std::vector<Task> const& open) {
  std::vector<DueLine> lines;
  if (has(at, Right::read_letters)) {
    DueToReader const due_to_reader(at, transaction);
    for (auto const& line : awaiting_answer(transaction, at.office.id, &calendar)) {
      if (!due_to_reader.contains(line)) continue;
      if (auto const due = due_of(at, line.deadline))
        lines.push_back({due->day,
                         [&at, &names, line, due] {
                           auto const person = names.of(line.person);
                           return json::object{
                               {"href", letter_address(at, line.id)},
                               {"title", line.title},
                               {"urgency", urgency_text(at, line.urgency)},
                               {"what", at.localizer.text(line.direction == Direction::in ? "today.we_answer"
                                                                                          : "today.they_answer")},
                               {"with", person.empty() ? names.of(line.department) : person},
                               {"due", due_view(at, due->day, due->sum)}};
                         },
                         line.urgency});
    }
  }
  for (auto const& task : only_seen(transaction, at.session, today_at(at), open))
    if (auto const due = due_of(at, task))
      lines.push_back({due->day, [&at, &names, task, due] {
                         auto const person = names.of(task.fields.person);
                         return json::object{
                             {"href", task_address(at, task.id)},
                             {"title", task.fields.title},
                             {"urgency", ""},
                             {"what", at.localizer.text(task.is_blocked() ? "blocks.today.task" : "today.task")},
                             {"with", person.empty() ? names.of(task.fields.department) : person},
                             {"due", due_view(at, due->day, due->sum)}};
                       }});
  return lines_view(at, "due", std::move(lines));
}

// Those that one can do something for, or those that other tasks hold up, which stand apart.
enum class Tasks { free, blocked };
json::object my_tasks(AtDesk const& at, db::Transaction& transaction, std::vector<Task> const& open, Tasks which) {
  std::vector<DueLine> lines;
  auto const* const key = which == Tasks::free ? "tasks" : "blocked";
  auto const reader = accounts::account_of(transaction, at.office.id, at.session.account);
  if (!reader) return lines_view(at, key, {});
  auto const has_titles = which == Tasks::blocked && std::ranges::any_of(open, &Task::is_blocked);
  auto const titles = has_titles ? std::optional{SeenTitles(at, transaction, std::span{open})} : std::nullopt;
  auto const add = [&](accounts::Account const& whose, std::string const& for_whom) {
    for (auto const& task : open)
      if (is_own(task, whose) && task.state != TaskState::waiting && (for_whom.empty() || !is_own(task, *reader)) &&
          task.is_blocked() == (which == Tasks::blocked))
        lines.push_back({task.due(), [&at, &task, &titles, for_whom] {
                           auto const due = task.due();
                           return json::object{{"href", task_address(at, task.id)},
                                               {"title", task.fields.title},
                                               {"for_whom", for_whom},
                                               {"blocked", titles ? blocked_by(*titles, at.localizer, task) : ""},
                                               {"state", at.localizer.word("task.state", to_string(task.state))},
                                               {"due", due ? json::value(due_view(at, *due, {})) : json::value()}};
                         }});
  };
  add(*reader, {});
  for (auto const& giver : givers_of_tasks(transaction, at.office.id, reader->id, today_at(at)))
    add(giver, at.localizer.text("deputies.for", {{"who", giver.fields.name}}));
  return lines_view(at, key, std::move(lines));
}

struct NearAnniversary {
  partnerships::Anniversary of;
  CityId partner{};
};

// Of the day of signing, where the sources agree on a whole day.
std::vector<NearAnniversary> anniversaries(AtDesk const& at) {
  std::vector<NearAnniversary> near;
  for (auto const place : at.world->reg.of(at.office.home)) {
    auto const& partnership = at.world->reg.partnerships()[place];
    auto const signed_on = partnerships::day_kept(partnership.resolution);
    if (!signed_on) continue;
    for (auto const& one : partnerships::anniversaries_near(*signed_on, today_at(at)))
      near.push_back({one, partnership.other(at.office.home)});
  }
  std::ranges::stable_sort(near, {}, [](NearAnniversary const& one) { return one.of.day; });
  return near;
}

json::array anniversaries_view(AtDesk const& at) {
  json::array list;
  for (auto const& one : anniversaries(at)) {
    auto const* city = at.world->atlas.city(one.partner);
    if (city == nullptr) continue;
    list.push_back(json::object{{"href", at.address("/partners/" + partnerships::web::id_of(*city))},
                                {"city", at.localizer.city(atlas::web::city_name(*at.world, one.partner))},
                                {"day", day_view(at, one.of.day)},
                                {"years", at.localizer.text("today.years", {{"n", std::int64_t{one.of.years}}})},
                                {"is_round", one.of.is_round()}});
  }
  return list;
}

// What directors are told before deadlines reach a year whose holidays nobody listed: {text, href}; null otherwise.
json::value calendar_wanted(AtDesk const& at, rules::OfficeCalendar& calendar) {
  if (!has(at, Right::manage_rules)) return nullptr;
  auto const year = rules::year_to_list(*calendar, today_at(at));
  if (!year) return nullptr;
  return json::object{
      {"text", at.localizer.text("workdays.wanted", {{"year", std::to_string(static_cast<int>(*year))}})},
      {"href", at.address("/rules/calendar")}};
}

http::Response today_page(AtDesk const& at) {
  auto const live =
      desk::web::live_line(at, {"letter", "task", "partner", "partnership", "hall", "city", "person", "organisation"});
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  rules::OfficeCalendar calendar(transaction, at.office.id);
  auto waiting = waiting_of(at, transaction, calendar);
  auto const open = open_tasks(transaction, at.office.id, &calendar);
  auto tasks = my_tasks(at, transaction, open, Tasks::free);
  auto blocked = my_tasks(at, transaction, open, Tasks::blocked);
  auto due = due_lines(at, transaction, calendar, names, open);
  auto const has_tasks = !tasks.at("lines").as_array().empty();
  auto const has_blocked = !blocked.at("lines").as_array().empty();
  auto const has_due = !due.at("lines").as_array().empty();
  auto news = today_changes(at, transaction, names);
  // What is done while they are read is not seen by it.
  auto const newest = std::string(news.at("newest").as_string());
  auto const looked = partnerships::web::with_once(at.address("/looked") + ui::query_text({{"until", newest}}));
  auto near = anniversaries_view(at);
  auto steps = steps::web::waiting_lists(at, transaction);
  auto copies = published::web::waiting_copies(at, transaction);
  auto const nothing_waits = waiting.empty() && !has_tasks && steps.empty() && copies.empty();
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("today.title");
  content.description = content.title;
  content.main =
      ui::render("office_today", at.localizer.language(),
                 {{"day", ui::format_date(at.localizer.language(), amity::to_string(today_at(at)))},
                  {"nothing_waits", nothing_waits},
                  {"waiting", std::move(waiting)},
                  {"steps", std::move(steps)},
                  {"copies", std::move(copies)},
                  {"has_tasks", has_tasks},
                  {"tasks", std::move(tasks)},
                  {"has_blocked", has_blocked},
                  {"blocked_tasks", std::move(blocked)},
                  {"one_list", list_asked(at).empty() ? std::string{} : at.address("")},
                  {"notices", notices::web::unread_section(at, transaction)},
                  {"calendar", calendar_wanted(at, calendar)},
                  {"has_due", has_due},
                  {"due_lines", std::move(due)},
                  {"has_news", !newest.empty()},
                  {"news", std::move(news)},
                  {"looked", at.session.account.value != 0 ? looked : std::string{}},
                  {"has_anniversaries", !near.empty()},
                  {"anniversaries", std::move(near)},
                  {"receive", has(at, Right::draft_letters) ? at.address("/letters/receive") : std::string{}},
                  {"draft", has(at, Right::draft_letters) ? at.address("/letters/draft") : std::string{}},
                  {"add_task", has(at, Right::own_tasks) ? at.address("/tasks/new") : std::string{}}});
  content.main = live + content.main;
  return partnerships::web::desk_page(at, std::move(content));
}

void looked_sent(AtDesk const& at, http::Completion const& completion) {
  partnerships::web::Sent sent{Right::read_office, "desk.look", "account"};
  sent.work = [account = at.session.account, until = std::string(at.request.query("until").value_or(""))](
                  commands::Command& command) -> commands::Outcome<std::string> {
    note_look(command, account, until);
    return std::string{};
  };
  sent.finally = [](AtDesk const& again, std::string const&) {
    return partnerships::web::see_other(again.address(""));
  };
  sent.again = told_on([](AtDesk const& again, std::string const&, unsigned) {
    return partnerships::web::see_other(again.address(""));
  });
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

void add_today(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "", today_page);
  partnerships::web::add_desk_action(router, desk, "/looked", looked_sent);
}

void add_pages(http::Router& router, Desk const& desk) {
  add_today(router, desk);
  add_letter_pages(router, desk);
  add_copies_list(router, desk);
  add_letter_forms(router, desk);
  add_letter_actions(router, desk);
  add_circulation(router, desk);
  add_deputy_pages(router, desk);
  add_extending_pages(router, desk);
  add_series_pages(router, desk);
  add_keeping_pages(router, desk);
  add_task_pages(router, desk);
}

}  // namespace amity::work::web
