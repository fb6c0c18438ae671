// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/country_index.h"
#include "claims/judgement.h"
#include "claims/scoped_partnership.h"
#include "core/shared_list.h"
#include "core/shared_map.h"
#include "core/shared_vector.h"
#include "partnerships/circle.h"
#include "partnerships/register.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace amity::claims {

// What an index is made of; all of it immutable and of one moment.
struct ClaimIndexInput {
  partnerships::Register const& reg;
  atlas::Atlas const& atlas;
  CountryIndex const& index;
};

// The whole register counted once in one way, and put in order: what a claim then asks of the pairs of two countries,
// or of the cities of one, is found by looking it up, however large the world. It holds for its day and those after it
// up to the register's next turning day. Immutable; it points into the register.
class ClaimIndex {
 public:
  ClaimIndex(ClaimIndexInput const& context, ClaimScope const& scope);
  // That of a register in which these partnerships (positions, new ones among them) are others; it shares the rest with
  // this one. The scope may be of another day on which nothing else differs.
  std::shared_ptr<ClaimIndex const> with(ClaimIndexInput const& context, ClaimScope const& scope,
                                         std::span<std::uint32_t const> changed) const;

  // The ties between two countries that may have been signed by the day, as positions in partnerships(); of several
  // records of one pair the surest.
  using Positions = SharedList<std::uint32_t>;
  struct Between {
    Positions sure;      // ties for certain, by the last day on which they can have been signed
    Positions open;      // perhaps none at all; in the same order
    Positions by_start;  // both, by the first day on which they can have been signed
    Positions in_force;  // perhaps in force: those that surely are first, then as `sure`
  };
  Between const& between(std::string_view one, std::string_view other) const;

  ScopedPartnership const& tie(std::uint32_t position) const { return states_[position].tie; }
  // The record that stands in the lists above for this one: itself but for twins.
  std::uint32_t standing_for(std::uint32_t position) const;

  // Of the others in the list, how many were signed before the subject and by the day, which the index must hold for.
  // `self` is left out wherever it stands.
  Before before(Between const& list, ScopedPartnership const& subject, std::uint32_t self, Day day) const;
  // How many of the others lie, if they are ties at all, wholly before the subject's first possible day.
  std::size_t dated_before(Between const& list, ScopedPartnership const& subject, std::uint32_t self) const;
  // Whether another in the list is in force.
  Truth another_in_force(Between const& list, std::uint32_t self) const;

  // A city's partners in force. Where no office of this instance keeps the circle of either city, a tie that no counted
  // source states stays possible as far as other sources tell it: nobody has read such sources for it.
  partnerships::Range partners(CityId city) const;
  Truth counted_in_force(std::uint32_t position) const { return states_[position].counted; }
  // Whether some of its ties stay possible for that reason.
  bool is_unread(CityId city) const;

  // The cities of a country with partnerships, those with most partners first.
  struct Country {
    SharedList<CityId> by_least;  // by the least they surely have, then by the most they can have, then by id
    SharedList<CityId> by_most;   // by the most they can have, then by id
  };
  Country const& country(std::string_view code) const;

 private:
  using Key = std::uint32_t;  // two countries, or one twice
  struct State {
    ScopedPartnership tie;
    Truth counted{Truth::no};  // counted_in_force()
    bool is_unread() const { return counted != tie.in_force; }
  };
  struct City {
    partnerships::Range partners;
    int unread{};  // of its ties
  };

  bool is_listed(std::uint32_t position) const {
    return tie(position).stands != Truth::no && tie(position).began.earliest <= day_;
  }
  // The lists that the tie stands in, if it stands in any: nothing within a country, for a twin, for what was not yet.
  std::optional<Key> place_of(ClaimIndexInput const& context, std::uint32_t position) const;
  void choose_twin(CountryIndex::Twins const& group);

  void judge_all(ClaimIndexInput const& context, ClaimScope const& scope);
  void list_all(ClaimIndexInput const& context);
  void rank_all(ClaimIndexInput const& context);

  void put_in_lists(ClaimIndexInput const& context, std::uint32_t position);
  void take_out_of_lists(ClaimIndexInput const& context, std::uint32_t position);
  void set(ClaimIndexInput const& context, std::uint32_t position, State const& state);
  void recount(atlas::City const& city, State const* before, State const& after);

  // The orders of the lists.
  auto by_last_day(std::uint32_t at) const { return std::tuple{tie(at).began.latest, at}; }
  auto by_first_day(std::uint32_t at) const { return std::tuple{tie(at).began.earliest, tie(at).began.latest, at}; }
  auto by_force(std::uint32_t at) const { return std::tuple{!tie(at).in_force, tie(at).began.latest, at}; }
  auto by_least(CityId city) const {
    auto const range = partners(city);
    return std::tuple{-range.at_least, -range.at_most, city};
  }
  auto by_most(CityId city) const { return std::tuple{-partners(city).at_most, city}; }

  Day day_;
  SharedVector<State> states_;                     // by position
  SharedMap<std::uint32_t, std::uint32_t> twins_;  // of those not listed, to the one that is
  SharedMap<Key, Between> between_;
  SharedMap<CityId, City> cities_;
  SharedMap<Key, Country> countries_;
};

// The indexes of one register: made when first asked for, the last few kept. Safe to ask from many threads.
class ClaimIndexes {
 public:
  explicit ClaimIndexes(ClaimIndexInput const& context) : context_(context) {}
  // Those kept for the register before this one, brought up to these changes.
  ClaimIndexes(ClaimIndexInput const& context, ClaimIndexes const& before, std::span<std::uint32_t const> changed);

  std::shared_ptr<ClaimIndex const> of(ClaimScope const& scope) const;

 private:
  using Days = std::shared_ptr<std::vector<Day> const>;
  using Kept = std::vector<std::pair<ClaimScope, std::shared_ptr<ClaimIndex const>>>;
  // What has been counted, at one moment.
  struct Counted {
    std::array<Days, 3> turns;  // by level of sources; may hold days on which nothing turns any more
    Kept kept;                  // the one asked for last is last
  };
  Counted counted() const;
  Days turns(SourceLevel level) const;

  ClaimIndexInput context_;
  mutable std::mutex finding_turns_;
  mutable std::mutex mutex_;  // of what was counted
  mutable Counted counted_;
};

}  // namespace amity::claims
