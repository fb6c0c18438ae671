// SPDX-License-Identifier: Apache-2.0
// The threads that do jobs.
#include "runner_impl.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

namespace amity::jobs {
namespace {

constexpr int most_races = 10;

void set_niceness_of_this_thread(int niceness) {
  if (niceness != 0) setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness);
}

std::string named(Claimed const& job) { return "job " + std::to_string(job.id.value) + " (" + job.kind + ")"; }

std::string of_tries(Claimed const& job) {
  return "try " + std::to_string(job.tries) + " of " + std::to_string(job.max_tries);
}

// Where a text cannot be stored as it is.
std::string ascii(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c < ' ' || c > '~'; }, '?');
  return text;
}

}  // namespace

void Runner::Impl::work(Lane& lane) {
  set_niceness_of_this_thread(lane.options.niceness);
  std::unique_lock lock(mutex_);
  for (;;) {
    lane.wake.wait(lock, [&] { return stopping_ || lane.due || !lane.claimed.empty(); });
    if (stopping_) return;
    if (lane.claimed.empty()) {
      lane.due = false;
      lock.unlock();
      claim_for(lane);
    } else {
      auto const job = lane.claimed.front();
      lane.claimed.pop_front();
      lock.unlock();
      run(*job);
    }
    lock.lock();
  }
}

void Runner::Impl::claim_for(Lane& lane) {
  std::vector<Claimed> claimed;
  try {
    auto transaction = database_.write();
    claimed = claim(transaction, claimant_, lane.job_class, options_.clock(), lane.options.claim_at_once);
    if (claimed.empty()) return;
    transaction.commit();
    outage_.over(Outage::Of::writing);
  } catch (db::DatabaseError const& error) {
    // Two claimed jobs of one key at the same moment; what was not claimed is found again by the keeper.
    if (error.kind() != db::DatabaseError::Kind::constraint) outage_.seen(Outage::Of::writing, error.what());
    return;
  }
  std::lock_guard const lock(mutex_);
  auto const full = claimed.size() >= lane.options.claim_at_once;
  for (auto& job : claimed) lane.claimed.push_back(started(std::move(job)));
  lane.due = lane.due || full;
  lane.wake.notify_all();
}

// With the mutex held.
RunningJobPtr Runner::Impl::started(Claimed claimed) {
  auto job = std::make_shared<RunningJob>();
  job->job = std::move(claimed);
  job->attempt = {job->job.id, claimant_.owner, job->job.attempt};
  job->handler = &handlers_.at(job->job.kind);
  job->renew_now = [this, &held = *job] { return renew_now(held); };
  held_[job->job.id] = job;
  return job;
}

void Runner::Impl::run(RunningJob& job) {
  {
    std::lock_guard const lock(job.mutex);
    job.begun = SteadyClock::now();
  }
  Result<std::string> result;
  try {
    Task task(job);
    result = job.handler->run(task);
  } catch (std::exception const& error) {
    result = fail(Errc::unavailable, error.what());
  } catch (...) {
    result = fail(Errc::unavailable, "its handler threw what is no exception");
  }
  write_end(job, end_of(job, result));
}

End Runner::Impl::end_of(RunningJob& job, Result<std::string> const& result) {
  std::lock_guard const lock(job.mutex);
  auto const now = options_.clock();
  End end{.state = State::done, .tries = job.job.tries, .not_before = now, .last = job.last};
  if (result) {
    end.result = *result;
    return end;
  }
  auto error = result.error();
  switch (job.reason) {
    case StopReason::cancelled:
      end.state = State::cancelled;
      end.error = error.message;
      return end;
    case StopReason::shutdown:
      end.state = State::waiting;
      --end.tries;
      return end;
    case StopReason::took_too_long:
      error = {
          Errc::unavailable, "it took longer than " + std::to_string(job.handler->time_limit.count()) + " ms", {}, {}};
      break;
    case StopReason::lease_lost:  // whoever has it does it again
      end.state = State::waiting;
      return end;
    case StopReason::none:
      break;
  }
  end = end_of_failure({job.job.id, job.job.tries, job.job.max_tries}, error, options_.back_off, now);
  end.last = job.last;
  options_.log(named(job.job) + " failed, " + of_tries(job.job) + ": " + ascii(error.message));
  return end;
}

// Until it is written, the lease is another's, or the server stops.
void Runner::Impl::write_end(RunningJob& job, End const& wanted) {
  job.ending = true;
  auto end = wanted;
  std::optional<End> written;
  for (int races = 0;;) {
    try {
      written = try_to_write(job, end);
      outage_.over(Outage::Of::writing);
      break;
    } catch (db::DatabaseError const& error) {
      if (error.kind() != db::DatabaseError::Kind::constraint) {
        outage_.seen(Outage::Of::writing, error.what());
        if (rest_in_outage()) continue;
        return forget(job);  // the lease runs out, and another server does it again
      }
      // Another of its key was enqueued at that moment, or there is a text that no database takes.
      if (end.state == State::waiting && ++races < most_races) continue;
      if (end.state == State::failed) break;
      end = {.state = State::failed,
             .tries = end.tries,
             .not_before = end.not_before,
             .error = "what it came to cannot be stored: " + ascii(end.result.value_or(end.error.value_or("")))};
    }
  }
  if (!written) options_.log(named(job.job) + " was not this server's any more, what it came to is dropped");
  forget(job);
  if (written && written->state != State::waiting)
    subscriptions_->tell(
        {job.job.id, written->state, written->result.value_or(""), written->error.value_or(""), job.value});
}

std::optional<End> Runner::Impl::try_to_write(RunningJob const& job, End const& wanted) {
  auto transaction = database_.write();
  auto written = end(transaction, job.attempt, wanted, job.job.has_key ? Key::some : Key::none, options_.clock());
  if (written && written->state != State::waiting && job.handler->at_end)
    job.handler->at_end(transaction, job.job.office);
  if (written) transaction.commit();
  return written;
}

// False where the server stops.
bool Runner::Impl::rest_in_outage() {
  auto const polls = std::min(outage_.failures(), longest_rest_in_polls);
  std::unique_lock lock(mutex_);
  return !stopped_.wait_for(lock, polls * options_.poll, [this] { return stopping_; });
}

void Runner::Impl::forget(RunningJob const& job) {
  {
    std::lock_guard const lock(mutex_);
    auto const found = held_.find(job.job.id);
    // After a lost lease this runner may hold it again, by another attempt.
    if (found != held_.end() && found->second.get() == &job) held_.erase(found);
  }
  if (job.job.has_key) wake();  // another of its key may wait for this one
}

void Runner::Impl::give_back_unbegun() {
  for (auto& lane : lanes_)
    for (auto const& job : std::exchange(lane.claimed, {})) {
      job->ask_to_stop(StopReason::shutdown);  // it may have been claimed while the others were asked
      write_end(*job, end_of(*job, fail(Errc::unavailable, "the server stopped")));
    }
}

}  // namespace amity::jobs
