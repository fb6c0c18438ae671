// SPDX-License-Identifier: Apache-2.0
// A job between its claim and its end, shared by the thread that does it and the one that renews its lease. Private to
// the room.
#pragma once

#include "jobs/task.h"
#include "lease.h"

#include <any>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace amity::jobs {

enum class StopReason { none, cancelled, took_too_long, lease_lost, shutdown };

struct RunningJob {
  Claimed job;
  Attempt attempt;
  Handler const* handler{};
  std::function<bool()> renew_now;

  std::stop_source stop;
  std::atomic<bool> ending{false};  // what it came to is being written

  std::mutex mutex;  // of what follows
  StopReason reason{StopReason::none};
  std::optional<std::chrono::steady_clock::time_point> begun;  // none: claimed, but no thread was free yet
  LeaseUpdate last;
  bool has_news{false};  // of last, since it was written down
  std::any value;

  // The first reason counts. Not with a lock held that a handler's stop callback may want.
  void ask_to_stop(StopReason why) {
    {
      std::lock_guard const lock(mutex);
      if (reason != StopReason::none) return;
      reason = why;
    }
    stop.request_stop();
  }
};

}  // namespace amity::jobs
