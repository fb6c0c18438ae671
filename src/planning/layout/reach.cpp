// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/reach.h"

#include "coverage_model.h"

#include <s2/s1angle.h>
#include <s2/s1chord_angle.h>
#include <s2/s2latlng.h>
#include <s2/s2point.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amity::planning::layout {
namespace {

constexpr double earth_radius_km = 6371.0088;

S2Point point(LatLon const& at) { return S2LatLng::FromDegrees(at.latitude_deg(), at.longitude_deg()).ToPoint(); }

// Points in cubes of a given edge, so that what is within that distance of a point lies in its cube's 27 neighbours.
// A chord is shorter than its arc: nothing near is missed.
class Cubes {
 public:
  Cubes(std::vector<S2Point> const& points, double edge)
      : points_(points),
        side_(std::clamp(static_cast<int>(2.0 / edge), 1, 128)),
        first_(static_cast<std::size_t>(side_ * side_ * side_) + 1, 0),
        sorted_(points.size()) {
    for (auto const& p : points) ++first_[number(cube(p)) + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    auto next = first_;
    for (std::uint32_t i = 0; i < points.size(); ++i) sorted_[next[number(cube(points[i]))]++] = i;
  }

  template <class Take>
  void within(S2Point const& center, S1ChordAngle limit, Take const& take) const {
    auto const at = cube(center);
    auto const limit2 = limit.length2();
    for (int x = std::max(0, at.x - 1); x <= std::min(side_ - 1, at.x + 1); ++x)
      for (int y = std::max(0, at.y - 1); y <= std::min(side_ - 1, at.y + 1); ++y) {
        auto const from = number({x, y, std::max(0, at.z - 1)});
        auto const to = number({x, y, std::min(side_ - 1, at.z + 1)}) + 1;
        for (auto i = first_[from]; i < first_[to]; ++i)
          if ((points_[sorted_[i]] - center).Norm2() <= limit2) take(sorted_[i]);
      }
  }

 private:
  struct Cube {
    int x, y, z;
  };
  int slot(double v) const { return std::min(side_ - 1, static_cast<int>((v + 1) / 2 * side_)); }
  Cube cube(S2Point const& p) const { return {slot(p.x()), slot(p.y()), slot(p.z())}; }
  std::size_t number(Cube c) const { return static_cast<std::size_t>((c.x * side_ + c.y) * side_ + c.z); }

  std::vector<S2Point> const& points_;
  int side_;
  std::vector<std::size_t> first_;
  std::vector<std::uint32_t> sorted_;
};

}  // namespace

LayoutPart reach_part(std::span<LatLon const> candidates, std::span<Demand const> demand, std::span<LatLon const> old,
                      double within_km) {
  auto const angle = std::min(within_km / earth_radius_km, std::numbers::pi);
  S1ChordAngle const limit(S1Angle::Radians(angle));
  std::vector<S2Point> points;
  points.reserve(demand.size());
  for (auto const& place : demand) points.push_back(point(place.at));
  Cubes const cubes(points, std::max(1e-3, std::sqrt(limit.length2())));
  std::vector<bool> reached(demand.size(), false);
  for (auto const& place : old) cubes.within(point(place), limit, [&](std::uint32_t d) { reached[d] = true; });
  LayoutPart part{"reach", {}, {}, {}, {}};
  for (std::size_t d = 0; d < demand.size(); ++d) part.worth.push_back(reached[d] ? 0 : demand[d].people);
  // Two halves on two threads, joined.
  std::vector<std::vector<std::uint32_t>> covers(2);
  std::vector<std::uint32_t> count(candidates.size());
  auto const half = candidates.size() / 2;
  in_slices(2, candidates.size() * 4'000, [&](std::size_t from, std::size_t to) {
    for (auto h = from; h < to; ++h)
      for (auto c = h == 0 ? 0 : half; c < (h == 0 ? half : candidates.size()); ++c) {
        auto const before = covers[h].size();
        cubes.within(point(candidates[c]), limit, [&](std::uint32_t d) {
          if (!reached[d]) covers[h].push_back(d);
        });
        count[c] = static_cast<std::uint32_t>(covers[h].size() - before);
      }
  });
  part.first.reserve(candidates.size() + 1);
  part.first.push_back(0);
  for (auto const n : count) part.first.push_back(part.first.back() + n);
  part.covers = std::move(covers[0]);
  part.covers.insert(part.covers.end(), covers[1].begin(), covers[1].end());
  return part;
}

}  // namespace amity::planning::layout
