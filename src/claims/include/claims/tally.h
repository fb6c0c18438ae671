// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/country_index.h"
#include "claims/judgement.h"
#include "claims/tie.h"
#include "partnerships/circle.h"
#include "partnerships/register.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace amity::claims {

// The whole register counted once in one way, and put in order: what a claim then asks of the pairs of two countries,
// or of the cities of one, is found by looking it up, however large the world. It holds for its day and those after it
// up to the register's next turning day. Immutable; it points into the register.
class Tally {
 public:
  Tally(partnerships::Register const& reg, atlas::Atlas const& atlas, CountryIndex const& index,
        Counting const& counting);

  // The ties between two countries that may have been signed by the day, as positions in partnerships(); of several
  // records of one pair the surest.
  struct Between {
    std::vector<std::uint32_t> sure;      // ties for certain, by the last day on which they can have been signed
    std::vector<std::uint32_t> open;      // perhaps none at all; in the same order
    std::vector<std::uint32_t> by_start;  // both, by the first day on which they can have been signed
    std::vector<std::uint32_t> in_force;  // perhaps in force: those that surely are first, then as `sure`
  };
  Between const& between(std::string_view one, std::string_view other) const;

  Tie const& tie(std::uint32_t position) const { return ties_[position]; }
  // The record that stands in the lists above for this one: itself but for twins.
  std::uint32_t standing_for(std::uint32_t position) const;

  // Of the others in the list, how many were signed before the subject and by the day, which the tally must hold for.
  // `self` is left out wherever it stands.
  Before before(Between const& list, Tie const& subject, std::uint32_t self, Day day) const;
  // How many of the others lie, if they are ties at all, wholly before the subject's first possible day.
  std::size_t dated_before(Between const& list, Tie const& subject, std::uint32_t self) const;
  // Whether another in the list is in force.
  Truth another_in_force(Between const& list, std::uint32_t self) const;

  // A city's partners in force. Where no office of this instance keeps the circle of either city, a tie that no counted
  // source states stays possible as far as other sources tell it: nobody has read such sources for it.
  partnerships::Range partners(CityId city) const;
  Truth counted_in_force(std::uint32_t position) const { return in_force_[position]; }
  // Whether some of its ties stay possible for that reason.
  bool is_unread(CityId city) const { return unread_.contains(city); }

  // The cities of a country with partnerships, those with most partners first.
  struct Country {
    std::vector<CityId> by_least;  // by the least they surely have, then by the most they can have, then by id
    std::vector<CityId> by_most;   // by the most they can have, then by id
  };
  Country const& country(std::string_view code) const;

 private:
  using Key = std::uint32_t;  // two countries, or one twice
  bool is_listed(std::uint32_t position) const {
    return ties_[position].stands != Truth::no && ties_[position].began.earliest <= day_;
  }
  void judge(partnerships::Register const& reg, Counting const& counting);
  void fill_lists(partnerships::Register const& reg, atlas::Atlas const& atlas, CountryIndex const& index);
  void sort_lists();

  Day day_;
  std::vector<Tie> ties_;
  std::vector<Truth> in_force_;
  std::unordered_map<std::uint32_t, std::uint32_t> twins_;
  std::unordered_map<Key, Between> between_;
  std::unordered_map<CityId, partnerships::Range> partners_;
  std::unordered_set<CityId> unread_;
  std::unordered_map<Key, Country> countries_;
};

// The tallies of one register: made when first asked for, the last few kept. Safe to ask from many threads.
class Tallies {
 public:
  Tallies(partnerships::Register const& reg, atlas::Atlas const& atlas, CountryIndex const& index)
      : reg_(&reg), atlas_(&atlas), index_(&index) {}

  std::shared_ptr<Tally const> of(Counting const& counting) const;

 private:
  // The same way of counting on the first day for which its tally holds.
  Counting at_turn(Counting counting) const;

  struct Turns {
    std::once_flag found;
    std::vector<Day> days;
  };
  mutable std::array<Turns, 3> turns_;  // by level of sources
  partnerships::Register const* reg_;
  atlas::Atlas const* atlas_;
  CountryIndex const* index_;
  mutable std::mutex mutex_;
  mutable std::vector<std::pair<Counting, std::shared_ptr<Tally const>>> kept_;  // the one asked for last is last
};

}  // namespace amity::claims
