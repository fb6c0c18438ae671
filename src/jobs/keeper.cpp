// SPDX-License-Identifier: Apache-2.0
// The thread that renews leases and looks at what others have done to the table.
#include "jobs/sql.h"
#include "rows.h"
#include "runner_impl.h"

#include <algorithm>
#include <set>

namespace amity::jobs {

void Runner::Impl::keep() {
  for (int failures = 0;;) {
    auto of = Outage::Of::reading;
    try {
      auto const needs = look();
      outage_.over(of);
      of = Outage::Of::writing;
      if (needs.renewal) renew_leases();
      if (needs.taking) take_lapsed_of_others();
      failures = 0;
    } catch (db::DatabaseError const& error) {
      outage_.seen(of, error.what());
      failures = std::min(failures + 1, longest_rest_in_polls);
    }
    std::unique_lock lock(mutex_);
    wake_keeper_.wait_for(lock, std::max(failures, 1) * options_.poll,
                          [this] { return keeper_stops_ || keeper_is_woken_; });
    keeper_is_woken_ = false;
    if (keeper_stops_) return;
  }
}

Runner::Impl::Needs Runner::Impl::look() {
  look_at_time_limits();
  auto const before = held(Ending::left_out);  // before the look, so that what is claimed after it is not missed
  bool lapsed = false;
  std::vector<Ended> ended;
  {
    auto transaction = database_.read();
    lapsed = look_at_leases(transaction, before);
    look_at_due(transaction);
    ended = look_at_subscribed(transaction);
  }
  for (auto const& how : ended) subscriptions_->tell(how);
  auto const has_news = std::ranges::any_of(before, [](RunningJobPtr const& job) {
    std::lock_guard const lock(job->mutex);
    return job->has_news;
  });
  auto const is_time = !before.empty() && SteadyClock::now() - renewed_ > options_.lease / 3;
  return {.renewal = lapsed || has_news || is_time, .taking = lapsed};
}

std::vector<RunningJobPtr> Runner::Impl::held(Ending ending) {
  std::lock_guard const lock(mutex_);
  std::vector<RunningJobPtr> jobs;
  for (auto const& [id, job] : held_)
    if (ending == Ending::too || !job->ending) jobs.push_back(job);
  return jobs;
}

// Finds cancellations and leases that were lost; whether any runner's has run out.
bool Runner::Impl::look_at_leases(db::Transaction& transaction, std::vector<RunningJobPtr> const& before) {
  struct Row {
    std::int64_t attempt{};
    bool cancel_requested{};
  };
  std::map<JobId, Row> rows;
  if (!before.empty())
    transaction.each(sql::running_of_owner, {{"owner", claimant_.owner}}, [&](db::Row const& row) {
      rows[row.get<JobId>(0)] = {row.integer(1), row.get<bool>(2)};
    });
  for (auto const& job : before) {
    auto const found = rows.find(job->job.id);
    if (found == rows.end() || found->second.attempt != job->job.attempt)
      job->ask_to_stop(StopReason::lease_lost);
    else if (found->second.cancel_requested)
      job->ask_to_stop(StopReason::cancelled);
  }
  return has_lapsed(transaction, options_.clock());
}

void Runner::Impl::look_at_time_limits() {
  for (auto const& job : held(Ending::left_out)) {
    auto const limit = job->handler->time_limit;
    std::unique_lock lock(job->mutex);
    auto const is_over = limit.count() > 0 && job->begun && SteadyClock::now() - *job->begun > limit;
    lock.unlock();
    if (is_over) job->ask_to_stop(StopReason::took_too_long);
  }
}

void Runner::Impl::look_at_due(db::Transaction& transaction) {
  for (auto& lane : lanes_) {
    if (lane.options.threads == 0 || !has_due(transaction, claimant_, lane.job_class, options_.clock())) continue;
    std::lock_guard const lock(mutex_);
    lane.due = true;
    lane.wake.notify_one();
  }
}

std::vector<Ended> Runner::Impl::look_at_subscribed(db::Transaction& transaction) {
  std::vector<Ended> ended;
  for (auto const id : subscriptions_->ids()) {
    {
      std::lock_guard const lock(mutex_);
      if (held_.contains(id)) continue;  // its thread tells it
    }
    auto how = transaction.one(sql::how_subscribed_ended, {{"id", id}}, [&](db::Row const& row) {
      return Ended{id, state_at(row, 0), row.get<std::string>(1), row.get<std::string>(2), {}};
    });
    if (how) ended.push_back(std::move(*how));
  }
  return ended;
}

void Runner::Impl::renew_leases() {
  auto const now = options_.clock();
  auto transaction = database_.write();
  std::vector<RunningJobPtr> lost;
  for (auto const& job : held(Ending::too)) {
    LeaseUpdate last;
    {
      std::lock_guard const lock(job->mutex);
      // A handler that does not stop after its time leaves the job to others.
      if (job->reason == StopReason::took_too_long) continue;
      last = job->last;
      job->has_news = false;
    }
    if (!renew(transaction, job->attempt, last, now + options_.lease)) lost.push_back(job);
  }
  transaction.commit();
  outage_.over(Outage::Of::writing);
  renewed_ = SteadyClock::now();
  for (auto const& job : lost)
    if (!job->ending) job->ask_to_stop(StopReason::lease_lost);
}

// After this runner's own were renewed, so that it does not take these after it was held up for long.
void Runner::Impl::take_lapsed_of_others() {
  try {
    auto transaction = database_.write();
    auto const at_end = [&](std::string const& kind, OfficeId office) {
      auto const handler = handlers_.find(kind);  // of another program's kinds that one's next start takes care
      if (handler != handlers_.end() && handler->second.at_end) handler->second.at_end(transaction, office);
    };
    if (take_lapsed(transaction, options_.back_off, options_.clock(), at_end) > 0) transaction.commit();
  } catch (db::DatabaseError const& error) {
    // Another of such a job's key was enqueued at that moment: at the next look then.
    if (error.kind() != db::DatabaseError::Kind::constraint) throw;
  }
}

bool Runner::Impl::renew_now(RunningJob& job) {
  LeaseUpdate last;
  {
    std::lock_guard const lock(job.mutex);
    last = job.last;
  }
  auto transaction = database_.write();
  auto const ours = renew(transaction, job.attempt, last, options_.clock() + options_.lease);
  transaction.commit();
  if (!ours) job.ask_to_stop(StopReason::lease_lost);
  return ours;
}

}  // namespace amity::jobs
