// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>

namespace amity::http {

struct CacheLimits {
  std::size_t entries{8192};
  std::size_t bytes{64U * 1024U * 1024U};
};

// Whole answers by raw target, shared by all threads, each shard under its own lock. What is asked for only once is
// never kept (a target must be seen twice before it is let in), and what is asked for often is not pushed out by what
// is not (least recently used goes first): a flood of random queries costs neither memory nor the hot entries.
class ResponseCache {
 public:
  explicit ResponseCache(CacheLimits limits);
  ~ResponseCache();
  ResponseCache(ResponseCache const&) = delete;
  ResponseCache& operator=(ResponseCache const&) = delete;

  std::shared_ptr<Answer const> find(std::string_view target);
  // The generation must be read before the handler looks at its data: an answer made from data that an invalidate()
  // has replaced meanwhile is not kept.
  std::uint64_t generation() const { return generation_.load(std::memory_order_acquire); }
  void keep(std::string_view target, std::shared_ptr<Answer const> answer, std::uint64_t generation);
  void invalidate();

  struct Size {
    std::size_t entries{};
    std::size_t bytes{};
  };
  Size size() const;

 private:
  struct Shard;
  Shard& shard_of(std::size_t hash) const;

  std::unique_ptr<Shard[]> shards_;
  std::atomic<std::uint64_t> generation_{0};
};

}  // namespace amity::http
