// SPDX-License-Identifier: Apache-2.0
// Which days the office works: its own calendar is pasted or chosen as a file, shown with all that it changes, and only
// then loaded.
#include "accounts/web/session.h"
#include "commands/web/form_input.h"
#include "core/utf8.h"
#include "deadlines/calendar_file.h"
#include "rules/office_calendar.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/moved.h"

#include <algorithm>
#include <optional>
#include <set>

namespace amity::rules::sets::web {
namespace {

using deadlines::Calendar;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

enum class CalendarStep { look, take };

// Whether so few days are meant: asked where a year may lack some, or was answered.
std::optional<FormField> fewer_field(AtDesk const& at, std::string const& text, std::string value) {
  auto const given = deadlines::parse_calendar(text);
  if (!given) return std::nullopt;
  auto transaction = reading(at);
  auto const before = calendar_of_office(transaction, at.office.id);
  auto const years = listed_years(*before, built_in_calendar_of(transaction, at.office.id), *given);
  // Who says that they are meant says it of all that are short, so all are named.
  std::string named;
  std::string hint;
  for (auto const& one : years) {
    if (!one.may_lack_days()) continue;
    named += (named.empty() ? "" : ", ") + std::to_string(static_cast<int>(one.year));
    hint += (hint.empty() ? "" : " ") + commands::in_words(at.localizer, few_days(one));
  }
  if (named.empty()) return std::nullopt;
  return FormField{.name = "fewer",
                   .label = at.localizer.text("workdays.fewer", {{"year", named}}),
                   .is = FormField::Is::choice,
                   .value = std::move(value),
                   .choices = {{"", at.localizer.text("workdays.fewer.not_meant")},
                               {"true", at.localizer.text("workdays.fewer.meant")}},
                   .hint = std::move(hint),
                   .required = true};
}

ui::Form calendar_form(AtDesk const& at, std::string text, CalendarStep step, std::string fewer = {}) {
  auto const look = partnerships::web::with_once(at.address("/rules/calendar/look"));
  // Without a longest text: the browser would cut in silence what is pasted, and the last days would be missing.
  ui::Form form;
  form.id = "calendar";
  auto asks_fewer = step == CalendarStep::take ? fewer_field(at, text, std::move(fewer)) : std::nullopt;
  form.action = step == CalendarStep::look ? look : partnerships::web::with_once(at.address("/rules/calendar/load"));
  form.fields = {{.name = "days",
                  .label = at.localizer.text("workdays.text"),
                  .is = FormField::Is::lines,
                  .value = std::move(text),
                  .hint = at.localizer.text("workdays.text.hint"),
                  .required = true}};
  if (asks_fewer) form.fields.push_back(*std::move(asks_fewer));
  form.button = at.localizer.text(step == CalendarStep::look ? "workdays.look" : "workdays.take");
  if (step == CalendarStep::take) form.beside = {look, at.localizer.text("workdays.look")};
  form.cancel = at.address("/rules/calendar");
  return form;
}

ui::Form calendar_file_form(AtDesk const& at, std::string wrong) {
  ui::Form form;
  form.id = "calendar-file";
  form.action = partnerships::web::with_once(at.address("/rules/calendar/file"));
  form.fields = {{.name = "file",
                  .label = at.localizer.text("workdays.file.choose"),
                  .is = FormField::Is::file,
                  .wrong = std::move(wrong),
                  .required = true,
                  .accept = ".csv,text/csv,text/plain"}};
  form.button = at.localizer.text("workdays.look");
  return form;
}

bool has_year(Calendar const& calendar, std::chrono::year year) {
  return std::ranges::any_of(calendar.listed_days(),
                             [&](auto const& one) { return std::chrono::year_month_day{one.first}.year() == year; });
}

std::string year_address(AtDesk const& at, std::chrono::year year) {
  return at.address("/rules/calendar/restore") + ui::query_text({{"year", std::to_string(static_cast<int>(year))}});
}

// Where one sees what changes once the built-in calendar counts again; empty for who may not, and of a year that the
// office does not list. Also of one that no calendar comes with: what was listed by mistake can be forgotten.
std::string restoring_address(AtDesk const& at, Calendar const& own, std::chrono::year year) {
  return manages(at) && has_year(own, year) ? year_address(at, year) : std::string{};
}

// "Use the built-in calendar for 2026 again", or to forget a year that none comes with.
std::string restoring_text(AtDesk const& at, Calendar const& built_in, std::chrono::year year) {
  return at.localizer.text(has_year(built_in, year) ? "workdays.restore" : "workdays.forget",
                           {{"year", std::to_string(static_cast<int>(year))}});
}

std::int64_t days_of_year(Calendar const& calendar, std::chrono::year year) {
  return std::ranges::count_if(calendar.listed_days(),
                               [&](auto const& one) { return std::chrono::year_month_day{one.first}.year() == year; });
}

std::string listed_days_html(AtDesk const& at, Calendar const& calendar, Calendar const& own,
                             Calendar const& built_in) {
  json::array years;
  std::set<std::chrono::year> all;
  for (auto const& [day, listed] : calendar.listed_days()) all.insert(std::chrono::year_month_day{day}.year());
  for (auto year = all.rbegin(); year != all.rend(); ++year) {
    json::array days;
    auto is_own = false;
    for (auto const& [day, listed] : calendar.listed_days()) {
      if (std::chrono::year_month_day{day}.year() != *year) continue;
      is_own = is_own || own.listed(day) != nullptr;
      days.push_back(json::object{{"day", ui::format_weekday(at.localizer.language(), day)},
                                  {"name", std::string(choose(listed.name, at.localizer.language()).text)},
                                  {"is_worked", listed.as == deadlines::ListedAs::workday}});
    }
    auto const year_text = std::to_string(static_cast<int>(*year));
    years.push_back(json::object{{"year", year_text},
                                 {"restore", restoring_address(at, own, *year)},
                                 {"restore_text", restoring_text(at, built_in, *year)},
                                 {"whose", at.localizer.text(is_own ? "workdays.own" : "workdays.shipped")},
                                 {"days", std::move(days)}});
  }
  return ui::render("office_calendar", at.localizer.language(),
                    {{"has_years", !years.empty()}, {"years", std::move(years)}});
}

// "2026: 1 day listed here replaces 31 built-in ones".
std::string year_in_words(AtDesk const& at, ListedYear const& one) {
  auto const year = std::to_string(static_cast<int>(one.year));
  if (one.is_added_to)
    return at.localizer.text(
        "workdays.year.added",
        {{"year", year}, {"n", one.days}, {"next", std::to_string(static_cast<int>(one.year) + 1)}});
  if (one.before == 0) return at.localizer.text("workdays.year.new", {{"year", year}, {"n", one.days}});
  return at.localizer.text("workdays.year.replaced", {{"year", year}, {"n", one.days}, {"before", one.before}});
}

// What it would change: whole years, days, and deadlines of letters and tasks.
std::string changes_html(AtDesk const& at, std::vector<ListedYear> const& years, std::vector<ChangedDay> const& days,
                         std::vector<work::MovedDeadline> const& moved) {
  json::array year_lines;
  for (auto const& one : years) year_lines.push_back(json::object{{"text", year_in_words(at, one)}});
  json::array day_lines;
  for (auto const& one : days)
    day_lines.push_back(
        json::object{{"day", ui::format_weekday(at.localizer.language(), one.day)},
                     {"name", std::string(choose(one.name, at.localizer.language()).text)},
                     {"what", at.localizer.text(one.is_worked ? "workdays.becomes_worked" : "workdays.becomes_free")}});
  json::array moved_lines;
  for (auto const& one : moved) {
    auto const* letter = std::get_if<work::LetterId>(&one.about);
    auto const id = letter != nullptr ? letter->value : std::get<work::TaskId>(one.about).value;
    moved_lines.push_back(json::object{{"href", at.address(letter != nullptr ? "/letters/letter" : "/tasks/task") +
                                                    ui::query_text({{"id", std::to_string(id)}})},
                                       {"title", one.title},
                                       {"from", day_text(at, one.from)},
                                       {"to", day_text(at, one.to)}});
  }
  return ui::render("office_calendar_changes", at.localizer.language(),
                    {{"years", std::move(year_lines)},
                     {"has_days", !day_lines.empty()},
                     {"days", std::move(day_lines)},
                     {"has_moved", !moved_lines.empty()},
                     {"moved", std::move(moved_lines)}});
}

FormPage calendar_page_of(AtDesk const& at) {
  return {at.localizer.text("workdays.title"),
          at.localizer.text("workdays.lead"),
          {{at.address("/rules"), at.localizer.text("rules.title")}}};
}

http::Response calendar_page(AtDesk const& at, std::string const& wrong_file, unsigned status) {
  auto page = calendar_page_of(at);
  {
    auto transaction = reading(at);
    auto const calendar = calendar_of_office(transaction, at.office.id);
    auto const own = own_calendar_of(transaction, at.office.id);
    auto const year = year_to_list(*calendar, today_at(at));
    page.below = listed_days_html(at, *calendar, own, built_in_calendar_of(transaction, at.office.id));
    if (year)
      page.lead =
          at.localizer.text("workdays.wanted", {{"year", std::to_string(static_cast<int>(*year))}}) + " " + page.lead;
  }
  if (!manages(at)) {
    ui::Content content;
    content.name = "office";
    content.title = page.title;
    content.description = page.title;
    content.main = ui::render("office_calendar_seen", at.localizer.language(),
                              {{"rules", at.address("/rules")}, {"lead", page.lead}, {"below", page.below}});
    return partnerships::web::desk_page(at, std::move(content), status);
  }
  page.below = ui::render("office_rule_file", at.localizer.language(),
                          {{"form", ui::form_html(at.localizer, calendar_file_form(at, wrong_file))}}) +
               page.below;
  return partnerships::web::form_page(at, page, calendar_form(at, {}, CalendarStep::look), status);
}

// What the office has listed, as who presses a button has seen it: another's days are not put away unseen. A form that
// was not opened before has seen nothing, and is shown what would change.
std::string seen_days(deadlines::Calendar const& own) {
  std::vector<std::string> days;
  for (auto const& [day, listed] : own.listed_days()) {
    days.push_back(amity::to_string(day) + (listed.as == deadlines::ListedAs::holiday ? " holiday" : " workday"));
    for (auto const& [language, name] : listed.name) days.push_back(language + name);
    days.push_back(listed.source);
  }
  std::vector<std::string_view> const parts(days.begin(), days.end());
  return commands::fingerprint_of(parts);
}
commands::Outcome<std::string> if_still_seen(commands::Command& command, std::string const& seen) {
  if (seen == seen_days(own_calendar_of(command.transaction(), command.office()))) return std::string{};
  fields::FieldError const changed{
      {}, {}, "the office's days were changed since", "a look at what would change now", "changed_since", {}, 0};
  return commands::Refused{commands::Refusal{Errc::conflict, fields::Errors{changed}}};
}

// The text with what it changes and a button that takes it; or what is wrong with it, line by line.
http::Response looked_at(AtDesk const& at, std::string const& text, std::vector<std::string> told = {},
                         unsigned status = 200) {
  auto form = calendar_form(at, text, CalendarStep::take);
  auto page = calendar_page_of(at);
  auto const given = deadlines::parse_calendar(text);
  if (!given) {
    form = calendar_form(at, text, CalendarStep::look);
    show_lines(at, given.error(), form);
    return partnerships::web::form_page(at, page, form, 422);
  }
  {
    auto transaction = reading(at);
    auto const before = calendar_of_office(transaction, at.office.id);
    auto const after = with_years_of(*before, *given);
    form.hidden.emplace_back("seen", seen_days(own_calendar_of(transaction, at.office.id)));
    page.below = changes_html(at, listed_years(*before, built_in_calendar_of(transaction, at.office.id), *given),
                              changed_days(*before, after), work::moved_by(transaction, at.office.id, after));
  }
  form.wrong = std::move(told);
  return partnerships::web::form_page(at, page, form, status);
}

void look_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  completion(looked_at(at, text_named(commands::typed_texts(at.request.body), "days")));
}

void calendar_file_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const form = files::web::sent_form(at.request, accounts::form_token_name);
  auto const again = [&](std::string_view why, unsigned status) {
    completion(calendar_page(at, at.localizer.text(why), status));
  };
  if (form && !accounts::is_own_form(at.session, form->token)) return again("field.error.refused", 403);
  if (!form || form->file.size == 0) return again("files.choose", 422);
  // With ends of lines of two bytes and a mark at its beginning; what is too long by itself is told by how much.
  if (form->file.size > 2 * deadlines::longest_calendar) return again("workdays.too_large", 422);
  auto const mapped = files::Mapped::open(form->file);
  if (!mapped) return again("form.unavailable", 503);
  auto text = std::string(mapped->bytes());
  // What spreadsheets write before the first word.
  constexpr std::string_view byte_order_mark{"\xEF\xBB\xBF"};
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (utf8::first_invalid(text)) return again("rules.file.not_utf8", 422);
  completion(looked_at(at, text));
}

