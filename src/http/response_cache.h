// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"
#include "tag_clock.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace amity::http {

struct CacheLimits {
  std::size_t entries{8192};
  std::size_t bytes{64U * 1024U * 1024U};
};

// Whole answers by raw target, shared by all threads, each shard under its own lock. What is asked for only once is
// never kept (a target must be seen twice before it is let in), and what is asked for often is not pushed out by what
// is not (least recently used goes first): a flood of random queries costs neither memory nor the hot entries.
// An answer is stale once one of its response's tags was invalidated after the moment that it was made at. It goes when
// it is looked for next, or when its place is wanted: invalidating costs the same however many answers there are.
class ResponseCache {
 public:
  explicit ResponseCache(CacheLimits limits);
  ~ResponseCache();
  ResponseCache(ResponseCache const&) = delete;
  ResponseCache& operator=(ResponseCache const&) = delete;

  std::shared_ptr<Answer const> find(std::string_view target);
  // The moment must be read before the handler looks at its data, and invalidate() be called after that was replaced:
  // then no answer made from data that was replaced meanwhile is found.
  TagClock::Moment moment() const { return clock_.now(); }  // also the number of invalidations so far
  void keep(std::string_view target, std::shared_ptr<Answer const> answer, TagClock::Moment made);
  void invalidate();
  void invalidate(std::span<std::string const> tags) { clock_.invalidate(tags); }

  struct Size {
    std::size_t entries{};  // stale ones that were not looked for since are counted as well
    std::size_t bytes{};
  };
  Size size() const;

 private:
  struct Shard;
  Shard& shard_of(std::size_t hash) const;

  std::unique_ptr<Shard[]> shards_;
  TagClock clock_;
};

}  // namespace amity::http
