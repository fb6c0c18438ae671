// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/register.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::claims {

// The register by country, built once beside it; immutable.
class CountryIndex {
 public:
  CountryIndex(partnerships::Register const& reg, atlas::Atlas const& atlas);

  // Positions in partnerships() of those with at least one city in the country, each once, in order.
  std::span<std::uint32_t const> partnerships_of(std::string_view country) const;
  // Positions of those that are one pair of places under several records of a city (City::same_as), each group once.
  std::span<std::vector<std::uint32_t> const> twins() const { return twins_; }
  // Whether it holds partnerships of the country that are of no office's own circle. Without them nothing can be said
  // of a country's pairs: what is missing may merely not have been read.
  bool reaches_beyond_circles(std::string_view country) const;
  // Its seats of first-level divisions (GeoNames' PPLA), by id: provincial capitals.
  std::span<CityId const> capitals(std::string_view country) const;

 private:
  struct Country {
    std::vector<std::uint32_t> partnerships;
    std::vector<CityId> capitals;
    bool beyond_circles{};
  };
  Country const* find(std::string_view country) const;
  void find_twins(partnerships::Register const& reg, atlas::Atlas const& atlas);

  std::map<std::string, Country, std::less<>> countries_;
  std::vector<std::vector<std::uint32_t>> twins_;
};

}  // namespace amity::claims
