// SPDX-License-Identifier: Apache-2.0
// The people of the office: who they are, what they may, whether they may come in.
#include "accounts/passkey.h"
#include "desk/web/journal_section.h"
#include "entrance.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "person_fields.h"
#include "person_links.h"
#include "returns/came_back.h"
#include "second_step.h"
#include "ui/links.h"
#include "ui/template.h"

#include <charconv>
#include <map>

namespace amity::workbench::web {
namespace {

using accounts::AccountId;
using accounts::Right;
using commands::Command;
using partnerships::web::Sent;

AccountId asked_id(AtDesk const& at) {
  auto const text = at.request.query("id").value_or("");
  AccountId id{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : AccountId{};
}

std::string person_address(AtDesk const& at, AccountId id) {
  return at.address("/people/person") + ui::query_text({{"id", std::to_string(id.value)}});
}

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }

std::string second_factor_of(AtDesk const& at, accounts::Account const& account, bool has_passkey) {
  if (has_passkey)
    return at.localizer.text(account.has_totp ? "people.second_factor.both" : "people.second_factor.passkey");
  return at.localizer.text(account.has_totp ? "people.second_factor.yes" : "people.second_factor.no");
}

http::Response people_page(AtDesk const& at) {
  if (!manages_accounts(at)) return for_directors(at);
  auto transaction = reading(at);
  std::map<accounts::DepartmentId, std::string> departments;
  for (auto const& one : accounts::departments_of(transaction, at.office.id))
    departments.emplace(one.id, department_name(at.localizer, one));
  auto const passkeys = accounts::passkeys_by_account(transaction, at.office.id);
  json::array people;
  for (auto const& one : accounts::accounts_of(transaction, at.office.id)) {
    auto const department = one.fields.department ? departments.find(*one.fields.department) : departments.end();
    people.push_back(json::object{{"href", person_address(at, one.id)},
                                  {"name", one.fields.name},
                                  {"email", one.fields.email},
                                  {"role", at.localizer.text("role." + std::string(to_string(one.fields.role)))},
                                  {"department", department == departments.end() ? std::string{} : department->second},
                                  {"state", at.localizer.text("people.state." + std::string(to_string(one.state)))},
                                  {"second_factor", second_factor_of(at, one, passkeys.contains(one.id))}});
  }
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("people.title");
  content.description = at.localizer.text("people.lead");
  content.main = ui::render("office_people", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"lead", content.description},
                             {"has_people", !people.empty()},
                             {"people", people},
                             {"add", at.address("/people/person")},
                             {"departments", at.address("/departments")},
                             {"second_step", second_step_section(at, transaction)}});
  return partnerships::web::desk_page(at, std::move(content));
}

struct PersonPage {
  std::optional<accounts::Account> account;
  FormPage page;
  ui::Form form;
  std::vector<accounts::Department> departments;
};

PersonPage person_page_of(AtDesk const& at, AccountId id) {
  auto transaction = reading(at);
  PersonPage made;
  made.departments = accounts::departments_of(transaction, at.office.id);
  if (id.value != 0) made.account = accounts::account_of(transaction, at.office.id, id);
  auto const texts = made.account ? accounts::texts_of(made.account->fields)
                                  : commands::FieldTexts{{"role", "officer"}, {"language", at.localizer.language()}};
  made.page.title = made.account ? made.account->fields.name : at.localizer.text("people.add");
  auto const add_lead = at.desk.s->send_mail ? "people.add.lead.mail" : "people.add.lead";
  made.page.lead = at.localizer.text(made.account ? "people.person.lead" : add_lead);
  made.page.crumbs = {{at.address("/people"), at.localizer.text("people.title")}};
  made.form.id = "person";
  made.form.action =
      partnerships::web::with_once(id.value != 0 ? person_address(at, id) : at.address("/people/person"));
  if (made.account) {
    made.form.hidden.emplace_back("seen.version", std::to_string(made.account->version));
    for (auto const& [name, text] : texts) made.form.hidden.emplace_back("seen." + name, text);
  }
  made.form.fields = person_fields(at.localizer, made.departments, texts);
  auto const add_go = at.desk.s->send_mail ? "people.add.go.mail" : "people.add.go";
  made.form.button = at.localizer.text(made.account ? "office.save" : add_go);
  made.form.cancel = at.address("/people");
  return made;
}

std::string buttons_of(AtDesk const& at, accounts::Account const& account) {
  auto const mail_state = link_mail_state(at, account);
  auto const query = ui::query_text({{"id", std::to_string(account.id.value)}});
  auto const is_disabled = account.state == accounts::AccountState::disabled;
  return ui::render(
      "office_person_buttons", at.localizer.language(),
      {{"state", at.localizer.text("people.state." + std::string(to_string(account.state)))},
       {"is_disabled", is_disabled},
       {"is_self", account.id == at.session.account},
       {"link", at.address("/people/link") + query},
       {"link_text", link_button(at, account)},
       {"mail", mail_state.told},
       {"notice_mail", notice_mail_trouble(at, account)},
       {"stop", stop_told(at, account)},
       {"again", partnerships::web::with_once(at.address("/people/mail-again") + query)},
       {"by_hand", at.desk.s->send_mail && mail_state.is_in_trouble ? by_hand_address(at, account.id) : std::string{}},
       {"enable", at.address("/people/enable") + query},
       {"disable", at.address("/people/disable") + query}});
}

