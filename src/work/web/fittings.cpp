// SPDX-License-Identifier: Apache-2.0
// What letters and tasks bring to the desk: what is found of them, what can be done, who may see which of them.
#include "partnerships/web/fittings.h"

#include "tasks_seen.h"
#include "views.h"
#include "work/deputy.h"
#include "work/found.h"
#include "work/series.h"
#include "work/web/routes.h"

#include <algorithm>
#include <set>
#include <span>

namespace amity::work::web {
namespace {

using accounts::Right;
using accounts::Session;
using partnerships::web::DeskHit;
using partnerships::web::DeskRecord;
using partnerships::web::DeskSearch;
using partnerships::web::HitRank;
using partnerships::web::rank_of;

std::string letter_path(LetterId id) { return "/letters/letter?id=" + std::to_string(id.value); }
std::string task_path(TaskId id) { return "/tasks/task?id=" + std::to_string(id.value); }

std::vector<DeskHit> letter_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::read_letters)) return hits;
  auto lines = letters_numbered(search.transaction, search.session.office, search.typed);
  auto const numbered = lines.size();
  for (auto& line : letters_found(search.transaction, search.session.office, search.typed, search.most))
    if (std::ranges::find(lines, line.id, &LetterLine::id) == lines.end()) lines.push_back(std::move(line));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    auto rank = rank_of(line.title, search.words).value_or(HitRank::text);
    if (i < numbered || line.number == search.typed) rank = HitRank::whole;
    if (rank == HitRank::text && rank_of(line.number + " " + line.correspondent, search.words)) rank = HitRank::within;
    auto const note =
        line.number + (line.number.empty() || line.correspondent.empty() ? "" : " · ") + line.correspondent;
    hits.push_back({rank, "letter", std::to_string(line.id.value), line.title, note, letter_path(line.id)});
  }
  return hits;
}

// What was found and may be seen, as written. Open ones come first, then the newest that are over: of very many the
// others are not looked at.
std::vector<Task> best_seen(DeskSearch const& search, Day today) {
  constexpr std::size_t most_ranked{200};
  auto const ids = tasks_found(search.transaction, search.session.office, search.typed);
  std::vector<Task> tasks;
  std::set<TaskId> series;
  for (std::size_t i = 0; i < ids.size() && tasks.size() < most_ranked; i += most_ranked) {
    auto const some = std::span(ids).subspan(i, std::min(most_ranked, ids.size() - i));
    for (auto& task : only_seen(search.transaction, search.session, today,
                                tasks_as_written(search.transaction, search.session.office, some)))
      // Of what comes again the open one, or the newest, stands for all.
      if (!task.series || series.insert(*task.series).second) tasks.push_back(std::move(task));
  }
  if (tasks.size() > most_ranked) tasks.resize(most_ranked);
  return tasks;
}

std::vector<DeskHit> task_hits(DeskSearch const& search, Instant now) {
  std::vector<DeskHit> hits;
  auto& transaction = search.transaction;
  auto const office = search.session.office;
  auto const rank = [&](Task const& task) { return rank_of(task.fields.title, search.words).value_or(HitRank::text); };
  auto tasks = best_seen(search, office_day(transaction, office, now));
  std::ranges::stable_sort(tasks, {}, rank);
  if (tasks.size() > search.most) tasks.resize(search.most);
  for (auto const& task : with_days(transaction, office, std::move(tasks))) {
    auto const due = task.deadline ? amity::to_string(task.deadline->due) : std::string{};
    hits.push_back({rank(task), "task", std::to_string(task.id.value), task.fields.title, due, task_path(task.id)});
  }
  return hits;
}

std::vector<DeskHit> series_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::manage_rules)) return hits;
  for (auto const& series : series_of(search.transaction, search.session.office)) {
    auto const rank = rank_of(series.fields.name + " " + series.fields.shape, search.words);
    if (!rank) continue;
    auto const id = std::to_string(series.id.value);
    hits.push_back({*rank, "series", id, series.fields.name, series.fields.shape, "/letters/series/one?id=" + id});
  }
  return partnerships::web::best_of(std::move(hits), search.most);
}

std::optional<DeskRecord> letter_record(db::Transaction& transaction, Session const& session, std::int64_t id) {
  if (!session.rights.contains(Right::read_letters)) return std::nullopt;
  auto const letter = letter_title(transaction, session.office, LetterId{id});
  if (!letter) return std::nullopt;
  return DeskRecord{letter->title, letter_path(LetterId{id})};
}

std::optional<DeskRecord> task_record(db::Transaction& transaction, Session const& session, std::int64_t id,
                                      Instant now) {
  auto const task = task_as_written(transaction, session.office, TaskId{id});
  if (!task || only_seen(transaction, session, office_day(transaction, session.office, now), {*task}).empty())
    return std::nullopt;
  return DeskRecord{task->fields.title, task_path(task->id)};
}

}  // namespace

void fit(partnerships::web::Fittings& fittings, Clock const& clock) {
  fittings.records.push_back({"letter", letter_record, {Right::read_letters}});
  fittings.records.push_back({"task", [clock](db::Transaction& transaction, Session const& session, std::int64_t id) {
                                return task_record(transaction, session, id, clock());
                              }});
  fittings.overdue.emplace_back(letters_overdue);
  fittings.sources.emplace_back(letter_hits);
  fittings.sources.emplace_back(series_hits);
  fittings.sources.emplace_back([clock](DeskSearch const& search) { return task_hits(search, clock()); });
  fittings.deeds.insert(fittings.deeds.end(),
                        {{"today.title", "", Right::read_office, "find.today"},
                         {"letters.title", "/letters", Right::read_letters, "find.letters"},
                         {"letters.draft", "/letters/draft", Right::draft_letters, "find.draft"},
                         {"letters.receive", "/letters/receive", Right::draft_letters, "find.receive"},
                         {"copies.title", "/letters/copies", Right::read_letters, "find.copies"},
                         {"series.title", "/letters/series", Right::manage_rules, "find.series"},
                         {"series.add", "/letters/series/one", Right::manage_rules, "find.series"},
                         {"tasks.title", "/tasks", Right::read_office, "find.tasks"},
                         {"tasks.add", "/tasks/new", Right::own_tasks, "find.new_task"},
                         {"deputies.title", "/deputies", Right::read_office, "find.deputies"},
                         {"notices.title", "/notices", Right::read_office, "find.notices"},
                         {"keeping.title", "/keeping", Right::erase_people, "find.keeping"},
                         {"palette.export.letters", "/letters/export?format=xlsx", Right::read_letters},
                         {"palette.export.copies", "/letters/copies/export?format=xlsx", Right::read_letters},
                         {"palette.export.tasks", "/tasks/export?format=xlsx", Right::read_office}});
  fittings.lists.push_back({"letters",
                            "/letters",
                            "letters.title",
                            Right::read_letters,
                            {"direction", "state", "partner", "department", "year", "q", "sort"}});
  fittings.lists.push_back({"copies", "/letters/copies", "copies.title", Right::read_letters, {"state", "sort"}});
  fittings.lists.push_back(
      {"tasks", "/tasks", "tasks.title", Right::read_office, {"state", "q", "whose", "due", "sort"}});
}

}  // namespace amity::work::web
