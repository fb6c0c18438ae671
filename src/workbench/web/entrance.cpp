// SPDX-License-Identifier: Apache-2.0
// Signing in and out.
#include "entrance.h"

#include "accounts/second_step.h"
#include "accounts/token_session.h"
#include "commands/web/broken.h"
#include "commands/web/form_input.h"
#include "core/utf8.h"
#include "http/client_line.h"
#include "identity.h"
#include "notices.h"
#include "partnerships/web/site.h"
#include "passkeys.h"
#include "ui/links.h"
#include "ui/refusal.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::workbench::web {

using ui::FormField;

namespace {

using accounts::Cookie;
using SharedRequest = std::shared_ptr<http::Request const>;
using Texts = commands::TypedTexts;

constexpr http::Cost of_passwords = http::Cost::password;

std::string root_of(std::string_view language) { return "/" + std::string(language) + "/office"; }

std::string typed_in(Texts const& typed, std::string_view name) {
  auto const at = typed.find(name);
  return at == typed.end() ? std::string{} : at->second;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return text;
}

struct TokenPart {
  std::string wrong{};
  bool open{false};
};

// By address and password; a token stands below, folded, as programs have them and few people.
http::Response enter_page(Desk const& desk, http::Request const& request, std::string_view language,
                          std::string const& email = {}, std::vector<std::string> wrong = {}, unsigned status = 200,
                          TokenPart const& token = {}) {
  ui::Localizer const localizer{language};
  ui::Query onward{{"then", then_of(request, language)}};
  // A form was sent after its session had ended.
  auto const has_ended = request.query("ended").has_value();
  if (has_ended) onward.emplace_back("ended", "form");
  auto const then = ui::query_text(onward);
  Threshold page{localizer.text("office.enter.title"), localizer.text("office.enter.lead"), {}, {}};
  page.form.id = "enter";
  page.form.writes = ui::Form::Writes::no;
  page.form.action = root_of(language) + "/enter" + then;
  page.form.fields = {
      {.name = "email",
       .label = localizer.text("people.email"),
       .is = FormField::Is::email,
       .value = email,
       .required = true},
      {.name = "password", .label = localizer.text("account.password"), .is = FormField::Is::secret, .required = true}};
  page.form.button = localizer.text("office.enter");
  page.form.wrong = std::move(wrong);
  page.above = (has_ended ? ui::render("office_enter_ended", language, {}) : std::string{}) +
               identity_buttons(desk, localizer, then_of(request, language));
  ui::Form by_token;
  by_token.id = "enter-token";
  by_token.writes = ui::Form::Writes::no;
  by_token.action = root_of(language) + "/enter/token" + then;
  by_token.fields = {{.name = "token",
                      .label = localizer.text("office.token"),
                      .is = FormField::Is::secret,
                      .wrong = token.wrong,
                      .required = true,
                      .autocomplete = "off"}};
  by_token.button = localizer.text("office.enter");
  page.below = passkey_button(desk, request, language) +
               ui::render("office_enter_token", language,
                          {{"forgot", desk.s->send_mail ? root_of(language) + "/forgot" : std::string{}},
                           {"form", ui::form_html(localizer, by_token)},
                           {"open", token.open}});
  return threshold_page(desk, request, language, page, status);
}

http::Response broken_page(Desk const& desk, http::Request const& request, std::string_view language,
                           std::exception_ptr const& broken) {
  ui::Localizer const localizer{language};
  auto const told = commands::told_broken(broken);
  return enter_page(desk, request, language, {}, {localizer.text(told.words)}, told.status);
}

// What was looked at before the last step.
struct Looked {
  std::string password_hash{};
  std::string link_hash{};
};

// The last step: a journalled command, so that it can be seen who signed in when.
void begin(Desk const& desk, SharedRequest const& request, std::string_view language, accounts::Account const& account,
           std::string code, accounts::Attempt const& attempt, Looked looked, http::Completion const& completion) {
  auto beginning = new_beginning(desk, *request);
  beginning.session.password_hash = std::move(looked.password_hash);
  beginning.session.link_hash = std::move(looked.link_hash);
  commands::Request command{account.office,
                            {accounts::actor_of(account.id)},
                            "session.begin",
                            "account/" + std::to_string(account.id.value),
                            {},
                            {}};
  auto const session = beginning.session;
  desk.writing->runner.submit(
      std::move(command),
      with_notice_of_browser(desk, account, attempt, session,
                             [account, code = std::move(code), session, attempt,
                              writer = writer_for(desk, account.office)](commands::Command& work) {
                               accounts::forget_failures(work.transaction(), attempt);
                               auto outcome = accounts::begin_session(work, account.id, code, session);
                               if (outcome && *outcome == accounts::by_recovery_code)
                                 tell_owner(
                                     work, writer, account,
                                     {Notice::recovery_code_used, notice_key("recovery-code", account.id, work.at())});
                               return outcome;
                             }),
      [desk, request, language, beginning = std::move(beginning), completion](commands::Finished const& finished) {
        if (finished.broken) return completion(broken_page(desk, *request, language, finished.broken));
        ui::Localizer const localizer{language};
        if (!finished.outcome)
          return completion(enter_page(desk, *request, language, {},
                                       {commands::in_words(localizer, finished.outcome.error().errors.first())}, 422));
        send_now(desk);
        completion(begun(desk, *request, beginning, then_of(*request, language)));
      });
}

void enter(Desk const& desk, SharedRequest const& request, std::string_view language,
           http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const& keeper = desk.writing->doorkeeper;
  auto const typed = commands::typed_texts(request->body);
  auto const email = without_blanks(typed_in(typed, "email"));
  auto const password = typed_in(typed, "password");
  auto const refuse = [&](std::string wrong, unsigned status) {
    completion(enter_page(desk, *request, language, email, {std::move(wrong)}, status));
  };
  if (accounts::is_forged(keeper, *request)) return refuse(localizer.text("field.error.refused"), 422);
  if (std::ranges::any_of(email, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
    return completion(enter_page(desk, *request, language, {}, {localizer.text("account.not_together")}, 422));
  if (email.empty() || password.empty()) return refuse(localizer.text("account.both_wanted"), 422);
  auto const attempt = attempt_of(desk, *request, email);
  if (auto wait = must_wait(desk, localizer, attempt); !wait.empty()) return refuse(std::move(wait), 429);
  auto const found = accounts::look_up(keeper.database, email);
  // As long as for an account that is there, so that nobody learns which are.
  auto const right = found.password_hash ? accounts::is_password(password, *found.password_hash)
                                         : (accounts::check_nothing(password), false);
  if (!right || found.account->state != accounts::AccountState::active) {
    count_failure(desk, attempt);
    return refuse(localizer.text("account.not_together"), 422);
  }
  if (auto const* provider = provider_instead(desk, *found.account))
    return refuse(localizer.text("account.identity.required", {{"name", provider_name(localizer, *provider)}}), 422);
  auto const is_passkey_wanted = [&] {
    auto transaction = keeper.database.read();
    return accounts::is_passkey_wanted(transaction, *found.account);
  };
  if (is_passkey_wanted()) return refuse(localizer.text("account.second_step.passkey"), 422);
  if (!found.account->has_totp)
    return begin(desk, request, language, *found.account, {}, attempt, {.password_hash = *found.password_hash},
                 completion);
  auto const link = accounts::new_secret(accounts::link_prefix);
  auto transaction = keeper.database.write();
  accounts::keep_link(transaction, {found.account->office, found.account->id, accounts::LinkFor::second_factor},
                      accounts::hash_of(link), keeper.clock() + accounts::second_factor_lasts);
  transaction.commit();
  completion(code_page(desk, *request, language, link));
}

void enter_code(Desk const& desk, SharedRequest const& request, std::string_view language,
                http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const& keeper = desk.writing->doorkeeper;
  auto const typed = commands::typed_texts(request->body);
  auto const link = typed_in(typed, "link");
  auto const code = typed_in(typed, "code");
  if (accounts::is_forged(keeper, *request))
    return completion(code_page(desk, *request, language, link, localizer.text("field.error.refused"), 422));
  std::optional<accounts::Account> account;
  auto is_right = false;
  {
    auto transaction = keeper.database.read();
    auto const opened = accounts::link_of(transaction, link, keeper.clock());
    if (opened && opened->purpose == accounts::LinkFor::second_factor) {
      account = accounts::account_of(transaction, opened->office, opened->account);
      is_right = accounts::may_be_second_factor(transaction, opened->office, opened->account, code, keeper.clock(),
                                                keeper.totp_keys);
    }
  }
  if (!account) return completion(enter_page(desk, *request, language, {}, {localizer.text("account.code.late")}, 422));
  auto const attempt = attempt_of(desk, *request, account->fields.email);
  if (auto const wait = must_wait(desk, localizer, attempt); !wait.empty())
    return completion(code_page(desk, *request, language, link, wait, 429));
  if (!is_right) {
    count_failure(desk, attempt);
    return completion(code_page(desk, *request, language, link, localizer.text("field.error.code_wrong"), 422));
  }
  begin(desk, request, language, *account, code, attempt, {.link_hash = accounts::hash_of(link)}, completion);
}

// Of the browser that asks; nothing is written for a secret of nobody's.
void end_session_of(Desk const& desk, http::Request const& request) {
  auto const& keeper = desk.writing->doorkeeper;
  auto const secret = accounts::cookie_of(keeper, request, Cookie::session);
  if (secret.empty()) return;
  auto const is_there = [&] {
    auto transaction = keeper.database.read();
    return accounts::session_of(transaction, secret, keeper.clock()).has_value();
  };
  if (!is_there()) return;
  auto transaction = keeper.database.write();
  accounts::end_session(transaction, accounts::hash_of(secret));
  transaction.commit();
}

// The token is looked up once, and the browser gets a session of its own: journalled as one of an account is.
void enter_token(Desk const& desk, SharedRequest const& request, std::string_view language,
                 http::Completion const& completion) {
  ui::Localizer const localizer{language};
  auto const& keeper = desk.writing->doorkeeper;
  auto const refuse = [&](std::string_view why) {
    completion(enter_page(desk, *request, language, {}, {}, 422, {localizer.text(why), true}));
  };
  // Nobody is signed in as somebody else by a page that he happens to look at.
  if (accounts::is_forged(keeper, *request)) return refuse("field.error.refused");
  auto const secret = without_blanks(typed_in(commands::typed_texts(request->body), "token"));
  if (secret.empty()) return refuse("field.error.empty");
  auto const token = [&] {
    auto transaction = keeper.database.read();
    return accounts::standing_token(transaction, secret, keeper.clock());
  }();
  if (!token) return refuse("field.error.token_unknown");
  auto const before = accounts::cookie_of(keeper, *request, Cookie::session);
  auto const begun = accounts::new_secret(accounts::session_prefix);
  auto const number = std::to_string(token->id.value);
  desk.writing->runner.submit(
      {token->office, {"token:" + number + " " + token->name}, "session.begin", "token/" + number, {}, {}},
      [id = token->id, hash = accounts::hash_of(begun),
       replaces = before.empty() ? std::string{} : accounts::hash_of(before)](commands::Command& work) {
        return accounts::begin_token_session(work, id, hash, replaces);
      },
      [desk, request, language, begun, completion](commands::Finished const& finished) {
        if (finished.broken) return completion(broken_page(desk, *request, language, finished.broken));
        ui::Localizer const words{language};
        if (!finished.outcome)
          return completion(
              enter_page(desk, *request, language, {}, {}, 422, {words.text("field.error.token_unknown"), true}));
        auto response = partnerships::web::see_other(then_of(*request, language));
        response.headers.emplace_back(
            "Set-Cookie", accounts::kept_in_cookie(desk.writing->doorkeeper, *request, Cookie::session, begun));
        completion(std::move(response));
      });
}

void leave(partnerships::web::AtDesk const& at, http::Completion const& completion) {
  auto response = partnerships::web::see_other(at.address("/enter"));
  // Not its cookies: the browser stays known, and what it guessed wrong before is counted as before.
  response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
  end_session_of(at.desk, at.request);
  response.headers.emplace_back("Set-Cookie",
                                accounts::forgotten_cookie(at.desk.writing->doorkeeper, at.request, Cookie::session));
  completion(std::move(response));
}

}  // namespace

http::Response code_page(Desk const& desk, http::Request const& request, std::string_view language,
                         std::string const& link, std::string wrong, unsigned status) {
  ui::Localizer const localizer{language};
  Threshold page{localizer.text("account.code.title"), localizer.text("account.code.lead"), {}, {}};
  page.form.id = "code";
  page.form.writes = ui::Form::Writes::no;
  page.form.action = root_of(language) + "/enter/code" + ui::query_text({{"then", then_of(request, language)}});
  page.form.hidden = {{"link", link}};
  page.form.fields = {{.name = "code",
                       .label = localizer.text("account.code"),
                       .is = FormField::Is::code,
                       .hint = localizer.text("account.code.hint"),
                       .wrong = std::move(wrong),
                       .required = true,
                       .most = 40}};
  page.form.button = localizer.text("office.enter");
  page.form.cancel = root_of(language) + "/enter";
  return threshold_page(desk, request, language, page, status);
}

http::Response entrance_again(Desk const& desk, http::Request const& request, std::string_view language,
                              std::string wrong, unsigned status) {
  return enter_page(desk, request, language, {}, {std::move(wrong)}, status);
}

std::vector<std::string> words_of_place(Desk const& desk, OfficeId office) {
  auto const world = desk.s->world.now();
  std::vector<std::string> words{desk.s->origin};
  auto const* const of_it = world->reg.office(office);
  if (of_it == nullptr) return words;
  words.push_back(of_it->slug);
  for (auto const& [language, name] : of_it->name) words.push_back(name);
  auto const* const city = world->atlas.city(of_it->home);
  if (city == nullptr) return words;
  words.emplace_back(city->name);
  for (auto const& name : world->atlas.names(*city)) words.emplace_back(name.name);
  return words;
}

std::string then_of(http::Request const& request, std::string_view language) {
  auto const root = root_of(language);
  auto const then = request.query("then").value_or("");
  return then == root || then.starts_with(root + "/") || then.starts_with(root + "?") ? std::string(then) : root;
}

// In another language it is the same page with the same link, or the place to go on to; a page that only a form leads
// to is not to be had again.
ui::Reader reader_at_threshold(http::Request const& request, std::string_view language) {
  auto path = request.path().substr(std::min(request.path().size(), language.size() + 1));
  if (path.starts_with("/office/enter")) path = "/office/enter";
  return {std::string(language), std::move(path), request.decoded.query};
}

http::Response threshold_page(Desk const& desk, http::Request const& request, std::string_view language,
                              Threshold const& page, unsigned status) {
  ui::Localizer const localizer{language};
  ui::Content content;
  content.name = "office";
  content.title = page.title;
  content.description = page.lead;
  auto form = page.form;
  form.focus = ui::Form::Focus::first_empty;
  content.main = ui::render("office_enter", language,
                            {{"title", page.title},
                             {"lead", page.lead},
                             {"above", page.above},
                             {"form", form.id.empty() ? std::string{} : ui::form_html(localizer, form)},
                             {"below", page.below}});
  content.listed = false;
  constexpr unsigned first_refusal = 400;
  if (status >= first_refusal) ui::tell_refusal(localizer, content);
  http::Headers headers{{"Cache-Control", "private, no-store"}, {"Referrer-Policy", "no-referrer"}};
  return {status, std::move(headers),
          http::prepare(
              ui::in_layout(partnerships::web::site_of_desk(*desk.s), reader_at_threshold(request, language), content),
              "text/html; charset=utf-8", http::Effort::quick)};
}

accounts::Attempt attempt_of(Desk const& desk, http::Request const& request, std::string email) {
  return {std::move(email), http::line_of(request.client),
          std::string(accounts::cookie_of(desk.writing->doorkeeper, request, Cookie::browser))};
}

void count_failure(Desk const& desk, accounts::Attempt const& attempt) {
  auto const& keeper = desk.writing->doorkeeper;
  auto transaction = keeper.database.write();
  accounts::note_failure(transaction, attempt, keeper.clock());
  transaction.commit();
  accounts::tell_refused(keeper, "an attempt to get in failed", attempt.client);
}

std::string must_wait(Desk const& desk, ui::Localizer const& localizer, accounts::Attempt const& attempt) {
  auto const& keeper = desk.writing->doorkeeper;
  auto transaction = keeper.database.read();
  auto const wait = accounts::wait_before(transaction, attempt, keeper.clock());
  if (!wait) return {};
  accounts::tell_refused(keeper, "too many attempts to get in, held back", attempt.client);
  return localizer.text("account.wait", {{"n", std::chrono::ceil<std::chrono::minutes>(*wait).count()}});
}

Beginning new_beginning(Desk const& desk, http::Request const& request) {
  auto const& keeper = desk.writing->doorkeeper;
  Beginning beginning{accounts::new_secret(accounts::session_prefix),
                      std::string(accounts::cookie_of(keeper, request, Cookie::browser)),
                      {}};
  // One that somebody put into the browser is not taken over.
  auto transaction = keeper.database.read();
  if (!accounts::is_known_browser(transaction, beginning.browser_secret))
    beginning.browser_secret = accounts::new_secret(accounts::browser_prefix);
  auto const agent = request.header("User-Agent").value_or("");
  auto const before = accounts::cookie_of(keeper, request, Cookie::session);
  beginning.session = {.secret_hash = accounts::hash_of(beginning.session_secret),
                       .browser = !utf8::first_invalid(agent) ? std::string(agent) : std::string{},
                       .known_browser_hash = accounts::hash_of(beginning.browser_secret),
                       .replaces = before.empty() ? std::string{} : accounts::hash_of(before),
                       .totp_keys = keeper.totp_keys};
  return beginning;
}

http::Response begun(Desk const& desk, http::Request const& request, Beginning const& beginning,
                     std::string const& then) {
  auto const& keeper = desk.writing->doorkeeper;
  auto response = partnerships::web::see_other(then);
  auto const set = [&](std::string line) { response.headers.emplace_back("Set-Cookie", std::move(line)); };
  set(accounts::kept_in_cookie(keeper, request, Cookie::session, beginning.session_secret));
  set(accounts::kept_in_cookie(keeper, request, Cookie::browser, beginning.browser_secret));
  return response;
}

void add_entrance(http::Router& router, Desk const& desk) {
  constexpr std::size_t most_bytes = 8192;
  auto const form = [](http::Cost cost) {
    return http::RouteOptions{cost, most_bytes, {"application/x-www-form-urlencoded"}};
  };
  for (auto const language : interface_languages) {
    auto const root = root_of(language);
    router.add(http::Method::get, root + "/enter", http::Handler{[desk, language](http::Request const& request) {
                 return enter_page(desk, request, language);
               }},
               http::Cost::quick);
    router.add(http::Method::post, root + "/enter",
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 enter(desk, request, language, completion);
               }},
               form(of_passwords));
    router.add(http::Method::post, root + "/enter/code",
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 enter_code(desk, request, language, completion);
               }},
               form(of_passwords));
    router.add(http::Method::post, root + "/enter/token",
               http::AsyncHandler{[desk, language](SharedRequest const& request, http::Completion const& completion) {
                 enter_token(desk, request, language, completion);
               }},
               form(http::Cost::write));
  }
  partnerships::web::add_desk_action(router, desk, "/leave", leave);
  add_passkey_entrance(router, desk);
}

}  // namespace amity::workbench::web
