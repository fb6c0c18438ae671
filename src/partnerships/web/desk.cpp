// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/desk.h"

#include "accounts/secret.h"
#include "commands/web/broken.h"
#include "commands/web/final_acts.h"
#include "contract/answer.h"
#include "core/blank.h"
#include "core/utf8.h"
#include "desk_pages.h"
#include "form_token.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_route.h"
#include "partnerships/web/site.h"
#include "partnerships/web/without_form.h"
#include "server/problem.h"
#include "ui/links.h"
#include "ui/problem_page.h"
#include "ui/refusal.h"
#include "ui/template.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::partnerships::web {
namespace {

constexpr auto html = "text/html; charset=utf-8";
// What the page after a form says was done.
constexpr std::array done_words{std::pair{"saved", "office.saved"},
                                std::pair{"taken-back", "office.taken_back"},
                                std::pair{"password", "account.password.changed"},
                                std::pair{"ended", "account.session.ended"},
                                std::pair{"passkey-removed", "account.passkey.removed"},
                                std::pair{"mailed", "people.mailed"}};

http::Response for_one(unsigned status, std::string text) {
  return {status, {{"Cache-Control", "private, no-store"}}, http::prepare(std::move(text), html, http::Effort::quick)};
}

std::string desk_path(std::string_view language, std::string_view path) {
  return "/" + std::string(language) + "/office" + std::string(path);
}

// Before the address's fragment, which a browser keeps to itself.
std::string with_parameter(std::string const& address, std::string_view name, std::string_view value) {
  auto const fragment = std::min(address.find('#'), address.size());
  auto const page = address.substr(0, fragment);
  return page + (page.find('?') == std::string::npos ? "?" : "&") + std::string(name) + "=" + std::string(value) +
         address.substr(fragment);
}

// Where a form that was done leads to, with a word of it.
std::string after(Sent const& sent) {
  for (auto const& [value, key] : done_words)
    if (sent.done_word == key) return with_parameter(sent.done, done_parameter, value);
  return sent.done;
}

std::string done_note(AtDesk const& at) {
  auto const asked = at.request.query(done_parameter).value_or("");
  for (auto const& [value, key] : done_words)
    if (asked == value) return "<p class=\"form-done\" role=\"status\">" + at.localizer.text(key) + "</p>\n";
  return {};
}

struct Noun {
  std::string_view path;
  std::string_view text;
  accounts::Right right;
};
// What the desk is made of; each is there for who has the right.
constexpr std::array nouns{Noun{"", "today.title", accounts::Right::read_office},
                           Noun{"/letters", "letters.title", accounts::Right::read_letters},
                           Noun{"/tasks", "tasks.title", accounts::Right::read_office},
                           Noun{"/partners", "office.partners", accounts::Right::read_office},
                           Noun{"/persons", "people.persons", accounts::Right::read_people},
                           Noun{"/organisations", "people.orgs", accounts::Right::read_people},
                           Noun{"/register", "curation.title", accounts::Right::read_office},
                           Noun{"/rules", "rules.title", accounts::Right::manage_rules},
                           Noun{"/journal", "journal.title", accounts::Right::read_journal},
                           Noun{"/people", "people.title", accounts::Right::manage_accounts},
                           Noun{"/departments", "departments.title", accounts::Right::manage_accounts}};

std::string in_frame(AtDesk const& at, std::string const& main) {
  json::array links;
  std::string current;
  auto const path = at.request.path();
  for (auto const& noun : nouns) {
    if (!at.session.rights.contains(noun.right)) continue;
    auto const href = at.address(noun.path);
    auto const is_current = noun.path.empty() ? path == href : path == href || path.starts_with(href + "/");
    if (is_current) current = at.localizer.text(noun.text);
    links.push_back(json::object{{"href", href}, {"text", at.localizer.text(noun.text)}, {"is_current", is_current}});
  }
  json::array below;
  auto const target = std::string(at.request.target);
  for (auto const& link : at.rail) {
    auto const href = at.address(link.path);
    below.push_back(json::object{{"href", href}, {"text", link.text}, {"is_current", href == target}});
  }
  // Twice: folded into a line where there is no room, beside the page where there is. One of the two is never shown.
  auto const rail = ui::render("office_rail", at.localizer.language(),
                               {{"links", std::move(links)},
                                {"has_below", !below.empty()},
                                {"below", std::move(below)},
                                {"account", at.session.account.value != 0 ? at.address("/account") : std::string{}},
                                {"is_account", path == at.address("/account")},
                                {"who", at.session.name},
                                {"leave", at.address("/leave")}});
  return ui::render(
      "office_frame", at.localizer.language(),
      {{"key", at.session.account.value != 0 ? at.office.slug + "/" + std::to_string(at.session.account.value)
                                             : std::string{}},
       {"found", at.localizer.text("drafts.found", {{"when", "{when}"}})},
       {"current", current},
       {"rail", rail},
       {"search", at.address("/search")},
       {"main", main}});
}

// Which record, or which part of a list, is asked for. What was done, or a key against pressing twice, is of one page
// alone: neither the same in another language nor what answers a form has them.
ui::Query lasting_query(http::Request const& request) {
  auto query = request.decoded.query;
  std::erase_if(query, [](auto const& one) { return one.first == once_parameter || one.first == done_parameter; });
  return query;
}

ui::Reader reader_of(http::Request const& request, std::string_view language) {
  return {std::string(language), request.path().substr(std::min(request.path().size(), language.size() + 1)),
          lasting_query(request)};
}

http::Response problem_page(Desk const& desk, http::Request const& request, std::string_view language,
                            contract::Problem const& problem, std::string const& told = {}) {
  return for_one(static_cast<unsigned>(problem.status),
                 ui::problem_page(site_of_desk(*desk.s), reader_of(request, language), problem, told));
}

Error const no_reading{Errc::refused, "this token does not have the right read_office", "token",
                       "a token with the right read_office"};

// What is open to somebody who lacks the second step that the office wants: to set it up, or leave.
constexpr std::array for_setting_up{"/account/authenticator", "/account/passkey/add", "/account/passkey/options",
                                    "/leave"};
bool is_for_setting_up(http::Request const& request, std::string_view language) {
  auto const path = request.path();
  if (request.method == http::Method::get && path == desk_path(language, "/account")) return true;
  return std::ranges::any_of(for_setting_up, [&](auto const* one) { return path == desk_path(language, one); });
}

// The page of the desk that a form was sent from, with its question but what was said of a form before; empty where the
// browser does not tell. Its host is of no matter: what is gone on with is a path of our own.
std::string sent_from(http::Request const& request, std::string_view language) {
  auto const whole = request.header("Referer").value_or("");
  auto const host = whole.find("://");
  auto const path_at = host == std::string_view::npos ? host : whole.find('/', host + 3);
  if (path_at == std::string_view::npos) return {};
  auto const target = whole.substr(path_at);
  auto const path_end = std::min(target.find('?'), target.size());
  if (!target.starts_with(desk_path(language, "/"))) return {};
  std::string page(target.substr(0, path_end));
  auto query = target.substr(std::min(path_end + 1, target.size()));
  query = query.substr(0, query.find('#'));
  char joint = '?';
  while (!query.empty()) {
    auto const pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    auto const name = pair.substr(0, pair.find('='));
    if (pair.empty() || name == once_parameter || name == done_parameter) continue;
    page += joint;
    page += pair;
    joint = '&';
  }
  return page;
}

// Back to what was asked for, or to the form that was sent: of that the entrance says that it was not lost.
std::string way_back(http::Request const& request, std::string_view language) {
  if (request.method == http::Method::get) return ui::query_text({{"then", std::string(request.target)}});
  ui::Query query{{"ended", "form"}};
  if (auto page = sent_from(request, language); !page.empty()) query.emplace_back("then", std::move(page));
  return ui::query_text(query);
}

// Runs f for somebody who is signed in; whoever is not is sent to do so, and comes back to what he asked for.
template <class F, class Answer>
void at_desk(Desk const& desk, std::string_view language, http::Request const& request, F const& f,
             Answer const& answer) {
  // What a form changes is held to its own right when it is sent.
  auto const session = accounts::session_of(desk.writing->doorkeeper, request, contract::rights(""));
  if (!session) {
    auto const& problem = session.error().problem();
    if (problem.status != 401) return answer(problem_page(desk, request, language, problem));
    return answer(see_other(desk_path(language, "/enter") + way_back(request, language)));
  }
  if (session->lacks_second_step && !is_for_setting_up(request, language))
    return answer(see_other(desk_path(language, "/account/authenticator")));
  if (!session->lacks_second_step && !session->rights.contains(accounts::Right::read_office))
    return answer(problem_page(desk, request, language, contract::problem_of(no_reading)));
  auto world = desk.s->world.now();
  auto const* office = world->reg.office(session->office);
  if (office == nullptr)
    return answer(problem_page(desk, request, language,
                               contract::problem_of({Errc::not_found, "the token's office is not there any more"})));
  AtDesk at{desk, request, *session, ui::Localizer{language}, std::move(world), *office};
  // Ended before the page begins to read: no request holds two connections of the database.
  if (desk.fittings->rail) {
    auto transaction = desk.writing->doorkeeper.database.read();
    at.rail = desk.fittings->rail(transaction, *session);
  }
  f(std::move(at));
}

}  // namespace

