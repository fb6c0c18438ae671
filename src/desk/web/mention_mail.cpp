// SPDX-License-Identifier: Apache-2.0
// Who is mentioned is told by mail, where he wants it, in his language. What was said stays here.
#include "comments_page.h"
#include "mail/outbox.h"
#include "ui/localizer.h"

namespace amity::desk::web {
namespace {

std::string name_of_actor(commands::Command& command) {
  for (auto const& one : accounts::accounts_of(command.transaction(), command.office()))
    if (accounts::actor_of(one.id) == command.actor()) return one.fields.name;
  return std::string(command.actor());
}

mail::NewMail mail_to(accounts::Account const& account, MentionMail const& mail, std::string const& name,
                      DeskRecord const& record, std::string key) {
  mail::NewMail made;
  ui::Localizer const localizer{account.fields.language};
  made.office = account.office;
  made.key = std::move(key);
  made.about = "account/" + std::to_string(account.id.value) + "/mention";
  made.to = {account.fields.email, account.fields.name};
  made.language = account.fields.language;
  made.sender = std::string(choose(mail.office, made.language).text);
  made.subject = localizer.text("mail.mention.subject", {{"name", name}, {"title", record.title}});
  auto const link = mail.origin + "/" + made.language + "/office" + record.path + "#comments";
  made.text = localizer.text("mail.greeting", {{"name", account.fields.name}}) + "\n\n" +
              localizer.text("mail.mention.text", {{"name", name}, {"title", record.title}, {"link", link}}) + "\n\n" +
              localizer.text("mail.mention.because", {{"name", name}}) + "\n\n" + made.sender + "\n";
  return made;
}

}  // namespace

std::optional<MentionMail> mention_mail(server::ServerContext const& s, OfficeId office) {
  if (!s.send_mail) return std::nullopt;
  auto const world = s.world.now();
  auto const* found = world->reg.office(office);
  if (found == nullptr) return std::nullopt;
  return MentionMail{found->name, s.origin};
}

void tell_mentioned(commands::Command& command, std::optional<MentionMail> const& mail, DeskRecord const& record,
                    Said const& said) {
  if (!mail || said.mentioned.empty()) return;
  auto const name = name_of_actor(command);
  for (auto const id : said.mentioned) {
    auto const account = accounts::account_of(command.transaction(), command.office(), id);
    if (!account || account->state != accounts::AccountState::active) continue;
    if (!wants_mail(command.transaction(), command.office(), id)) continue;
    auto key = "mention/" + std::to_string(said.id.value) + "/" + std::to_string(said.version) + "/" +
               std::to_string(id.value);
    // An address that cannot be one is refused when the mail is sent, and no reason not to say something.
    (void)mail::enqueue_mail(
        command.transaction(), [at = command.at()] { return at; },
        mail_to(*account, *mail, name, record, std::move(key)));
  }
}

}  // namespace amity::desk::web
