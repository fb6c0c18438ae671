// SPDX-License-Identifier: Apache-2.0
#include "subscriptions.h"

namespace amity::jobs {

Subscription Subscriptions::add(JobId id, std::function<void(Ended const&)> f) {
  std::lock_guard const lock(mutex_);
  auto const number = ++last_number_;
  callers_[id].emplace(number, std::move(f));
  return Subscription([weak = weak_from_this(), id, number] {
    if (auto const self = weak.lock()) self->remove(id, number);
  });
}

void Subscriptions::remove(JobId id, std::int64_t number) {
  std::lock_guard const lock(mutex_);
  auto const found = callers_.find(id);
  if (found == callers_.end()) return;
  found->second.erase(number);
  if (found->second.empty()) callers_.erase(found);
}

void Subscriptions::tell(Ended const& ended) {
  std::lock_guard const lock(mutex_);
  auto const newest = last_number_;  // a call may begin another subscription, which is not told of this end
  for (;;) {
    // Looked for each time: a call may end the subscription of another that is still to come.
    auto const found = callers_.find(ended.id);
    if (found == callers_.end() || found->second.begin()->first > newest) return;
    auto const f = std::move(found->second.begin()->second);
    found->second.erase(found->second.begin());
    if (found->second.empty()) callers_.erase(found);
    f(ended);
  }
}

std::vector<JobId> Subscriptions::ids() {
  std::lock_guard const lock(mutex_);
  std::vector<JobId> all;
  for (auto const& [id, callers] : callers_) all.push_back(id);
  return all;
}

}  // namespace amity::jobs
