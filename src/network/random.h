// SPDX-License-Identifier: Apache-2.0
// Numbers by lot, the same on every machine. Private to the room.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace amity::network {

// splitmix64 (Steele, Lea and Flood, OOPSLA 2014): a few instructions each.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }
  // Of 0 .. n - 1; n is far below 2 ^ 32, so that the bias is beyond measure.
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U); }
  // From 0 on, below 1.
  double share() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  static std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
  }

 private:
  std::uint64_t state_;
};

// Any order of the values as likely as any other.
template <class Value>
void shuffle(std::span<Value> values, Random& random) {
  for (auto left = static_cast<std::uint32_t>(values.size()); left > 1; --left)
    std::swap(values[left - 1], values[random.below(left)]);
}

}  // namespace amity::network
