// SPDX-License-Identifier: Apache-2.0
#include "workbench/web/mails.h"

#include "accounts/actor.h"
#include "accounts/secret.h"
#include "browser_name.h"
#include "ui/format.h"
#include "ui/localizer.h"
#include "workbench/web/routes.h"

namespace amity::workbench::web {
namespace {

// The keys of a mail's three texts.
struct Words {
  std::string_view subject;
  std::string_view text;
  std::string_view because;
};

Words words_of(LinkMail why) {
  switch (why) {
    case LinkMail::invited:
      return {"mail.invite.subject", "mail.invite.text", "mail.invite.because"};
    case LinkMail::reset:
      return {"mail.reset.subject", "mail.reset.text", "mail.reset.because"};
    case LinkMail::forgot:
      return {"mail.forgot.subject", "mail.forgot.text", "mail.forgot.because"};
  }
  return {};
}

Words words_of(Notice notice) {
  switch (notice) {
    case Notice::password_changed:
      return {"mail.password.subject", "mail.password.text", "mail.account.because"};
    case Notice::second_step_set:
      return {"mail.second_step_set.subject", "mail.second_step_set.text", "mail.account.because"};
    case Notice::second_step_removed:
      return {"mail.second_step.subject", "mail.second_step.text", "mail.account.because"};
    case Notice::recovery_code_used:
      return {"mail.recovery_code.subject", "mail.recovery_code.text", "mail.account.because"};
    case Notice::passkey_added:
      return {"mail.passkey_added.subject", "mail.passkey_added.text", "mail.account.because"};
    case Notice::passkey_removed:
      return {"mail.passkey_removed.subject", "mail.passkey_removed.text", "mail.account.because"};
    case Notice::new_browser:
      return {"mail.browser.subject", "mail.browser.text", "mail.account.because"};
  }
  return {};
}

mail::NewMail begun(Writer const& writer, accounts::Account const& account) {
  mail::NewMail mail;
  mail.office = writer.office;
  mail.to = {account.fields.email, account.fields.name};
  mail.language = account.fields.language;
  mail.sender = std::string(choose(writer.name, mail.language).text);
  mail.record = "account/" + std::to_string(account.id.value);
  return mail;
}

// Greeting, what there is to say, why it is said, and who says it.
std::string whole_text(ui::Localizer const& localizer, mail::NewMail const& mail, std::string const& text,
                       std::string const& because) {
  return localizer.text("mail.greeting", {{"name", mail.to.name}}) + "\n\n" + text + "\n\n" + because + "\n\n" +
         mail.sender + "\n";
}

// Only names that are known: what a browser calls itself is a text of whoever signs in.
std::string known_browser_in_words(ui::Localizer const& localizer, std::string const& user_agent) {
  auto const name = browser_name(user_agent);
  if (name.browser.empty()) return localizer.text("account.session.unknown");
  return localizer.text("account.browser", {{"browser", name.browser}, {"system", name.system}});
}

}  // namespace

Writer writer_of(partnerships::Office const& office, std::string origin) {
  return {office.id, office.name, office.timezone, std::move(origin)};
}

std::string about_link(accounts::AccountId account) { return "account/" + std::to_string(account.value) + "/link"; }

mail::NewMail link_mail(Writer const& writer, accounts::Account const& account, LinkMail why, std::string_view secret) {
  auto mail = begun(writer, account);
  ui::Localizer const localizer{mail.language};
  auto const words = words_of(why);
  auto const link = writer.origin + welcome_address(mail.language, secret);
  mail.key = "link/" + accounts::hash_of(secret);
  mail.about = about_link(account.id);
  mail.subject = localizer.text(words.subject, {{"office", mail.sender}});
  mail.text = whole_text(localizer, mail, localizer.text(words.text, {{"office", mail.sender}, {"link", link}}),
                         localizer.text(words.because, {{"office", mail.sender}}));
  mail.secret = mail::Secret::yes;
  return mail;
}

void send_mail(commands::Command& command, mail::NewMail const& mail) {
  (void)mail::enqueue_mail(
      command.transaction(), [at = command.at()] { return at; }, mail)
      .value();
}

void withdraw_links(commands::Command& command, accounts::AccountId account) {
  mail::withdraw(command.transaction(), command.at(), command.office(), about_link(account));
}

commands::Outcome<std::string> offer_link_by_mail(commands::Command& command, Writer const& writer,
                                                  accounts::AccountId account) {
  auto const secret = accounts::new_secret(accounts::link_prefix);
  auto offered = accounts::offer_link(command, account, accounts::hash_of(secret));
  if (!offered) return offered;
  withdraw_links(command, account);
  auto const person = accounts::account_of(command.transaction(), command.office(), account).value();
  auto const why = person.state == accounts::AccountState::invited ? LinkMail::invited : LinkMail::reset;
  auto mail = link_mail(writer, person, why, secret);
  mail.sent_by = accounts::account_named(command.actor()).value_or(accounts::AccountId{}).value;
  send_mail(command, mail);
  return std::to_string(account.value);
}

mail::NewMail notice_mail(Writer const& writer, accounts::Account const& account, NoticeOf const& of, Instant when) {
  auto mail = begun(writer, account);
  ui::Localizer const localizer{mail.language};
  auto const words = words_of(of.notice);
  auto const own_page = writer.origin + "/" + mail.language + "/office/account";
  mail.key = of.key;
  mail.about = "account/" + std::to_string(account.id.value);
  mail.subject = localizer.text(words.subject, {{"office", mail.sender}});
  mail.text = whole_text(localizer, mail,
                         localizer.text(words.text, {{"when", ui::format_moment(mail.language, when, writer.timezone)},
                                                     {"browser", known_browser_in_words(localizer, of.browser)},
                                                     {"link", own_page}}),
                         localizer.text(words.because, {{"office", mail.sender}}));
  return mail;
}

}  // namespace amity::workbench::web