std::string AtDesk::address(std::string_view path) const { return desk_path(localizer.language(), path); }
ui::Reader AtDesk::reader() const { return reader_of(request, localizer.language()); }

void add_desk_page(http::Router& router, Desk const& desk, std::string_view path, DeskPage page, http::Cost cost) {
  for (auto const language : interface_languages)
    router.add(http::Method::get, desk_path(language, path),
               http::Handler{AnswerForSignedIn{[desk, language, page](http::Request const& request) {
                 http::Response response;
                 at_desk(
                     desk, language, request, [&](AtDesk const& at) { response = page(at); },
                     [&](http::Response other) { response = std::move(other); });
                 return response;
               }}},
               cost);
}

void add_desk_action(http::Router& router, Desk const& desk, std::string_view path, DeskAction action,
                     http::Cost cost) {
  add_desk_action(router, desk, path, std::move(action),
                  http::RouteOptions{.cost = cost, .accepts = {"application/x-www-form-urlencoded"}});
}

void add_desk_action(http::Router& router, Desk const& desk, std::string_view path, DeskAction action,
                     http::RouteOptions const& options) {
  for (auto const language : interface_languages)
    router.add(
        http::Method::post, desk_path(language, path),
        http::AsyncHandler{LaterForSignedIn{[desk, language, action](std::shared_ptr<http::Request const> const& sent,
                                                                     http::Completion const& completion) {
          auto const form = taken_apart(sent->body);
          auto request = *sent;
          request.body = form.body;
          at_desk(
              desk, language, request,
              [&](AtDesk const& at) {
                // A form with a file in it lies on the disk: its action looks at its token itself.
                if (!at.request.body_file && !accounts::is_own_form(at.session, form.token))
                  return completion(not_own_form(at, form.body));
                action(at, completion);
              },
              [&](http::Response other) { completion(std::move(other)); });
        }}},
        options);
}

