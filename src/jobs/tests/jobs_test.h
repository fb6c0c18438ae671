// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "db/testing.h"
#include "jobs/queue.h"
#include "lease.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace amity::jobs {

using namespace std::chrono_literals;

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};
inline constexpr Kind count_kind{.name = "network.figures", .job_class = Class::compute, .max_tries = 3};
inline constexpr Kind mail_kind{.name = "mail.send", .job_class = Class::io, .max_tries = 3};

// A clock that stands until it is moved.
class MovedClock {
 public:
  explicit MovedClock(Instant start) : ms_{start.time_since_epoch().count()} {}
  Clock clock() {
    return [this] { return now(); };
  }
  Instant now() const { return Instant{std::chrono::milliseconds{ms_}}; }
  void move(std::chrono::milliseconds by) { ms_ += by.count(); }

 private:
  std::atomic<std::int64_t> ms_;
};

// A test on a fresh database of each kind, with the clock at noon of a day.
class OnEachDatabase : public testing::TestWithParam<std::string> {
 protected:
  static db::Database opened(std::string const& url, db::Database::Options const& options = {}) {
    auto made = db::Database::open(url, options);
    if (!made) throw std::runtime_error(made.error().message);
    return std::move(*made);
  }
  OnEachDatabase() { (void)database.migrate().value(); }

  // Runs f in a transaction and commits it.
  template <class F>
  auto write(F&& f) {
    auto transaction = database.write();
    auto result = f(transaction);
    transaction.commit();
    return result;
  }
  JobId enqueued(NewJob const& job) {
    return write([&](db::Transaction& t) { return enqueue(t, clock.clock(), job).value().id; });
  }
  std::vector<Claimed> claimed(Claimant const& by, Class job_class, std::size_t limit = 100) {
    return write([&](db::Transaction& t) { return claim(t, by, job_class, clock.now(), limit); });
  }
  static std::vector<JobId> ids(std::vector<Claimed> const& jobs) {
    std::vector<JobId> found;
    for (auto const& job : jobs) found.push_back(job.id);
    return found;
  }
  Job job(JobId id) {
    auto transaction = database.read();
    return find(transaction, id).value();
  }
  Job cancelled(JobId id) {
    return write([&](db::Transaction& t) { return cancel(t, clock.clock(), id); }).value();
  }
  // Until f() is true; a test that waits for ever is ended by ctest.
  template <class F>
  static void until(F&& f) {
    while (!f()) std::this_thread::sleep_for(1ms);
  }

  std::string const url{db::test_database_url(GetParam())};
  db::Database database{opened(url)};
  MovedClock clock{Instant{parse_day("2026-11-22").value()} + 12h};
  Claimant const left{.owner = "left", .kinds = ",network.figures,mail.send,", .lease = 60s};
  Claimant const right{.owner = "right", .kinds = ",network.figures,mail.send,", .lease = 60s};
};

#define JOBS_ON_EACH_DATABASE(suite)                                                       \
  INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::ValuesIn(db::test_database_kinds()), \
                           [](auto const& kind) { return kind.param; })

}  // namespace amity::jobs
