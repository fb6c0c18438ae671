// SPDX-License-Identifier: Apache-2.0
// Who waits for which job's end. Private to the room.
#pragma once

#include "jobs/runner.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace amity::jobs {

class Subscriptions : public std::enable_shared_from_this<Subscriptions> {
 public:
  Subscription add(JobId id, std::function<void(Ended const&)> f);
  void tell(Ended const& ended);
  std::vector<JobId> ids();

 private:
  void remove(JobId id, std::int64_t number);

  // Held during a call, so that no call outlives its subscription; recursive, so that a call may end or begin one.
  std::recursive_mutex mutex_;
  std::int64_t last_number_{};
  std::map<JobId, std::map<std::int64_t, std::function<void(Ended const&)>>> callers_;
};

}  // namespace amity::jobs