namespace {

// A request without the token in its form, kept as long as the request is.
struct KeptApart {
  std::shared_ptr<http::Request const> sent;
  OwnForm form;
  http::Request request;
};
std::shared_ptr<KeptApart const> kept_apart(std::shared_ptr<http::Request const> const& sent) {
  auto kept = std::make_shared<KeptApart>(KeptApart{sent, {}, *sent});
  if (sent->method != http::Method::post) return kept;
  kept->form = taken_apart(sent->body);
  kept->request.body = kept->form.body;
  return kept;
}

}  // namespace

void add_desk_answer(http::Router& router, Desk const& desk, http::Method method, std::string_view path,
                     DeskAnswer answer, http::Cost cost) {
  std::vector<std::string> accepts;
  if (method == http::Method::post) accepts.emplace_back("application/x-www-form-urlencoded");
  for (auto const language : interface_languages)
    router.add(
        method, desk_path(language, path),
        http::AsyncHandler{LaterForSignedIn{[desk, language, answer](std::shared_ptr<http::Request const> const& sent,
                                                                     http::Completion const& completion) {
          auto const kept = kept_apart(sent);
          std::shared_ptr<http::Request const> const request(kept, &kept->request);
          at_desk(
              desk, language, *request,
              [&](AtDesk const& at) {
                if (sent->method == http::Method::post && !accounts::is_own_form(at.session, kept->form.token))
                  return completion(not_own_form(at, kept->form.body));
                answer(at, request, completion);
              },
              [&](http::Response other) { completion(std::move(other)); });
        }}},
        http::RouteOptions{cost, 0, accepts});
}

