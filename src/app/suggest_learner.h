// SPDX-License-Identifier: Apache-2.0
// Suggestions for the server: learnt by a job once somebody asks, by one of the servers of a database for all of them.
// Private to the room.
#pragma once

#include "explore/suggest_source.h"
#include "jobs/runner.h"
#include "snapshot/world.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace amity::app {

inline constexpr jobs::Kind learn_kind{.name = "suggestions.learn", .job_class = jobs::Class::compute, .max_tries = 3};

// Learns from the world that this server answers with, and keeps the model in the database. Its result is a JSON
// object:
// {"data_version": ..., "ties": ..., "kept": whether it was there already}.
jobs::Handler learn_handler(db::Database& database, std::function<std::shared_ptr<snapshot::World const>()> world);

class SuggestLearner {
 public:
  // world: what answers now; ready: called when there is something new to answer with. Of `runner` only the queue is
  // used: another server may do the job.
  SuggestLearner(db::Database& database, jobs::Runner& runner, Clock clock,
                 std::function<std::shared_ptr<snapshot::World const>()> world, std::function<void()> ready);
  SuggestLearner(SuggestLearner const&) = delete;
  SuggestLearner& operator=(SuggestLearner const&) = delete;

  // What there is, perhaps of the register as it was before. Never waits. The first call has a model looked for, or
  // learnt; so has the first one after the register has changed and an hour has passed.
  explore::SuggestSource ask();

  // Does what the askers wish and takes what was learnt. Uses the database; called again and again by one thread.
  void look();

 private:
  using World = std::shared_ptr<snapshot::World const>;

  void take_end();
  void find_or_enqueue(World const& world);
  void enqueue(World const& world);
  bool take_kept(World const& world, planning::suggestions::RegisterPlaces& seen, std::string_view data_version);
  void settle(World const& world, explore::SuggestSource source);

  db::Database& database_;
  jobs::Runner& runner_;
  Clock clock_;
  std::function<World()> world_;
  std::function<void()> ready_;

  std::mutex mutex_;  // of what follows
  bool wanted_{false};
  std::optional<explore::SuggestSource> now_;  // a model, or why there is none of the world that was seen last
  std::weak_ptr<snapshot::World const> seen_;  // the world it was made of
  std::chrono::steady_clock::time_point made_;
  std::optional<jobs::Ended> ended_;

  // Of the thread that looks.
  World asked_for_;  // the world of the job that is under way; null: none
  jobs::Subscription subscription_;
};

}  // namespace amity::app
