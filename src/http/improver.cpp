// SPDX-License-Identifier: Apache-2.0
#include "improver.h"

#include "thread_priority.h"

#include <utility>

namespace amity::http {

namespace {
constexpr std::size_t most_wanted{1024};
constexpr int least_urgent{19};
}  // namespace

void Improver::start() {
  thread_ = std::thread{[this] { work(); }};
}

void Improver::stop() {
  {
    std::lock_guard const lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Improver::offer(std::shared_ptr<Answer const> const& answer, Encoding encoding) {
  {
    std::lock_guard const lock{mutex_};
    if (wanted_.size() == most_wanted || !answer->claim_improving(encoding)) return;
    wanted_.push_back({answer, encoding});
  }
  changed_.notify_one();
}

void Improver::work() {
  lower_thread_priority(least_urgent);
  std::unique_lock lock{mutex_};
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !wanted_.empty(); });
    if (stopping_) return;
    auto const next = std::move(wanted_.front());
    wanted_.pop_front();
    lock.unlock();
    if (auto const answer = next.answer.lock()) answer->improve(next.encoding);
    lock.lock();
  }
}

}  // namespace amity::http
