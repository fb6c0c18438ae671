// SPDX-License-Identifier: Apache-2.0
// Saying something, changing it, taking it back.
#include "comments_page.h"

#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/links.h"

namespace amity::desk::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::size_t longest_comment = 4000;

std::string typed_text(AtDesk const& at, std::string_view name) {
  auto const typed = commands::typed_texts(at.request.body);
  auto const found = typed.find(name);
  return found == typed.end() ? std::string{} : found->second;
}

std::optional<DeskRecord> seen_record(AtDesk const& at, Subject const& subject) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return commented_record(*at.desk.fittings, transaction, at.session, subject);
}

http::Response no_such_page(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such record", "id", {}});
}

struct CommentForm {
  FormPage page;
  ui::Form form;
};
CommentForm form_of(AtDesk const& at, DeskRecord const& record, std::string action, std::string text) {
  auto const back = at.address(record.path);
  auto const title = record.title_in(at.localizer.language());
  CommentForm made;
  made.page = {at.localizer.text("comments.title_of", {{"title", title}}), {}, {{back, title}}};
  made.form.id = "comment";
  made.form.action = std::move(action);
  made.form.fields = {{.name = "text",
                       .label = at.localizer.text("comments.text"),
                       .is = FormField::Is::lines,
                       .value = std::move(text),
                       .hint = at.localizer.text("comments.hint"),
                       .required = true,
                       .most = longest_comment}};
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = back + "#comments";
  return made;
}

void send_comment(AtDesk const& at, CommentForm made, std::string verb, std::string done,
                  std::function<Outcome<Said>(Command&, std::string const&)> work, http::Completion const& completion) {
  auto const text = typed_text(at, "text");
  Sent sent{Right::read_office, std::move(verb), "comment"};
  sent.work = [work = std::move(work), text](Command& command) -> Outcome<std::string> {
    auto const said = work(command, text);
    if (!said) return commands::Refused{said.error()};
    return std::string{};
  };
  sent.done = std::move(done);
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void comment_sent(AtDesk const& at, http::Completion const& completion) {
  Subject const subject{asked(at, "kind"), number_asked(at, "id")};
  auto const record = seen_record(at, subject);
  if (!record) return completion(no_such_page(at));
  auto const again = partnerships::web::with_once(
      at.address("/comments") + ui::query_text({{"kind", subject.kind}, {"id", std::to_string(subject.id)}}));
  send_comment(
      at, form_of(at, *record, again, typed_text(at, "text")), "comment.add", at.address(record->path),
      [fittings = at.desk.fittings, subject](Command& command, std::string const& text) {
        return say(command, *fittings, subject, text);
      },
      completion);
}

// The comment that the address names, and its record.
struct OwnComment {
  Comment comment;
  DeskRecord record;
};
std::optional<OwnComment> comment_asked(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const comment = comment_of(transaction, at.office.id, CommentId{number_asked(at, "id")});
  if (!comment || comment->actor != at.session.actor) return std::nullopt;
  auto const record = record_of(*at.desk.fittings, transaction, at.session, comment->subject);
  if (!record) return std::nullopt;
  return OwnComment{*comment, *record};
}

std::string change_address(AtDesk const& at, CommentId id) {
  return partnerships::web::with_once(at.address("/comments/change") +
                                      ui::query_text({{"id", std::to_string(id.value)}}));
}

http::Response change_page(AtDesk const& at) {
  auto const own = comment_asked(at);
  if (!own) return no_such_page(at);
  auto const made = form_of(at, own->record, change_address(at, own->comment.id), own->comment.text);
  return partnerships::web::form_page(at, made.page, made.form);
}

void change_sent(AtDesk const& at, http::Completion const& completion) {
  auto const own = comment_asked(at);
  if (!own) return completion(no_such_page(at));
  send_comment(
      at, form_of(at, own->record, change_address(at, own->comment.id), typed_text(at, "text")), "comment.change",
      at.address(own->record.path),
      [fittings = at.desk.fittings, id = own->comment.id](Command& command, std::string const& text) {
        return say_anew(command, *fittings, id, text);
      },
      completion);
}

void take_back_sent(AtDesk const& at, http::Completion const& completion) {
  auto const own = comment_asked(at);
  if (!own) return completion(no_such_page(at));
  auto const id = own->comment.id;
  Sent sent{Right::read_office, "comment.take_back", "comment"};
  sent.work = [fittings = at.desk.fittings, id](Command& command) -> Outcome<std::string> {
    auto const done = take_back(command, *fittings, id);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = at.address(own->record.path);
  sent.done_word = "office.taken_back";
  auto const made = form_of(at, own->record, change_address(at, id), own->comment.text);
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  partnerships::web::send(at, made.form, std::move(sent), completion);
}

}  // namespace

void add_comment_pages(http::Router& router, partnerships::web::Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_action(router, desk, "/comments", comment_sent);
  add_desk_page(router, desk, "/comments/change", change_page);
  add_desk_action(router, desk, "/comments/change", change_sent);
  add_desk_action(router, desk, "/comments/take-back", take_back_sent);
}

}  // namespace amity::desk::web
