// SPDX-License-Identifier: Apache-2.0
#include "rate_limiter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <random>
#include <vector>

namespace amity::http {

namespace {
constexpr std::size_t ways{4};
constexpr std::size_t sets{16384};
constexpr std::size_t lock_count{64};
}  // namespace

struct RateLimiter::Table {
  struct Bucket {
    std::uint64_t key{0};
    double tokens{0};
    double seen_s{0};  // since the table was made; 0: never
  };
  using Set = std::array<Bucket, ways>;

  std::vector<Set> buckets{sets};
  std::array<std::mutex, lock_count> locks;
  std::uint64_t secret{std::random_device{}() | (std::uint64_t{std::random_device{}()} << 32U)};
  Clock::time_point start{Clock::now() - std::chrono::seconds{1}};
};

RateLimiter::RateLimiter(RateLimit limit)
    : limit_{limit}, table_{limit.requests_per_second > 0 ? std::make_unique<Table>() : nullptr} {
  limit_.burst = std::max(limit_.burst, 1.0);
}

RateLimiter::~RateLimiter() = default;

unsigned RateLimiter::seconds_to_wait(ClientAddress const& client, Clock::time_point now) {
  if (!table_ || (client.is_loopback() && limit_.loopback == RateLimit::Loopback::exempt)) return 0;
  auto const key = client.bucket_key();
  // Mixed with a secret, so that nobody can choose addresses that push a certain client out.
  auto const mixed = ((key ^ table_->secret) * 0x9E3779B97F4A7C15ULL) >> 40U;
  auto const now_s = std::chrono::duration<double>{now - table_->start}.count();
  std::lock_guard const lock{table_->locks.at(mixed % lock_count)};
  auto& set = table_->buckets[mixed % sets];
  auto bucket = std::find_if(set.begin(), set.end(), [&](auto const& b) { return b.key == key && b.seen_s > 0; });
  if (bucket == set.end()) {
    bucket = std::min_element(set.begin(), set.end(), [](auto const& a, auto const& b) { return a.seen_s < b.seen_s; });
    *bucket = {key, limit_.burst, now_s};
  }
  auto const earned = (now_s - bucket->seen_s) * limit_.requests_per_second;
  bucket->tokens = std::min(bucket->tokens + earned, limit_.burst);
  bucket->seen_s = now_s;
  if (bucket->tokens >= 1) {
    bucket->tokens -= 1;
    return 0;
  }
  return static_cast<unsigned>(std::ceil((1 - bucket->tokens) / limit_.requests_per_second));
}

}  // namespace amity::http
