// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pointees.h"
#include "core/shared_list.h"
#include "core/shared_map.h"
#include "core/shared_vector.h"
#include "db/database.h"
#include "partnerships/assertion.h"
#include "partnerships/office.h"
#include "partnerships/resolution.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::partnerships {

// The relation of two cities, resolved out of all that was said of it. The pair is unordered; a has the lower id.
struct Partnership {
  PartnershipId id{};
  CityId a{};
  CityId b{};
  Resolution resolution;
  std::uint32_t position{};  // in Register::partnerships()

  CityId other(CityId one) const { return one == a ? b : a; }
  bool operator==(Partnership const&) const = default;
};

// Rows that were written since a register was read.
struct RegisterChange {
  std::vector<PartnershipId> partnerships;  // whose assertions or moves changed, new ones among them
  std::vector<std::pair<OfficeId, SourceId>> sources;
  std::vector<OfficeId> offices;

  bool empty() const { return partnerships.empty() && sources.empty() && offices.empty(); }
};

struct RegisterRenewal;

// Everything the tables held of partnerships at one moment, resolved; immutable, safe to read from many threads. What
// it hands out is valid while it lives, or a copy: copies are cheap and share all of it.
class Register {
  struct Record {
    Partnership partnership;
    std::vector<Assertion> assertions;
    std::vector<Move> moves;
    std::vector<Move> kept_moves;
    bool operator==(Record const&) const = default;
    static Partnership const& pointee(Record const& record) { return record.partnership; }
  };

 public:
  using Partnerships = Pointees<SharedVector<std::shared_ptr<Record const>>>;
  using Offices = Pointees<SharedVector<std::shared_ptr<Office const>>>;
  using Sources = Pointees<SharedList<std::shared_ptr<Source const>>>;

  static Register load(db::Transaction& transaction);
  // The register as the tables have it now, if nothing but these rows was written since: reads them alone, and shares
  // all else with this one. Nothing where that cannot be: a partnership or source was deleted, or came with an id below
  // others, an office is new or moved. Then load() it.
  std::optional<RegisterRenewal> with(db::Transaction& transaction, RegisterChange const& change) const;

  Partnerships const& partnerships() const { return partnerships_; }  // by id
  Offices const& offices() const { return offices_; }                 // by id
  Sources const& sources() const { return sources_; }                 // by office, then id

  // nullptr where there is none.
  Partnership const* find(PartnershipId id) const;
  Office const* office(OfficeId id) const;
  Office const* office(std::string_view slug) const;
  Source const* source(OfficeId office, SourceId id) const;

  // Strongest first, as the resolution weighed them.
  std::span<Assertion const> assertions(Partnership const& partnership) const { return record(partnership).assertions; }
  // In the order of its life.
  std::span<Move const> moves(Partnership const& partnership) const { return record(partnership).moves; }
  // What each office keeps of its life, by office, each in its own order: moves() is made of it.
  std::span<Move const> moves_as_kept(Partnership const& partnership) const { return record(partnership).kept_moves; }
  // Positions in partnerships() of those a city has, in ascending order.
  std::span<std::uint32_t const> of(CityId city) const;

 private:
  friend class RegisterLoader;
  friend class RegisterRenewer;

  Record const& record(Partnership const& partnership) const { return *partnerships_.pointers()[partnership.position]; }
  // Where the source stands, or would.
  std::size_t source_position(OfficeId office, SourceId id) const;
  // Puts assertions and moves in order and makes the resolution of them.
  void resolve(Record& record) const;

  Partnerships partnerships_;
  Offices offices_;
  Sources sources_;
  SharedMap<CityId, std::vector<std::uint32_t>> of_city_;
};

struct RegisterRenewal {
  Register reg;
  // Positions in partnerships() of what is another than before, or rests on a source that is; in order. New ones come
  // last, from the old size on.
  std::vector<std::uint32_t> changed;
  // Sources that are new or others than before.
  std::vector<std::pair<OfficeId, SourceId>> sources;
};

// Compares a register in memory with the tables, row by row and by another way than load(): one line a difference, none
// where they agree.
std::vector<std::string> differences(db::Transaction& transaction, Register const& reg);

}  // namespace amity::partnerships
