// SPDX-License-Identifier: Apache-2.0
// The search page of the desk; without its frame, what the palette lists.
#include "comments_page.h"
#include "core/utf8.h"
#include "desk/web/live.h"
#include "desk/web/routes.h"
#include "search.h"
#include "ui/template.h"
#include "views_page.h"

#include <algorithm>

namespace amity::desk::web {
namespace {

using partnerships::web::HitRank;

constexpr std::size_t hits_shown = 20;
constexpr std::size_t longest = 200;  // bytes that are looked for

struct Line {
  HitRank rank{};
  json::object view;
};

// By other words for it, in any language: nobody knows in which somebody thinks of a page.
bool is_named_otherwise(partnerships::web::DeskDeed const& deed, std::vector<std::string> const& words) {
  return !deed.words.empty() && std::ranges::any_of(interface_languages, [&](std::string_view language) {
    ui::Localizer const localizer{language};
    return partnerships::web::rank_of(localizer.text(deed.message) + " " + localizer.text(deed.words), words)
        .has_value();
  });
}

// All deeds where nothing is asked for; else those whose title, in the reader's language or English, or whose other
// words answer.
void add_deeds(AtDesk const& at, std::vector<std::string> const& words, bool is_asked, std::vector<Line>& lines) {
  ui::Localizer const english{"en"};
  for (auto const& deed : at.desk.fittings->deeds) {
    if (!at.session.rights.contains(deed.right)) continue;
    auto const text = at.localizer.text(deed.message);
    auto rank = partnerships::web::rank_of(text, words);
    if (!rank) rank = partnerships::web::rank_of(english.text(deed.message), words);
    if (!rank && is_named_otherwise(deed, words)) rank = HitRank::word;
    if (is_asked && !rank) continue;
    lines.push_back({rank.value_or(HitRank::whole),
                     {{"href", at.address(deed.path)},
                      {"kind", "deed"},
                      {"word", at.localizer.text("palette.kind.deed")},
                      {"title", text},
                      {"note", ""}}});
  }
}

json::array lines_of(AtDesk const& at, std::string const& typed) {
  std::vector<Line> lines;
  add_deeds(at, words_of(typed), !typed.empty(), lines);
  auto transaction = at.desk.writing->doorkeeper.database.read();
  for (auto const& hit :
       found(*at.desk.fittings, {transaction, *at.world, at.session, at.localizer.language(), typed, {}, hits_shown}))
    lines.push_back({hit.rank,
                     {{"href", at.address(hit.path)},
                      {"kind", hit.kind},
                      {"word", at.localizer.word("palette.kind", hit.kind)},
                      {"title", hit.title},
                      {"note", hit.note}}});
  std::ranges::stable_sort(lines, {}, &Line::rank);
  json::array list;
  for (auto& line : lines) list.push_back(std::move(line.view));
  return list;
}

http::Response search_page(AtDesk const& at) {
  auto const asked = at.request.query("q").value_or("");
  auto const typed = std::string(utf8::cut(asked, longest));
  auto lines = lines_of(at, typed);
  auto const count = at.localizer.text("palette.count", {{"n", static_cast<std::int64_t>(lines.size())}});
  json::object const view{{"title", at.localizer.text("palette.title")},
                          {"action", at.address("/search")},
                          {"q", typed},
                          {"count", count},
                          {"has_lines", !lines.empty()},
                          {"lines", std::move(lines)}};
  auto list = ui::render("office_found", at.localizer.language(), view);
  if (at.request.query("bare").value_or("") == "1")
    return {200,
            {{"Cache-Control", "private, no-store"}},
            http::prepare(std::move(list), "text/html; charset=utf-8", http::Effort::quick)};
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("palette.title");
  content.description = content.title;
  content.main = ui::render("office_search", at.localizer.language(), view) + list;
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_pages(http::Router& router, partnerships::web::Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/search", search_page);
  add_view_pages(router, desk);
  add_comment_pages(router, desk);
  add_events(router, desk);
}

}  // namespace amity::desk::web
