// SPDX-License-Identifier: Apache-2.0
#include "notices/web/sending.h"

#include "accounts/secret.h"
#include "jobs/queue.h"
#include "morning_time.h"
#include "notices/mailing.h"
#include "partnerships/anniversary.h"
#include "returns/came_back.h"
#include "rules/office_calendar.h"
#include "work/due.h"

namespace amity::notices::web {
namespace {

constexpr std::size_t most_in_digest = 50;

void put(db::Transaction& transaction, Instant now, mail::NewMail const& mail) {
  (void)mail::enqueue_mail(
      transaction, [now] { return now; }, mail)
      .value();
}

// One account's notices that a mail may tell.
class Reader {
 public:
  Reader(db::Transaction& transaction, Instant now, Post const& post, accounts::AccountId id)
      : transaction_(transaction),
        account(accounts::account_of(transaction, post.sender.office, id).value()),
        ways(ways_of(transaction, post.sender.office, id)),
        localizer_(account.fields.language),
        looking_{post.sender.office, id, accounts::rights_of(account.fields.role), now} {}

  std::optional<Told> told(Notice const& notice) { return told_of(localizer_, transaction_, looking_, notice); }

 private:
  db::Transaction& transaction_;

 public:
  accounts::Account account;
  Ways ways;

 private:
  ui::Localizer localizer_;
  Looking looking_;
};

std::vector<Notice> of_digest(ByAccount const& waiting, Reader const& reader) {
  std::vector<Notice> found;
  auto const own = waiting.find(reader.account.id);
  if (own == waiting.end()) return found;
  for (auto const& notice : own->second)
    if (reader.ways.at(notice.kind) == Way::digest) found.push_back(notice);
  return found;
}

std::vector<NoticeId> ids_of(std::vector<Notice> const& notices) {
  std::vector<NoticeId> ids;
  ids.reserve(notices.size());
  for (auto const& one : notices) ids.push_back(one.id);
  return ids;
}

// Whether a mail was written.
bool write_digest(db::Transaction& transaction, Instant now, Post const& post, Reader& reader) {
  auto const office = post.sender.office;
  if (returns::stop_of(transaction, reader.account)) return false;
  // What yesterday's told goes with today's, unless a mail server may have it.
  for (auto const& key :
       mail::withdraw_untouched(transaction, now, office, about_mail(reader.account.id, MailOn::digest)))
    wait_again(transaction, office, key);
  auto const notices = of_digest(waiting_for_mail(transaction, office, now - digest_within), reader);
  Digest digest{.day = local_day(now, post.timezone), .told = {}, .left_out = 0, .unsubscribe_secret = {}};
  for (auto const& notice : notices) {
    auto told = reader.told(notice);
    if (!told) continue;
    if (digest.told.size() < most_in_digest)
      digest.told.push_back(*std::move(told));
    else
      ++digest.left_out;
  }
  auto const key = digest_key(reader.account.id, digest.day);
  note_mailed(transaction, office, ids_of(notices), digest.told.empty() ? by_no_mail : std::string_view{key});
  if (digest.told.empty()) return false;
  digest.unsubscribe_secret = accounts::new_secret(digest_link_prefix);
  keep_digest_link(transaction, now, office, reader.account.id, accounts::hash_of(digest.unsubscribe_secret));
  put(transaction, now, digest_mail(post.sender, reader.account, digest));
  return true;
}

std::size_t write_digests(db::Transaction& transaction, Instant now, Post const& post) {
  std::size_t written = 0;
  auto const waiting = waiting_for_mail(transaction, post.sender.office, now - digest_within);
  for (auto const& [id, notices] : waiting) {
    Reader reader(transaction, now, post, id);
    std::vector<NoticeId> unwanted;
    for (auto const& notice : notices)
      if (reader.ways.at(notice.kind) == Way::none) unwanted.push_back(notice.id);
    note_mailed(transaction, post.sender.office, unwanted, by_no_mail);
    if (!of_digest(waiting, reader).empty() && write_digest(transaction, now, post, reader)) ++written;
  }
  return written;
}

std::vector<Post::Tie> ties_of(snapshot::World const& world, CityId home) {
  std::vector<Post::Tie> ties;
  for (auto const place : world.reg.of(home)) {
    auto const& partnership = world.reg.partnerships()[place];
    auto const signed_on = partnerships::day_kept(partnership.resolution);
    auto const* partner = world.atlas.city(partnership.other(home));
    if (!signed_on || partner == nullptr) continue;
    LocalText name;
    for (auto const* language : {"zh", "ja", "en"})
      name.emplace(language, std::string(world.atlas.name_in(*partner, language).text));
    ties.push_back({partnership.id.value, std::move(name), *signed_on});
  }
  return ties;
}

}  // namespace

std::optional<Post> post_of(snapshot::World const& world, OfficeId office, std::string origin, std::string from) {
  auto const* found = world.reg.office(office);
  if (found == nullptr) return std::nullopt;
  return Post{{office, found->name, std::move(origin), std::move(from)}, found->timezone, ties_of(world, found->home)};
}

Instant eight_at(Day day, std::string const& timezone) { return morning_of(day, timezone); }

std::size_t write_at_once(db::Transaction& transaction, Instant now, Post const& post) {
  auto const office = post.sender.office;
  std::size_t written = 0;
  for (auto const& [id, notices] : waiting_for_mail(transaction, office, now - at_once_within)) {
    Reader reader(transaction, now, post, id);
    for (auto const& notice : notices) {
      auto const way = reader.ways.at(notice.kind);
      // Who wants none is not told later, should they want some again.
      if (way == Way::none) note_mailed(transaction, office, std::span{&notice.id, 1}, by_no_mail);
      if (way != Way::at_once) continue;
      auto const key = "notice/" + std::to_string(notice.id.value);
      auto const told = reader.told(notice);
      note_mailed(transaction, office, std::span{&notice.id, 1}, told ? std::string_view{key} : by_no_mail);
      if (!told) continue;
      put(transaction, now, at_once_mail(post.sender, reader.account, *told, key));
      ++written;
    }
  }
  return written;
}

Morning write_morning(db::Transaction& transaction, Instant now, Post const& post, Mailing mailing) {
  auto const office = post.sender.office;
  auto const today = local_day(now, post.timezone);
  if (now < morning_of(today, post.timezone)) return {};
  Morning morning;
  auto done = mornings_of(transaction, office);
  if (!done.reminded_until || *done.reminded_until < today) {
    auto const after = done.reminded_until.value_or(today - std::chrono::days{1});
    morning.reminders = tell(transaction, office, now, work::reminders_between(transaction, office, after, today));
    done.reminded_until = today;
  }
  auto const is_due = !done.digested_on || *done.digested_on < today;
  if (mailing == Mailing::on && is_due && rules::calendar_of_office(transaction, office)->works(today)) {
    morning.digests = write_digests(transaction, now, post);
    done.digested_on = today;
  }
  note_mornings(transaction, office, done);
  return morning;
}

}  // namespace amity::notices::web
