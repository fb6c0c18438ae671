// SPDX-License-Identifier: Apache-2.0
// Who did what when, the newest first; by person, kind and day.
#include "accounts/account.h"
#include "asked_lines.h"
#include "desk/web/views.h"
#include "journal/web/routes.h"
#include "journal_file.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::journal::web {
namespace {

using accounts::Right;
using partnerships::web::asked;

constexpr std::int64_t lines_on_a_page = 100;

json::object line_view(AtDesk const& at, db::Transaction& transaction,
                       std::function<std::string(std::string_view)> const& name_of, OfficeLine const& line) {
  auto record = record_of(at, transaction, line.subject);
  return {{"iso", line.at},
          {"at", partnerships::web::moment_at(at, line.at)},
          {"who", name_of(line.actor)},
          {"did", at.localizer.word("did", line.verb)},
          {"record", std::move(record.text)},
          {"title", std::move(record.title)},
          {"href", std::move(record.href)}};
}

json::array people_view(AtDesk const& at, db::Transaction& transaction) {
  auto const who = asked(at, "who");
  json::array list;
  for (auto const& one : accounts::accounts_of(transaction, at.office.id)) {
    auto const value = std::to_string(one.id.value);
    list.push_back(json::object{{"value", value}, {"text", one.fields.name}, {"selected", value == who}});
  }
  list.push_back(json::object{{"value", std::string(programs_only)},
                              {"text", at.localizer.text("journal.programs")},
                              {"selected", who == programs_only}});
  return list;
}

json::array kinds_view(AtDesk const& at) {
  json::array list;
  for (auto const& one : kinds_of_lines)
    list.push_back(json::object{{"value", std::string(one.word)},
                                {"text", at.localizer.word("journal.kind", one.word)},
                                {"selected", one.word == asked(at, "kind")}});
  return list;
}

http::Response journal_page(AtDesk const& at) {
  if (!at.session.rights.contains(Right::read_journal))
    return partnerships::web::without_right(at, Right::read_journal);
  if (auto elsewhere = desk::web::opened_with(at, "journal")) return *std::move(elsewhere);
  if (auto unknown = unknown_journal_filter(at)) return *std::move(unknown);
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto wanted = lines_asked_at(at);
  wanted.limit = lines_on_a_page + 1;
  auto const wrong = wrong_days_at(at);
  auto found = wrong.any() ? std::vector<OfficeLine>{} : lines_asked(transaction, at.office.id, wanted);
  auto const has_more = found.size() > static_cast<std::size_t>(lines_on_a_page);
  if (has_more) found.resize(lines_on_a_page);
  auto const name_of = names_of_actors(at, transaction);
  json::array lines;
  for (auto const& line : found) lines.push_back(line_view(at, transaction, name_of, line));
  auto const query = ui::only(at.request.decoded.query, {"who", "kind", "from", "until"});
  auto const address = [&](std::string_view path, std::string_view name, std::string_view value) {
    return at.address(path) + ui::query_text(name.empty() ? query : ui::with(query, name, value));
  };
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("journal.title");
  content.description = at.localizer.text("journal.lead");
  content.main = ui::render(
      "office_journal", at.localizer.language(),
      {{"action", at.address("/journal")},
       {"lead", content.description},
       {"people", people_view(at, transaction)},
       {"kinds", kinds_view(at)},
       {"from", asked(at, "from")},
       {"until", asked(at, "until")},
       {"save_view", desk::web::save_view(at, "journal")},
       {"wrong_from", wrong.from},
       {"wrong_until", wrong.until},
       {"is_empty", lines.empty() && !wrong.any()},
       {"has_lines", !lines.empty()},
       {"lines", std::move(lines)},
       {"export", address("/journal/export", {}, {})},
       {"export_xlsx", address("/journal/export", "format", "xlsx")},
       {"newest", wanted.before > 0 ? address("/journal", {}, {}) : std::string{}},
       {"older", has_more ? address("/journal", "before", std::to_string(found.back().seq)) : std::string{}}});
  return partnerships::web::desk_page(at, std::move(content), wrong.any() ? 422 : 200);
}

}  // namespace

void add_pages(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  partnerships::web::add_desk_page(router, desk, "/journal", journal_page, http::Cost::heavy);
  add_journal_file(router, desk, work);
}

void fit(partnerships::web::Fittings& fittings) {
  fittings.deeds.push_back({"journal.title", "/journal", Right::read_journal, "find.journal"});
  fittings.lists.push_back(
      {"journal", "/journal", "journal.title", Right::read_journal, {"who", "kind", "from", "until"}});
}

}  // namespace amity::journal::web
