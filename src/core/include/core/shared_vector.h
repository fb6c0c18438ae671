// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/index_iterator.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace amity {

// Whether nobody but the owner holds the part, so that it may be changed where it is. That is only asked by the one
// thread that builds a container. What a copy shares with its original stays shared while the original lives, hence a
// reader on another thread never sees a change.
template <class Part>
bool is_own(std::shared_ptr<Part> const& part) {
  return part.use_count() == 1;
}
template <class Part>
Part& own(std::shared_ptr<Part>& part) {
  if (!is_own(part)) part = std::make_shared<Part>(*part);
  return *part;
}

// A vector whose copies share their elements: 32 in a leaf, 64 leaves in a branch. A copy costs one pointer per 2,048
// elements; a change in it copies one leaf and one branch. While it is copied and the copy is changed, the original
// must live. References to elements are valid while this or any copy lives that has not changed their leaf.
template <class T>
class SharedVector {
 public:
  using value_type = T;
  using const_iterator = IndexIterator<SharedVector, T>;
  using iterator = const_iterator;

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T const& operator[](std::size_t i) const {
    return (*(*branches_[i / branch_holds])[i / leaf_holds % leaves])[i % leaf_holds];
  }
  T const& front() const { return (*this)[0]; }
  T const& back() const { return (*this)[size_ - 1]; }
  const_iterator begin() const { return {*this, 0}; }
  const_iterator end() const { return {*this, size_}; }

  T& change(std::size_t i) { return leaf(i)[i % leaf_holds]; }
  void set(std::size_t i, T value) { change(i) = std::move(value); }
  void push_back(T value) {
    auto const i = size_++;
    if (i % branch_holds == 0) branches_.push_back(std::make_shared<Branch>());
    if (i % leaf_holds == 0) {
      auto made = std::make_shared<Leaf>();
      made->reserve(leaf_holds);
      own(branches_.back())[i / leaf_holds % leaves] = std::move(made);
    }
    leaf(i).push_back(std::move(value));
  }

 private:
  static constexpr std::size_t leaf_holds = 32;
  static constexpr std::size_t leaves = 64;
  static constexpr std::size_t branch_holds = leaf_holds * leaves;
  using Leaf = std::vector<T>;
  using Branch = std::array<std::shared_ptr<Leaf>, leaves>;

  Leaf& leaf(std::size_t i) { return own(own(branches_[i / branch_holds])[i / leaf_holds % leaves]); }

  std::vector<std::shared_ptr<Branch>> branches_;
  std::size_t size_{};
};

}  // namespace amity
