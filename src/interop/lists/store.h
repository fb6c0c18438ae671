// SPDX-License-Identifier: Apache-2.0
// Brings the register to what one parsed list says. Private to the room.
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "interop/lists/import.h"
#include "parsed_list.h"
#include "partnerships/upsert_assertions.h"
#include "reconciliation/review_store.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace amity::interop::lists {

struct TieKey {
  std::int64_t a, b, source;
  bool operator==(TieKey const&) const = default;
};
struct TieKeyHash {
  std::size_t operator()(TieKey const& key) const noexcept {
    return std::hash<std::int64_t>{}((key.a * 1'000'003 + key.b) * 8191 + key.source);
  }
};

class WorldStore {
 public:
  WorldStore(db::Transaction& transaction, ParsedList parsed, std::string list, std::optional<PartialDate> retrieved)
      : transaction_(transaction), parsed_(std::move(parsed)), list_(std::move(list)), retrieved_(retrieved) {}

  // Adds the sources that are read to readings, and what they say to said.
  Result<reconciliation::WorldReport> put(std::vector<partnerships::SourceReading>& readings,
                                          partnerships::SeenAssertions& said, ImportMonitor const& monitor);

 private:
  struct Placed {
    reconciliation::ReviewMemory memory;
    reconciliation::Matches matches;
  };
  Placed place_cities();
  void refuse_cities();
  void wait_for(Placed const& placed);
  Result<void> put_sources(std::vector<partnerships::SourceReading>& readings);
  void take(reconciliation::TieMention const& tie);
  bool take_or_refuse(reconciliation::TieMention const& tie);
  std::vector<partnerships::Withdrawn> withdrawn(reconciliation::Moved const& moved) const;
  Result<void> put_ties(std::vector<partnerships::SourceReading> const& readings, partnerships::SeenAssertions& said,
                        reconciliation::Moved const& moved);

  db::Transaction& transaction_;
  ParsedList parsed_;
  std::string list_;
  std::optional<PartialDate> retrieved_;
  reconciliation::WorldReport report_;
  std::vector<reconciliation::Taken> taken_;  // mention -> city
  std::vector<SourceId> source_of_;
  std::vector<partnerships::ListedTie> ties_;
  std::unordered_map<TieKey, std::size_t, TieKeyHash> tie_at_;
};

}  // namespace amity::interop::lists