// What was done with the account, and not what its owner did: nobody's sign-ins are listed here.
std::string account_journal(AtDesk const& at, PersonPage const& made) {
  desk::web::JournalOf journal{{"account/" + std::to_string(made.account->id.value)}, made.form.fields};
  journal.labels = {"journal.field"};
  journal.verbs = "account.";
  journal.value = [&](std::string_view field, std::string const& value) {
    return field == "state" ? std::optional{at.localizer.word("people.state", value)} : std::nullopt;
  };
  auto transaction = reading(at);
  return desk::web::journal_section(at, transaction, journal);
}

http::Response shown_person(AtDesk const& at, PersonPage const& made, unsigned status = 200) {
  auto page = made.page;
  if (made.account) page.below = buttons_of(at, *made.account) + account_journal(at, made);
  return partnerships::web::form_page(at, page, made.form, status);
}

Error no_such_account() { return {Errc::not_found, "the office has no such account", "id", "one of its people"}; }

http::Response person_form(AtDesk const& at) {
  if (!manages_accounts(at)) return for_directors(at);
  auto const is_new = !at.request.query("id");
  auto const made = person_page_of(at, asked_id(at));
  if (!is_new && !made.account) return partnerships::web::desk_problem(at, no_such_account());
  return shown_person(at, made);
}

// As this browser reaches the instance, unless it is known by an address.
std::string link_of(AtDesk const& at, std::string const& secret, std::string_view language) {
  auto const& origin = at.desk.s->origin;
  auto const scheme = at.request.scheme == http::Scheme::https ? "https://" : "http://";
  auto const root = origin.empty() ? scheme + std::string(at.request.header("Host").value_or("localhost")) : origin;
  return root + welcome_address(language, secret);
}

// A link is told once, on the page that answers: the database has its hash only.
http::Response link_page(AtDesk const& at, std::string const& name, std::string const& link) {
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("people.link.title", {{"name", name}});
  content.description = at.localizer.text("people.link.lead");
  content.main = ui::render("office_link", at.localizer.language(),
                            {{"office_href", at.address("")},
                             {"people_href", at.address("/people")},
                             {"title", content.title},
                             {"lead", content.description},
                             {"link", link}});
  return partnerships::web::desk_page(at, std::move(content));
}

std::optional<commands::Seen> seen_of(TextsByName const& typed) {
  auto const version = text_named(typed, "seen.version");
  if (version.empty()) return std::nullopt;
  commands::Seen seen;
  std::from_chars(version.data(), version.data() + version.size(), seen.version);
  seen.fields.emplace();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.") && name != "seen.version") seen.fields->emplace(name.substr(5), text);
  return seen;
}

// The link of a press before this one is not known any more: then a new one is to be had at the person's page.
auto told_once(accounts::AccountFields const& person, std::string const& secret, std::string const& link) {
  return [name = person.name, hash = accounts::hash_of(secret), link](AtDesk const& again, std::string const& answer) {
    return answer == hash ? link_page(again, name, link) : partnerships::web::see_other(again.address("/people"));
  };
}

http::Response mailed_page(AtDesk const& again, std::string const& answer) {
  send_now(again.desk);
  return partnerships::web::see_other(again.address("/people/person") +
                                      ui::query_text({{"id", answer}, {"done", "mailed"}}));
}

void add_person(AtDesk const& at, PersonPage const& made, PersonTyped const& read, http::Completion const& completion) {
  auto const& fields = read.fields;
  auto const secret = accounts::new_secret(accounts::link_prefix);
  // Who may make accounts could make himself another that signed in just now.
  auto const manages = accounts::may(fields.role, Right::manage_accounts);
  Sent sent{Right::manage_accounts, manages ? "account.appoint" : "account.add", "account"};
  sent.page = at.address("/people/person");
  sent.wrong = read.errors;
  auto const writer = writer_for(at.desk, at.office.id);
  sent.work = [fields, writer, hash = accounts::hash_of(secret)](Command& command) -> commands::Outcome<std::string> {
    auto const id = accounts::add_account(command, fields);
    if (!id) return commands::Refused{id.error()};
    return writer ? offer_link_by_mail(command, *writer, *id) : accounts::offer_link(command, *id, hash);
  };
  if (writer)
    sent.finally = mailed_page;
  else
    sent.finally = told_once(fields, secret, link_of(at, secret, fields.language));
  sent.again = [made](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto shown = made;
    shown.form = form;
    return shown_person(again, shown, status);
  };
  partnerships::web::send(at, made.form, std::move(sent), completion);
}