void load_calendar_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto const text = text_named(typed, "days");
  auto const fewer = text_named(typed, "fewer");
  // Its lines are read before it waits, so that each can be told by its number.
  if (auto const given = deadlines::parse_calendar(text); !given) return completion(looked_at(at, text));
  Sent sent{accounts::Right::manage_rules, "calendar.load", "calendar"};
  auto const seen = text_named(typed, "seen");
  sent.work = [text, fewer, seen](commands::Command& command) -> commands::Outcome<std::string> {
    if (auto const still = if_still_seen(command, seen); !still) return commands::Refused{still.error()};
    auto const days = work::take_calendar(command, text, fewer == "true" ? FewerDays::are_meant : FewerDays::asks);
    if (!days) return commands::Refused{days.error()};
    return std::string{};
  };
  sent.done = at.address("/rules/calendar");
  sent.again = [page = calendar_page_of(at), text](AtDesk const& again, ui::Form const& shown, unsigned status) {
    // What would change is another now, and is looked at once more.
    if (status == 409) return looked_at(again, text, shown.wrong, status);
    return partnerships::web::form_page(again, page, shown, status);
  };
  auto form = calendar_form(at, text, CalendarStep::take, fewer);
  form.hidden.emplace_back("seen", seen);
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

std::optional<std::chrono::year> year_asked(AtDesk const& at) {
  auto const number = partnerships::web::number_asked(at, "year");
  constexpr std::int64_t first = 1900;
  constexpr std::int64_t last = 9999;
  if (number < first || number > last) return std::nullopt;
  return std::chrono::year{static_cast<int>(number)};
}

