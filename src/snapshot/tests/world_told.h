// SPDX-License-Identifier: Apache-2.0
// Everything that a world says, as text by section, so that two of them can be held against each other.
#pragma once

#include "claims/claims.h"
#include "snapshot/world.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace amity::snapshot {

using amity::to_string;

using Told = std::map<std::string, std::string>;

inline std::vector<claims::ClaimScope> ways_of_counting() {
  using claims::SourceLevel;
  std::vector<claims::ClaimScope> ways;
  for (auto const level : {SourceLevel::all, SourceLevel::stated, SourceLevel::official})
    for (auto const* day : {"1982-06-30", "2003-07-01", "2026-11-29"})
      ways.push_back({parse_day(day).value(), std::nullopt, level});
  ways.push_back({parse_day("2026-11-29").value(), partnerships::Kind::sister_city, SourceLevel::all});
  return ways;
}

class WorldTeller {
 public:
  explicit WorldTeller(World const& world) : world_(world) {}

  Told tell() {
    tell_register();
    tell_figures();
    tell_sources();
    tell_statements();
    tell_ties();
    for (auto const& scope : ways_of_counting()) tell_counting(scope);
    Told told;
    for (auto const& [section, text] : told_) told.emplace(section, text.str());
    return told;
  }

 private:
  std::ostream& in(std::string const& section) { return told_[section]; }
  static std::string date(std::optional<PartialDate> const& day) { return day ? to_string(*day) : "-"; }
  static std::string range(partnerships::Range const& one) {
    return std::to_string(one.at_least) + ".." + std::to_string(one.at_most);
  }
  static std::string text(LocalText const& local) {
    std::string all;
    for (auto const& [language, words] : local) all += language + "=" + words + ";";
    return all;
  }
  template <class List>
  static std::string positions(List const& list) {
    std::string all;
    for (auto const& at : list) all += std::to_string(at) + " ";
    return all;
  }
  template <class List>
  static std::string ids(List const& list) {
    std::string all;
    for (auto const& id : list) all += std::to_string(id.value) + " ";
    return all;
  }

  void tell_register() {
    auto& out = in("register");
    for (auto const& p : world_.reg.partnerships()) {
      auto const& r = p.resolution;
      out << p.position << " id " << p.id.value << " of " << p.a.value << ',' << p.b.value << ' ' << to_string(r.kind)
          << ' ' << to_string(r.stage) << ' ' << date(r.signed_on) << ' ' << date(r.ended_on) << ' ' << date(r.known_by)
          << (r.doubtful ? " doubtful" : "") << " conflicts " << r.conflicts.size() << '\n';
      for (auto const& s : r.steps)
        out << "  " << to_string(s.act) << ' ' << date(s.on) << ' ' << to_string(s.when.earliest) << '\n';
      for (auto const& a : world_.reg.assertions(p))
        out << "  said " << a.office.value << '/' << a.id.value << " by " << world_.reg.source(a.office, a.source)->key
            << ' ' << date(a.signed_on) << ' ' << a.note << '\n';
      for (auto const& m : world_.reg.moves(p)) out << "  moved " << to_string(m.act) << ' ' << date(m.on) << '\n';
      EXPECT_EQ(world_.reg.find(p.id), &p);
    }
    for (auto const& city : world_.atlas.cities())
      out << "city " << city.id.value << ' ' << city.name << ": " << positions(world_.reg.of(city.id)) << '\n';
    for (auto const& office : world_.reg.offices())
      out << "office " << office.slug << ' ' << office.accent_day << ' ' << text(office.regions.front().name) << '\n';
  }

  void tell_figures() {
    auto const& f = world_.figures;
    auto& out = in("figures");
    out << f.partnerships << ' ' << f.assertions << ' ' << f.doubtful << ' ' << f.contested << ' ' << f.dated << '\n';
    for (auto const& [kind, n] : f.by_kind) out << to_string(kind) << ' ' << n << '\n';
    for (auto const& [stage, n] : f.by_stage) out << to_string(stage) << ' ' << n << '\n';
    for (auto const& [year, n] : f.signed_in) out << year << ' ' << n << '\n';
    auto const tell_cities = [&](auto const& cities) {
      for (auto const& one : cities) out << "  city " << one.city.value << ' ' << one.partnerships << '\n';
    };
    tell_cities(f.cities());
    for (auto const& pair : f.pairs()) out << pair.a << ' ' << pair.b << ' ' << pair.partnerships << '\n';
    for (auto const& [code, country] : f.pair_figures->countries) {
      out << code << ' ' << country->all_cities << ' ' << country->partnerships << ' ' << country->within << '\n';
      tell_cities(country->cities);
      for (auto const& other : country->partners)
        out << "  with " << other.country << ' ' << other.partnerships << '\n';
      out << "  beyond " << world_.countries.reaches_beyond_circles(code) << " capitals "
          << ids(world_.countries.capitals(code)) << '\n';
    }
    for (auto const& p : world_.reg.partnerships())
      if (auto const* twins = world_.countries.twins_of(p.position))
        out << p.position << " twins " << positions(*twins) << '\n';
  }

