// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client_address.h"
#include "http/server.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace amity::http {

// Token buckets in a table of fixed size: 65,536 clients in 1.5 MB, the one not seen for longest in its set of four
// gives way. A client that is forgotten so starts with a full bucket again.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RateLimiter(RateLimit limit);
  ~RateLimiter();

  bool active() const { return limit_.requests_per_second > 0; }
  // 0: go on; else the whole seconds after which the next request would be let through.
  unsigned seconds_to_wait(ClientAddress const& client, Clock::time_point now);

 private:
  struct Table;
  RateLimit limit_;
  std::unique_ptr<Table> table_;  // none where there is no limit
};

}  // namespace amity::http
