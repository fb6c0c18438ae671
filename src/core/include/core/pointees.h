// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/index_iterator.h"

#include <cstddef>
#include <type_traits>
#include <utility>

namespace amity {

namespace detail {
template <class Object>
auto const& pointee(Object const& object) {
  if constexpr (requires { Object::pointee(object); })
    return Object::pointee(object);
  else
    return object;
}
}  // namespace detail

// A sequence of pointers, seen as the objects they point to; or as the part of them that Object::pointee() names.
template <class Pointers>
class Pointees {
 public:
  using value_type = std::remove_cvref_t<decltype(detail::pointee(*std::declval<Pointers const&>()[0]))>;
  using const_iterator = IndexIterator<Pointees, value_type>;
  using iterator = const_iterator;

  Pointees() = default;
  explicit Pointees(Pointers pointers) : pointers_(std::move(pointers)) {}

  std::size_t size() const { return pointers_.size(); }
  bool empty() const { return pointers_.empty(); }
  value_type const& operator[](std::size_t i) const { return detail::pointee(*pointers_[i]); }
  value_type const& front() const { return (*this)[0]; }
  value_type const& back() const { return (*this)[size() - 1]; }
  const_iterator begin() const { return {*this, 0}; }
  const_iterator end() const { return {*this, size()}; }

  Pointers const& pointers() const { return pointers_; }
  Pointers& pointers() { return pointers_; }

 private:
  Pointers pointers_;
};

}  // namespace amity
