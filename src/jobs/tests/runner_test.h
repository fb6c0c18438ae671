// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/runner.h"
#include "jobs_test.h"

#include <latch>
#include <memory>
#include <mutex>

namespace amity::jobs {

// Longer than anything here takes on a busy machine: a test that fails by it has hung.
inline constexpr auto patience = 120s;

class WithRunner : public OnEachDatabase {
 protected:
  RunnerOptions quick() {
    RunnerOptions options;
    options.clock = clock.clock();
    options.poll = 5ms;
    options.log = [this](std::string_view line) {
      std::lock_guard const lock(log_mutex_);
      log_.emplace_back(line);
    };
    return options;
  }
  std::vector<std::string> log() {
    std::lock_guard const lock(log_mutex_);
    return log_;
  }
  std::unique_ptr<Runner> runner(std::vector<Handler> handlers) {
    return std::make_unique<Runner>(database, std::move(handlers), quick());
  }
  static Handler mail(std::function<Result<std::string>(Task&)> f) { return {.kind = mail_kind, .run = std::move(f)}; }
  // Until the runner says so, or asks it to stop.
  static Result<std::string> until_stopped(Task& task) {
    until([&] { return task.cancelled(); });
    return fail(Errc::unavailable, "stopped");
  }
  void until_state(JobId id, State state) {
    until([&] { return job(id).state == state; });
  }

 private:
  std::mutex log_mutex_;
  std::vector<std::string> log_;
};

}  // namespace amity::jobs
