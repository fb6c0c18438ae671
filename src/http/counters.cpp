// SPDX-License-Identifier: Apache-2.0
#include "counters.h"

#include <algorithm>

namespace amity::http {

namespace {
// Statuses 100..599, one slot each: 4 kB a route is cheaper than a search for each request.
constexpr unsigned first_status{100};
constexpr unsigned status_slots{500};
}  // namespace

Counters::Counters(std::size_t routes) : by_route_and_status_((routes + 1) * status_slots) {}

void Counters::count_request(std::size_t route, unsigned status, std::chrono::nanoseconds took) {
  auto const slot = std::clamp(status, first_status, first_status + status_slots - 1) - first_status;
  by_route_and_status_[route * status_slots + slot].add(1);
  auto const seconds = std::chrono::duration<double>{took}.count();
  auto const bucket = std::lower_bound(latency_bounds_s.begin(), latency_bounds_s.end(), seconds);
  latency_.at(static_cast<std::size_t>(bucket - latency_bounds_s.begin())).add(1);
  latency_ns_.add(static_cast<std::uint64_t>(took.count()));
}

void Counters::add_to(Metrics& metrics, std::vector<RouteInfo> const& routes) const {
  for (std::size_t i = 0; i < by_route_and_status_.size(); ++i) {
    auto const requests = by_route_and_status_[i].read();
    if (requests == 0) continue;
    auto const route = i / status_slots;
    auto const info = route < routes.size() ? routes[route] : RouteInfo{Method::other, ""};
    auto const status = static_cast<unsigned>(i % status_slots) + first_status;
    auto const same = std::find_if(metrics.requests.begin(), metrics.requests.end(), [&](auto const& known) {
      return known.pattern == info.pattern && known.method == info.method && known.status == status;
    });
    if (same == metrics.requests.end())
      metrics.requests.push_back({info.pattern, info.method, status, requests});
    else
      same->requests += requests;
  }
  for (std::size_t i = 0; i < latency_.size(); ++i) metrics.latency_counts.at(i) += latency_.at(i).read();
  metrics.latency_sum_s += static_cast<double>(latency_ns_.read()) * 1e-9;
  metrics.connections_accepted += accepted.read();
  metrics.connections_turned_away += turned_away.read();
  // Read in this order a connection that closes meanwhile is counted as open, never as minus one.
  auto const closed_by_now = closed.read();
  metrics.connections_open += opened.read() - closed_by_now;
  auto const finished_by_now = finished.read();
  metrics.requests_in_flight += begun.read() - finished_by_now;
  metrics.bytes_received += received_bytes.read();
  metrics.bytes_sent += sent_bytes.read();
  metrics.timeouts += timeouts.read();
  metrics.rate_limited += rate_limited.read();
  metrics.cache_hits += cache_hits.read();
}

}  // namespace amity::http