http::Response no_year(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::invalid, "this is no year", "year", "the button's own address, as the page gives it"});
}

// What would change if the built-in calendar counted again of a year, and the button that lets it.
http::Response restoring_page(AtDesk const& at, std::chrono::year year, ui::Form form, unsigned status) {
  auto page = calendar_page_of(at);
  page.crumbs.emplace_back(at.address("/rules/calendar"), at.localizer.text("workdays.title"));
  {
    auto transaction = reading(at);
    auto const& built_in = built_in_calendar_of(transaction, at.office.id);
    auto const own = own_calendar_of(transaction, at.office.id);
    auto const before = with_years_of(built_in, own);
    auto const after = with_years_of(built_in, without_year(own, year));
    page.title = restoring_text(at, built_in, year);
    page.lead = at.localizer.text("workdays.restore.lead", {{"year", std::to_string(static_cast<int>(year))},
                                                            {"n", days_of_year(own, year)},
                                                            {"built_in", days_of_year(built_in, year)}});
    page.below = changes_html(at, {}, changed_days(before, after), work::moved_by(transaction, at.office.id, after));
    form.hidden = {{"seen", seen_days(own)}};
    if (days_of_year(own, year) == 0 && status == 200)
      return partnerships::web::desk_problem(
          at, {Errc::not_found, "the office has listed no days of this year", "year", {}});
  }
  form.id = "restore";
  form.action = partnerships::web::with_once(year_address(at, year));
  form.button = page.title;
  form.cancel = at.address("/rules/calendar");
  return partnerships::web::form_page(at, page, form, status);
}

