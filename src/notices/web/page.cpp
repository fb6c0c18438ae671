// SPDX-License-Identifier: Apache-2.0
// One's own notices: what is unread, what was, and how they come by mail.
#include "accounts/actor.h"
#include "notices/choice.h"
#include "notices/web/routes.h"
#include "notices/web/told.h"
#include "partnerships/web/desk_routes.h"
#include "parts.h"
#include "returns/web/words.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <charconv>

namespace amity::notices::web {
namespace {

using partnerships::web::Sent;

constexpr std::int64_t shown_on_page = 40;
constexpr std::int64_t shown_on_today = 10;
constexpr std::string_view invitations_field{"invitations"};

NoticeId notice_asked(AtDesk const& at) {
  auto const text = at.request.query("id").value_or("");
  NoticeId id{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : NoticeId{};
}

std::string read_address(AtDesk const& at, NoticeId id, std::string_view reach, std::string_view then) {
  return partnerships::web::with_once(
      at.address("/notices/read") +
      ui::query_text({{"id", std::to_string(id.value)}, {"reach", std::string(reach)}, {"then", std::string(then)}}));
}

json::array lines_of(AtDesk const& at, db::Transaction& transaction, std::vector<Notice> const& notices,
                     std::string_view then) {
  json::array lines;
  Looking const looking{at.office.id, at.session.account, at.session.rights, at.desk.s->clock()};
  for (auto const& notice : notices) {
    auto const told = told_of(at.localizer, transaction, looking, notice);
    if (!told) continue;
    lines.push_back(json::object{{"what", told->what},
                                 {"title", told->title},
                                 {"due", told->due},
                                 {"because", told->because},
                                 {"href", "/" + at.localizer.language() + told->path},
                                 {"at", ui::format_moment(at.localizer.language(), notice.at, at.office.timezone)},
                                 {"read", notice.is_read ? std::string{} : read_address(at, notice.id, "this", then)}});
  }
  return lines;
}

Ways ways_typed(std::map<std::string, std::string, std::less<>> const& typed) {
  Ways ways;
  for (auto const kind : all_kinds)
    if (auto const found = typed.find(to_string(kind)); found != typed.end())
      if (auto const way = parse_way(found->second)) ways.emplace(kind, *way);
  return ways;
}

// Why whoever looks gets no digests; empty where they do.
std::string own_stop(AtDesk const& at, db::Transaction& transaction) {
  auto const account = accounts::account_of(transaction, at.office.id, at.session.account);
  auto const stop = account ? returns::stop_of(transaction, *account) : std::nullopt;
  if (!stop) return {};
  return returns::web::stop_in_words(at.localizer, *stop, at.office.timezone, returns::web::ToWhom::own);
}

void mail_again_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(partnerships::web::desk_problem(at, only_accounts()));
  Sent sent{of_everybody, "mail.again", "account/" + std::to_string(at.session.account.value)};
  sent.work = [account = at.session.account](commands::Command& command) {
    return returns::try_again(command, account);
  };
  sent.done = at.address("/notices");
  sent.again = [](AtDesk const& again, ui::Form const&, unsigned status) {
    return notices_page(again, nullptr, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

http::Response show(AtDesk const& at) { return notices_page(at, nullptr, 200); }

void choices_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(partnerships::web::desk_problem(at, only_accounts()));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return choices_form(at, transaction);
  }();
  auto is_wrong = false;
  for (auto& field : form.fields) {
    auto const found = typed.find(field.name);
    if (found == typed.end()) continue;
    field.value = found->second;
    if (parse_way(found->second)) continue;
    is_wrong = true;
    field.wrong = at.localizer.text("field.error.not_a_word");
  }
  if (is_wrong) return completion(notices_page(at, &form, 422));
  Sent sent{of_everybody, "notices.choose", "account"};
  auto const invitations = typed.find(invitations_field);
  auto const wanted = invitations == typed.end() ? std::nullopt : std::optional{invitations->second == "at_once"};
  sent.work = [account = at.session.account, ways = ways_typed(typed),
               wanted](commands::Command& command) -> commands::Outcome<std::string> {
    auto const changed = choose_ways(command, account, ways);
    if (!changed) return commands::Refused{changed.error()};
    if (wanted) (void)choose_invitations(command, account, *wanted).value();
    return std::to_string(*changed);
  };
  sent.done = at.address("/notices");
  sent.again = [](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return notices_page(again, &shown, status);
  };
  partnerships::web::send(at, form, std::move(sent), completion);
}

void read_sent(AtDesk const& at, http::Completion const& completion) {
  if (at.session.account.value == 0) return completion(partnerships::web::desk_problem(at, only_accounts()));
  auto const reach = at.request.query("reach").value_or("") == "all" ? Reach::up_to : Reach::this_one;
  auto const then = at.address(at.request.query("then").value_or("") == "today" ? "" : "/notices");
  Sent sent{of_everybody, "notices.read", "account"};
  sent.work = [account = at.session.account, id = notice_asked(at),
               reach](commands::Command& command) -> commands::Outcome<std::string> {
    return std::to_string(mark_read(command.transaction(), command.at(), command.office(), account, id, reach));
  };
  sent.finally = [then](AtDesk const&, std::string const&) { return partnerships::web::see_other(then); };
  sent.again = [](AtDesk const& again, ui::Form const&, unsigned status) {
    return notices_page(again, nullptr, status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

Error only_accounts() {
  return {Errc::not_found, "a token has no account of its own", {}, "sign in with your address and password"};
}

accounts::AccountId account_acting(commands::Command const& command) {
  return accounts::account_named(command.actor()).value_or(accounts::AccountId{});
}

ui::Form choices_form(AtDesk const& at, db::Transaction& transaction) {
  ui::Form form;
  form.id = "choices";
  form.action = partnerships::web::with_once(at.address("/notices/choices"));
  for (auto const& [kind, way] : ways_of(transaction, at.office.id, at.session.account)) {
    ui::FormField field{.name = std::string(to_string(kind)),
                        .label = at.localizer.text("notices.kind." + std::string(to_string(kind))),
                        .is = ui::FormField::Is::choice,
                        .value = std::string(to_string(way)),
                        .required = true};
    for (auto const one : all_ways)
      field.choices.push_back(
          {std::string(to_string(one)), at.localizer.text("notices.way." + std::string(to_string(one)))});
    form.fields.push_back(std::move(field));
  }
  form.fields.push_back({.name = std::string(invitations_field),
                         .label = at.localizer.text("feeds.invitations"),
                         .is = ui::FormField::Is::choice,
                         .value = wants_invitations(transaction, at.office.id, at.session.account) ? "at_once" : "none",
                         .choices = {{"at_once", at.localizer.text("notices.way.at_once")},
                                     {"none", at.localizer.text("notices.way.none")}},
                         .hint = at.localizer.text("feeds.invitations.hint"),
                         .required = true});
  form.button = at.localizer.text("office.save");
  return form;
}

http::Response notices_page(AtDesk const& at, ui::Form const* choices, unsigned status) {
  if (at.session.account.value == 0) return partnerships::web::desk_problem(at, only_accounts());
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const notices = notices_of(transaction, at.office.id, at.session.account, Which::all, shown_on_page);
  auto lines = lines_of(at, transaction, notices, "notices");
  auto const is_unread = std::any_of(notices.begin(), notices.end(), [](auto const& one) { return !one.is_read; });
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("notices.mine");
  content.description = at.localizer.text("notices.lead");
  auto const form = choices != nullptr ? *choices : choices_form(at, transaction);
  content.main =
      ui::render("office_notices", at.localizer.language(),
                 {{"lead", content.description},
                  {"stop", own_stop(at, transaction)},
                  {"again", partnerships::web::with_once(at.address("/notices/mail-again"))},
                  {"has_lines", !lines.empty()},
                  {"lines", std::move(lines)},
                  {"read_all", is_unread ? read_address(at, notices.front().id, "all", "notices") : std::string{}},
                  {"sends_no_mail", !at.desk.s->send_mail},
                  {"choices", ui::form_html(at.localizer, form)},
                  {"choices_open", choices != nullptr},
                  {"feed", feed_section(at, transaction)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

std::string unread_section(AtDesk const& at, db::Transaction& transaction) {
  if (at.session.account.value == 0) return {};
  auto const notices = notices_of(transaction, at.office.id, at.session.account, Which::unread, shown_on_today);
  auto lines = lines_of(at, transaction, notices, "today");
  auto const newest = notices.empty() ? NoticeId{} : notices.front().id;
  return ui::render("office_notices_unread", at.localizer.language(),
                    {{"has_lines", !lines.empty()},
                     {"lines", std::move(lines)},
                     {"read_all", read_address(at, newest, "all", "today")},
                     {"all", at.address("/notices")}});
}

void add_notices_page(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/notices", show);
  partnerships::web::add_desk_action(router, desk, "/notices/choices", choices_sent);
  partnerships::web::add_desk_action(router, desk, "/notices/read", read_sent);
  partnerships::web::add_desk_action(router, desk, "/notices/mail-again", mail_again_sent);
}

void add_pages(http::Router& router, Desk const& desk) {
  add_notices_page(router, desk);
  add_end_of_digest(router, desk);
  add_feed_pages(router, desk);
  add_feed(router, desk);
}

}  // namespace amity::notices::web
