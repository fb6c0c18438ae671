// SPDX-License-Identifier: Apache-2.0
// Days of tasks and letters that are given to a person, in that person's calendar: a mail for each that is new, another
// for each that changed, and one that takes it back (RFC 5546), told by its number.
#include "deadlines/web/words.h"
#include "ical.h"
#include "notices/mailing.h"
#include "notices/web/sending.h"
#include "rules/office_calendar.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/due.h"

#include <map>

namespace amity::notices::web {
namespace {

struct Wanted {
  Day day;
  std::string title;
  std::string sum;
};
using Key = std::pair<accounts::AccountId, About>;

class Inviting {
 public:
  Inviting(db::Transaction& transaction, Instant now, Post const& post)
      : transaction_(transaction), now_(now), post_(post) {
    for (auto& one : accounts::accounts_of(transaction, post.sender.office)) people_.emplace(one.id, std::move(one));
  }

  std::size_t write() {
    look();
    std::size_t written = 0;
    std::map<Key, Invitation> sent;
    for (auto& one : invitations_of(transaction_, post_.sender.office)) {
      Key key{one.account, one.about};
      sent.emplace(std::move(key), std::move(one));
    }
    for (auto const& [key, wanted] : wanted_) {
      auto const before = sent.find(key);
      auto const said = said_of(wanted);
      if (before != sent.end() && before->second.said == said) continue;
      auto const sequence = before == sent.end() ? 0 : before->second.sequence + 1;
      write(key, wanted, Method::request, {key.first, key.second, sequence, said});
      ++written;
    }
    for (auto const& [key, before] : sent) {
      if (before.said.empty() || wanted_.contains(key)) continue;
      take_back(key, before);
      ++written;
    }
    return written;
  }

 private:
  bool is_invited(accounts::AccountId id) {
    auto const found = people_.find(id);
    if (found == people_.end() || found->second.state != accounts::AccountState::active) return false;
    auto const [known, is_new] = wants_.try_emplace(id, false);
    if (is_new) known->second = wants_invitations(transaction_, post_.sender.office, id);
    return known->second;
  }

  // What is to stand in whose calendar.
  void look() {
    auto const office = post_.sender.office;
    rules::OfficeCalendar calendar(transaction_, office);
    for (auto const& task : work::open_tasks(transaction_, office, &calendar))
      if (task.deadline && task.fields.person && is_invited(*task.fields.person))
        wanted_.emplace(Key{*task.fields.person, {"task", task.id.value}},
                        Wanted{task.deadline->due, task.fields.title,
                               task.is_counted()
                                   ? deadlines::web::in_words(
                                         ui::Localizer{people_.at(*task.fields.person).fields.language}, *task.deadline)
                                   : std::string{}});
    for (auto const& line : work::awaiting_answer(transaction_, office, &calendar)) {
      if (line.direction != work::Direction::in || !line.person || !is_invited(*line.person)) continue;
      auto const& person = people_.at(*line.person);
      if (!accounts::may(person.fields.role, accounts::Right::read_letters)) continue;
      if (auto const& deadline = line.deadline)
        wanted_.emplace(Key{*line.person, {"letter", line.id.value}},
                        Wanted{deadline->due, line.title,
                               deadlines::web::in_words(ui::Localizer{person.fields.language}, *deadline)});
    }
  }

  static std::string said_of(Wanted const& wanted) {
    auto const day = amity::to_string(wanted.day);
    std::array<std::string_view, 3> const parts{day, wanted.title, wanted.sum};
    return commands::fingerprint_of(parts);
  }

  // Of what is there no more the title is not known any more, nor needed: its UID says which day goes.
  void take_back(Key const& key, Invitation const& before) {
    auto const title =
        title_of(transaction_, post_.sender.office, accounts::rights_of(people_.at(key.first).fields.role), key.second);
    Wanted const gone{now_day(), title.value_or(std::string{}), {}};
    write(key, gone, Method::cancel, {key.first, key.second, before.sequence + 1, {}});
  }
  Day now_day() const { return std::chrono::floor<std::chrono::days>(now_); }

  void write(Key const& key, Wanted const& wanted, Method method, Invitation const& invitation) {
    note_invitation(transaction_, post_.sender.office, invitation);
    auto const& person = people_.at(key.first);
    if (person.state == accounts::AccountState::active)
      (void)mail::enqueue_mail(
          transaction_, [this] { return now_; }, mail_of(person, key.second, wanted, method, invitation.sequence))
          .value();
  }

  mail::NewMail mail_of(accounts::Account const& person, About const& about, Wanted const& wanted, Method method,
                        std::int64_t sequence) const {
    ui::Localizer const localizer{person.fields.language};
    auto const is_task = about.kind == "task";
    Told told;
    told.what = localizer.text(method == Method::request ? "feeds.invite.request" : "feeds.invite.cancel");
    told.title = localizer.text(is_task ? "feeds.task" : "feeds.we_answer", {{"title", wanted.title}});
    if (method == Method::request)
      told.due =
          localizer.text("notices.due", {{"day", ui::format_date(localizer.language(), amity::to_string(wanted.day))}});
    told.because = localizer.text("notices.because.yours");
    told.path = (is_task ? "/office/tasks/task" : "/office/letters/letter") +
                ui::query_text({{"id", std::to_string(about.id)}});
    auto const key = "invitation/" + std::to_string(person.id.value) + "/" + about.kind + "/" +
                     std::to_string(about.id) + "/" + std::to_string(sequence);
    auto mail = at_once_mail(post_.sender, person, told, key);
    mail.about = about_mail(person.id, MailOn::invitation);
    Entry const entry{uid_of(is_task ? "task" : "answer", about.id, post_.sender.office),
                      wanted.day,
                      told.title,
                      wanted.sum,
                      post_.sender.origin + "/" + localizer.language() + told.path,
                      amity::to_string(now_),
                      sequence};
    mail.calendar = mail::Calendar{invitation_text({entry, method, post_.sender.from, person.fields.email}),
                                   about.kind + "-" + std::to_string(about.id) + ".ics",
                                   method == Method::request ? "REQUEST" : "CANCEL"};
    return mail;
  }

  db::Transaction& transaction_;
  Instant now_;
  Post const& post_;
  std::map<accounts::AccountId, accounts::Account> people_;
  std::map<accounts::AccountId, bool> wants_;
  std::map<Key, Wanted> wanted_;
};

}  // namespace

std::size_t write_invitations(db::Transaction& transaction, Instant now, Post const& post) {
  return Inviting(transaction, now, post).write();
}

}  // namespace amity::notices::web
