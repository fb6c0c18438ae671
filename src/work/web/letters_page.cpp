// SPDX-License-Identifier: Apache-2.0
// The register of letters: filtered, sorted, page by page.
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "inputs.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/letter_index.h"

#include <algorithm>

namespace amity::work::web {
namespace {

constexpr std::int64_t on_a_page = 50;
constexpr std::int64_t last_year = 9999;

ui::Query query_at(AtDesk const& at) {
  return ui::only(at.request.decoded.query, {"direction", "state", "partner", "department", "year", "q", "sort"});
}

json::array choices(AtDesk const& at, std::string_view chosen, std::string_view words, auto const& values) {
  json::array list;
  for (auto const value : values) {
    auto const word = std::string(to_string(value));
    list.push_back(
        json::object{{"value", word}, {"text", at.localizer.word(words, word)}, {"selected", word == chosen}});
  }
  return list;
}

// What a list may be filtered by beside its words: each choice, and which of them is asked.
json::array offered(AtDesk const& at, std::string_view name, std::vector<ui::Choice> const& choices) {
  auto const chosen = asked(at, name);
  json::array list;
  for (auto const& one : choices)
    list.push_back(json::object{{"value", one.value}, {"text", one.text}, {"selected", one.value == chosen}});
  return list;
}
std::vector<ui::Choice> department_choices(Names const& names) {
  std::vector<ui::Choice> list;
  for (auto const& [id, name] : names.departments) list.push_back({std::to_string(id.value), name});
  return list;
}
std::vector<ui::Choice> year_choices(AtDesk const& at, db::Transaction& transaction) {
  std::vector<ui::Choice> list;
  for (auto const year : years_numbered(transaction, at.office.id))
    list.push_back({std::to_string(year), std::to_string(year)});
  return list;
}

// Of a list that shows nothing: why, and what to press instead.
json::object nothing_view(AtDesk const& at) {
  auto const is_filtered = std::ranges::any_of(query_at(at), [](auto const& one) {
    return !one.second.empty() && one.first != "sort" && !(one.first == "state" && one.second == "open");
  });
  return {{"text", at.localizer.text(is_filtered ? "letters.none" : "letters.none_open")},
          {"open", is_filtered ? at.address("/letters?state=open") : std::string{}},
          {"all",
           asked(at, "state") == "all" && query_at(at).size() == 1 ? std::string{} : at.address("/letters?state=all")}};
}

// A column's head sorts by it.
json::object head(AtDesk const& at, LetterSort sort, std::string_view text) {
  auto const word = to_string(sort);
  auto const current = asked(at, "sort").empty() ? std::string(to_string(LetterSort::newest)) : asked(at, "sort");
  return {{"text", at.localizer.text(text)},
          {"href", at.address("/letters") + ui::query_text(ui::with(query_at(at), "sort", word))},
          {"is_sorted", current == word}};
}

std::string page_address(AtDesk const& at, std::int64_t page) {
  return at.address("/letters") + ui::query_text(ui::with(query_at(at), "page", std::to_string(page)));
}

// The form that asks for the register of a year, and where its look is changed.
json::object yearly_view(AtDesk const& at) {
  auto const year = static_cast<int>(std::chrono::year_month_day{today_at(at)}.year());
  auto const manages = has(at, accounts::Right::manage_rules);
  return {{"action", at.address("/letters/yearly")},
          {"year", std::to_string(year)},
          {"directions", choices(at, "out", "letter.direction", std::array{Direction::out, Direction::in})},
          {"templates", manages ? at.address("/templates") : std::string{}}};
}

http::Response letters_page(AtDesk const& at) {
  if (!has(at, accounts::Right::read_letters)) return without_right(at, accounts::Right::read_letters);
  if (auto elsewhere = desk::web::opened_with(at, "letters")) return *std::move(elsewhere);
  if (auto wrong = unknown_letter_filter(at)) return *std::move(wrong);
  auto const live = desk::web::live_line(at, {"letter"});
  auto const question = question_at(at);
  auto transaction = reading(at);
  auto const found = letters(transaction, at.office.id, question);
  auto const names = names_at(at, transaction);
  json::array lines;
  for (auto const& line : found.lines) {
    auto view = line_view(at, line);
    auto const person = names.of(line.person);
    view["with"] = person.empty() ? names.of(line.department) : person;
    lines.push_back(std::move(view));
  }
  auto const page = question.skip / on_a_page + 1;
  auto const last = std::max<std::int64_t>((found.all + on_a_page - 1) / on_a_page, 1);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("letters.title");
  content.description = content.title;
  content.main = ui::render(
      "office_letters", at.localizer.language(),
      {{"may_draft", has(at, accounts::Right::draft_letters)},
       {"receive", at.address("/letters/receive")},
       {"draft", at.address("/letters/draft")},
       {"series", has(at, accounts::Right::manage_rules) ? at.address("/letters/series") : std::string{}},
       {"copies", at.address("/letters/copies")},
       {"yearly", yearly_view(at)},
       {"action", at.address("/letters")},
       {"directions",
        choices(at, asked(at, "direction"), "letter.direction", std::array{Direction::in, Direction::out})},
       {"states", choices(at, asked(at, "state"), "letter.state", all_letter_states)},
       {"is_all", asked(at, "state") == "all"},
       {"partners", offered(at, "partner", partner_choices(at))},
       {"departments", offered(at, "department", department_choices(names))},
       {"years", offered(at, "year", year_choices(at, transaction))},
       {"q", question.text},
       {"save_view", desk::web::save_view(at, "letters")},
       {"sort", asked(at, "sort")},
       {"count", at.localizer.text(found.is_more ? "letters.count_more" : "letters.count", {{"n", found.all}})},
       {"is_slow", !question.text.empty() && is_index_behind(transaction, at.office.id)},
       {"has_letters", !lines.empty()},
       {"nothing", lines.empty() ? json::value(nothing_view(at)) : json::value()},
       {"number_head", head(at, LetterSort::number, "letter.number")},
       {"title_head", head(at, LetterSort::title, "letter.title")},
       {"correspondent_head", head(at, LetterSort::correspondent, "letter.correspondent")},
       {"day_head", head(at, LetterSort::newest, "letter.registered")},
       {"letters", std::move(lines)},
       {"export", at.address("/letters/export") + ui::query_text(query_at(at))},
       {"export_xlsx", at.address("/letters/export") + ui::query_text(ui::with(query_at(at), "format", "xlsx"))},
       {"has_pages", last > 1},
       {"page_of", found.is_more ? at.localizer.text("letters.page", {{"page", page}})
                                 : at.localizer.text("letters.page_of", {{"page", page}, {"last", last}})},
       {"before", page > 1 ? page_address(at, page - 1) : std::string{}},
       {"after", page < last ? page_address(at, page + 1) : std::string{}}});
  content.main = live + content.main;
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

std::optional<http::Response> unknown_letter_filter(AtDesk const& at) {
  auto const is_department = [&](std::string_view word) {
    if (!partnerships::web::is_record_number(word)) return false;
    auto transaction = reading(at);
    auto const all = accounts::departments_of(transaction, at.office.id);
    return std::ranges::find(all, accounts::DepartmentId{number_in(word)}, &accounts::Department::id) != all.end();
  };
  return partnerships::web::unknown_filter(
      at,
      {{"direction", [](auto word) { return parse_direction(word).has_value(); }},
       {"state", [](auto word) { return word == "open" || word == "all" || parse_letter_state(word); }},
       {"partner", [&](auto word) { return partner_of(*at.world, word) != CityId{-1}; }},
       {"department", is_department},
       {"year", [](auto word) { return number_in(word) > 0 && number_in(word) <= last_year; }},
       {"sort", [](auto word) { return parse_letter_sort(word).has_value(); }}},
      {"q"});
}

LetterQuestion question_at(AtDesk const& at) {
  LetterQuestion question;
  question.direction = parse_direction(asked(at, "direction"));
  auto const state = asked(at, "state");
  question.state = parse_letter_state(state);
  question.only_open = state.empty() || state == "open";
  if (auto const partner = asked(at, "partner"); !partner.empty()) question.partner = partner_of(*at.world, partner);
  if (auto const department = number_asked(at, "department"); department != 0)
    question.department = accounts::DepartmentId{department};
  if (auto const year = number_asked(at, "year"); year > 0 && year <= last_year) question.year = static_cast<int>(year);
  question.text = asked(at, "q");
  question.sort = parse_letter_sort(asked(at, "sort")).value_or(LetterSort::newest);
  question.limit = on_a_page;
  constexpr std::int64_t most_pages = 1'000'000;
  question.skip = (std::clamp<std::int64_t>(number_asked(at, "page"), 1, most_pages) - 1) * on_a_page;
  return question;
}

void add_letter_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters", letters_page);
  partnerships::web::add_desk_page(router, desk, "/letters/letter", [](AtDesk const& at) {
    // A page that follows along says which text its reader saw first (web/src/desk/live.ts).
    return letter_page(at, LetterId{number_asked(at, "id")}, {}, 200, {.read = asked(at, "read")});
  });
}

}  // namespace amity::work::web
