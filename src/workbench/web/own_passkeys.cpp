// SPDX-License-Identifier: Apache-2.0
// One's own passkeys: which there are, their names, and away with them.
#include "notices.h"
#include "own_account.h"
#include "passkeys.h"
#include "person_fields.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <charconv>

namespace amity::workbench::web {

namespace {

using accounts::PasskeyId;
using commands::Command;
using partnerships::web::Sent;

std::string moment(AtDesk const& at, std::string_view key, Instant when) {
  return at.localizer.text(key, {{"when", ui::format_moment(at.localizer.language(), when, at.office.timezone)}});
}

std::string passkey_address(AtDesk const& at, std::string_view path, PasskeyId id) {
  return at.address(path) + ui::query_text({{"id", std::to_string(id.value)}});
}

PasskeyId asked_passkey(AtDesk const& at) {
  auto const text = at.request.query("id").value_or("");
  PasskeyId id{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : PasskeyId{};
}

ui::Form naming_form(AtDesk const& at, PasskeyId id, std::string name) {
  ui::Form form;
  form.id = "passkey";
  form.action = partnerships::web::with_once(passkey_address(at, "/account/passkey", id));
  form.fields = {{.name = "name",
                  .label = at.localizer.text("account.passkey.name"),
                  .value = std::move(name),
                  .hint = at.localizer.text("account.passkey.name.hint"),
                  .required = true,
                  .most = accounts::longest_passkey_name}};
  form.button = at.localizer.text("office.save");
  form.cancel = at.address("/account");
  return form;
}

http::Response naming_page(AtDesk const& at, ui::Form const& form, unsigned status = 200) {
  return partnerships::web::form_page(at,
                                      {.title = at.localizer.text("account.passkey.name.title"),
                                       .crumbs = {{at.address("/account"), at.localizer.text("account.title")}}},
                                      form, status);
}

std::optional<accounts::Passkey> the_asked(AtDesk const& at) {
  for (auto& one : own_passkeys(at))
    if (one.id == asked_passkey(at)) return std::move(one);
  return std::nullopt;
}

http::Response no_such_passkey(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::not_found, "your account has no such passkey", "id", "one on the page of your account"});
}

http::Response show_naming(AtDesk const& at) {
  auto const passkey = the_asked(at);
  return passkey ? naming_page(at, naming_form(at, passkey->id, passkey->name)) : no_such_passkey(at);
}

void passkey_named(AtDesk const& at, http::Completion const& completion) {
  auto const passkey = the_asked(at);
  if (!passkey) return completion(no_such_passkey(at));
  auto const name = text_named(commands::typed_texts(at.request.body), "name");
  Sent sent{of_everybody, "account.passkey_name", subject_of(at)};
  sent.work = [account = at.session.account, id = passkey->id, name](Command& command) {
    return accounts::rename_passkey(command, account, id, name);
  };
  sent.done = at.address("/account");
  sent.again = naming_page;
  partnerships::web::send(at, naming_form(at, passkey->id, name), std::move(sent), completion);
}

// An unlocked screen is not enough to take its owner's keys away: who signed in a while ago types the password.
ui::Form removal_form(AtDesk const& at, PasskeyId id) {
  ui::Form form;
  form.id = "passkey";
  form.action = passkey_address(at, "/account/passkey/remove", id);
  form.fields = {{.name = "present",
                  .label = at.localizer.text("account.password.present"),
                  .is = ui::FormField::Is::secret,
                  .required = true}};
  form.button = at.localizer.text("account.passkey.remove.sure");
  form.cancel = at.address("/account");
  return form;
}

http::Response removal_page(AtDesk const& at, accounts::Passkey const& passkey, ui::Form const& form, unsigned status) {
  return partnerships::web::form_page(at,
                                      {.title = passkey.name,
                                       .lead = at.localizer.text("account.passkey.remove.again"),
                                       .crumbs = {{at.address("/account"), at.localizer.text("account.title")}}},
                                      form, status);
}

void passkey_removed(AtDesk const& at, http::Completion const& completion) {
  auto const passkey = the_asked(at);
  if (!passkey) return completion(partnerships::web::see_other(at.address("/account")));
  if (!signed_in_just_now(at)) {
    auto form = removal_form(at, passkey->id);
    auto const present = text_named(commands::typed_texts(at.request.body), "present");
    if (present.empty()) return completion(removal_page(at, *passkey, form, 200));
    form.fields.front().wrong = wrong_present(at, own_account(at), present);
    if (!form.fields.front().wrong.empty()) return completion(removal_page(at, *passkey, form, 422));
  }
  Sent sent{of_everybody, "account.passkey_remove", subject_of(at)};
  sent.work = [id = passkey->id, keep = at.session.secret_hash, owner = own_account(at),
               writer = writer_for(at.desk, at.office.id)](Command& command) {
    auto outcome = accounts::remove_passkey(command, owner.id, id, keep);
    if (outcome && *outcome == "removed")
      tell_owner(command, writer, owner,
                 {Notice::passkey_removed, notice_key("passkey-removed", owner.id, command.at())});
    return outcome;
  };
  sent.done = at.address("/account");
  sent.done_word = "account.passkey.removed";
  sent.again = naming_page;
  partnerships::web::send(at, naming_form(at, passkey->id, passkey->name), std::move(sent), completion);
}

}  // namespace

std::vector<accounts::Passkey> own_passkeys(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return accounts::passkeys_of(transaction, at.office.id, at.session.account);
}

std::string why_no_passkeys(AtDesk const& at) {
  auto const host = at.request.header("Host").value_or("");
  return at.localizer.text("account.passkey.no_name",
                           {{"address", at.desk.s->origin.empty() ? std::string(host) : at.desk.s->origin}});
}

std::string passkeys_section(AtDesk const& at) {
  json::array list;
  for (auto const& one : own_passkeys(at))
    list.push_back(json::object{{"id", std::to_string(one.id.value)},
                                {"name", one.name},
                                {"made", moment(at, "account.passkey.made", one.created)},
                                {"used", one.last_used ? moment(at, "account.passkey.used", *one.last_used)
                                                       : at.localizer.text("account.passkey.unused")},
                                {"is_backed_up", one.is_backed_up},
                                {"rename", passkey_address(at, "/account/passkey", one.id)},
                                {"remove", passkey_address(at, "/account/passkey/remove", one.id)}});
  auto const is_offered = party_of(at.desk, at.request).has_value();
  // A page that comes back with a refused form does not know by what name it was reached.
  auto const is_known = !at.desk.s->origin.empty() || at.request.header("Host");
  auto const has_passkeys = !list.empty();
  return ui::render("office_passkeys", at.localizer.language(),
                    {{"has_passkeys", has_passkeys},
                     {"passkeys", std::move(list)},
                     {"add", is_offered ? at.address("/account/passkey/add") : std::string{}},
                     {"why_not", is_offered || !is_known ? std::string{} : why_no_passkeys(at)}});
}

void add_own_passkeys(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/account/passkey", show_naming);
  add_desk_action(router, desk, "/account/passkey", passkey_named);
  add_desk_action(router, desk, "/account/passkey/remove", passkey_removed, http::Cost::password);
  add_new_passkey(router, desk);
}

}  // namespace amity::workbench::web
