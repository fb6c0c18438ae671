// SPDX-License-Identifier: Apache-2.0
#include "partnerships/register.h"

#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {

Register Register::load(db::Transaction& transaction) {
  Register reg;
  reg.load_offices(transaction);
  reg.load_statements(transaction);
  reg.resolve_all();
  reg.index_cities();
  return reg;
}

void Register::load_offices(db::Transaction& transaction) {
  offices_ = transaction.all(sql::all_offices, {}, [](db::Row const& row) {
    Office office;
    office.id = row.get<OfficeId>(0);
    office.slug = row.get<std::string>(1);
    office.home = row.get<CityId>(2);
    office.timezone = row.get<std::string>(3);
    office.accent_day = row.get<std::string>(4);
    office.accent_night = row.get<std::string>(5);
    office.languages = split(row.text(6));
    return office;
  });
  for (auto& office : offices_) {
    transaction.each(sql::office_names, {{"office", office.id}}, [&](db::Row const& row) {
      office.name.emplace(row.get<std::string>(0), row.get<std::string>(1));
    });
    office.regions = transaction.all(sql::office_regions, {{"office", office.id}}, [](db::Row const& row) {
      return OwnRegion{row.get<std::string>(0), split(row.text(1)), read_texts(row, 2)};
    });
  }
}

void Register::load_statements(db::Transaction& transaction) {
  transaction.each(sql::all_sources, {}, [&](db::Row const& row) {
    Source source;
    source.office = row.get<OfficeId>(0);
    source.id = row.get<SourceId>(1);
    source.key = row.get<std::string>(2);
    read_description(row, 3, source);
    source_at_.emplace(std::pair{source.office, source.id}, static_cast<std::uint32_t>(sources_.size()));
    sources_.push_back(std::move(source));
  });
  transaction.each(sql::all_partnerships, {}, [&](db::Row const& row) {
    partnerships_.push_back({row.get<PartnershipId>(0), row.get<CityId>(1), row.get<CityId>(2), {}});
  });
  transaction.each(sql::all_assertions, {}, [&](db::Row const& row) {
    Assertion assertion;
    assertion.office = row.get<OfficeId>(0);
    assertion.id = row.get<AssertionId>(1);
    assertion.partnership = row.get<PartnershipId>(2);
    assertion.source = row.get<SourceId>(3);
    read_said(row, 4, assertion);
    assertions_.push_back(std::move(assertion));
  });
  transaction.each(sql::all_moves, {}, [&](db::Row const& row) {
    Move move;
    read_move(row, move);
    move.office = row.get<OfficeId>(8);
    move.partnership = row.get<PartnershipId>(9);
    kept_moves_.push_back(std::move(move));
  });
}

void Register::resolve_all() {
  assertions_of_.resize(partnerships_.size());
  moves_of_.resize(partnerships_.size());
  kept_moves_of_.resize(partnerships_.size());
  std::uint32_t next_assertion = 0;
  std::uint32_t next_move = 0;
  std::vector<Statement> statements;
  std::vector<Move> lives;
  for (std::size_t i = 0; i < partnerships_.size(); ++i) {
    auto& partnership = partnerships_[i];
    auto& said = assertions_of_[i];
    auto& moved = moves_of_[i];
    for (said.first = next_assertion;
         next_assertion < assertions_.size() && assertions_[next_assertion].partnership == partnership.id;
         ++next_assertion)
      ++said.count;
    auto& kept = kept_moves_of_[i];
    for (kept.first = next_move; next_move < kept_moves_.size() && kept_moves_[next_move].partnership == partnership.id;
         ++next_move)
      ++kept.count;
    auto life = merged(moves_as_kept(partnership));
    moved = {static_cast<std::uint32_t>(lives.size()), static_cast<std::uint32_t>(life.size())};
    std::move(life.begin(), life.end(), std::back_inserter(lives));
    auto const statement = [&](Assertion const& a) { return Statement{&a, source(a.office, a.source)}; };
    std::sort(assertions_.begin() + said.first, assertions_.begin() + said.first + said.count,
              [&](Assertion const& x, Assertion const& y) { return stronger(statement(x), statement(y)); });
    statements.clear();
    for (auto const& assertion : assertions(partnership)) statements.push_back(statement(assertion));
    partnership.resolution = resolve(statements, std::span(lives).subspan(moved.first, moved.count));
  }
  moves_ = std::move(lives);
}

void Register::index_cities() {
  for (auto const& p : partnerships_) {
    ++of_city_[p.a].count;
    ++of_city_[p.b].count;
  }
  std::uint32_t next = 0;
  for (auto& [city, slice] : of_city_) {
    slice.first = next;
    next += slice.count;
    slice.count = 0;
  }
  by_city_.resize(next);
  for (std::uint32_t i = 0; i < partnerships_.size(); ++i)
    for (auto const city : {partnerships_[i].a, partnerships_[i].b}) {
      auto& slice = of_city_[city];
      by_city_[slice.first + slice.count++] = i;
    }
}

Partnership const* Register::find(PartnershipId id) const {
  auto const at = std::lower_bound(partnerships_.begin(), partnerships_.end(), id,
                                   [](Partnership const& p, PartnershipId wanted) { return p.id < wanted; });
  return at == partnerships_.end() || at->id != id ? nullptr : &*at;
}

Office const* Register::office(OfficeId id) const {
  auto const at = std::find_if(offices_.begin(), offices_.end(), [&](Office const& o) { return o.id == id; });
  return at == offices_.end() ? nullptr : &*at;
}

Office const* Register::office(std::string_view slug) const {
  auto const at = std::find_if(offices_.begin(), offices_.end(), [&](Office const& o) { return o.slug == slug; });
  return at == offices_.end() ? nullptr : &*at;
}

Source const* Register::source(OfficeId office, SourceId id) const {
  auto const at = source_at_.find({office, id});
  return at == source_at_.end() ? nullptr : &sources_[at->second];
}

std::span<Assertion const> Register::assertions(Partnership const& partnership) const {
  auto const slice = assertions_of_[position(partnership)];
  return std::span(assertions_).subspan(slice.first, slice.count);
}

std::span<Move const> Register::moves(Partnership const& partnership) const {
  auto const slice = moves_of_[position(partnership)];
  return std::span(moves_).subspan(slice.first, slice.count);
}

std::span<Move const> Register::moves_as_kept(Partnership const& partnership) const {
  auto const slice = kept_moves_of_[position(partnership)];
  return std::span(kept_moves_).subspan(slice.first, slice.count);
}

std::span<std::uint32_t const> Register::of(CityId city) const {
  auto const at = of_city_.find(city);
  if (at == of_city_.end()) return {};
  return std::span(by_city_).subspan(at->second.first, at->second.count);
}

}  // namespace amity::partnerships
