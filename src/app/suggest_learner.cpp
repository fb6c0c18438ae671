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
constexpr std::chrono::hours between_learning{1};

}  // namespace

SuggestLearner::SuggestLearner(Place place, std::function<std::shared_ptr<api::World const>()> world,
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

std::shared_ptr<planning::Suggester const> SuggestLearner::ask() {
  auto const world = world_();
  std::lock_guard const lock(mutex_);
  if (now_ == nullptr || (seen_.lock() != world && std::chrono::steady_clock::now() - made_ > between_learning)) {
    wanted_ = true;
    wake_.notify_all();
  }
  return now_;
}

void SuggestLearner::run() {
  // Those who read pages come first. Linux counts this for the thread and for those that XGBoost begins from it.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), lowest_priority);
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return wanted_ || stopping_; });
    if (stopping_) return;
    lock.unlock();
    auto const world = world_();
    try {
      learn(world);
    } catch (std::exception const& error) {
      spdlog::error("suggestions could not be learnt: {}", error.what());
    }
    lock.lock();
    seen_ = world;
    made_ = std::chrono::steady_clock::now();
    wanted_ = false;
  }
}

void SuggestLearner::learn(std::shared_ptr<api::World const> const& world) {
  auto seen = planning::places_of(world->reg, world->atlas);
  auto const model = model_for(seen, place_, Training::where_needed);
  if (!model) {
    spdlog::warn("there are no suggestions: {}", model.error().message);
    return;
  }
  auto made = std::make_shared<planning::Suggester const>(*model, std::move(seen));
  {
    std::lock_guard const lock(mutex_);
    now_ = std::move(made);
  }
  ready_();
  spdlog::info("suggestions are learnt from {} ties", (*model)->origin().ties);
}

}  // namespace amity::app
