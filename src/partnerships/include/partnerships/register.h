// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"
#include "partnerships/assertion.h"
#include "partnerships/office.h"
#include "partnerships/resolution.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::partnerships {

// The relation of two cities, resolved out of all that was said of it. The pair is unordered; a has the lower id.
struct Partnership {
  PartnershipId id{};
  CityId a{};
  CityId b{};
  Resolution resolution;

  CityId other(CityId one) const { return one == a ? b : a; }
  bool operator==(Partnership const&) const = default;
};

// Everything the tables held of partnerships at one moment, resolved; immutable, safe to read from many threads. What
// it hands out is valid while it lives.
class Register {
 public:
  static Register load(db::Transaction& transaction);

  std::span<Partnership const> partnerships() const { return partnerships_; }  // by id
  std::span<Office const> offices() const { return offices_; }                 // by id
  std::span<Source const> sources() const { return sources_; }                 // by office, then id

  // nullptr where there is none.
  Partnership const* find(PartnershipId id) const;
  Office const* office(OfficeId id) const;
  Office const* office(std::string_view slug) const;
  Source const* source(OfficeId office, SourceId id) const;

  // Strongest first, as the resolution weighed them.
  std::span<Assertion const> assertions(Partnership const& partnership) const;
  // In the order of its life.
  std::span<Move const> moves(Partnership const& partnership) const;
  // What each office keeps of its life, by office, each in its own order: moves() is made of it.
  std::span<Move const> moves_as_kept(Partnership const& partnership) const;
  // Positions in partnerships() of those a city has, in no order.
  std::span<std::uint32_t const> of(CityId city) const;

 private:
  struct Slice {
    std::uint32_t first{};
    std::uint32_t count{};
  };
  std::size_t position(Partnership const& partnership) const {
    return static_cast<std::size_t>(&partnership - partnerships_.data());
  }
  void load_offices(db::Transaction& transaction);
  void load_statements(db::Transaction& transaction);
  void resolve_all();
  void index_cities();

  std::vector<Office> offices_;
  std::vector<Source> sources_;
  std::map<std::pair<OfficeId, SourceId>, std::uint32_t> source_at_;
  std::vector<Partnership> partnerships_;
  std::vector<Assertion> assertions_;
  std::vector<Slice> assertions_of_;
  std::vector<Move> moves_;
  std::vector<Slice> moves_of_;
  std::vector<Move> kept_moves_;
  std::vector<Slice> kept_moves_of_;
  std::vector<std::uint32_t> by_city_;
  std::unordered_map<CityId, Slice> of_city_;
};

// Compares a register in memory with the tables, row by row and by another way than load(): one line a difference, none
// where they agree.
std::vector<std::string> differences(db::Transaction& transaction, Register const& reg);

}  // namespace amity::partnerships