void person_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const id = asked_id(at);
  auto made = person_page_of(at, id);
  if (at.request.query("id") && !made.account)
    return completion(partnerships::web::desk_problem(at, no_such_account()));
  auto const typed = commands::typed_texts(at.request.body);
  made.form.fields = person_fields(at.localizer, made.departments, typed);
  std::erase_if(made.form.hidden, [](auto const& one) { return one.first.starts_with("seen."); });
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made.form.hidden.emplace_back(name, text);
  auto const read = person_typed(typed);
  if (!made.account) return add_person(at, made, read, completion);
  auto const& was = made.account->fields;
  auto const* const verb = read.fields.email != was.email ? "account.address"
                           : read.fields.role != was.role ? "account.role"
                                                          : "account.change";
  Sent sent{Right::manage_accounts, verb, "account/" + std::to_string(id.value)};
  sent.wrong = read.errors;
  sent.page = person_address(at, id);
  sent.work = [id, before = made.account->fields.email, fields = read.fields,
               seen = seen_of(typed)](Command& command) -> commands::Outcome<std::string> {
    auto const version = accounts::change_account(command, id, fields, seen);
    if (!version) return commands::Refused{version.error()};
    if (fields.email != before) {
      withdraw_links(command, id);
      returns::address_changed(command, id);
    }
    return std::string{};
  };
  sent.done = at.address("/people");
  sent.again = [made](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto shown = made;
    shown.form = form;
    return shown_person(again, shown, status);
  };
  sent.seen_now = [id](AtDesk const& again) { return person_page_of(again, id).form.hidden; };
  partnerships::web::send(at, made.form, std::move(sent), completion);
}

using Change = commands::Outcome<std::int64_t> (*)(Command&, AccountId);

// What a button was refused for stands above the person's form.
auto person_again(AccountId id) {
  return [id](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto made = person_page_of(again, id);
    made.form.wrong = form.wrong;
    made.form.cure = form.cure;
    return shown_person(again, made, status == 403 && form.cure.first.empty() ? 409 : status);
  };
}

void change_state(AtDesk const& at, std::string verb, Change change, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const id = asked_id(at);
  if (!person_page_of(at, id).account) return completion(partnerships::web::desk_problem(at, no_such_account()));
  Sent sent{Right::manage_accounts, std::move(verb), "account/" + std::to_string(id.value)};
  sent.work = [id, change](Command& command) -> commands::Outcome<std::string> {
    auto const version = change(command, id);
    if (!version) return commands::Refused{version.error()};
    return std::string{};
  };
  sent.done = person_address(at, id);
  sent.again = person_again(id);
  partnerships::web::send(at, {}, std::move(sent), completion);
}

// Digests go to the address again.
void mail_again(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const id = asked_id(at);
  Sent sent{Right::manage_accounts, "mail.again", "account/" + std::to_string(id.value)};
  sent.work = [id](Command& command) { return returns::try_again(command, id); };
  sent.done = person_address(at, id);
  sent.again = person_again(id);
  partnerships::web::send(at, {}, std::move(sent), completion);
}

void link_sent(AtDesk const& at, http::Completion const& completion) {
  if (!manages_accounts(at)) return completion(for_directors(at));
  auto const id = asked_id(at);
  auto const made = person_page_of(at, id);
  if (!made.account) return completion(partnerships::web::desk_problem(at, no_such_account()));
  Sent sent{Right::manage_accounts, "account.link", "account/" + std::to_string(id.value)};
  sent.page = person_address(at, id);
  auto const writer = writer_for(at.desk, at.office.id);
  if (writer && !is_by_hand(at.request)) {
    sent.work = [id, writer = *writer](Command& command) { return offer_link_by_mail(command, writer, id); };
    sent.finally = mailed_page;
  } else {
    auto const secret = accounts::new_secret(accounts::link_prefix);
    sent.work = [id, hash = accounts::hash_of(secret)](Command& command) {
      withdraw_links(command, id);
      return accounts::offer_link(command, id, hash);
    };
    auto const& person = made.account->fields;
    sent.finally = told_once(person, secret, link_of(at, secret, person.language));
  }
  sent.again = person_again(id);
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

bool manages_accounts(AtDesk const& at) { return at.session.rights.contains(Right::manage_accounts); }

http::Response for_directors(AtDesk const& at) { return partnerships::web::without_right(at, Right::manage_accounts); }

void add_people(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/people", people_page);
  add_desk_page(router, desk, "/people/person", person_form);
  add_desk_action(router, desk, "/people/person", person_sent);
  add_desk_action(router, desk, "/people/link", link_sent);
  add_desk_action(router, desk, "/people/mail-again", mail_again);
  add_desk_action(router, desk, "/people/enable", [](AtDesk const& at, http::Completion const& completion) {
    change_state(at, "account.enable", accounts::enable_account, completion);
  });
  add_desk_action(router, desk, "/people/disable", [](AtDesk const& at, http::Completion const& completion) {
    change_state(at, "account.disable", accounts::disable_account, completion);
  });
}

void add_routes(http::Router& router, Desk const& desk) {
  add_entrance(router, desk);
  add_forgot(router, desk);
  add_welcome(router, desk);
  add_own_account(router, desk);
  add_own_identity(router, desk);
  add_people(router, desk);
  add_second_step(router, desk);
  add_departments(router, desk);
}

}  // namespace amity::workbench::web
