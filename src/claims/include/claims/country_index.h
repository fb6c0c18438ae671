// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "core/shared_map.h"
#include "partnerships/register.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::claims {

// The register by country and by place, made once beside it; immutable. Copies share all of it. It rests on which pairs
// there are, not on what is said of them.
class CountryIndex {
 public:
  CountryIndex(partnerships::Register const& reg, atlas::Atlas const& atlas);
  // That of a register with more partnerships, from this position on.
  CountryIndex with(partnerships::Register const& reg, atlas::Atlas const& atlas, std::uint32_t first_new) const;

  // Positions of partnerships that are one pair of places under several records of a city (City::same_as).
  using Twins = std::vector<std::uint32_t>;
  // nullptr where the partnership has none.
  Twins const* twins_of(std::uint32_t position) const;
  // Each group once, in no order.
  std::vector<std::shared_ptr<Twins const>> twins() const;
  // Whether it holds partnerships of the country that are of no office's own circle. Without them nothing can be said
  // of a country's pairs: what is missing may merely not have been read.
  bool reaches_beyond_circles(std::string_view country) const { return beyond_circles_->contains(country); }
  // Its seats of first-level divisions (GeoNames' PPLA), by id: provincial capitals.
  std::span<CityId const> capitals(std::string_view country) const;

 private:
  using Places = std::pair<CityId, CityId>;
  struct HashOfPlaces {
    std::size_t operator()(Places const& places) const;
  };
  using Countries = std::set<std::string, std::less<>>;
  using Capitals = std::map<std::string, std::vector<CityId>, std::less<>>;

  void add(partnerships::Register const& reg, atlas::Atlas const& atlas, std::uint32_t first_new);
  void join_twins(partnerships::Register const& reg, atlas::Atlas const& atlas, std::uint32_t position);

  std::shared_ptr<Capitals const> capitals_;
  std::shared_ptr<Countries const> beyond_circles_;
  SharedMap<Places, Twins, HashOfPlaces> under_other_records_;  // those of another record than the place's own
  SharedMap<std::uint32_t, std::shared_ptr<Twins const>> twins_;
};

}  // namespace amity::claims
