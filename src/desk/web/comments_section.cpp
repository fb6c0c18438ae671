// SPDX-License-Identifier: Apache-2.0
#include "comments_page.h"
#include "core/text_lines.h"
#include "desk/web/comments.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace amity::desk::web {
namespace {

// Names as they are mentioned: by the name where only one has it, by the address of mail else.
struct People {
  std::map<std::string, std::string, std::less<>> names;  // by actor
  json::array mentionable;
};

People people_of(AtDesk const& at, db::Transaction& transaction, Audience const& may_see) {
  People people;
  std::map<std::string, int, std::less<>> count;
  auto const all = accounts::accounts_of(transaction, at.office.id);
  for (auto const& one : all) {
    people.names.emplace(accounts::actor_of(one.id), one.fields.name);
    ++count[one.fields.name];
  }
  for (auto const& one : all) {
    if (one.state == accounts::AccountState::disabled || one.id == at.session.account || !may_see(one)) continue;
    auto const is_alone = count[one.fields.name] == 1;
    people.mentionable.push_back(
        json::array{json::value(one.fields.name), json::value(is_alone ? one.fields.name : one.fields.email)});
  }
  return people;
}

std::string name_of(People const& people, std::string const& actor) {
  auto const found = people.names.find(actor);
  return found == people.names.end() ? actor : found->second;
}

json::array paragraphs_of(std::string_view text) {
  auto const lines = text_lines(text);
  return json::array(lines.begin(), lines.end());
}

std::string one_comment(AtDesk const& at, std::string_view what, CommentId id) {
  return at.address("/comments/" + std::string(what)) + ui::query_text({{"id", std::to_string(id.value)}});
}

json::object comment_view(AtDesk const& at, People const& people, Comment const& comment) {
  auto const is_own = comment.actor == at.session.actor && !comment.is_taken_back;
  auto const may = may_change(comment, at.session.actor, at.desk.s->clock());
  return {
      {"id", std::to_string(comment.id.value)},
      {"who", name_of(people, comment.actor)},
      {"at", partnerships::web::moment_at(at, comment.at)},
      {"iso", comment.at},
      {"is_taken_back", comment.is_taken_back},
      {"is_changed", comment.changed_at.has_value() && !comment.is_taken_back},
      {"paragraphs", paragraphs_of(comment.text)},
      {"change", may ? one_comment(at, "change", comment.id) : std::string{}},
      {"take_back", is_own ? partnerships::web::with_once(one_comment(at, "take-back", comment.id)) : std::string{}}};
}

// Of a long talk a page begins with the end of it; the rest is read part by part, backwards.
constexpr std::int64_t latest = 50;
constexpr std::int64_t at_once = 200;
constexpr std::string_view from_parameter{"comments"};

struct Shown {
  std::int64_t skip{};
  std::int64_t most{latest};
};
Shown part_asked(AtDesk const& at, std::int64_t all) {
  auto const text = asked(at, from_parameter);
  std::int64_t skip = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), skip);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || skip < 0 || skip >= all)
    return {std::max<std::int64_t>(0, all - latest)};
  return {skip, at_once};
}
// On the record's own page, whichever form of it was refused.
std::string part_address(AtDesk const& at, std::string const& path, std::optional<std::int64_t> skip) {
  auto const address = at.address(path);
  if (!skip) return address + "#comments";
  return address + (address.find('?') == std::string::npos ? "?" : "&") + std::string(from_parameter) + "=" +
         std::to_string(*skip) + "#comments";
}

}  // namespace

std::string comments_section(AtDesk const& at, Subject const& subject) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return comments_section(at, transaction, subject);
}

std::string comments_section(AtDesk const& at, db::Transaction& transaction, Subject const& subject) {
  auto const people = people_of(at, transaction, audience_of(*at.desk.fittings, transaction, subject));
  json::array comments;
  auto const all = count_comments(transaction, at.office.id, subject);
  auto const part = part_asked(at, all);
  for (auto const& comment : comments_on(transaction, at.office.id, subject, {part.skip, part.most}))
    comments.push_back(comment_view(at, people, comment));
  auto const is_end = part.skip + std::ssize(comments) >= all;
  auto const record = part.skip == 0 && is_end ? std::optional<DeskRecord>{}
                                               : record_of(*at.desk.fittings, transaction, at.session, subject);
  auto const path = record ? record->path : std::string{};
  auto const action =
      at.address("/comments") + ui::query_text({{"kind", subject.kind}, {"id", std::to_string(subject.id)}});
  return ui::render(
      "office_comments", at.localizer.language(),
      {{"has_comments", !comments.empty()},
       {"comments", std::move(comments)},
       {"earlier",
        part.skip == 0 || path.empty()
            ? std::string{}
            : at.localizer.text("comments.earlier", {{"n", ui::format_number(at.localizer.language(), part.skip)}})},
       {"earlier_href", part_address(at, path, std::max<std::int64_t>(0, part.skip - at_once))},
       {"end_href", is_end || path.empty() ? std::string{} : part_address(at, path, std::nullopt)},
       {"of_person", subject.kind == "person"},
       {"action", partnerships::web::with_once(action)},
       {"people", json::serialize(people.mentionable)}});
}

}  // namespace amity::desk::web
