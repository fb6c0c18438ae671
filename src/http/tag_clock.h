// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace amity::http {

// When each tag was last invalidated, in moments that are counted up by every invalidation. Tags share the places of a
// table of fixed size (128 kB), so that there is no limit to their number; two on the same place are dropped together,
// which costs a little work and is never wrong.
class TagClock {
 public:
  using Moment = std::uint64_t;
  using Places = std::vector<std::uint16_t>;

  static Places places_of(std::span<std::string const> tags);

  Moment now() const { return now_.load(std::memory_order_acquire); }
  // Whether something made at that moment rests on what was replaced since. No places: it rests on everything.
  bool stale(Places const& places, Moment made) const {
    if (places.empty()) return now() > made;
    if (all_.load(std::memory_order_acquire) > made) return true;
    for (auto const place : places)
      if (last_[place].load(std::memory_order_acquire) > made) return true;
    return false;
  }
  void invalidate_all();
  void invalidate(std::span<std::string const> tags);

 private:
  static constexpr std::size_t place_count{16384};

  std::mutex invalidating_;
  std::atomic<Moment> now_{0};
  std::atomic<Moment> all_{0};
  std::array<std::atomic<Moment>, place_count> last_{};
};

}  // namespace amity::http
