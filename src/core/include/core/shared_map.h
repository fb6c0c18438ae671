// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/shared_vector.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace amity {

// A hash map whose copies share their buckets; a change copies one bucket and the path to it (SharedVector). Values are
// best cheap to copy, since their neighbours in a bucket are copied with them.
template <class Key, class Value, class Hash = std::hash<Key>>
class SharedMap {
 public:
  // Makes room for so many keys without spreading the buckets anew.
  explicit SharedMap(std::size_t expected = 0) { spread(std::bit_ceil(expected / keys_wanted + 1)); }

  std::size_t size() const { return size_; }

  // nullptr where there is none.
  Value const* find(Key const& key) const {
    for (auto const& [its, value] : *buckets_[bucket_of(key)])
      if (its == key) return &value;
    return nullptr;
  }
  void set(Key const& key, Value value) {
    auto& bucket = own(buckets_.change(bucket_of(key)));
    auto const same = std::find_if(bucket.begin(), bucket.end(), [&](auto const& entry) { return entry.first == key; });
    if (same != bucket.end()) {
      same->second = std::move(value);
      return;
    }
    bucket.emplace_back(key, std::move(value));
    if (++size_ > buckets_.size() * keys_at_most) spread(buckets_.size() * keys_at_most);
  }
  void erase(Key const& key) {
    size_ -= std::erase_if(own(buckets_.change(bucket_of(key))), [&](auto const& entry) { return entry.first == key; });
  }

  // In no order.
  template <class F>
  void for_each(F&& f) const {
    for (std::size_t i = 0; i < buckets_.size(); ++i)
      for (auto const& [key, value] : *buckets_[i]) f(key, value);
  }

 private:
  static constexpr std::size_t keys_wanted = 2;
  static constexpr std::size_t keys_at_most = 4;
  using Bucket = std::vector<std::pair<Key, Value>>;

  // The number of buckets is a power of two, hence the upper bits of a product decide: ids lie close together.
  std::size_t bucket_of(Key const& key) const {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15;  // 2^64 over it: spreads what is close
    auto const mixed = static_cast<std::uint64_t>(Hash{}(key)) * golden_ratio;
    return (mixed >> 32U) & (buckets_.size() - 1);
  }
  // O(n), each time the number of keys has doubled.
  void spread(std::size_t buckets) {
    auto const old = std::exchange(buckets_, {});
    auto const empty = std::make_shared<Bucket>();
    for (std::size_t i = 0; i < buckets; ++i) buckets_.push_back(empty);
    for (auto const& bucket : old)
      for (auto const& entry : *bucket) own(buckets_.change(bucket_of(entry.first))).push_back(entry);
  }

  SharedVector<std::shared_ptr<Bucket>> buckets_;
  std::size_t size_{};
};

}  // namespace amity
