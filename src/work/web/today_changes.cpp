// SPDX-License-Identifier: Apache-2.0
#include "today_changes.h"

#include "desk/web/changed.h"
#include "desk/web/journal_section.h"
#include "today_lists.h"
#include "ui/links.h"

#include <algorithm>
#include <span>

namespace amity::work::web {
namespace {

constexpr std::size_t lines_shown = 10;
constexpr std::int64_t most_letter_news = 200;

// The journal's lines that are told by no other list, and are changes.
bool is_told_here(journal::ToldLine const& line) {
  auto const is_comment = line.verb.starts_with("comment.");
  if (line.subject.starts_with("letter/")) return is_comment;  // the handling sheet tells of all else
  return line.verb != "person.open";                           // somebody read
}

json::array letter_lines(AtDesk const& at, Names const& names, std::span<NewsLine const> all) {
  json::array lines;
  for (auto const& news : all)
    lines.push_back(json::object{{"href", letter_address(at, news.line.letter)},
                                 {"title", news.title},
                                 {"act", at.localizer.word("letter.act", news.line.act)},
                                 {"by", by_whom(at, names, news.line.actor, news.line.for_whom)},
                                 {"at", moment_text(at, news.line.at)},
                                 {"more", ""}});
  return lines;
}

json::array record_lines(AtDesk const& at, Names const& names, std::span<desk::web::ChangedRecord const> all) {
  json::array lines;
  for (auto const& one : all)
    lines.push_back(json::object{
        {"href", one.href},
        {"title", one.title},
        {"act", desk::web::did_in_words(at, one.verb)},
        {"by", names.of_actor(one.actor)},
        {"at", moment_text(at, one.at)},
        {"more", one.times > 1 ? at.localizer.text("today.changes.more", {{"n", one.times - 1}}) : std::string{}}});
  return lines;
}

}  // namespace

std::string list_asked(AtDesk const& at) { return asked(at, "all"); }

std::size_t first_of(AtDesk const& at, std::string_view key, std::size_t all) {
  return list_asked(at) == key ? all : std::min(all, lines_shown);
}

json::value all_link(AtDesk const& at, std::string_view key, std::size_t all, std::string const& list) {
  if (first_of(at, key, all) == all) return nullptr;
  auto const here = at.address("") + ui::query_text({{"all", std::string(key)}});
  return json::object{{"href", list.empty() ? here : list},
                      {"text", at.localizer.text("today.all", {{"n", static_cast<std::int64_t>(all)}})}};
}

json::object today_changes(AtDesk const& at, db::Transaction& transaction, Names const& names) {
  auto const after = looked_until(transaction, at.office.id, at.session.account);
  std::vector<NewsLine> letters;
  if (has(at, accounts::Right::read_letters))
    letters = news_of_letters(transaction, at.office.id, at.session.actor, after, most_letter_news + 1);
  auto const is_cut = letters.size() > static_cast<std::size_t>(most_letter_news);
  if (is_cut) letters.pop_back();
  auto const others = desk::web::changed_since(at, transaction, after, is_told_here);
  auto const& records = others.records;
  std::string newest;
  if (!letters.empty()) newest = letters.front().line.at;
  if (!records.empty()) newest = std::max(newest, records.front().at);
  auto const list = [&](std::string_view key, json::array lines, std::size_t all) {
    return json::object{{"has_lines", all > 0}, {"lines", std::move(lines)}, {"all", all_link(at, key, all)}};
  };
  auto const cut = [&](std::int64_t most) { return at.localizer.text("today.changes.cut", {{"n", most}}); };
  return {
      {"letters", list("news", letter_lines(at, names, std::span(letters).first(first_of(at, "news", letters.size()))),
                       letters.size())},
      {"letters_cut", is_cut ? cut(most_letter_news) : std::string{}},
      {"changes",
       list("changes", record_lines(at, names, std::span(records).first(first_of(at, "changes", records.size()))),
            records.size())},
      {"changes_cut", others.is_cut ? cut(desk::web::most_changes_read) : std::string{}},
      {"newest", newest}};
}

}  // namespace amity::work::web
