// SPDX-License-Identifier: Apache-2.0
// A world renewed by the rows that a commit touched.
#include "db/damaged_row.h"
#include "snapshot/references.h"
#include "snapshot/world.h"

#include <array>

namespace amity::snapshot {
namespace {

constexpr std::size_t most_tagged_cities = 1000;  // with more of them, the answers on all cities are dropped

// The rows sorted by how their scope is renewed.
struct Plan {
  bool atlas{};
  bool whole_register{};
  bool every_office{};
  partnerships::RegisterChange rows;
  std::set<OfficeId> statements;
  std::set<OfficeId> letters;
};

Plan plan_of(std::span<Touched const> touched) {
  Plan plan;
  for (auto const& one : touched) switch (one.what) {
      case Touched::What::partnership:
        plan.rows.partnerships.push_back(PartnershipId{one.key});
        break;
      case Touched::What::source:
        plan.rows.sources.emplace_back(one.office, SourceId{one.key});
        break;
      case Touched::What::office:
        plan.rows.offices.push_back(one.office);
        break;
      case Touched::What::statements:
      case Touched::What::hall:
        plan.statements.insert(one.office);
        break;
      case Touched::What::letters:
        plan.letters.insert(one.office);
        break;
      case Touched::What::city:
      case Touched::What::atlas:
        plan.atlas = true;
        break;
      case Touched::What::whole_register:
        plan.whole_register = true;
        break;
      case Touched::What::everything:
        plan.atlas = plan.whole_register = plan.every_office = true;
        break;
    }
  return plan;
}

class Renewer {
 public:
  Renewer(World const& before, db::Transaction& transaction)
      : before_(before), transaction_(transaction), scopes_(before.scopes) {}

  // Nothing where the register cannot be renewed by rows.
  std::optional<Renewal> take_rows(Plan const& plan) {
    auto renewal = plan.whole_register ? std::nullopt : before_.reg.with(transaction_, plan.rows);
    if (!renewal) return std::nullopt;
    return take(plan, renewal);
  }
  Renewal take(Plan const& plan) {
    return take(plan, plan.whole_register ? std::nullopt : before_.reg.with(transaction_, plan.rows));
  }

 private:
  Renewal take(Plan const& plan, std::optional<partnerships::RegisterRenewal> const& renewal) {
    if (!renewal)
      read_register(plan.atlas);
    else if (plan.atlas)
      read_atlas(renewal->reg);
    else if (!plan.rows.empty())
      renew_register(plan, *renewal);
    for (auto const& office : scopes_.reg->reg.offices())
      if (plan.every_office || plan.statements.contains(office.id) || !scopes_.statements.contains(office.id))
        read_statements(office.id);
    for (auto const& office : scopes_.reg->reg.offices())
      if (plan.every_office || plan.letters.contains(office.id) || !scopes_.letters.contains(office.id))
        read_letters(office.id);
    return {std::make_shared<World const>(std::move(scopes_)), std::move(tags_)};
  }
  void read_register(bool with_atlas) {
    auto reg = partnerships::Register::load(transaction_);
    if (with_atlas) return read_atlas(reg);
    scopes_.reg = std::make_shared<RegisterScope const>(std::move(reg), scopes_.atlas);
    drop_whole_register();
  }
  void read_atlas(partnerships::Register const& reg) {
    scopes_.atlas = std::make_shared<AtlasScope const>(transaction_, reg);
    scopes_.reg = std::make_shared<RegisterScope const>(reg, scopes_.atlas);
    ++scopes_.revisions.atlas;
    tags_.emplace(tag_of_atlas);
    drop_whole_register();
  }
  // All answers that rest on any partnership. What an office says besides is not among them.
  void drop_whole_register() {
    ++scopes_.revisions.reg;
    tags_.emplace(tag_of_register);
    tags_.emplace(every_city);
  }

  void renew_register(Plan const& plan, partnerships::RegisterRenewal const& renewal) {
    scopes_.reg = std::make_shared<RegisterScope const>(*before_.scopes.reg, renewal);
    ++scopes_.revisions.reg;
    tags_.emplace(tag_of_register);
    std::set<CityId> cities;
    for (auto const position : renewal.changed) {
      auto const& partnership = renewal.reg.partnerships()[position];
      cities.insert({partnership.a, partnership.b});
    }
    for (auto const id : plan.rows.offices)
      if (auto const* office = renewal.reg.office(id)) {
        cities.insert(office->home);
        tags_.insert(tag_of_office(id));
        tags_.emplace(tag_of_offices);
      }
    if (cities.size() > most_tagged_cities) {
      tags_.emplace(every_city);
      return;
    }
    for (auto const city : cities) tags_.insert(tags_of_city(city).front());
  }

  void read_statements(OfficeId office) {
    scopes_.statements.read(transaction_, office);
    require_sources(scopes_.statements.at(office), office, scopes_.reg->reg);
    auto const* revision = scopes_.revisions.office.find(office);
    scopes_.revisions.office.set(office, revision == nullptr ? 1 : *revision + 1);
    tags_.insert(tag_of_office(office));
    tags_.emplace(tag_of_offices);
  }

  void read_letters(OfficeId office) {
    scopes_.letters.read(transaction_, office);
    tags_.insert(tag_of_office(office));
    tags_.emplace(tag_of_offices);
  }

  static constexpr std::string_view every_city = "cities";

  World const& before_;
  db::Transaction& transaction_;
  World::Scopes scopes_;
  std::set<std::string> tags_;
};

}  // namespace

Renewal renewed(World const& before, db::Database& database, std::span<Touched const> touched) {
  auto const with = [&](std::span<Touched const> read_again) {
    auto transaction = database.read();
    return Renewer(before, transaction).take(plan_of(read_again));
  };
  try {
    return with(touched);
  } catch (db::DamagedRow const&) {
    // The rows may rest on others that were committed since they were noted: only a reading of all tells whether they
    // are damaged.
    std::array const all{Touched{Touched::What::everything, the_world, 0}};
    return with(all);
  }
}

std::optional<Renewal> renewed_by_rows(World const& before, db::Database& database, std::span<Touched const> touched) {
  try {
    auto transaction = database.read();
    return Renewer(before, transaction).take_rows(plan_of(touched));
  } catch (db::DamagedRow const&) {
    return std::nullopt;
  }
}

std::vector<std::string> tags_of_city(CityId city) { return {"city/" + std::to_string(city.value), "cities"}; }
std::string tag_of_office(OfficeId office) { return "office/" + std::to_string(office.value); }

}  // namespace amity::snapshot
