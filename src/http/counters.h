// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/metrics.h"
#include "http/router.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <vector>

namespace amity::http {

// Counted by one thread, read by any: a plain addition, no lock on the bus.
class Count {
 public:
  void add(std::uint64_t n) { value_.store(value_.load(std::memory_order_relaxed) + n, std::memory_order_relaxed); }
  std::uint64_t read() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

// The counters of one thread; summed when read.
class Counters {
 public:
  explicit Counters(std::size_t routes);
  void count_request(std::size_t route, unsigned status, std::chrono::nanoseconds took);
  void add_to(Metrics& metrics, std::vector<RouteInfo> const& routes) const;

  Count accepted, turned_away, opened, closed, begun, finished, received_bytes, sent_bytes, timeouts, rate_limited,
      cache_hits;

 private:
  std::vector<Count> by_route_and_status_;
  std::array<Count, latency_bounds_s.size() + 1> latency_;
  Count latency_ns_;
};

}  // namespace amity::http
