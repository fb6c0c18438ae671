// SPDX-License-Identifier: Apache-2.0
// What is done with jobs in the caller's transaction.
#pragma once

#include "db/database.h"
#include "jobs/job.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace amity::jobs {

struct NewJob {
  Kind kind;
  OfficeId office{the_world};        // 0: the instance itself
  std::string payload{"{}"};         // JSON of at most 64 KiB; ids and words, never personal values
  std::optional<std::string> key{};  // a second job of this office, kind and key while one waits is the same job
  Priority priority{Priority::normal};
  std::optional<Instant> not_before{};  // now where left out
  std::optional<Class> job_class{};     // the kind's where left out
};

struct Enqueued {
  JobId id;
  bool coalesced{};  // with one that waits; its payload stays, the earlier time and the higher priority count
};

// Part of the caller's transaction: the job is there if and only if the change is. Best done last in it: others that
// enqueue the same key wait until it ends. Until then a coalesced job is not begun, so that it sees the change.
// Errc::invalid for a payload that is no JSON or too long, a name of a kind or a key that cannot be. After the commit,
// Runner::wake() begins it at once; without, a runner finds it within a second or so.
Result<Enqueued> enqueue(db::Transaction& transaction, Clock const& clock, NewJob const& job);

struct Filter {
  std::optional<State> state{};
  std::optional<OfficeId> office{};
  std::string kind{};  // empty: all
  std::size_t limit{100};
};
// The newest first.
std::vector<Job> list(db::Transaction& transaction, Filter const& filter);
std::optional<Job> find(db::Transaction& transaction, JobId id);

// What is asked of one that waits takes effect at once, of one that runs once its runner has looked (a second or so)
// and its handler has stopped. Errc::not_found; Errc::conflict where it has ended.
Result<Job> cancel(db::Transaction& transaction, Clock const& clock, JobId id);
// Brings a failed or cancelled one back, with all its tries; one that waits for its next try is due at once.
// Errc::not_found; Errc::conflict where it runs, is done, or another of its key waits.
Result<Job> retry(db::Transaction& transaction, Clock const& clock, JobId id);

// For the metrics: how many there are of each kind and state.
struct Figures {
  struct Count {
    std::string kind;
    State state{};
    std::int64_t jobs{};
    std::optional<std::chrono::milliseconds> oldest_due{};  // waiting: how long the first has been due
    bool operator==(Count const&) const = default;
  };
  std::vector<Count> counts;                              // by kind, then state
  std::optional<std::chrono::milliseconds> oldest_due{};  // of all kinds
  std::int64_t lapsed{};                                  // running, but their server has not renewed the lease
};
Figures figures(db::Transaction& transaction, Clock const& clock);

}  // namespace amity::jobs