http::Response desk_page(AtDesk const& at, ui::Content content, unsigned status) {
  constexpr unsigned first_refusal = 400;
  content.listed = false;
  if (status >= first_refusal) ui::tell_refusal(at.localizer, content);
  content.main = in_frame(at, done_note(at) + content.main);
  if (auto const& key = at.session.form_key; !key.empty())
    content.main = with_form_tokens(content.main, accounts::new_form_token(key));
  return for_one(status, ui::in_layout(site_of(*at.desk.s, *at.world, at.office), at.reader(), content));
}

http::Response see_other(std::string const& address) {
  return {303, {{"Location", address}, {"Cache-Control", "private, no-store"}}, nullptr};
}

http::Response desk_problem(AtDesk const& at, Error const& error, std::string const& told) {
  // The page and not its query, which may hold what was typed. What answers a command has no client: the command told.
  if (error.code == Errc::refused && !at.request.client.empty())
    accounts::tell_refused(
        at.desk.writing->doorkeeper,
        at.session.actor + " may not " + std::string(http::to_string(at.request.method)) + " " + at.request.path(),
        at.request.client);
  return problem_page(at.desk, at.request, at.localizer.language(), contract::problem_of(error), told);
}

http::Response told_without_form(AtDesk const& again, ui::Form const& form, unsigned status) {
  auto const told = form.wrong.empty() ? std::string{} : form.wrong.front();
  if (status == commands::storage_full_status)
    return problem_page(again.desk, again.request, again.localizer.language(), commands::storage_full(), told);
  auto const errc = status == 409 ? Errc::conflict : (status == 503 ? Errc::unavailable : Errc::refused);
  return desk_problem(again, {errc, told});
}

std::optional<fields::FieldError> wrong_key(std::string_view key) {
  constexpr std::size_t longest = 80;
  auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  auto const fits = std::ranges::all_of(key, [&](char c) { return letter(c) || c == '-' || c == '_' || c == '.'; });
  if (!key.empty() && key.size() <= longest && fits && letter(key.front())) return std::nullopt;
  auto error = fields::at_field({Errc::invalid, "\"" + std::string(utf8::cut(key, longest)) + "\" is no short name",
                                 "key", "letters, digits and hyphens, such as gazette-2024"},
                                "key");
  error.code = key.empty() ? "empty" : "not_a_key";
  return error;
}

std::string with_once(std::string const& address) {
  return with_parameter(address, once_parameter, commands::new_once());
}

namespace {

// What can stand where something wrong stood, so that a verb can be tried for what it finds in the rest; nothing where
// the field is left out instead. What the verb says of it is not shown.
std::optional<std::string> stand_in_for(fields::FieldError const& error) {
  constexpr std::array of_texts{"empty", "missing", "too_long", "wrong_pattern", "control_character", "not_one_line"};
  constexpr std::array of_numbers{"not_a_number", "not_a_whole_number", "out_of_range"};
  if (std::ranges::find(of_texts, error.code) != of_texts.end()) return "-";
  if (std::ranges::find(of_numbers, error.code) != of_numbers.end()) return "1";
  if (error.code == "too_short") {
    for (auto const& [name, value] : error.arguments)
      if (auto const* least = std::get_if<std::int64_t>(&value); least != nullptr && name == "least")
        return std::string(static_cast<std::size_t>(*least), '-');
  }
  if (error.code != "unknown_word") return std::nullopt;
  for (auto const& [name, value] : error.arguments)
    if (auto const* words = std::get_if<std::string>(&value); words != nullptr && name == "accepted")
      return words->substr(0, words->find(','));
  return std::nullopt;
}

// What is ticked of lists, each by its own name ("weekdays[2]"), in place of all of it by the list's.
void name_items(fields::Object const& object, std::string const& path,
                std::map<std::string, std::string, std::less<>>& texts) {
  for (auto const& member : object.members) {
    auto const name = path.empty() ? std::string(member.name) : path + "." + std::string(member.name);
    if (auto const* inside = std::get_if<fields::Object>(&member.node.value)) name_items(*inside, name, texts);
    auto const* list = std::get_if<fields::List>(&member.node.value);
    if (list == nullptr) continue;
    texts.erase(name);
    for (auto const& item : list->items)
      if (auto const* text = std::get_if<std::string_view>(&item.node.value))
        texts.insert_or_assign(name + "[" + std::to_string(item.index) + "]", std::string(*text));
  }
}

}  // namespace

