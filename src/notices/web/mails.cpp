// SPDX-License-Identifier: Apache-2.0
#include "notices/web/mails.h"

#include "notices/mailing.h"
#include "ui/format.h"
#include "ui/localizer.h"
#include "ui/template.h"

namespace amity::notices::web {
namespace {

mail::NewMail begun(Sender const& sender, accounts::Account const& account) {
  mail::NewMail mail;
  mail.office = sender.office;
  mail.to = {account.fields.email, account.fields.name};
  mail.language = account.fields.language;
  mail.sender = std::string(choose(sender.name, mail.language).text);
  mail.record = "account/" + std::to_string(account.id.value);
  return mail;
}

// The same words as text and as HTML.
struct Words {
  std::string greeting;
  std::string lead;  // may be empty
  std::string more;  // may be empty
  std::string why;
  std::string change;  // the address at which all this is changed
};

std::string address_of(Sender const& sender, std::string const& language, std::string const& path) {
  return sender.origin + "/" + language + path;
}

std::string text_of(mail::NewMail const& mail, Words const& words, Sender const& sender, std::span<Told const> told) {
  ui::Localizer const localizer{mail.language};
  auto text = words.greeting + "\n\n";
  if (!words.lead.empty()) text += words.lead + "\n\n";
  for (auto const& one : told) {
    text += localizer.text("notices.mail.line", {{"what", one.what}, {"title", one.title}}) + "\n";
    if (!one.due.empty()) text += one.due + "\n";
    text += one.because + "\n" + address_of(sender, mail.language, one.path) + "\n\n";
  }
  if (!words.more.empty()) text += words.more + "\n\n";
  return text + words.why + "\n" + words.change + "\n\n" + mail.sender + "\n";
}

std::string html_of(mail::NewMail const& mail, Words const& words, Sender const& sender, std::span<Told const> told) {
  json::array lines;
  for (auto const& one : told)
    lines.push_back(json::object{{"what", one.what},
                                 {"title", one.title},
                                 {"due", one.due},
                                 {"because", one.because},
                                 {"href", address_of(sender, mail.language, one.path)}});
  return ui::render("mail_notices", mail.language,
                    {{"language", ui::html_language(mail.language)},
                     {"subject", mail.subject},
                     {"greeting", words.greeting},
                     {"lead", words.lead},
                     {"lines", std::move(lines)},
                     {"more", words.more},
                     {"why", words.why},
                     {"change", words.change},
                     {"sender", mail.sender}});
}

void write(mail::NewMail& mail, Words words, Sender const& sender, std::span<Told const> told) {
  ui::Localizer const localizer{mail.language};
  words.greeting = localizer.text("mail.greeting", {{"name", mail.to.name}});
  words.change = address_of(sender, mail.language, "/office/notices");
  mail.text = text_of(mail, words, sender, told);
  mail.html = html_of(mail, words, sender, told);
}

}  // namespace

mail::NewMail at_once_mail(Sender const& sender, accounts::Account const& account, Told const& told, std::string key) {
  auto mail = begun(sender, account);
  ui::Localizer const localizer{mail.language};
  mail.key = std::move(key);
  mail.about = about_mail(account.id, MailOn::notice);
  mail.subject = localizer.text("notices.mail.line", {{"what", told.what}, {"title", told.title}});
  Words words;
  words.why = localizer.text("notices.mail.at_once_why", {{"office", mail.sender}});
  write(mail, std::move(words), sender, std::span{&told, 1});
  return mail;
}

mail::NewMail digest_mail(Sender const& sender, accounts::Account const& account, Digest const& digest) {
  auto mail = begun(sender, account);
  ui::Localizer const localizer{mail.language};
  auto const n = static_cast<std::int64_t>(digest.told.size()) + digest.left_out;
  mail.key = digest_key(account.id, digest.day);
  mail.about = about_mail(account.id, MailOn::digest);
  mail.subject = localizer.text(
      "notices.mail.digest_subject",
      {{"n", n}, {"day", ui::format_date(mail.language, amity::to_string(digest.day))}, {"office", mail.sender}});
  mail.unsubscribe = sender.origin + end_digest_path(mail.language, digest.unsubscribe_secret);
  Words words;
  words.lead = localizer.text("notices.mail.digest_lead", {{"n", n}});
  if (digest.left_out > 0) words.more = localizer.text("notices.mail.digest_more", {{"n", digest.left_out}});
  words.why = localizer.text("notices.mail.digest_why", {{"office", mail.sender}});
  write(mail, std::move(words), sender, digest.told);
  return mail;
}

std::string digest_key(accounts::AccountId account, Day day) {
  return "digest/" + std::to_string(account.value) + "/" + amity::to_string(day);
}

std::string end_digest_path(std::string_view language, std::string_view secret) {
  return "/" + std::string(language) + "/digest/end/" + std::string(secret);
}

}  // namespace amity::notices::web
