// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>

namespace amity {

// A random-access iterator over anything constant that has size() and operator[] returning a reference.
template <class Sequence, class T>
class IndexIterator {
 public:
  using iterator_category = std::random_access_iterator_tag;
  using value_type = T;
  using difference_type = std::ptrdiff_t;
  using pointer = T const*;
  using reference = T const&;

  IndexIterator() = default;
  IndexIterator(Sequence const& sequence, std::size_t at)
      : sequence_(&sequence), at_(static_cast<difference_type>(at)) {}

  reference operator*() const { return (*sequence_)[static_cast<std::size_t>(at_)]; }
  pointer operator->() const { return std::addressof(**this); }
  reference operator[](difference_type n) const { return *(*this + n); }

  IndexIterator& operator+=(difference_type n) { return at_ += n, *this; }
  IndexIterator& operator-=(difference_type n) { return at_ -= n, *this; }
  IndexIterator& operator++() { return *this += 1; }
  IndexIterator& operator--() { return *this -= 1; }
  IndexIterator operator++(int) {
    auto const before = *this;
    ++*this;
    return before;
  }
  IndexIterator operator--(int) {
    auto const before = *this;
    --*this;
    return before;
  }
  friend IndexIterator operator+(IndexIterator it, difference_type n) { return it += n; }
  friend IndexIterator operator+(difference_type n, IndexIterator it) { return it += n; }
  friend IndexIterator operator-(IndexIterator it, difference_type n) { return it -= n; }
  friend difference_type operator-(IndexIterator const& x, IndexIterator const& y) { return x.at_ - y.at_; }
  friend bool operator==(IndexIterator const& x, IndexIterator const& y) { return x.at_ == y.at_; }
  friend auto operator<=>(IndexIterator const& x, IndexIterator const& y) { return x.at_ <=> y.at_; }

 private:
  Sequence const* sequence_{};
  difference_type at_{};
};

}  // namespace amity
