// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "jobs/back_off.h"
#include "jobs/task.h"

#include <any>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::jobs {

struct ClassOptions {
  unsigned threads{1};           // 0: this server does no jobs of the class
  int niceness{0};               // 0..19, Linux's; threads that a handler starts inherit it
  std::size_t claim_at_once{1};  // many for short jobs: one transaction for all of them
};

struct RunnerOptions {
  Clock clock{system_clock()};
  ClassOptions interactive{.threads = 1, .niceness = 0, .claim_at_once = 1};
  ClassOptions io{.threads = 2, .niceness = 0, .claim_at_once = 20};
  ClassOptions compute{.threads = 1, .niceness = 5, .claim_at_once = 1};
  ClassOptions background{.threads = 1, .niceness = 19, .claim_at_once = 1};
  // How long a job stays with a server that is not heard of; renewed at a third of it. Clocks of servers may differ by
  // less than that.
  std::chrono::milliseconds lease{60'000};
  std::chrono::milliseconds poll{1'000};  // how often jobs of others, cancellations and progress are looked after
  BackOff back_off{};
  std::function<void(std::string_view line)> log{};  // troubles; called from any thread
};

// How a job ended.
struct Ended {
  JobId id;
  State state{};  // done, failed or cancelled
  std::string result;
  std::string error;
  std::any value{};  // what the handler handed over; empty where another process or an earlier attempt did it
};

// Ends the subscription when it goes; waits for a call that is under way on another thread.
class Subscription {
 public:
  Subscription() = default;
  explicit Subscription(std::function<void()> end) : end_(std::move(end)) {}
  Subscription(Subscription&& other) noexcept : end_(std::exchange(other.end_, nullptr)) {}
  Subscription& operator=(Subscription&& other) noexcept {
    std::swap(end_, other.end_);
    return *this;
  }
  ~Subscription() {
    if (end_) end_();
  }

 private:
  std::function<void()> end_;
};

struct Progress {
  double fraction{};
  std::string word;
  bool operator==(Progress const&) const = default;
};

// Does the jobs of one database, beside other runners on it. Each job is one runner's at a time, held by a lease; what
// a runner that died held is taken up by another once the lease has run out. A result is written only while the lease
// is held. No transaction is open while a handler works. Jobs of kinds without a handler stay waiting. While the
// database is away it goes on trying, and says so once.
class Runner {
 public:
  // Begins at once. Throws std::invalid_argument for two handlers of one kind. The database must live longer.
  Runner(db::Database& database, std::vector<Handler> handlers, RunnerOptions options);
  Runner(Runner const&) = delete;
  Runner& operator=(Runner const&) = delete;
  ~Runner();  // stop()

  // Asks what runs to stop and waits for it; what is not done goes back to waiting, without counting as a try.
  void stop();

  // Looks for work now: after the commit of a transaction that enqueued or cancelled something.
  void wake();

  // Calls f once the job has ended, wherever it ran, on a thread of this runner; f is short and does not throw. Made
  // between enqueue() and the commit, it misses nothing. Ended elsewhere or before, it is told after the next poll.
  [[nodiscard]] Subscription when_ended(JobId id, std::function<void(Ended const&)> f);
  // The same for who can wait. Nothing where it has not ended in that time.
  std::optional<Ended> wait(JobId id, std::chrono::milliseconds patience);

  // How far a job has come that runs in this process, without a look at the database.
  std::optional<Progress> progress(JobId id) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::jobs
