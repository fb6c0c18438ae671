// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "atlas/search.h"
#include "claims/claim_index.h"
#include "claims/country_index.h"
#include "claims/figures.h"
#include "core/clock.h"
#include "core/made_once.h"
#include "core/shared_map.h"
#include "db/database.h"
#include "institutions/consular.h"
#include "partnerships/register.h"
#include "pavilion/exhibit.h"
#include "pavilion/hall.h"
#include "planning/layout/policy.h"
#include "planning/targets/target.h"
#include "snapshot/partnership_graph.h"
#include "snapshot/source_index.h"
#include "snapshot/touched.h"
#include "work/published_letter.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::snapshot {

// What an office says beside the register.
struct OfficeStatements {
  std::vector<partnerships::OfficialFigure> figures;
  std::vector<planning::targets::Target> targets;
  std::vector<planning::layout::Policy> policies;
  std::vector<institutions::ConsularPost> posts;
  pavilion::Halls halls;
  pavilion::Shows shows;
};

// What every office says; copies share all of it.
class Statements {
 public:
  // Nothing said, for an office that is not known.
  OfficeStatements const& at(OfficeId office) const;
  bool contains(OfficeId office) const { return of_office_.find(office) != nullptr; }
  void read(db::Transaction& transaction, OfficeId office);

 private:
  SharedMap<OfficeId, std::shared_ptr<OfficeStatements const>> of_office_;
};

// What everyone sees of every office's letters, renewed apart from what offices say besides: their texts are many.
class PublicLetters {
 public:
  // Nothing shown, for an office that is not known.
  work::LettersForAll const& at(OfficeId office) const;
  bool contains(OfficeId office) const { return of_office_.find(office) != nullptr; }
  void read(db::Transaction& transaction, OfficeId office);

 private:
  SharedMap<OfficeId, std::shared_ptr<work::LettersForAll const>> of_office_;
};

// The atlas, and what rests on little else.
struct AtlasScope {
  AtlasScope(db::Transaction& transaction, partnerships::Register const& reg);

  atlas::Atlas atlas;
  // Points into the atlas. It ranks by the numbers of partnerships when it was made: another partnership since then
  // moves a city by a place at most, and does not make the index anew.
  atlas::SearchIndex search;
};

// The register, and what is made of it and the atlas.
struct RegisterScope {
  RegisterScope(partnerships::Register loaded, std::shared_ptr<AtlasScope const> atlas_scope);
  // Shares with the one before it what the changes do not touch.
  RegisterScope(RegisterScope const& before, partnerships::RegisterRenewal const& renewal);
  RegisterScope(RegisterScope const&) = delete;
  RegisterScope& operator=(RegisterScope const&) = delete;

  std::shared_ptr<AtlasScope const> atlas_scope;
  partnerships::Register reg;
  claims::CountryIndex countries;
  claims::WorldFigures figures;
  std::shared_ptr<MadeOnce<PartnershipGraph>> ties;  // shared as long as the pairs are the same
  SourceIndex sources;                               // points into the register
  claims::ClaimIndexes claim_indexes;                // points into all of these
};

// Everything the public side answers from: the tables as they were at one moment, immutable, read by many threads. It
// is made of scopes, each renewed for itself: a new world shares with the one before it what was not touched.
struct World {
  // How often each scope was renewed since the process began.
  struct Revisions {
    std::uint64_t atlas{1};
    std::uint64_t reg{1};
    SharedMap<OfficeId, std::uint64_t> office;
  };
  struct Scopes {
    std::shared_ptr<AtlasScope const> atlas;
    std::shared_ptr<RegisterScope const> reg;
    Statements statements;
    PublicLetters letters;
    Revisions revisions;
  };
  explicit World(Scopes given);
  explicit World(db::Transaction& transaction);
  World(World const&) = delete;
  World& operator=(World const&) = delete;

  Scopes scopes;
  // What is in them, by its short name.
  partnerships::Register const& reg;
  atlas::Atlas const& atlas;
  atlas::SearchIndex const& search;
  claims::CountryIndex const& countries;
  claims::WorldFigures const& figures;
  SourceIndex const& sources;
  claims::ClaimIndexes const& claim_indexes;
  Statements const& statements;
  PublicLetters const& letters;
  PartnershipGraph const& ties() const;

  // Reads all of it in one transaction, so that it is of one moment.
  static std::shared_ptr<World const> load(db::Database& database);

  // By Q, G or A id or slug; nullptr where there is none.
  atlas::City const* city(std::string_view id_or_slug) const;
  // The office that keeps the circle of that city; nullptr where none of this instance does.
  partnerships::Office const* office_of(CityId city) const;
};

// A world after a commit, and by what tags the answers are known that rest on what changed.
struct Renewal {
  std::shared_ptr<World const> world;
  std::set<std::string> tags;
};
// The world as the tables have it now, if nothing but these rows was written since: it reads them alone, in one
// transaction, and shares the rest. A scope that cannot be renewed by rows is read anew.
Renewal renewed(World const& before, db::Database& database, std::span<snapshot::Touched const> touched);
// The same only where the register need not be read as a whole, which takes seconds; nothing otherwise.
std::optional<Renewal> renewed_by_rows(World const& before, db::Database& database,
                                       std::span<snapshot::Touched const> touched);

// Tags of an answer that rests on ... An answer on a circle rests on its home city and its office.
// The contract's words for what an answer rests on (x-rests-on).
inline constexpr std::string_view tag_of_atlas = "atlas";
inline constexpr std::string_view tag_of_offices = "office";     // ... what any office says
inline constexpr std::string_view tag_of_register = "register";  // ... any partnership, source or office at all
std::vector<std::string> tags_of_city(CityId city);              // ... the partnerships of a city: "city/12", "cities"
std::string tag_of_office(OfficeId office);                      // ... what an office says: "office/3"

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
