// SPDX-License-Identifier: Apache-2.0
// Where layouts are asked for. Private to the room.
#pragma once

#include "core/result.h"
#include "service.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace amity::planning::layout::web {

// How a question stands that was asked under a name.
struct LayoutStanding {
  enum class At { waiting, running, done, given_up };
  At at{At::waiting};
  std::size_t ahead{};                     // questions that are solved before this one
  std::optional<LayoutProgress> progress;  // once there is some
};

// Solves on one thread of its own, so that layouts never take more than one of the machine's cores and hold up nobody
// else. A question that nobody asks after any more is given up; an answer is kept for those who ask the same.
class LayoutJobQueue {
 public:
  LayoutJobQueue() = default;
  ~LayoutJobQueue();  // gives up what is being solved
  LayoutJobQueue(LayoutJobQueue const&) = delete;
  LayoutJobQueue& operator=(LayoutJobQueue const&) = delete;

  // Asks without waiting; what this name asked before is given up. Errc::unavailable where too many wait already.
  Result<LayoutStanding> ask(std::string const& name, LayoutQuestion question);
  // Asking after it keeps it wanted, for some seconds. Nothing where the name has asked nothing, or long ago.
  std::optional<LayoutStanding> standing(std::string const& name);
  void give_up(std::string const& name);

  // The answer, if it comes in that time; else none, and it is wanted for some seconds more. Only one caller waits at a
  // time: those who wait hold up threads that are not the queue's own. Errc::unavailable as in ask().
  Result<std::shared_ptr<LayoutReply const>> reply(LayoutQuestion question, std::chrono::milliseconds patience);

 private:
  using Clock = std::chrono::steady_clock;
  struct Job;
  using JobPtr = std::shared_ptr<Job>;
  struct Name {
    JobPtr job;
    Clock::time_point seen;
  };

  // All of these with the mutex held.
  Result<JobPtr> job_for(LayoutQuestion question);
  JobPtr kept_or_coming(LayoutQuestion const& question, std::string const& key);
  JobPtr next();
  bool is_wanted(Job const& job) const;
  bool has_quick_waiting() const;
  void let_go(Name const& name);
  void forget_old_names();
  void keep(JobPtr const& job);
  LayoutStanding standing_of(Job const& job) const;

  void run();
  void solve(std::unique_lock<std::mutex>& lock, JobPtr const& job);

  std::mutex mutex_;
  std::condition_variable wake_;  // the queue's own thread
  std::condition_variable done_;  // those who wait for an answer
  bool stopping_{false};
  int waiting_{0};
  JobPtr running_;
  std::vector<JobPtr> queue_;
  std::list<JobPtr> kept_;  // last used first
  std::map<std::string, Name> names_;
  LayoutService service_;  // of the thread alone
  std::thread thread_;     // from the first question on
};

}  // namespace amity::planning::layout::web