std::string body_without(std::string_view body, std::vector<fields::FieldError> const& wrong) {
  auto texts = commands::typed_texts(body);
  if (auto const source = fields::form_source(body)) name_items(source->root(), {}, texts);
  for (auto const& error : wrong) {
    if (auto stand_in = stand_in_for(error))
      texts[error.field] = *std::move(stand_in);
    else
      texts.erase(error.field);
  }
  return commands::form_body(texts);
}

void show_wrong(ui::Localizer const& localizer, std::vector<fields::FieldError> const& wrong, ui::Form& form) {
  commands::show(localizer, wrong, form);
  for (auto& field : form.fields)
    if (field.required && field.wrong.empty() && is_blank(field.value))
      field.wrong = localizer.text("field.error.missing");
}

namespace {

// What a verb found that was tried with the rest, beside what was known: of a field that was wrong it saw nothing.
std::vector<fields::FieldError> besides(std::vector<fields::FieldError> const& wrong,
                                        commands::Refusal const& refusal) {
  std::vector<fields::FieldError> others;
  for (auto const& error : refusal.errors.all())
    if (std::ranges::find(wrong, error.field, &fields::FieldError::field) == wrong.end()) others.push_back(error);
  return others;
}

}  // namespace

namespace {

std::pair<std::string, std::string> way_to_sign_in(AtDesk const& at, std::string const& page) {
  return {at.address("/enter") + ui::query_text({{"then", page}}), at.localizer.text("form.sign_in_again")};
}

}  // namespace

void ask_presence(AtDesk const& at, ui::Form& form, std::string const& page) {
  if (commands::signed_in_just_now(*at.desk.writing, at.session)) return;
  form.wrong.push_back(at.localizer.text("field.error.sign_in_again"));
  form.cure = way_to_sign_in(at, page);
}

void send(AtDesk const& at, ui::Form form, Sent sent, http::Completion const& completion) {
  auto const is_wrong = !sent.wrong.empty();
  // What is only tried is no press: the same key is used when it is sent again, put right.
  auto const once = is_wrong ? std::string{} : std::string(at.request.query(once_parameter).value_or(""));
  commands::Wanted wanted{at.session, sent.right, std::move(sent.verb), std::move(sent.subject),
                          is_wrong ? commands::Request::Keep::trial : sent.keep};
  auto const session = at.session;
  commands::run(
      *at.desk.writing, at.request, std::move(wanted), std::move(sent.work),
      [desk = at.desk, session, language = at.localizer.language(), world = at.world, office = at.office.id,
       path = at.request.path(), query = lasting_query(at.request), method = at.request.method, rail = at.rail,
       form = std::move(form), sent, completion](commands::Finished const& finished) {
        auto const was_wrong = !sent.wrong.empty();
        auto const is_done = !finished.broken && finished.outcome && !was_wrong;
        if (is_done && !sent.finally) return completion(see_other(after(sent)));
        http::Request asked;
        asked.decoded.path = path;
        asked.decoded.query = query;
        asked.method = method;
        AtDesk const again{
            desk, asked, session, ui::Localizer{language}, desk.s->world.now(), *world->reg.office(office), rail};
        if (is_done) return completion(sent.finally(again, *finished.outcome));
        auto shown = form;
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          shown.wrong.push_back(again.localizer.text(told.words));
          if (told.status == commands::storage_full_status && !shown.fields.empty())
            shown.wrong.push_back(again.localizer.text("form.still_typed"));
          return completion(sent.again(again, shown, told.status));
        }
        if (was_wrong) {
          commands::show(again.localizer, sent.wrong, shown);
          if (!finished.outcome) commands::show(again.localizer, besides(sent.wrong, finished.outcome.error()), shown);
          return completion(sent.again(again, shown, 422));
        }
        auto const& refusal = finished.outcome.error();
        if (refusal.code == Errc::refused && !session.rights.contains(sent.right))
          shown.wrong.push_back(missing_right(again.localizer, sent.right));
        else
          commands::show(again.localizer, refusal, shown);
        if (refusal.errors.first().code == "sign_in_again")
          shown.cure = way_to_sign_in(again, sent.page.empty() ? sent.done : sent.page);
        if (!refusal.conflicts.empty() && sent.seen_now) shown.hidden = sent.seen_now(again);
        auto const status =
            refusal.code == Errc::invalid || refusal.code == Errc::not_found ? 422U : commands::status_of(refusal);
        completion(sent.again(again, shown, status));
      },
      once);
}

}  // namespace amity::partnerships::web
