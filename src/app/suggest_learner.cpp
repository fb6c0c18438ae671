// SPDX-License-Identifier: Apache-2.0
#include "suggest_learner.h"

#include "suggest_store.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include <exception>

namespace amity::app {
namespace {

constexpr int lowest_priority = 19;
constexpr int first_priority = 5;
constexpr std::chrono::hours between_learning{1};

}  // namespace

SuggestLearner::SuggestLearner(DataLocation place, std::function<std::shared_ptr<snapshot::World const>()> world,
                               std::function<void()> ready)
    : place_(std::move(place)), world_(std::move(world)), ready_(std::move(ready)), thread_([this] { run(); }) {}

SuggestLearner::~SuggestLearner() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

explore::SuggestSource SuggestLearner::ask() {
  auto const world = world_();
  std::lock_guard const lock(mutex_);
  auto const same_world = seen_.lock() == world;
  auto const rested = std::chrono::steady_clock::now() - made_ > between_learning;
  auto const has_model = now_ && now_->state == explore::SuggestState::learnt;
  if (!same_world && (!has_model || rested)) {
    wanted_ = true;
    wake_.notify_all();
  }
  if (has_model || (now_ && same_world)) return *now_;
  return {explore::SuggestState::being_learnt,
          nullptr,
          {Errc::unavailable, "the suggestions are being learnt from the register", {}, "ask again in a minute"}};
}

void SuggestLearner::run() {
  // Those who read pages come first. Linux counts this for the thread and for those that XGBoost begins from it.
  // The first time somebody waits for it; at the lowest it would stand still beside a busy server.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), first_priority);
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return wanted_ || stopping_; });
    if (stopping_) return;
    lock.unlock();
    auto const world = world_();
    auto made = learnt(*world);
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lowest_priority);
    lock.lock();
    seen_ = world;
    made_ = std::chrono::steady_clock::now();
    wanted_ = false;
    // Suggestions of yesterday's register are better than none.
    if (made.state == explore::SuggestState::learnt || !now_ || now_->state != explore::SuggestState::learnt)
      now_ = std::move(made);
    lock.unlock();
    ready_();
    lock.lock();
  }
}

explore::SuggestSource SuggestLearner::learnt(snapshot::World const& world) const {
  try {
    auto seen = planning::suggestions::places_of(world.reg, world.atlas, explore::suggest_guests(world));
    auto const model = model_for(seen, place_, Training::where_needed);
    if (!model) return {explore::SuggestState::too_few_ties, nullptr, model.error()};
    spdlog::info("suggestions are learnt from {} ties", (*model)->origin().ties);
    return {explore::SuggestState::learnt,
            std::make_shared<planning::suggestions::Suggester const>(*model, std::move(seen)),
            {}};
  } catch (std::exception const& error) {
    spdlog::error("suggestions could not be learnt: {}", error.what());
    return {explore::SuggestState::failed,
            nullptr,
            {Errc::unavailable, "the suggestions could not be learnt; the log says why", {}, {}}};
  }
}

}  // namespace amity::app
