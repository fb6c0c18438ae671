// SPDX-License-Identifier: Apache-2.0
// Which cities may become partners, and why others may not. Private to the room.
#pragma once

#include "planning/layout/case.h"

#include <unordered_set>

namespace amity::planning::layout {

// The home city's partners and its country's, as of a day.
struct Tied {
  std::vector<atlas::City const*> old;           // the home city's partners: in force, or perhaps so
  std::unordered_set<CityId> partners;           // the same by id
  std::unordered_set<CityId> with_home_country;  // cities tied to another city of the home country
  std::unordered_set<std::string> countries;     // of the home city's partners
  std::unordered_set<std::string> joined;        // countries tied to the home country by any pair of cities
};

// The record that stands for the place: the one that others say they are the same as.
atlas::City const& standing_for(atlas::Atlas const& atlas, atlas::City const& city);

Tied tied_of(LayoutSources const& sources, atlas::City const& home, Day as_of);

class Eligibility {
 public:
  Eligibility(atlas::City const& home, LayoutRequest const& request, Tied const& tied);
  // Empty: eligible.
  std::string reason_against(atlas::City const& city) const;
  bool exchange_only(atlas::City const& city) const;

 private:
  std::string against_country(atlas::City const& city) const;
  atlas::City const& home_;
  LayoutRequest const& request_;
  Tied const& tied_;
  std::map<std::string, std::string, std::less<>> country_reason_;
  std::unordered_set<CityId> must_not_;
};

}  // namespace amity::planning::layout
