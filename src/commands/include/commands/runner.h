// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/execute.h"

#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string_view>

namespace amity::commands {

// What came of a command: its answer or refusal, or, where the world broke (database gone, disk full, a mistake of the
// program), the exception.
struct Finished {
  Outcome<std::string> outcome{std::string{}};
  std::exception_ptr broken{};
};
// Short, and throws nothing: other commands wait behind it. What it throws all the same is told as a fault.
using OnFinished = std::function<void(Finished)>;
// What broke a command, once for each: its verb, and the exception's words.
using OnFault = std::function<void(std::string_view verb, std::string_view what)>;
// After each commit, before anybody is answered, so that who is answered can see what was done. Called by several
// threads at once on PostgreSQL.
using OnCommit = std::function<void(TouchesByOffice const&)>;

// Runs the commands of a server. Those that wait at the same time are committed together (one flush of the disk for
// many), each undone alone where it is refused; if the commit fails, all of the group fail and none is half done.
// Commands of one office run in the order they came.
class Runner {
 public:
  struct Options {
    std::size_t most_waiting{10'000};  // more are refused (Errc::unavailable)
    std::size_t most_together{256};
    int writers{4};  // threads on PostgreSQL, where offices do not wait for each other; SQLite has one writer
    // So long after it was begun a group that met a locked database is begun again; a try may take as long as the
    // database's own busy_timeout.
    std::chrono::milliseconds patience{5000};
    OnFault on_fault{};
  };
  // The tables are described once: migrations have run.
  Runner(db::Database& database, Clock clock, OnCommit on_commit, Options const& options);
  Runner(db::Database& database, Clock clock, OnCommit on_commit)
      : Runner(database, std::move(clock), std::move(on_commit), Options{}) {}
  // Does what waits, then ends.
  ~Runner();
  Runner(Runner const&) = delete;
  Runner& operator=(Runner const&) = delete;

  // From any thread; on_finished is called once, by a thread of the runner's.
  void submit(Request request, Verb verb, OnFinished on_finished);
  // The same, waited for; throws what broke.
  Outcome<std::string> run(Request request, Verb verb);

  struct Figures {
    std::size_t waiting{};
    std::uint64_t commands{};  // done or refused
    std::uint64_t commits{};
    std::uint64_t failed_commits{};
  };
  Figures figures() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace amity::commands
