// SPDX-License-Identifier: Apache-2.0
// A layout problem made small: what the same candidates cover is one class, classes lie in groups. Private to the room.
#pragma once

#include "planning/layout/layout.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace amity::planning::layout {

struct CoverageModel {
  std::size_t candidates{};
  std::vector<double> scale;               // of each part: the raw worth of one unit of a class's worth
  std::vector<std::uint32_t> group_part;   // of each group
  std::vector<std::uint32_t> group_first;  // groups + 1: a group's classes are those from one to the next
  std::vector<std::uint32_t> group_of;     // of each class
  std::vector<double> worth;               // of each class; a part's sum is 1,000
  std::vector<std::uint64_t> first;        // candidates + 1
  std::vector<std::uint32_t> covers;       // classes of a candidate, in no order
  std::vector<std::uint32_t> landmarks;    // candidates after which the groups were made: spread, and each good

  std::size_t groups() const { return group_part.size(); }
  std::size_t classes() const { return worth.size(); }
  std::span<std::uint32_t const> of(std::uint32_t candidate) const {
    return std::span(covers).subspan(first[candidate], first[candidate + 1] - first[candidate]);
  }
  std::span<double const> worths_in(std::size_t group) const {
    return std::span(worth).subspan(group_first[group], group_first[group + 1] - group_first[group]);
  }
};

// Two sets of candidates with the same sums of 128 random bits a candidate are the same: that they are not has a chance
// of 2^-128 a pair.
struct ClassMark {
  std::uint64_t a{};
  std::uint64_t b{};
  ClassMark& operator+=(ClassMark const& other) {
    a += other.a;
    b += other.b;
    return *this;
  }
  auto operator<=>(ClassMark const&) const = default;
};
ClassMark mark_of(std::uint32_t candidate);

// Elements that exactly the same candidates cover become one class of their summed worth; those that none covers are
// left out. A group holds what the same landmark covers first.
CoverageModel make_ground(LayoutProblem const& problem);

// Calls work(from, to) on slices of 0..count, on two threads where there is much to do.
void in_slices(std::size_t count, std::size_t effort, std::function<void(std::size_t, std::size_t)> const& work);

}  // namespace amity::planning::layout
