// SPDX-License-Identifier: Apache-2.0
// A job: work that is done after the transaction that asked for it, by whichever server has a hand free.
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::jobs {

using JobId = Id<struct JobTag>;

// done, failed and cancelled are ends; amity jobs retry brings the last two back to waiting.
enum class State { waiting, running, done, failed, cancelled };

// Which threads of a Runner do a job. Each class has its own, so that one full of work does not hold up another.
enum class Class {
  interactive,  // a person waits for it; short
  io,           // waits for other machines: mail, downloads
  compute,      // seconds to minutes of a core, and somebody waits for the result
  background,   // takes what the rest leaves
};

// Within a class; of equals, the one that has been due longest comes first.
enum class Priority { urgent, normal, low };

// What those who enqueue a job and the handler that does it agree on: declared once, as a constant.
struct Kind {
  std::string_view name;  // "network.figures": lower case letters, digits, '.', '_' and '-'
  Class job_class{Class::background};
  int max_tries{5};
};

struct Job {
  JobId id;
  OfficeId office;  // 0: the instance itself
  std::string kind;
  std::string payload;  // JSON
  std::optional<std::string> key;
  Class job_class{};
  Priority priority{};
  State state{};
  std::int64_t requests{};  // how often it was enqueued while it waited
  int tries{};              // begun and not given back
  int max_tries{};
  Instant not_before;
  std::int64_t attempt{};  // how often it was claimed: tells a result of this attempt from one of an earlier
  std::string owner;       // the runner that does it or did it last; empty: none yet
  std::optional<Instant> lease_until;
  std::optional<double> progress;  // 0..1
  std::string progress_word;
  bool cancel_requested{};
  std::string result;
  std::string error;  // why it failed or was cancelled; while it waits, why the last try failed
  Instant created;
  std::optional<Instant> started;  // of the last attempt
  std::optional<Instant> ended;
  bool operator==(Job const&) const = default;
};

std::string_view to_string(State state);
std::string_view to_string(Class job_class);
std::string_view to_string(Priority priority);
// Errc::invalid with the states that there are.
Result<State> parse_state(std::string_view text);

}  // namespace amity::jobs
