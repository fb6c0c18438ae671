// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace amity::atlas {

// An index of positions in another container by a hash of what stands there: open addressing, half full at most, four
// bytes a slot. Equal keys may come many times.
class SlotTable {
 public:
  explicit SlotTable(std::size_t expected = 0) : slots_(std::bit_ceil(expected * 2 + 2), empty) {}

  // position < 2^32 - 1; no more of them than were expected.
  void insert(std::uint64_t hash, std::uint32_t position) {
    auto at = start(hash);
    while (slots_[at] != empty) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = position;
  }

  // Calls f(position) for everything that may have this hash, and other things too, until f says true.
  template <class F>
  void find(std::uint64_t hash, F&& f) const {
    for (auto at = start(hash); slots_[at] != empty; at = (at + 1) & (slots_.size() - 1))
      if (f(slots_[at])) return;
  }

 private:
  static constexpr std::uint32_t empty = ~std::uint32_t{0};
  std::size_t start(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >> 20U) & (slots_.size() - 1);
  }
  std::vector<std::uint32_t> slots_;
};

}  // namespace amity::atlas
