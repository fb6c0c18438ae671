// SPDX-License-Identifier: Apache-2.0
#include "rules/office_calendar.h"

#include "deadlines/calendar_file.h"
#include "rules/rule_set.h"
#include "rules/sql.h"

#include <array>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace amity::rules {
namespace {

using deadlines::Calendar;
using deadlines::ListedAs;
using deadlines::ListedDay;

constexpr std::array calendar_languages{"zh", "ja", "en"};

ListedDay read_listed(db::Row const& row) {
  ListedDay listed{.day = parse_day(row.text(0)).value(),
                   .as = row.text(1) == "workday" ? ListedAs::workday : ListedAs::holiday,
                   .source = row.get<std::string>(5)};
  for (std::size_t i = 0; i < calendar_languages.size(); ++i)
    if (auto name = row.get<std::string>(2 + i); !name.empty()) listed.name[calendar_languages.at(i)] = std::move(name);
  return listed;
}

// Of days that were checked when they came in, each once.
void add_known(Calendar& to, ListedDay listed) {
  if (auto const added = to.add(std::move(listed)); !added) throw std::logic_error(added.error().message);
}

std::chrono::year year_of(Day day) { return std::chrono::year_month_day{day}.year(); }

std::string name_in(ListedDay const& listed, char const* language) {
  auto const found = listed.name.find(language);
  return found == listed.name.end() ? std::string{} : found->second;
}

// Years that are listed whole. Of which only days of December are named, they are of the next year's notice, as China's
// for 2023 made 31 December 2022 a holiday: those are added to what there is.
std::set<std::chrono::year> whole_years(Calendar const& calendar) {
  std::set<std::chrono::year> years;
  for (auto const& [day, listed] : calendar.listed_days())
    if (std::chrono::year_month_day{day}.month() != std::chrono::December) years.insert(year_of(day));
  return years;
}

void insert_day(commands::Command& command, ListedDay const& listed) {
  command.transaction().execute(sql::insert_calendar_day,
                                {{"office", command.office()},
                                 {"day", amity::to_string(listed.day)},
                                 {"what", listed.as == ListedAs::workday ? "workday" : "holiday"},
                                 {"zh", name_in(listed, "zh")},
                                 {"ja", name_in(listed, "ja")},
                                 {"en", name_in(listed, "en")},
                                 {"source", listed.source}});
}

}  // namespace

Calendar own_calendar_of(db::Transaction& transaction, OfficeId office) {
  Calendar own;
  for (auto& listed : transaction.all(sql::calendar_days, {{"office", office}}, read_listed))
    add_known(own, std::move(listed));
  return own;
}

Calendar with_years_of(Calendar const& calendar, Calendar const& years) {
  auto const whole = whole_years(years);
  auto both = years;
  for (auto const& [day, listed] : calendar.listed_days())
    if (!whole.contains(year_of(day)) && years.listed(day) == nullptr) add_known(both, listed);
  return both;
}

std::shared_ptr<Calendar const> calendar_of_office(db::Transaction& transaction, OfficeId office) {
  auto const& shipped = deadlines::calendar_of(home_country(transaction, office));
  auto const own = own_calendar_of(transaction, office);
  // It lives as long as the program.
  if (own.listed_days().empty()) return {std::shared_ptr<Calendar const>{}, &shipped};
  return std::make_shared<Calendar const>(with_years_of(shipped, own));
}

std::vector<ChangedDay> changed_days(Calendar const& before, Calendar const& after) {
  std::set<Day> days;
  for (auto const* calendar : {&before, &after})
    for (auto const& [day, listed] : calendar->listed_days()) days.insert(day);
  std::vector<ChangedDay> changed;
  for (auto const day : days) {
    if (before.works(day) == after.works(day)) continue;
    auto const* listed = after.listed(day) != nullptr ? after.listed(day) : before.listed(day);
    changed.push_back({day, before.works(day), after.works(day), listed->name});
  }
  return changed;
}

commands::Outcome<std::int64_t> load_calendar(commands::Command& command, std::string_view text) {
  auto const given = deadlines::parse_calendar(text);
  if (!given) {
    commands::Refusal refusal{given.error()};
    return commands::Refused{std::move(refusal)};
  }
  auto& transaction = command.transaction();
  auto const together = with_years_of(own_calendar_of(transaction, command.office()), *given);
  command.watch("office_day", {command.office()});
  transaction.execute(sql::forget_calendar, {{"office", command.office()}});
  for (auto const& [day, listed] : together.listed_days()) insert_day(command, listed);
  command.name_subject("calendar");
  return static_cast<std::int64_t>(given->listed_days().size());
}

std::optional<std::chrono::year> year_to_list(Calendar const& calendar, Day today) {
  if (!calendar.knows_holidays()) return std::nullopt;
  auto const date = std::chrono::year_month_day{today};
  if (!calendar.knows(date.year())) return date.year();
  auto const next = date.year() + std::chrono::years{1};
  if (date.month() >= std::chrono::November && !calendar.knows(next)) return next;
  return std::nullopt;
}

}  // namespace amity::rules
