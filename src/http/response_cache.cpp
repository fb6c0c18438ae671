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
    TagClock::Moment made{};
    TagClock::Places places;
  };
  using Entries = std::list<Entry>;

  mutable std::mutex mutex;
  CacheLimits limits;
  Entries by_use;  // most recent first
  std::unordered_map<std::string_view, Entries::iterator> by_target;
  std::size_t bytes{0};
  std::array<std::uint32_t, seen_slots> seen{};  // one hash a slot: who was here lately

  // Whether this target was missed before; notes it down where not.
  bool seen_before(std::size_t hash) {
    auto& slot = seen.at((hash >> 8U) % seen_slots);
    auto const mark = static_cast<std::uint32_t>(hash >> 32U) | 1U;
    return std::exchange(slot, mark) == mark;
  }

  // What is taken out goes to the caller, who frees it once the lock is released.
  void take_out(Entries::iterator entry, Entries& out) {
    by_target.erase(entry->target);
    bytes -= entry->bytes;
    out.splice(out.end(), by_use, entry);
  }

  void take_all_out(Entries& out) {
    by_target.clear();
    out.splice(out.end(), by_use);
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
  auto const hash = std::hash<std::string_view>{}(target);
  auto& shard = shard_of(hash);
  Shard::Entries dropped;
  std::lock_guard const lock{shard.mutex};
  auto const found = shard.by_target.find(target);
  if (found == shard.by_target.end()) return nullptr;
  auto const entry = found->second;
  if (clock_.stale(entry->places, entry->made)) {
    // It was worth keeping, and its next version will be.
    (void)shard.seen_before(hash);
    shard.take_out(entry, dropped);
    return nullptr;
  }
  if (entry != shard.by_use.begin()) shard.by_use.splice(shard.by_use.begin(), shard.by_use, entry);
  return entry->answer;
}

void ResponseCache::keep(std::string_view target, std::shared_ptr<Answer const> answer, TagClock::Moment made) {
  auto const hash = std::hash<std::string_view>{}(target);
  auto& shard = shard_of(hash);
  auto places = TagClock::places_of(answer->response().tags);
  auto const bytes = answer->memory_bytes() + 2 * target.size() + 128;
  Shard::Entries dropped;
  std::lock_guard const lock{shard.mutex};
  if (clock_.stale(places, made) || bytes > shard.limits.bytes / 2 || !shard.seen_before(hash)) return;
  if (auto const known = shard.by_target.find(target); known != shard.by_target.end()) {
    if (!clock_.stale(known->second->places, known->second->made)) return;
    shard.take_out(known->second, dropped);
  }
  shard.by_use.push_front({std::string{target}, std::move(answer), bytes, made, std::move(places)});
  shard.by_target.emplace(shard.by_use.front().target, shard.by_use.begin());
  shard.bytes += bytes;
  while (shard.by_use.size() > shard.limits.entries || shard.bytes > shard.limits.bytes)
    shard.take_out(std::prev(shard.by_use.end()), dropped);
}

void ResponseCache::invalidate() {
  clock_.invalidate_all();
  for (std::size_t i = 0; i < shard_count; ++i) {
    Shard::Entries dropped;
    std::lock_guard const lock{shards_[i].mutex};
    shards_[i].take_all_out(dropped);
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