http::Response restore_page(AtDesk const& at) {
  if (!manages(at)) return for_managers_only(at);
  auto const year = year_asked(at);
  return year ? restoring_page(at, *year, {}, 200) : no_year(at);
}

void restore_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages(at)) return completion(for_managers_only(at));
  auto const year = year_asked(at);
  if (!year) return completion(no_year(at));
  Sent sent{accounts::Right::manage_rules, "calendar.restore", "calendar"};
  sent.work = [year = *year, seen = text_named(commands::typed_texts(at.request.body), "seen")](
                  commands::Command& command) -> commands::Outcome<std::string> {
    if (auto const still = if_still_seen(command, seen); !still) return commands::Refused{still.error()};
    auto const days = work::restore_year(command, year);
    if (!days) return commands::Refused{days.error()};
    return std::string{};
  };
  sent.done = at.address("/rules/calendar");
  sent.again = [year = *year](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return restoring_page(again, year, shown, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

void add_calendar_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(router, desk, "/rules/calendar",
                                   [](AtDesk const& at) { return calendar_page(at, {}, 200); });
  partnerships::web::add_desk_action(router, desk, "/rules/calendar/look", look_sent);
  partnerships::web::add_desk_action(router, desk, "/rules/calendar/file", calendar_file_sent,
                                     files::web::upload_options(depot));
  partnerships::web::add_desk_action(router, desk, "/rules/calendar/load", load_calendar_sent);
  partnerships::web::add_desk_page(router, desk, "/rules/calendar/restore", restore_page);
  partnerships::web::add_desk_action(router, desk, "/rules/calendar/restore", restore_sent);
}

}  // namespace amity::rules::sets::web
