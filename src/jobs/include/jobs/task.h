// SPDX-License-Identifier: Apache-2.0
// A job as its handler sees it.
#pragma once

#include "db/database.h"
#include "jobs/job.h"

#include <any>
#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace amity::jobs {

struct RunningJob;

// Belongs to the handler's thread; progress(), cancelled() and stop_token() may be used from others that it starts.
class Task {
 public:
  explicit Task(RunningJob& job) : job_{job} {}
  Task(Task const&) = delete;
  Task& operator=(Task const&) = delete;

  JobId id() const;
  OfficeId office() const;
  std::string_view payload() const;  // JSON
  int tries() const;                 // 1 for the first

  // fraction: 0..1; word: a few ASCII letters ("counting"). Costs nothing: the runner writes it down about once a
  // second.
  void progress(double fraction, std::string_view word);

  // Stop is requested where the job is cancelled, took too long, lost its lease, or the server shuts down. Who notices
  // returns soon, with an error; a result that is there anyway counts.
  std::stop_token stop_token() const;
  bool cancelled() const { return stop_token().stop_requested(); }

  // The runner renews the lease by itself. This renews it now, and says whether the job is still this attempt's: to be
  // asked before what cannot be undone (a mail). Throws DatabaseError.
  bool heartbeat();

  // For who waits in this process (Runner::when_ended, wait); kept nowhere else.
  void hand_over(std::any value);

 private:
  RunningJob& job_;
};

// What does the jobs of one kind. It may run more than once for one job (a server that died, a result that could not be
// written), so what it does twice must come to the same. It opens no transaction for longer than it needs.
// The text it returns is the job's result. Errc::unavailable, and an exception, are tried again, with back-off; any
// other error is final.
struct Handler {
  Kind kind;
  std::function<Result<std::string>(Task&)> run;
  std::chrono::milliseconds time_limit{0};  // after it the try has failed; 0: none
  // In the transaction that writes that a job has ended, whichever way: work that comes again each night enqueues its
  // next time here, so that one night that failed for good (and is listed as failed) is not the last one.
  std::function<void(db::Transaction&, OfficeId)> at_end{};
};

}  // namespace amity::jobs
