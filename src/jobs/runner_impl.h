// SPDX-License-Identifier: Apache-2.0
// The threads of a runner: some for each class that do jobs (worker.cpp), one that keeps the leases (keeper.cpp).
// Private to the room.
#pragma once

#include "jobs/runner.h"
#include "lease.h"
#include "outage.h"
#include "running_job.h"
#include "subscriptions.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace amity::jobs {

using RunningJobPtr = std::shared_ptr<RunningJob>;

class Runner::Impl {
 public:
  Impl(db::Database& database, std::vector<Handler> handlers, RunnerOptions options);
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;
  ~Impl() { stop(); }

  void stop();
  void wake();
  Subscription when_ended(JobId id, std::function<void(Ended const&)> f);
  std::optional<Progress> progress(JobId id);

 private:
  using SteadyClock = std::chrono::steady_clock;

  // The threads of a class and what they have claimed.
  struct Lane {
    Class job_class{};
    ClassOptions options;
    std::condition_variable wake;
    std::deque<RunningJobPtr> claimed;
    bool due{false};  // there is probably more to claim
    std::vector<std::thread> threads;
  };

  // worker.cpp
  void work(Lane& lane);
  void claim_for(Lane& lane);
  RunningJobPtr started(Claimed claimed);
  void run(RunningJob& job);
  End end_of(RunningJob& job, Result<std::string> const& result);
  void write_end(RunningJob& job, End const& wanted);
  std::optional<End> try_to_write(RunningJob const& job, End const& wanted);
  bool rest_in_outage();
  void forget(RunningJob const& job);
  void give_back_unbegun();

  // keeper.cpp
  void keep();
  struct Needs {
    bool renewal{};  // of this runner's leases
    bool taking{};   // of jobs whose lease has run out
  };
  Needs look();
  bool look_at_leases(db::Transaction& transaction, std::vector<RunningJobPtr> const& before);
  void look_at_time_limits();
  void look_at_due(db::Transaction& transaction);
  std::vector<Ended> look_at_subscribed(db::Transaction& transaction);
  void renew_leases();
  void take_lapsed_of_others();
  bool renew_now(RunningJob& job);
  enum class Ending { left_out, too };
  std::vector<RunningJobPtr> held(Ending ending);

  db::Database& database_;
  std::map<std::string, Handler, std::less<>> handlers_;
  RunnerOptions const options_;
  Claimant claimant_;
  Outage outage_{options_.log};
  std::shared_ptr<Subscriptions> const subscriptions_{std::make_shared<Subscriptions>()};

  std::mutex mutex_;  // of what follows
  bool stopping_{false};
  bool keeper_stops_{false};
  bool keeper_is_woken_{false};
  std::condition_variable wake_keeper_;
  std::condition_variable stopped_;
  std::map<JobId, RunningJobPtr> held_;  // claimed and not ended
  std::array<Lane, 4> lanes_;

  SteadyClock::time_point renewed_{SteadyClock::now()};  // of the keeper alone
  std::thread keeper_;
  std::mutex stop_mutex_;  // one stop() at a time
};

}  // namespace amity::jobs
