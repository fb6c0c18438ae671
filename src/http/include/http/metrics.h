// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace amity::http {

// Upper bounds in seconds; one more bucket counts what took longer.
inline constexpr std::array latency_bounds_s{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01,
                                             0.025,  0.05,    0.1,    0.25,  0.5,    1.0,   2.5};

// One class of requests, see ClassLimits.
struct ClassMetrics {
  std::string name;
  std::uint64_t waiting{};  // now
  std::uint64_t running{};  // now
  std::uint64_t begun{};
  std::uint64_t refused{};    // answered 503 for want of a place, or after too long a wait
  std::uint64_t abandoned{};  // their reader went while they waited or ran
};

// What a server has done since it was opened.
struct Metrics {
  struct RouteCount {
    std::string pattern;  // empty: no route matched, or the request could not be read
    Method method{};
    unsigned status{};
    std::uint64_t requests{};
  };
  std::vector<RouteCount> requests;                                         // only what is not zero
  std::array<std::uint64_t, latency_bounds_s.size() + 1> latency_counts{};  // of each bucket, not cumulative
  double latency_sum_s{};  // from the end of a request's reading to the end of its answer's writing
  std::uint64_t connections_accepted{};
  std::uint64_t connections_turned_away{};  // over the limit, answered 503
  std::uint64_t connections_open{};
  std::uint64_t requests_in_flight{};
  std::uint64_t bytes_received{};
  std::uint64_t bytes_sent{};
  std::uint64_t timeouts{};      // connections cut by a time limit, idle ones not counted
  std::uint64_t rate_limited{};  // requests answered 429
  std::uint64_t cache_hits{};
  std::uint64_t cache_entries{};
  std::uint64_t cache_bytes{};
  std::uint64_t cache_invalidations{};  // of all or of tags
  std::vector<ClassMetrics> classes;
};

}  // namespace amity::http
