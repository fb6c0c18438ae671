// SPDX-License-Identifier: Apache-2.0
#include "jobs/runner.h"

#include "runner_impl.h"

#include <unistd.h>

#include <random>
#include <stdexcept>

namespace amity::jobs {
namespace {

// Differs for each runner there ever was, on any machine; says where it is.
std::string new_owner() {
  std::array<char, 64> host{};
  gethostname(host.data(), host.size() - 1);
  std::random_device device;
  auto const number = (std::uint64_t{device()} << 32U) | device();
  return std::string(host.data()) + "/" + std::to_string(getpid()) + "/" + std::to_string(number);
}

std::map<std::string, Handler, std::less<>> by_kind(std::vector<Handler> handlers) {
  std::map<std::string, Handler, std::less<>> map;
  for (auto& handler : handlers) {
    auto const name = std::string(handler.kind.name);
    if (!map.emplace(name, std::move(handler)).second)
      throw std::invalid_argument("two handlers do jobs of the kind " + name);
  }
  return map;
}

RunnerOptions with_log(RunnerOptions options) {
  if (!options.log) options.log = [](std::string_view) {};
  return options;
}

}  // namespace

Runner::Impl::Impl(db::Database& database, std::vector<Handler> handlers, RunnerOptions options)
    : database_{database}, handlers_{by_kind(std::move(handlers))}, options_{with_log(std::move(options))} {
  claimant_ = {new_owner(), ",", options_.lease};
  for (auto const& [kind, handler] : handlers_) claimant_.kinds += kind + ",";
  std::array const wanted{options_.interactive, options_.io, options_.compute, options_.background};
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    lanes_.at(i).job_class = static_cast<Class>(i);
    lanes_.at(i).options = wanted.at(i);
  }
  for (auto& lane : lanes_)
    for (unsigned i = 0; i < lane.options.threads; ++i) lane.threads.emplace_back([this, &lane] { work(lane); });
  keeper_ = std::thread([this] { keep(); });
}

void Runner::Impl::stop() {
  std::lock_guard const only_one(stop_mutex_);
  if (!keeper_.joinable()) return;
  std::vector<RunningJobPtr> running;
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
    for (auto const& [id, job] : held_) running.push_back(job);
    for (auto& lane : lanes_) lane.wake.notify_all();
  }
  stopped_.notify_all();
  for (auto const& job : running) job->ask_to_stop(StopReason::shutdown);
  for (auto& lane : lanes_)
    for (auto& thread : lane.threads) thread.join();
  give_back_unbegun();
  // Until here it has renewed the leases of what took its time to stop.
  {
    std::lock_guard const lock(mutex_);
    keeper_stops_ = true;
  }
  wake_keeper_.notify_all();
  keeper_.join();
}

void Runner::Impl::wake() {
  {
    std::lock_guard const lock(mutex_);
    keeper_is_woken_ = true;
  }
  wake_keeper_.notify_all();
}

Subscription Runner::Impl::when_ended(JobId id, std::function<void(Ended const&)> f) {
  auto subscription = subscriptions_->add(id, std::move(f));
  wake();  // it may have ended already
  return subscription;
}

std::optional<Progress> Runner::Impl::progress(JobId id) {
  RunningJobPtr job;
  {
    std::lock_guard const lock(mutex_);
    auto const found = held_.find(id);
    if (found == held_.end()) return std::nullopt;
    job = found->second;
  }
  std::lock_guard const lock(job->mutex);
  return Progress{job->last.progress.value_or(0.0), job->last.word};
}

Runner::Runner(db::Database& database, std::vector<Handler> handlers, RunnerOptions options)
    : impl_{std::make_unique<Impl>(database, std::move(handlers), std::move(options))} {}
Runner::~Runner() = default;

void Runner::stop() { impl_->stop(); }
void Runner::wake() { impl_->wake(); }
std::optional<Progress> Runner::progress(JobId id) const { return impl_->progress(id); }

Subscription Runner::when_ended(JobId id, std::function<void(Ended const&)> f) {
  return impl_->when_ended(id, std::move(f));
}

std::optional<Ended> Runner::wait(JobId id, std::chrono::milliseconds patience) {
  std::mutex mutex;
  std::condition_variable came;
  std::optional<Ended> ended;
  auto const subscription = when_ended(id, [&](Ended const& how) {
    std::lock_guard const lock(mutex);
    ended = how;
    came.notify_all();
  });
  std::unique_lock lock(mutex);
  came.wait_for(lock, patience, [&] { return ended.has_value(); });
  return std::exchange(ended, std::nullopt);
}

}  // namespace amity::jobs
