// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "atlas/search.h"
#include "claims/country_index.h"
#include "claims/figures.h"
#include "claims/tally.h"
#include "core/clock.h"
#include "db/database.h"
#include "institutions/consular.h"
#include "partnerships/register.h"
#include "pavilion/hall.h"
#include "planning/layout/policy.h"
#include "planning/targets/target.h"
#include "snapshot/source_index.h"
#include "snapshot/ties.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::snapshot {

// What an office says beside the register.
struct OfficeStatements {
  std::vector<partnerships::OfficialFigure> figures;
  std::vector<planning::targets::Target> targets;
  std::vector<planning::layout::Policy> policies;
  std::vector<institutions::ConsularPost> posts;
  pavilion::Halls halls;
};

// Everything the public side answers from: the tables as they were at one moment, immutable, read by many threads.
struct World {
  partnerships::Register reg;
  atlas::Atlas atlas;
  atlas::SearchIndex search;       // points into the atlas beside it: a world is never copied or moved
  claims::CountryIndex countries;  // points into the two above
  claims::WorldFigures figures;
  Ties ties;
  SourceIndex sources;      // points into the register
  claims::Tallies tallies;  // likewise
  std::unordered_map<OfficeId, OfficeStatements> statements;

  explicit World(db::Transaction& transaction);
  World(World const&) = delete;
  World& operator=(World const&) = delete;

  // Reads all of it in one transaction, so that it is of one moment.
  static std::shared_ptr<World const> load(db::Database& database);

  // By Q, G or A id or slug; nullptr where there is none.
  atlas::City const* city(std::string_view id_or_slug) const;
  // The office that keeps the circle of that city; nullptr where none of this instance does.
  partnerships::Office const* office_of(CityId city) const;
};

// The world that answers now; replaced whole after a commit.
class LiveWorld {
 public:
  std::shared_ptr<World const> now() const { return world_.load(); }
  void replace(std::shared_ptr<World const> world) { world_.store(std::move(world)); }

 private:
  std::atomic<std::shared_ptr<World const>> world_;
};

// The day it is at an office: its time zone's date (ICU); UTC's where the zone is not known.
Day day_at(Clock const& clock, std::string const& timezone);

}  // namespace amity::snapshot
