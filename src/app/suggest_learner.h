// SPDX-License-Identifier: Apache-2.0
// Suggestions for the server: learnt on a thread of its own, of low priority, once somebody asks. Private to the room.
#pragma once

#include "explore/suggest_source.h"
#include "snapshot/world.h"
#include "verbs.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace amity::app {

class SuggestLearner {
 public:
  // world: what answers now; ready: called on the learner's thread when there is something new to answer with.
  SuggestLearner(DataLocation place, std::function<std::shared_ptr<snapshot::World const>()> world,
                 std::function<void()> ready);
  SuggestLearner(SuggestLearner const&) = delete;
  SuggestLearner& operator=(SuggestLearner const&) = delete;
  // Waits for what is being learnt: some seconds.
  ~SuggestLearner();

  // What there is, perhaps of the register as it was before. Never waits. Learning begins with the first call, and
  // again with the first one after the register has changed and an hour has passed.
  explore::SuggestSource ask();

 private:
  void run();
  explore::SuggestSource learnt(snapshot::World const& world) const;

  DataLocation place_;
  std::function<std::shared_ptr<snapshot::World const>()> world_;
  std::function<void()> ready_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool wanted_{false};
  bool stopping_{false};
  std::optional<explore::SuggestSource> now_;  // a model, or why there is none of the world that was seen last
  std::weak_ptr<snapshot::World const> seen_;  // the world it was made of
  std::chrono::steady_clock::time_point made_;
  std::thread thread_;
};

}  // namespace amity::app
