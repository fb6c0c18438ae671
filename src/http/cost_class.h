// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fair_queue.h"
#include "http/metrics.h"
#include "http/server.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace amity::http {

class Pending;

// The threads of one class of requests and those that wait for them.
class CostClass {
 public:
  // `name` is a constant of the program's.
  CostClass(std::string_view name, ClassLimits const& limits);
  ~CostClass();
  CostClass(CostClass const&) = delete;
  CostClass& operator=(CostClass const&) = delete;

  void start();
  // Drops what waits, asks what runs to stop and waits for the threads.
  void stop();

  // From any thread. What finds no place is refused, be it this one or another client's.
  void offer(std::shared_ptr<Pending> pending);
  // Whether it was still waiting; then it never runs.
  bool withdraw(std::shared_ptr<Pending> const& pending);
  // One that was left open when its handler returned has been answered.
  void finished(std::uint64_t client);
  void count_abandoned();
  void count_refused();

  ClassLimits const& limits() const { return limits_; }
  ClassMetrics metrics() const;

 private:
  void work();

  std::string_view name_;
  ClassLimits limits_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  FairQueue<std::shared_ptr<Pending>> queue_;
  ClassMetrics counted_;
  bool stopping_{false};
  std::vector<std::thread> threads_;
};

// All classes of a server.
class CostClasses {
 public:
  explicit CostClasses(ClassOptions const& options);
  // None: light ones have no queue.
  CostClass* of(Cost cost);
  CostClass& compression() { return compression_; }
  void start();
  void stop();
  std::vector<ClassMetrics> metrics() const;

 private:
  CostClass quick_;
  CostClass heavy_;
  CostClass write_;
  CostClass password_;
  CostClass remote_;
  CostClass compression_;
};

}  // namespace amity::http
