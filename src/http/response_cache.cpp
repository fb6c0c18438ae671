// SPDX-License-Identifier: Apache-2.0
#include "response_cache.h"

#include <array>
#include <functional>
#include <iterator>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace amity::http {

namespace {
constexpr std::size_t shard_count{16};
constexpr std::size_t seen_slots{2048};
}  // namespace

struct ResponseCache::Shard {
  struct Entry {
    std::string target;
    std::shared_ptr<Answer const> answer;
    std::size_t bytes{};
  };

  mutable std::mutex mutex;
  CacheLimits limits;
  std::list<Entry> by_use;  // most recent first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_target;
  std::size_t bytes{0};
  std::array<std::uint32_t, seen_slots> seen{};  // one hash a slot: who was here lately

  // Whether this target was missed before; notes it down where not.
  bool seen_before(std::size_t hash) {
    auto& slot = seen.at((hash >> 8U) % seen_slots);
    auto const mark = static_cast<std::uint32_t>(hash >> 32U) | 1U;
    return std::exchange(slot, mark) == mark;
  }

  void drop_oldest() {
    auto const last = std::prev(by_use.end());
    by_target.erase(last->target);
    bytes -= last->bytes;
    by_use.erase(last);
  }

  void clear() {
    by_target.clear();
    by_use.clear();
    bytes = 0;
  }
};

ResponseCache::ResponseCache(CacheLimits limits) : shards_{std::make_unique<Shard[]>(shard_count)} {
  for (std::size_t i = 0; i < shard_count; ++i)
    shards_[i].limits = {(limits.entries + shard_count - 1) / shard_count, limits.bytes / shard_count};
}

ResponseCache::~ResponseCache() = default;

ResponseCache::Shard& ResponseCache::shard_of(std::size_t hash) const { return shards_[hash % shard_count]; }

std::shared_ptr<Answer const> ResponseCache::find(std::string_view target) {
  auto& shard = shard_of(std::hash<std::string_view>{}(target));
  std::lock_guard const lock{shard.mutex};
  auto const found = shard.by_target.find(target);
  if (found == shard.by_target.end()) return nullptr;
  if (found->second != shard.by_use.begin()) shard.by_use.splice(shard.by_use.begin(), shard.by_use, found->second);
  return found->second->answer;
}

void ResponseCache::keep(std::string_view target, std::shared_ptr<Answer const> answer, std::uint64_t generation) {
  auto const hash = std::hash<std::string_view>{}(target);
  auto& shard = shard_of(hash);
  auto const bytes = answer->memory_bytes() + 2 * target.size() + 128;
  std::lock_guard const lock{shard.mutex};
  if (generation != this->generation() || bytes > shard.limits.bytes / 2) return;
  if (!shard.seen_before(hash) || shard.by_target.contains(target)) return;
  shard.by_use.push_front({std::string{target}, std::move(answer), bytes});
  shard.by_target.emplace(shard.by_use.front().target, shard.by_use.begin());
  shard.bytes += bytes;
  while (shard.by_use.size() > shard.limits.entries || shard.bytes > shard.limits.bytes) shard.drop_oldest();
}

void ResponseCache::invalidate() {
  generation_.fetch_add(1, std::memory_order_acq_rel);
  for (std::size_t i = 0; i < shard_count; ++i) {
    std::lock_guard const lock{shards_[i].mutex};
    shards_[i].clear();
  }
}

ResponseCache::Size ResponseCache::size() const {
  Size total;
  for (std::size_t i = 0; i < shard_count; ++i) {
    std::lock_guard const lock{shards_[i].mutex};
    total.entries += shards_[i].by_use.size();
    total.bytes += shards_[i].bytes;
  }
  return total;
}

}  // namespace amity::http
