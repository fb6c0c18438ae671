// SPDX-License-Identifier: Apache-2.0
// The jobs that write mails on notices.
#include "jobs/queue.h"
#include "morning_time.h"
#include "notices/mailing.h"
#include "notices/web/sending.h"

namespace amity::notices::web {
namespace {

void schedule(db::Transaction& transaction, Clock const& clock, OfficeId office, std::string const& timezone) {
  (void)jobs::enqueue(
      transaction, clock,
      {.kind = morning_kind, .office = office, .key = "office", .not_before = next_morning(clock(), timezone)})
      .value();
}

void wake(Sending const& sending) {
  if (sending.wake) sending.wake();
}

Result<std::string> at_once(Sending const& sending, jobs::Task& task) {
  auto const post = post_of(*sending.world(), task.office(), sending.origin, sending.from);
  if (!post) return "there is no such office any more";
  auto transaction = sending.database.write();
  std::size_t written = 0;
  if (sending.mailing == Mailing::on)
    written =
        write_at_once(transaction, sending.clock(), *post) + write_invitations(transaction, sending.clock(), *post);
  // Of an office that came after the server's start too.
  schedule(transaction, sending.clock, task.office(), post->timezone);
  transaction.commit();
  if (written > 0) wake(sending);
  return std::to_string(written) + " mails";
}

Result<std::string> morning(Sending const& sending, jobs::Task& task) {
  auto const post = post_of(*sending.world(), task.office(), sending.origin, sending.from);
  if (!post) return "there is no such office any more";
  auto transaction = sending.database.write();
  auto const now = sending.clock();
  auto const done = write_morning(transaction, now, *post, sending.mailing);
  forget_old(transaction, now);
  forget_digest_links(transaction, now);
  transaction.commit();
  wake(sending);
  return std::to_string(done.reminders) + " reminders, " + std::to_string(done.digests) + " digests";
}

// Whatever came of this one. Of an office that is no more there is none.
void next(Sending const& sending, db::Transaction& transaction, OfficeId office) {
  auto const post = post_of(*sending.world(), office, sending.origin, sending.from);
  if (post) schedule(transaction, sending.clock, office, post->timezone);
}

}  // namespace

std::vector<jobs::Handler> handlers(Sending const& sending) {
  return {{.kind = at_once_kind, .run = [sending](jobs::Task& task) { return at_once(sending, task); }},
          {.kind = morning_kind,
           .run = [sending](jobs::Task& task) { return morning(sending, task); },
           .at_end = [sending](db::Transaction& transaction, OfficeId office) { next(sending, transaction, office); }}};
}

void schedule_mornings(db::Transaction& transaction, Clock const& clock, snapshot::World const& world) {
  for (auto const& office : world.reg.offices()) schedule(transaction, clock, office.id, office.timezone);
}

}  // namespace amity::notices::web
