// SPDX-License-Identifier: Apache-2.0
// All copies for the public of an office, whichever letters they are of.
#include "copies_list.h"

#include "accounts/actor_names.h"
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "desk/web/workbook.h"
#include "ui/csv.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/copy_head.h"
#include "work/published/web/routes.h"

#include <algorithm>
#include <array>
#include <span>

namespace amity::work::web {
namespace {

using accounts::Right;
using desk::web::Cell;

constexpr std::int64_t copies_on_a_page = 50;

// How they may be asked for: as they stand, and those that ask for somebody.
constexpr std::string_view asked_overtaken{"overtaken"};
constexpr std::string_view asked_held{"held"};
// What came last to a copy stands first where no order is asked for.
constexpr std::array<std::string_view, 4> words_of_sort{"title", "published", "withdrawn", "step"};

ui::Query copies_query(AtDesk const& at) { return ui::only(at.request.decoded.query, {"state", "sort"}); }

std::optional<http::Response> unknown_copy_filter(AtDesk const& at) {
  return partnerships::web::unknown_filter(
      at, {{"state", [](auto word) { return word == asked_overtaken || word == asked_held || parse_copy_state(word); }},
           {"sort", [](auto word) { return std::ranges::find(words_of_sort, word) != words_of_sort.end(); }}});
}

std::vector<PublicCopyId> copies_asked(AtDesk const& at, db::Transaction& transaction) {
  auto const state = asked(at, "state");
  if (state == asked_held) return copies_held(transaction, at.office.id);
  if (state != asked_overtaken) return copies_listed(transaction, at.office.id, parse_copy_state(state));
  auto found = copies_overtaken(transaction, at.office.id);
  std::ranges::reverse(found);
  return found;
}

// As a page or a file shows them, in the order that is asked for. ids: of those that are wanted, the newest first; they
// are all read where another order decides which come first.
std::vector<CopyHead> heads_in_order(AtDesk const& at, db::Transaction& transaction,
                                     std::vector<PublicCopyId> const& ids) {
  auto heads = heads_of(transaction, at.office.id, ids, at.session.actor);
  auto const order = asked(at, "sort");
  // The newest first; those without a day last.
  auto const newest = [&](std::optional<Day> CopyHead::*day) {
    std::ranges::stable_sort(heads, std::ranges::greater{}, [day](CopyHead const& copy) { return copy.*day; });
  };
  if (order == "title")
    std::ranges::stable_sort(heads, {}, [&](CopyHead const& copy) {
      return ui::sort_key(at.localizer.language(), published::web::copy_title(at, copy));
    });
  if (order == "published") newest(&CopyHead::published_on);
  if (order == "withdrawn") newest(&CopyHead::withdrawn_on);
  if (order == "step") std::ranges::stable_sort(heads, std::ranges::greater{}, &CopyHead::last_at);
  return heads;
}

// Those of one page: of a list in its own order no others are read.
std::vector<CopyHead> heads_of_page(AtDesk const& at, db::Transaction& transaction,
                                    std::vector<PublicCopyId> const& ids, std::size_t first) {
  auto const count = std::min<std::size_t>(ids.size() - first, copies_on_a_page);
  if (asked(at, "sort").empty())
    return heads_of(transaction, at.office.id, std::span(ids).subspan(first, count), at.session.actor);
  auto all = heads_in_order(at, transaction, ids);
  auto const begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

json::object copy_head(AtDesk const& at, std::string_view sort, std::string_view text) {
  return {{"text", at.localizer.text(text)},
          {"href", at.address("/letters/copies") + ui::query_text(ui::with(copies_query(at), "sort", sort))},
          {"is_sorted", asked(at, "sort") == sort}};
}

json::object copy_row(AtDesk const& at, accounts::ActorNames const& name_of, CopyHead const& copy) {
  return {{"href", published::web::copy_address(at, copy.id)},
          {"title", published::web::copy_title(at, copy)},
          {"state", published::web::copy_state(at, copy)},
          {"note", published::web::copy_note(at, copy)},
          {"published", day_view(at, copy.published_on)},
          {"withdrawn", day_view(at, copy.withdrawn_on)},
          {"by", name_of(copy.last_by)},
          {"at", moment_text(at, copy.last_at)},
          {"letter", letter_address(at, copy.letter)}};
}

json::array state_options(AtDesk const& at) {
  auto const chosen = asked(at, "state");
  json::array list;
  auto const add = [&](std::string_view value, std::string text) {
    list.push_back(json::object{{"value", value}, {"text", std::move(text)}, {"selected", value == chosen}});
  };
  for (auto const state : all_copy_states)
    add(to_string(state), at.localizer.word("publications.state", to_string(state)));
  add(asked_overtaken, at.localizer.text("copies.filter.overtaken"));
  add(asked_held, at.localizer.text("copies.filter.held"));
  return list;
}

std::string copies_page_address(AtDesk const& at, std::int64_t page) {
  return at.address("/letters/copies") + ui::query_text(ui::with(copies_query(at), "page", std::to_string(page)));
}

http::Response copies_list_page(AtDesk const& at) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  if (auto elsewhere = desk::web::opened_with(at, "copies")) return *std::move(elsewhere);
  if (auto wrong = unknown_copy_filter(at)) return *std::move(wrong);
  auto const live = desk::web::live_line(at, {"letter"});
  auto transaction = reading(at);
  auto const copies = copies_asked(at, transaction);
  auto const all = static_cast<std::int64_t>(copies.size());
  auto const last = std::max<std::int64_t>((all + copies_on_a_page - 1) / copies_on_a_page, 1);
  auto const page = std::clamp<std::int64_t>(number_asked(at, "page"), 1, last);
  auto const first = static_cast<std::size_t>((page - 1) * copies_on_a_page);
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array lines;
  for (auto const& copy : heads_of_page(at, transaction, copies, first)) lines.push_back(copy_row(at, name_of, copy));
  auto const file = [&](std::string_view format) {
    auto query = copies_query(at);
    return at.address("/letters/copies/export") +
           ui::query_text(format.empty() ? query : ui::with(query, "format", format));
  };
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("copies.title");
  content.description = at.localizer.text("copies.lead");
  content.main = ui::render(
      "office_copies_list", at.localizer.language(),
      {{"letters", at.address("/letters")},
       {"public", ui::page_address(at.localizer.language(), "/letters") + ui::query_text({{"office", at.office.slug}})},
       {"lead", content.description},
       {"action", at.address("/letters/copies")},
       {"states", state_options(at)},
       {"sort", asked(at, "sort")},
       {"title_head", copy_head(at, "title", "copies.copy")},
       {"published_head", copy_head(at, "published", "publications.published")},
       {"withdrawn_head", copy_head(at, "withdrawn", "publications.withdrawn.on")},
       {"step_head", copy_head(at, "step", "publications.step")},
       {"filtered", !asked(at, "state").empty()},
       {"save_view", desk::web::save_view(at, "copies")},
       {"count", at.localizer.text("copies.count", {{"n", all}})},
       {"has_copies", !lines.empty()},
       {"copies", std::move(lines)},
       {"export", file({})},
       {"export_xlsx", file("xlsx")},
       {"has_pages", last > 1},
       {"page_of", at.localizer.text("letters.page_of", {{"page", page}, {"last", last}})},
       {"before", page > 1 ? copies_page_address(at, page - 1) : std::string{}},
       {"after", page < last ? copies_page_address(at, page + 1) : std::string{}}});
  content.main = live + content.main;
  return partnerships::web::desk_page(at, std::move(content));
}

std::vector<std::string> copy_heads_at(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key : {"letter.number", "letter.title", "copies.state", "copies.note", "publications.published",
                          "publications.withdrawn.on", "copies.by", "copies.at", "copies.words"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

std::vector<Cell> copy_cells(AtDesk const& at, accounts::ActorNames const& name_of, CopyHead const& copy) {
  auto const day = [](std::optional<Day> const& one) { return one ? Cell{*one} : Cell{}; };
  return {copy.number,
          published::web::copy_title_alone(at, copy),
          published::web::copy_state(at, copy),
          published::web::copy_note(at, copy),
          day(copy.published_on),
          day(copy.withdrawn_on),
          name_of(copy.last_by),
          moment_text(at, copy.last_at),
          is_decided(copy.state) ? copy.words : std::string{}};
}

Result<std::shared_ptr<http::Body const>> copies_body(AtDesk const& at, std::filesystem::path const& folder,
                                                      bool is_workbook) {
  auto transaction = reading(at);
  accounts::ActorNames const name_of(transaction, at.office.id);
  auto const copies = heads_in_order(at, transaction, copies_asked(at, transaction));
  if (!is_workbook) {
    ui::CsvText file;
    file.add(copy_heads_at(at));
    for (auto const& copy : copies) {
      std::vector<std::string> texts;
      for (auto const& cell : copy_cells(at, name_of, copy)) texts.push_back(desk::web::text_of(cell));
      file.add(texts);
    }
    return http::prepare(std::move(file).text(), "text/csv; charset=utf-8", http::Effort::quick);
  }
  auto const book = desk::web::workbook(folder, at.localizer.text("copies.title"), copy_heads_at(at),
                                        [&](desk::web::TakeRow const& take) {
                                          for (auto const& copy : copies) take(copy_cells(at, name_of, copy));
                                        });
  if (!book) return Failure{book.error()};
  auto const moment = at.desk.s->clock().time_since_epoch().count();
  return http::body_of_file((*book)->descriptor(), std::string(desk::web::workbook_type), std::to_string(moment));
}

// As CSV, or with ?format=xlsx as a workbook.
http::Response copies_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  if (auto wrong = unknown_copy_filter(at)) return *std::move(wrong);
  auto const is_workbook = asked(at, "format") == "xlsx";
  auto body = copies_body(at, folder, is_workbook);
  if (!body) return partnerships::web::desk_problem(at, body.error());
  auto const name = std::string(is_workbook ? "public-copies.xlsx" : "public-copies.csv");
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
          *std::move(body)};
}

}  // namespace

void add_copies_list(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters/copies", copies_list_page);
}

void add_copies_file(http::Router& router, Desk const& desk, files::web::Depot const& depot) {
  partnerships::web::add_desk_page(
      router, desk, "/letters/copies/export",
      [folder = depot.cabinet.work](AtDesk const& at) { return copies_file(at, folder); }, http::Cost::heavy);
}

}  // namespace amity::work::web
