// SPDX-License-Identifier: Apache-2.0
#include "suggest_learner.h"

#include "jobs/queue.h"
#include "planning/suggestions/model_store.h"
#include "suggest_store.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <spdlog/spdlog.h>

namespace amity::app {
namespace {

namespace suggestions = planning::suggestions;
using explore::SuggestSource;
using explore::SuggestState;

constexpr std::chrono::hours between_learning{1};
constexpr std::chrono::seconds between_looks_after_failure{15};

suggestions::RegisterPlaces places_of_world(snapshot::World const& world) {
  return suggestions::places_of(world.reg, world.atlas, explore::suggest_guests(world));
}

SuggestSource learnt(suggestions::SuggestModel&& model, suggestions::RegisterPlaces&& seen) {
  return {SuggestState::learnt,
          std::make_shared<suggestions::Suggester const>(
              std::make_shared<suggestions::SuggestModel const>(std::move(model)), std::move(seen)),
          {}};
}

SuggestSource failed(std::string why, std::string cure) {
  return {SuggestState::failed, nullptr, {Errc::unavailable, std::move(why), {}, std::move(cure)}};
}

std::string result_of(suggestions::ModelOrigin const& origin, bool was_kept) {
  return boost::json::serialize(
      boost::json::object{{"data_version", origin.data_version}, {"ties", origin.ties}, {"kept", was_kept}});
}

}  // namespace

jobs::Handler learn_handler(db::Database& database, std::function<std::shared_ptr<snapshot::World const>()> world) {
  auto const run = [&database, world = std::move(world)](jobs::Task& task) -> Result<std::string> {
    auto const seen = places_of_world(*world());
    if (auto const enough = enough_to_learn(seen); !enough) return Failure{enough.error()};
    {
      // A job that is done twice (its server died before it could say so) learns once.
      auto transaction = database.read();
      if (auto const kept = suggestions::kept_model(transaction, suggestions::data_version(seen)); kept && *kept)
        return result_of((*kept)->origin(), true);
    }
    auto const model =
        suggestions::train(seen, {}, to_string(system_clock()()),
                           {task.stop_token(), [&](double fraction) { task.progress(fraction, "learning"); }});
    if (!model) return fail(Errc::unavailable, "stopped");
    auto transaction = database.write();
    suggestions::keep_model(transaction, *model);
    transaction.commit();
    spdlog::info("suggestions are learnt from {} ties", model->origin().ties);
    return result_of(model->origin(), false);
  };
  return {.kind = learn_kind, .run = run, .time_limit = std::chrono::hours{1}};
}

SuggestLearner::SuggestLearner(db::Database& database, jobs::Runner& runner, Clock clock, std::function<World()> world,
                               std::function<void()> ready)
    : database_(database),
      runner_(runner),
      clock_(std::move(clock)),
      world_(std::move(world)),
      ready_(std::move(ready)) {}

SuggestSource SuggestLearner::ask() {
  auto const world = world_();
  std::lock_guard const lock(mutex_);
  auto const same_world = seen_.lock() == world;
  auto const since = std::chrono::steady_clock::now() - made_;
  auto const has_model = now_ && now_->state == SuggestState::learnt;
  // What failed may have been mended elsewhere: `amity jobs retry`.
  auto const may_be_mended = now_ && now_->state == SuggestState::failed && since > between_looks_after_failure;
  if ((!same_world && (!has_model || since > between_learning)) || may_be_mended) wanted_ = true;
  if (has_model || (now_ && same_world)) return *now_;
  return {SuggestState::being_learnt,
          nullptr,
          {Errc::unavailable, "the suggestions are being learnt from the register", {}, "ask again in a minute"}};
}

void SuggestLearner::look() {
  take_end();
  if (asked_for_) return;
  {
    std::lock_guard const lock(mutex_);
    if (!std::exchange(wanted_, false)) return;
  }
  find_or_enqueue(world_());
}

// What the job under way has come to. Another server may have learnt from a register that is a moment older or newer.
void SuggestLearner::take_end() {
  if (!asked_for_) return;
  std::optional<jobs::Ended> ended;
  {
    std::lock_guard const lock(mutex_);
    ended = std::exchange(ended_, std::nullopt);
  }
  if (!ended) return;
  subscription_ = {};
  auto const world = std::exchange(asked_for_, nullptr);
  switch (ended->state) {
    case jobs::State::cancelled:
      return settle(world, failed("the learning of suggestions was cancelled",
                                  "amity jobs retry " + std::to_string(ended->id.value)));
    case jobs::State::failed:
      spdlog::error("suggestions could not be learnt: {}", ended->error);
      return settle(world, failed("the suggestions could not be learnt; amity jobs list says why",
                                  "amity jobs retry " + std::to_string(ended->id.value)));
    case jobs::State::waiting:
    case jobs::State::running:
    case jobs::State::done:
      break;
  }
  auto seen = places_of_world(*world);
  if (!take_kept(world, seen, {})) settle(world, failed("what was learnt cannot be read; the log says why", {}));
}

// True where there was one, which is now what answers.
bool SuggestLearner::take_kept(World const& world, suggestions::RegisterPlaces& seen, std::string_view data_version) {
  auto transaction = database_.read();
  auto model = suggestions::kept_model(transaction, data_version);
  if (!model) spdlog::warn("the suggestions' model is made anew: {}", model.error().message);
  if (!model || !*model) return false;
  settle(world, learnt(std::move(**model), std::move(seen)));
  return true;
}

void SuggestLearner::find_or_enqueue(World const& world) {
  auto seen = places_of_world(*world);
  if (auto const enough = enough_to_learn(seen); !enough)
    return settle(world, {SuggestState::too_few_ties, nullptr, enough.error()});
  if (take_kept(world, seen, suggestions::data_version(seen))) return;
  {
    // It failed with this register a moment ago: a person brings the job back, not each reader.
    std::lock_guard const lock(mutex_);
    if (now_ && now_->state == SuggestState::failed && seen_.lock() == world) {
      made_ = std::chrono::steady_clock::now();
      return;
    }
  }
  enqueue(world);
}

void SuggestLearner::enqueue(World const& world) {
  // Readers wait for the first model; a later one replaces another, and takes what the rest leaves.
  std::optional<jobs::Class> how;
  {
    std::lock_guard const lock(mutex_);
    if (now_ && now_->state == SuggestState::learnt) how = jobs::Class::background;
  }
  auto transaction = database_.write();
  auto const job = jobs::enqueue(transaction, clock_, {.kind = learn_kind, .key = "all", .job_class = how}).value();
  subscription_ = runner_.when_ended(job.id, [this](jobs::Ended const& ended) {
    std::lock_guard const lock(mutex_);
    ended_ = ended;
  });
  transaction.commit();
  asked_for_ = world;
  runner_.wake();
}

void SuggestLearner::settle(World const& world, SuggestSource source) {
  {
    std::lock_guard const lock(mutex_);
    seen_ = world;
    made_ = std::chrono::steady_clock::now();
    // Suggestions of yesterday's register are better than none.
    if (source.state == SuggestState::learnt || !now_ || now_->state != SuggestState::learnt) now_ = std::move(source);
  }
  ready_();
}

}  // namespace amity::app
