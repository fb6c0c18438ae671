// SPDX-License-Identifier: Apache-2.0
#include "cost_class.h"

#include "pending.h"
#include "thread_priority.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::http {

namespace {

ClassLimits filled_in(ClassLimits limits) {
  if (limits.threads == 0) limits.threads = std::max(1U, std::thread::hardware_concurrency());
  if (limits.running == 0) limits.running = limits.threads;
  // One place is left for others.
  if (limits.running_per_client == 0) limits.running_per_client = std::max(1U, limits.running - 1);
  return limits;
}

}  // namespace

CostClass::CostClass(std::string_view name, ClassLimits const& limits)
    : name_{name},
      limits_{filled_in(limits)},
      queue_{{.running = limits_.running,
              .running_per_client = limits_.running_per_client,
              .waiting = limits_.waiting,
              .waiting_per_client = limits_.waiting_per_client}} {}

CostClass::~CostClass() { stop(); }

void CostClass::start() {
  for (unsigned i = 0; i < limits_.threads; ++i) threads_.emplace_back([this] { work(); });
}

void CostClass::stop() {
  {
    std::lock_guard const lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

void CostClass::offer(std::shared_ptr<Pending> pending) {
  auto const client = pending->client();
  std::optional<std::shared_ptr<Pending>> turned_away;
  {
    std::lock_guard const lock{mutex_};
    turned_away = queue_.push(client, std::move(pending));
    if (turned_away) ++counted_.refused;
  }
  changed_.notify_one();
  if (turned_away) (*turned_away)->refuse(limits_.retry_after);
}

bool CostClass::withdraw(std::shared_ptr<Pending> const& pending) {
  std::lock_guard const lock{mutex_};
  return queue_.remove(pending->client(), pending);
}

void CostClass::finished(std::uint64_t client) {
  {
    std::lock_guard const lock{mutex_};
    queue_.finished(client);
  }
  changed_.notify_one();
}

void CostClass::count_abandoned() {
  std::lock_guard const lock{mutex_};
  ++counted_.abandoned;
}

void CostClass::count_refused() {
  std::lock_guard const lock{mutex_};
  ++counted_.refused;
}

ClassMetrics CostClass::metrics() const {
  std::lock_guard const lock{mutex_};
  auto metrics = counted_;
  metrics.name = name_;
  metrics.waiting = queue_.waiting();
  metrics.running = queue_.running();
  return metrics;
}

void CostClass::work() {
  lower_thread_priority(limits_.niceness);
  std::unique_lock lock{mutex_};
  for (;;) {
    std::optional<FairQueue<std::shared_ptr<Pending>>::Entry> next;
    changed_.wait(lock, [&] { return stopping_ || (next = queue_.pop()).has_value(); });
    if (stopping_) return;
    ++counted_.begun;
    lock.unlock();
    auto const ran = next->item->run();
    next->item.reset();
    if (ran == Pending::Ran::answered) finished(next->client);
    lock.lock();
  }
}

CostClasses::CostClasses(ClassOptions const& options)
    : quick_{"quick", options.quick},
      heavy_{"heavy", options.heavy},
      write_{"write", options.write},
      password_{"password", options.password},
      remote_{"remote", options.remote},
      compression_{"compression", options.compression} {}

CostClass* CostClasses::of(Cost cost) {
  switch (cost) {
    case Cost::light:
      return nullptr;
    case Cost::quick:
      return &quick_;
    case Cost::heavy:
      return &heavy_;
    case Cost::write:
      return &write_;
    case Cost::password:
      return &password_;
    case Cost::remote:
      return &remote_;
  }
  return nullptr;
}

void CostClasses::start() {
  for (auto* const each : {&quick_, &heavy_, &write_, &password_, &remote_, &compression_}) each->start();
}

void CostClasses::stop() {
  for (auto* const each : {&quick_, &heavy_, &write_, &password_, &remote_, &compression_}) each->stop();
}

std::vector<ClassMetrics> CostClasses::metrics() const {
  return {quick_.metrics(),    heavy_.metrics(),  write_.metrics(),
          password_.metrics(), remote_.metrics(), compression_.metrics()};
}

}  // namespace amity::http
