// SPDX-License-Identifier: Apache-2.0
#include "rules/office_calendar.h"

#include "deadlines/calendar_file.h"
#include "rules/rule_set.h"
#include "rules/sql.h"

#include <algorithm>
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

// Years that are listed whole. Of which only days of December are named, and days of the next year, they are of that
// year's notice, as China's for 2023 made 31 December 2022 a holiday: those are added to what there is.
std::set<std::chrono::year> whole_years(Calendar const& calendar) {
  std::set<std::chrono::year> all;
  std::set<std::chrono::year> beyond_december;
  for (auto const& [day, listed] : calendar.listed_days()) {
    all.insert(year_of(day));
    if (std::chrono::year_month_day{day}.month() != std::chrono::December) beyond_december.insert(year_of(day));
  }
  std::erase_if(all, [&](std::chrono::year year) {
    return !beyond_december.contains(year) && all.contains(year + std::chrono::years{1});
  });
  return all;
}

std::int64_t days_in(Calendar const& calendar, std::chrono::year year) {
  return std::ranges::count_if(calendar.listed_days(), [&](auto const& one) { return year_of(one.first) == year; });
}

// The last year before that one of which holidays are known.
std::optional<OtherYear> year_before(Calendar const& calendar, std::chrono::year year) {
  std::optional<OtherYear> last;
  for (auto const& [day, listed] : calendar.listed_days()) {
    if (year_of(day) >= year) break;
    if (last && last->year == year_of(day))
      ++last->days;
    else if (calendar.knows(year_of(day)))
      last = OtherYear{year_of(day), 1};
  }
  return last;
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

void list_own(commands::Command& command, Calendar const& own) {
  command.watch("office_day", {command.office()});
  command.transaction().execute(sql::forget_calendar, {{"office", command.office()}});
  for (auto const& [day, listed] : own.listed_days()) insert_day(command, listed);
  command.name_subject("calendar");
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

Calendar const& built_in_calendar_of(db::Transaction& transaction, OfficeId office) {
  return deadlines::calendar_of(home_country(transaction, office));
}

fields::FieldError few_days(ListedYear const& year) {
  auto const text = std::to_string(static_cast<int>(year.year));
  auto const is_known = year.known() > 0;
  auto const other = is_known ? text : std::to_string(static_cast<int>(year.other.value_or(OtherYear{}).year));
  auto const known = is_known ? year.known() : year.other.value_or(OtherYear{}).days;
  fields::FieldError error{"fewer",
                           text,
                           text + " has " + std::to_string(year.days) + " days listed here, and " +
                               (is_known ? "what they replace " : other + " has ") + std::to_string(known),
                           "the whole year, or a word that this is meant",
                           is_known ? "fewer_days" : "few_days",
                           {},
                           0};
  error.arguments = {{"year", text}, {"n", year.days}};
  if (is_known)
    error.arguments.push_back({"known", known});
  else
    error.arguments.push_back({"other", other});
  return error;
}

std::vector<ListedYear> listed_years(Calendar const& before, Calendar const& built_in, Calendar const& years) {
  auto const whole = whole_years(years);
  std::set<std::chrono::year> all;
  for (auto const& [day, listed] : years.listed_days()) all.insert(year_of(day));
  std::vector<ListedYear> list;
  list.reserve(all.size());
  for (auto const year : all)
    list.push_back({year, days_in(years, year), days_in(before, year), days_in(built_in, year), !whole.contains(year),
                    before.knows(year) ? std::nullopt : year_before(before, year)});
  return list;
}

std::shared_ptr<Calendar const> calendar_of_office(db::Transaction& transaction, OfficeId office) {
  auto const& shipped = built_in_calendar_of(transaction, office);
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

commands::Outcome<std::int64_t> load_calendar(commands::Command& command, std::string_view text, FewerDays fewer) {
  auto const given = deadlines::parse_calendar(text);
  if (!given) {
    commands::Refusal refusal{given.error()};
    return commands::Refused{std::move(refusal)};
  }
  auto& transaction = command.transaction();
  auto const own = own_calendar_of(transaction, command.office());
  std::vector<fields::FieldError> asked;
  auto const& built_in = built_in_calendar_of(transaction, command.office());
  if (fewer == FewerDays::asks)
    for (auto const& year : listed_years(with_years_of(built_in, own), built_in, *given))
      if (year.may_lack_days()) asked.push_back(few_days(year));
  if (!asked.empty()) return commands::Refused{commands::Refusal{Errc::invalid, fields::Errors{std::move(asked), 0}}};
  list_own(command, with_years_of(own, *given));
  return static_cast<std::int64_t>(given->listed_days().size());
}

Calendar without_year(Calendar const& own, std::chrono::year year) {
  auto const whole = whole_years(own);
  auto const before = year - std::chrono::years{1};
  Calendar left;
  for (auto const& [day, listed] : own.listed_days()) {
    auto const of_day = year_of(day);
    if (of_day != year && (of_day != before || whole.contains(before))) add_known(left, listed);
  }
  return left;
}

commands::Outcome<std::int64_t> forget_year(commands::Command& command, std::chrono::year year) {
  auto const own = own_calendar_of(command.transaction(), command.office());
  auto const left = without_year(own, year);
  auto const gone = static_cast<std::int64_t>(own.listed_days().size() - left.listed_days().size());
  if (gone > 0) list_own(command, left);
  command.name_subject("calendar");
  return gone;
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
