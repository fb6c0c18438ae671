// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/shared_vector.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace amity {

// A list kept in order, whose copies share their elements in parts of at most 256: an insertion copies one part and one
// pointer for each of the others. Made for sorted lists: positions are found by partition_point().
template <class T>
class SharedList {
 public:
  using value_type = T;
  using const_iterator = IndexIterator<SharedList, T>;
  using iterator = const_iterator;

  SharedList() = default;
  explicit SharedList(std::vector<T> all) : size_(all.size()) {
    constexpr auto filled = part_holds / 2;
    for (std::size_t first = 0; first < all.size(); first += filled) {
      auto const last = std::min(first + filled, all.size());
      auto const begin = all.begin();
      parts_.push_back(
          {std::make_shared<std::vector<T>>(std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(first)),
                                            std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(last))),
           first});
    }
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T const& operator[](std::size_t i) const {
    auto const& part = parts_[part_of(i)];
    return (*part.items)[i - part.first];
  }
  T const& front() const { return parts_.front().items->front(); }
  const_iterator begin() const { return {*this, 0}; }
  const_iterator end() const { return {*this, size_}; }

  // How many of the first ones fulfil the condition, where none does after one that does not.
  template <class Condition>
  std::size_t partition_point(Condition const& holds) const {
    auto const after = std::partition_point(parts_.begin(), parts_.end(),
                                            [&](Part const& part) { return holds(part.items->front()); });
    if (after == parts_.begin()) return 0;
    auto const& part = *std::prev(after);
    return part.first + static_cast<std::size_t>(std::partition_point(part.items->begin(), part.items->end(), holds) -
                                                 part.items->begin());
  }

  void insert(std::size_t at, T value) {
    if (parts_.empty()) parts_.push_back({std::make_shared<std::vector<T>>(), 0});
    auto const p = at == size_ ? parts_.size() - 1 : part_of(at);
    auto& items = own(parts_[p].items);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(at - parts_[p].first), std::move(value));
    if (items.size() > part_holds) split(p);
    ++size_;
    number_from(p);
  }
  void erase(std::size_t at) {
    auto const p = part_of(at);
    auto& items = own(parts_[p].items);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(at - parts_[p].first));
    if (items.empty()) parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(p));
    --size_;
    number_from(p);
  }
  void set(std::size_t at, T value) {
    auto& part = parts_[part_of(at)];
    own(part.items)[at - part.first] = std::move(value);
  }

  friend bool operator==(SharedList const& x, SharedList const& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end());
  }

 private:
  static constexpr std::size_t part_holds = 256;
  struct Part {
    std::shared_ptr<std::vector<T>> items;  // never empty
    std::size_t first{};                    // the position of its first
  };

  std::size_t part_of(std::size_t i) const {
    if (parts_.size() == 1) return 0;
    auto const after =
        std::partition_point(parts_.begin(), parts_.end(), [&](Part const& part) { return part.first <= i; });
    return static_cast<std::size_t>(after - parts_.begin()) - 1;
  }
  void split(std::size_t p) {
    auto& items = *parts_[p].items;
    auto const middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    auto rest = std::make_shared<std::vector<T>>(std::make_move_iterator(middle), std::make_move_iterator(items.end()));
    items.erase(middle, items.end());
    parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(p) + 1, {std::move(rest), 0});
  }
  void number_from(std::size_t p) {
    for (; p < parts_.size(); ++p) parts_[p].first = p == 0 ? 0 : parts_[p - 1].first + parts_[p - 1].items->size();
  }

  std::vector<Part> parts_;
  std::size_t size_{};
};

}  // namespace amity
