// SPDX-License-Identifier: Apache-2.0
#include "jobs/job.h"

#include "rows.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace amity::jobs {
namespace {

constexpr std::array<std::string_view, 5> states{"waiting", "running", "done", "failed", "cancelled"};
constexpr std::array<std::string_view, 4> classes{"interactive", "io", "compute", "background"};
constexpr std::array<std::string_view, 3> priorities{"urgent", "normal", "low"};

std::optional<Instant> instant_at(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return instant_of(row.integer(column));
}

// The column's check allows no other word.
template <std::size_t Size>
std::size_t place_of(std::array<std::string_view, Size> const& words, std::string_view word) {
  auto const found = std::ranges::find(words, word);
  if (found == words.end()) throw std::runtime_error("the job table holds the word " + std::string(word));
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace

std::string_view to_string(State state) { return states.at(static_cast<std::size_t>(state)); }
std::string_view to_string(Class job_class) { return classes.at(static_cast<std::size_t>(job_class)); }
std::string_view to_string(Priority priority) { return priorities.at(static_cast<std::size_t>(priority)); }

Result<State> parse_state(std::string_view text) {
  auto const found = std::ranges::find(states, text);
  if (found == states.end())
    return fail(Errc::invalid, "there is no state \"" + std::string(text) + "\"", "state",
                "waiting, running, done, failed or cancelled");
  return static_cast<State>(found - states.begin());
}

std::int64_t ms_of(Instant instant) { return instant.time_since_epoch().count(); }
Instant instant_of(std::int64_t ms) { return Instant{std::chrono::milliseconds{ms}}; }

State state_at(db::Row const& row, std::size_t column) {
  return static_cast<State>(place_of(states, row.text(column)));
}

Job read_job(db::Row const& row) {
  Job job;
  job.office = row.get<OfficeId>(0);
  job.id = row.get<JobId>(1);
  job.kind = row.get<std::string>(2);
  job.payload = row.get<std::string>(3);
  job.key = row.get<std::optional<std::string>>(4);
  job.job_class = static_cast<Class>(place_of(classes, row.text(5)));
  job.priority = static_cast<Priority>(row.integer(6));
  job.state = state_at(row, 7);
  job.requests = row.integer(8);
  job.tries = row.get<int>(9);
  job.max_tries = row.get<int>(10);
  job.not_before = instant_of(row.integer(11));
  job.attempt = row.integer(12);
  job.owner = row.get<std::string>(13);
  job.lease_until = instant_at(row, 14);
  job.progress = row.get<std::optional<double>>(15);
  job.progress_word = row.get<std::string>(16);
  job.cancel_requested = row.get<bool>(17);
  job.result = row.get<std::string>(18);
  job.error = row.get<std::string>(19);
  job.created = instant_of(row.integer(20));
  job.started = instant_at(row, 21);
  job.ended = instant_at(row, 22);
  return job;
}

}  // namespace amity::jobs
