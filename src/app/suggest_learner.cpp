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

Result<std::shared_ptr<planning::Suggester const>> SuggestLearner::ask() {
  auto const world = world_();
  std::lock_guard const lock(mutex_);
  auto const same_world = seen_.lock() == world;
  auto const rested = std::chrono::steady_clock::now() - made_ > between_learning;
  if (!same_world && (now_ == nullptr || rested)) {
    wanted_ = true;
    wake_.notify_all();
  }
  if (now_ != nullptr) return now_;
  if (same_world && trouble_) return Failure{*trouble_};
  return fail(Errc::unavailable, "the suggestions are being learnt from the register", {}, "ask again in a minute");
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
    auto made = learnt(*world);
    lock.lock();
    seen_ = world;
    made_ = std::chrono::steady_clock::now();
    wanted_ = false;
    trouble_.reset();
    if (made)
      now_ = std::move(*made);
    else
      trouble_ = Error{Errc::unavailable, made.error().message, {}, made.error().remedy};
    lock.unlock();
    ready_();
    lock.lock();
  }
}

Result<std::shared_ptr<planning::Suggester const>> SuggestLearner::learnt(api::World const& world) const {
  try {
    auto seen = planning::places_of(world.reg, world.atlas);
    auto const model = model_for(seen, place_, Training::where_needed);
    if (!model) return Failure{model.error()};
    spdlog::info("suggestions are learnt from {} ties", (*model)->origin().ties);
    return std::make_shared<planning::Suggester const>(*model, std::move(seen));
  } catch (std::exception const& error) {
    spdlog::error("suggestions could not be learnt: {}", error.what());
    return fail(Errc::unavailable, "the suggestions could not be learnt; the log says why");
  }
}

}  // namespace amity::app
