// SPDX-License-Identifier: Apache-2.0
#include "sharing.h"

#include "accounts/actor.h"
#include "ui/format.h"
#include "ui/localizer.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::guests::web {

std::string guest_path(std::string_view language, std::string_view secret) {
  return "/" + std::string(language) + "/guest/" + std::string(secret);
}
std::string about_guest(GuestId guest) { return "guest/" + std::to_string(guest.value); }

std::optional<Host> host_of(server::ServerContext const& context, OfficeId office) {
  if (!context.send_mail) return std::nullopt;
  auto const world = context.world.now();
  auto const* found = world->reg.office(office);
  if (found == nullptr) return std::nullopt;
  return Host{office, found->name, context.origin};
}

mail::NewMail guest_mail(Host const& host, Guest const& guest, std::string const& title, std::string_view secret) {
  mail::NewMail mail;
  auto const& fields = guest.fields;
  mail.office = host.office;
  mail.language = fields.language;
  mail.to = {fields.email, fields.name};
  mail.sender = std::string(choose(host.name, mail.language).text);
  mail.key = "guest/" + std::to_string(guest.id.value);
  mail.about = about_guest(guest.id);
  mail.secret = mail::Secret::yes;
  ui::Localizer const localizer{mail.language};
  auto const link = host.origin + guest_path(mail.language, secret);
  auto const until = ui::format_date(mail.language, amity::to_string(fields.until));
  auto const may = localizer.text("guests.may." + std::string(to_string(fields.may)));
  auto const greeting = localizer.text("mail.greeting", {{"name", fields.name}});
  auto const lead = localizer.text("guests.mail.text", {{"office", mail.sender}, {"title", title}});
  auto const how = localizer.text("guests.mail.how", {{"until", until}, {"may", may}});
  auto const because = localizer.text("guests.mail.because", {{"office", mail.sender}});
  mail.subject = localizer.text("guests.mail.subject", {{"office", mail.sender}});
  mail.text = greeting + "\n\n" + lead + "\n\n" + link + "\n\n" + how + "\n\n" + because + "\n\n" + mail.sender + "\n";
  mail.html = ui::render("mail_guest", mail.language,
                         {{"language", ui::html_language(mail.language)},
                          {"subject", mail.subject},
                          {"greeting", greeting},
                          {"lead", lead},
                          {"link", link},
                          {"how", how},
                          {"because", because},
                          {"sender", mail.sender}});
  return mail;
}

commands::Outcome<GuestId> share_by_mail(commands::Command& command, work::LetterId letter, Sharing const& sharing,
                                         std::optional<Host> const& host, std::string_view secret) {
  auto id = share(command, letter, sharing);
  if (!id || !host) return id;
  auto& transaction = command.transaction();
  auto const title = work::letter_title(transaction, command.office(), letter).value().title;
  Guest guest;
  guest.office = command.office();
  guest.id = *id;
  guest.fields = sharing.fields;
  auto mail = guest_mail(*host, guest, title, secret);
  mail.record = "letter/" + std::to_string(letter.value);
  mail.sent_by = accounts::account_named(command.actor()).value_or(accounts::AccountId{}).value;
  (void)mail::enqueue_mail(
      transaction, [at = command.at()] { return at; }, mail)
      .value();
  return id;
}

commands::Outcome<GuestId> revoke_with_mail(commands::Command& command, work::LetterId letter, GuestId guest) {
  auto done = revoke(command, letter, guest);
  if (done) mail::withdraw(command.transaction(), command.at(), command.office(), about_guest(guest));
  return done;
}

}  // namespace amity::guests::web
