// SPDX-License-Identifier: Apache-2.0
// What runners do with the job table, each in a transaction of the caller's. Private to the room.
#pragma once

#include "db/database.h"
#include "jobs/back_off.h"
#include "jobs/job.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace amity::jobs {

// Who claims.
struct Claimant {
  std::string owner;  // differs for each runner there ever was
  std::string kinds;  // ",a,b,": those it has handlers for
  std::chrono::milliseconds lease{};
};

struct Claimed {
  JobId id;
  OfficeId office;
  std::string kind;
  std::string payload;
  bool has_key{};
  int tries{};  // this one counted
  int max_tries{};
  std::int64_t attempt{};
  Instant not_before;
};

bool has_due(db::Transaction& transaction, Claimant const& claimant, Class job_class, Instant now);
// At most `limit`, the most urgent first; they run and are the claimant's until the lease runs out.
std::vector<Claimed> claim(db::Transaction& transaction, Claimant const& claimant, Class job_class, Instant now,
                           std::size_t limit);

// One claim of a job: only who holds it may write what became of it.
struct Attempt {
  JobId id;
  std::string owner;
  std::int64_t attempt{};
};

struct LeaseUpdate {
  std::optional<double> progress;
  std::string word;
};
// False where the lease is another's by now or the job has ended.
bool renew(db::Transaction& transaction, Attempt const& attempt, LeaseUpdate const& update, Instant until);

// What an attempt comes to. State::waiting: another try at not_before.
struct End {
  State state{};
  int tries{};
  Instant not_before;
  LeaseUpdate last{};
  std::optional<std::string> result{};
  std::optional<std::string> error{};
};
enum class Key { none, some };
// As it was written: what would go back to waiting is cancelled where another of its key waits. Nothing where the lease
// is another's. Kind::constraint where one of its key is being enqueued at the same moment: to be tried again.
std::optional<End> end(db::Transaction& transaction, Attempt const& attempt, End end, Key key, Instant now);

struct Tries {
  JobId id;
  int tries{};
  int max_tries{};
};
// Another try after a while, or State::failed where there are none left or another try would not help.
End end_of_failure(Tries const& tries, Error const& error, BackOff const& back_off, Instant now);

// Whether a lease has run out.
bool has_lapsed(db::Transaction& transaction, Instant now);
// Told of a job that ended by it.
using OnEnd = std::function<void(std::string const& kind, OfficeId office)>;
// Takes jobs from runners that let their lease run out; returns how many.
std::size_t take_lapsed(db::Transaction& transaction, BackOff const& back_off, Instant now, OnEnd const& on_end = {});

}  // namespace amity::jobs