  void tell_sources() {
    auto& out = in("sources");
    for (auto const& use : world_.sources.all()) {
      auto const& source = *use.source;
      EXPECT_EQ(use.source, world_.reg.source(source.office, source.id));
      EXPECT_EQ(world_.sources.find(world_.reg, source_id(world_.reg, source)), &use);
      out << source_id(world_.reg, source) << ' ' << to_string(source.kind) << ' ' << source.name << ' '
          << date(source.published) << ' ' << use.by_both << ' ' << use.gone << ": " << positions(use.partnerships)
          << '\n';
      for (auto const at : use.partnerships)
        EXPECT_EQ(said_by(world_.reg, source, world_.reg.partnerships()[at]).source, source.id);
    }
    EXPECT_EQ(world_.sources.find(world_.reg, "kunming:nothing"), nullptr);
  }

  void tell_statements() {
    auto& out = in("statements");
    for (auto const& office : world_.reg.offices()) {
      auto const& said = world_.statements.at(office.id);
      out << office.slug << ' ' << said.figures.size() << ' ' << said.targets.size() << '\n';
      std::map<CityId, std::string> halls;
      for (auto const& [city, words] : said.halls) halls[city] = text(publish(words));
      for (auto const& [city, words] : halls) out << "  hall " << city.value << ' ' << words << '\n';
    }
  }

  void tell_ties() {
    auto const& ties = world_.ties();
    in("ties") << ids(ties.cities) << ties.graph.links() << '\n';
  }

  void tell_counting(claims::ClaimScope const& scope) {
    auto const name = "counted " + to_string(scope.as_of) + " " + std::string(to_string(scope.sources)) +
                      (scope.kind ? " of a kind" : "");
    auto& out = in(name);
    auto const claim_index = world_.claim_indexes.of(scope);
    for (auto const& p : world_.reg.partnerships()) {
      auto const& tie = claim_index->tie(p.position);
      EXPECT_EQ(tie.partnership, &p) << name;
      out << p.position << ' ' << tie.supported << ' ' << static_cast<int>(tie.stands) << ' '
          << to_string(tie.began.earliest) << ' ' << to_string(tie.began.latest) << ' '
          << static_cast<int>(tie.in_force) << ' ' << to_string(tie.existence) << ' ' << to_string(tie.date) << ' '
          << claim_index->standing_for(p.position) << ' ' << static_cast<int>(claim_index->counted_in_force(p.position))
          << '\n';
    }
    for (auto const& one : world_.atlas.countries()) {
      for (auto const& other : world_.atlas.countries()) {
        auto const& list = claim_index->between(one.code, other.code);
        out << one.code << other.code << ": " << positions(list.sure) << "| " << positions(list.open) << "| "
            << positions(list.by_start) << "| " << positions(list.in_force) << '\n';
      }
      out << one.code << ": " << ids(claim_index->country(one.code).by_least) << "| "
          << ids(claim_index->country(one.code).by_most) << '\n';
    }
    for (auto const& city : world_.atlas.cities())
      out << city.id.value << ": " << range(claim_index->partners(city.id)) << ' ' << claim_index->is_unread(city.id)
          << '\n';
    tell_claims(scope, name);
  }

  void tell_claims(claims::ClaimScope const& scope, std::string const& name) {
    claims::ClaimContext const ground{world_.reg, world_.atlas, world_.countries, world_.claim_indexes};
    auto& out = in("claims " + name);
    for (auto const& city : world_.atlas.cities())
      for (auto const& claim : claims::claims_of(ground, city, {scope})) {
        out << name_of(ground, claim) << ' ' << static_cast<int>(claim.truth) << ' ' << claim.more;
        for (auto const* witnesses : {&claim.evidence, &claim.counter_evidence})
          for (auto const& one : *witnesses)
            out << ' ' << one.partnership->id.value << '/' << one.assertion->id.value << '/' << one.source->key;
        for (auto const& gap : claim.not_known) out << " ?" << to_string(gap.why);
        out << '\n';
      }
  }

  World const& world_;
  std::map<std::string, std::ostringstream> told_;
};

inline Told told_by(World const& world) { return WorldTeller(world).tell(); }

}  // namespace amity::snapshot
