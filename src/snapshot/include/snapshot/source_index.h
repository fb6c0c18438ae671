// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pointees.h"
#include "core/shared_list.h"
#include "partnerships/register.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace amity::snapshot {

// A source with all that it says; it points into the register.
struct SourceUse {
  partnerships::Source const* source{};
  SharedList<std::uint32_t> partnerships;  // that it says something of, as positions in the register
  int by_both{};                           // of these: as stated by both sides
  int gone{};                              // of these: a later reading of the list has them no more
};

// The register's sources, by the id under which the outside names them. Made once beside the register; immutable,
// copies share all of it.
class SourceIndex {
 public:
  using Uses = Pointees<SharedList<std::shared_ptr<SourceUse const>>>;

  explicit SourceIndex(partnerships::Register const& reg);
  // That of a register in which these partnerships (positions) and these sources are others than in the one before it.
  SourceIndex with(partnerships::Register const& before, partnerships::RegisterRenewal const& now) const;

  Uses const& all() const { return uses_; }  // the offices' first, then the world's; by key
  // By source_id(); nullptr where there is none.
  SourceUse const* find(partnerships::Register const& reg, std::string_view id) const;

 private:
  std::size_t place_of(OfficeId office, std::string_view key) const;
  SourceUse const* find(OfficeId office, std::string_view key) const;

  Uses uses_;
};

// "wikidata-2022" of the world's register, "kunming:city-page" of an office's.
std::string source_id(partnerships::Register const& reg, partnerships::Source const& source);
// A list of the world that is read again leaves the date on what it says no more.
bool is_gone(partnerships::Assertion const& assertion);
// What the source says of the partnership; there must be something.
partnerships::Assertion const& said_by(partnerships::Register const& reg, partnerships::Source const& source,
                                       partnerships::Partnership const& partnership);

}  // namespace amity::snapshot
