// SPDX-License-Identifier: Apache-2.0
// Every kind of claim on random registers, with partial dates, doubts, kinds and sources of every weight, against the
// slow evaluator (worlds.h).
#include "claims/claims.h"
#include "core/trials.h"
#include "db/testing.h"
#include "partnerships/record.h"
#include "worlds.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>
#include <tuple>

namespace amity::claims {
namespace {

using partnerships::Assertion;
using partnerships::Confidence;
using partnerships::Kind;
using partnerships::Partnership;
using partnerships::Register;
using partnerships::Resolution;
using partnerships::Stage;

constexpr auto registers = trials(2000);

// Cities 1 to 4 are of AA (1 is an office's home; 1, 2 and 3 are capitals), 5 and 6 of BB, 7 of CC on another
// continent.
constexpr auto cities = R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('AA', 'AAA', '', 'asia', 'eastern-asia'), ('BB', 'BBB', '', 'asia', 'southern-asia'),
  ('CC', 'CCC', '', 'africa', 'northern-africa');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, slug) VALUES
  (1, 'city', 'A1', 'a1', 'AA', '', 'PPLA', 'a1'), (2, 'city', 'A2', 'a2', 'AA', '', 'PPLA', 'a2'),
  (3, 'city', 'A3', 'a3', 'AA', '', 'PPLA', 'a3'), (4, 'city', 'A4', 'a4', 'AA', '', '', 'a4'),
  (5, 'city', 'B1', 'b1', 'BB', '', '', 'b1'), (6, 'city', 'B2', 'b2', 'BB', '', '', 'b2'),
  (7, 'city', 'C1', 'c1', 'CC', '', '', 'c1');)";
constexpr CityId home{1};
std::vector<CityId> const capitals{CityId{1}, CityId{2}, CityId{3}};
std::vector<CityId> const listed{CityId{1}, CityId{3}, CityId{5}, CityId{7}};

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  int roll(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  bool one_in(int n) { return roll(1, n) == 1; }
  template <class List>
  auto any_of(List const& list) {
    return list[static_cast<std::size_t>(roll(0, static_cast<int>(std::size(list)) - 1))];
  }

 private:
  std::mt19937 random_;
};

class RandomRegister : public testing::Test {
 protected:
  RandomRegister() : database(db::Database::open(db::test_database_url("sqlite")).value()) {
    EXPECT_TRUE(database.migrate());
    auto transaction = database.write();
    transaction.script({"cities", cities});
    partnerships::Office office;
    office.slug = "a1";
    office.home = home;
    office.timezone = "UTC";
    office.accent_day = office.accent_night = "#b3263a";
    office.languages = {"en"};
    office.name = {{"en", "A1"}};
    office.regions = {{"here-and-there", {"BB", "CC"}, {{"en", "Here and there"}}}};
    EXPECT_TRUE(partnerships::put_office(transaction, office));
    for (auto const& [key, kind] : {std::pair{"city", partnerships::SourceKind::official},
                                    {"paper", partnerships::SourceKind::press},
                                    {"list-2004", partnerships::SourceKind::list}}) {
      partnerships::Source source;
      source.key = source.name = key;
      source.kind = kind;
      source.published = PartialDate::parse(kind == partnerships::SourceKind::list ? "2004" : "2006").value();
      sources.push_back(partnerships::put_source(transaction, source)->id);
    }
    transaction.commit();
    auto reading = database.read();
    atlas.emplace(atlas::Atlas::load(reading));
  }

  void say(db::Transaction& transaction, PartnershipId partnership, SourceId source, Chance& chance) {
    constexpr std::array dates{"2001", "2001-05", "2001-05-09", "2001-05-10", "2002", "2003-02"};
    Assertion said;
    said.partnership = partnership;
    said.source = source;
    said.stage = chance.one_in(9) ? Stage::denied : chance.one_in(9) ? Stage::intent : Stage::active;
    if (chance.one_in(2)) said.kind = chance.any_of(std::array{Kind::sister_city, Kind::friendly_exchange});
    if (*said.stage == Stage::active && chance.one_in(2))
      said.signed_on = PartialDate::parse(chance.any_of(dates)).value();
    if (*said.stage == Stage::active && chance.one_in(6)) {
      said.stage = Stage::ended;
      said.ended_on = PartialDate::parse(chance.one_in(2) ? "2003" : "2003-09-01").value();
    }
    said.confidence = chance.one_in(5) ? Confidence::low : Confidence::high;
    said.said_by = chance.one_in(2) ? partnerships::Side::both : partnerships::Side::a;
    ASSERT_TRUE(partnerships::put_assertion(transaction, said));
  }

  // Rolled back with the transaction: the next register begins anew.
  void fill(db::Transaction& transaction, Chance& chance) {
    std::vector<std::pair<int, int>> pairs{{1, 5}, {1, 6}, {2, 5}, {3, 6}, {1, 7},
                                           {2, 7}, {1, 2}, {3, 4}, {2, 6}, {4, 5}};
    for (auto const& [a, b] : pairs) {
      if (chance.one_in(3)) continue;
      auto const partnership = partnerships::put_partnership(transaction, CityId{a}, CityId{b})->id;
      auto const first = chance.roll(0, 2);
      say(transaction, partnership, sources[static_cast<std::size_t>(first)], chance);
      if (chance.one_in(3)) say(transaction, partnership, sources[static_cast<std::size_t>((first + 1) % 3)], chance);
    }
  }

  // The tie as those sources have it that count, by the slow way.
  static Resolution counted(Register const& reg, Partnership const& partnership, SourceLevel level) {
    std::vector<partnerships::Statement> statements;
    for (auto const& assertion : reg.assertions(partnership)) {
      auto const* source = reg.source(assertion.office, assertion.source);
      if (counts(partnerships::rank_of(assertion, *source), level)) statements.push_back({&assertion, source});
    }
    return partnerships::resolve(statements, {});
  }
  static bool supported(Register const& reg, Partnership const& partnership, SourceLevel level) {
    for (auto const& assertion : reg.assertions(partnership))
      if (assertion.stage != Stage::denied &&
          counts(partnerships::rank_of(assertion, *reg.source(assertion.office, assertion.source)), level))
        return true;
    return false;
  }

  db::Database database;
  std::vector<SourceId> sources;
  std::optional<atlas::Atlas> atlas;
};

// One register, one way of counting, and the slow evaluator's answers about them.
struct Slow {
  Register const& reg;
  atlas::Atlas const& atlas;
  ClaimScope scope;
  std::function<Resolution(Partnership const&, SourceLevel)> resolved;
  std::function<bool(Partnership const&, SourceLevel)> supported;

  std::string_view country(CityId city) const { return atlas.city(city)->country; }

  // What is possible of these ties; of a subject that no counted source states, what others tell and also nothing.
  std::vector<std::vector<reference::Fact>> possible(std::vector<Partnership const*> const& ties,
                                                     Partnership const* subject) const {
    std::vector<Resolution> resolutions;
    for (auto const* tie : ties) {
      auto const counts_here = supported(*tie, scope.sources);
      resolutions.push_back(counts_here ? resolved(*tie, scope.sources) : Resolution{});
      if (!counts_here && tie == subject) {
        resolutions.back() = tie->resolution;
        resolutions.back().doubtful = true;
      }
    }
    auto const calendar = reference::days_that_matter(resolutions, scope.as_of);
    std::vector<std::vector<reference::Fact>> facts;
    facts.reserve(resolutions.size());
    for (auto const& resolution : resolutions) facts.push_back(reference::facts_of(resolution, scope, calendar));
    return facts;
  }

  Truth judge(Claim const& claim, std::vector<Partnership const*> const& ties, std::size_t n) const {
    auto const subject = static_cast<std::size_t>(std::find(ties.begin(), ties.end(), claim.subject) - ties.begin());
    return reference::in_worlds(possible(ties, claim.subject), [&](reference::World const& world) {
      auto const& it = world[subject];
      std::size_t others = 0;
      for (std::size_t i = 0; i < world.size(); ++i) {
        if (i == subject) continue;
        if (claim.kind == ClaimKind::only || claim.kind == ClaimKind::only_between)
          others += world[i].in_force ? 1 : 0;
        else if (claim.kind == ClaimKind::oldest)
          others += world[i].in_force && world[i].began < it.began ? 1 : 0;
        else
          others += world[i].is_there && world[i].began < it.began ? 1 : 0;
      }
      auto const now =
          claim.kind == ClaimKind::only || claim.kind == ClaimKind::only_between || claim.kind == ClaimKind::oldest;
      return (now ? it.in_force : it.is_there && it.began <= scope.as_of) && others < n;
    });
  }

  // How many ties stand perhaps against it by sources that do not count, and surely not by those that do.
  int set_aside(Claim const& claim, std::vector<Partnership const*> const& ties) const {
    auto everything = *this;
    everything.scope.sources = SourceLevel::all;
    auto n = 0;
    for (auto const* other : ties) {
      if (other == claim.subject) continue;
      auto const against = [&](Slow const& source) {
        std::vector<Resolution> both;
        for (auto const* tie : {claim.subject, other}) {
          auto const level = tie == claim.subject ? scope.sources : source.scope.sources;
          both.push_back(supported(*tie, level) ? resolved(*tie, level) : Resolution{});
        }
        if (!supported(*claim.subject, scope.sources)) both.front() = claim.subject->resolution;
        auto const calendar = reference::days_that_matter(both, scope.as_of);
        auto found = false;
        for (auto const& it : reference::facts_of(both.front(), scope, calendar))
          for (auto const& rival : reference::facts_of(both.back(), scope, calendar))
            found = found || (claim.kind == ClaimKind::only_between
                                  ? rival.in_force
                                  : rival.is_there && it.is_there && it.began <= scope.as_of && rival.began < it.began);
        return found;
      };
      n += against(everything) && !against(*this) ? 1 : 0;
    }
    return n;
  }

  bool lies_in(CityId city, ClaimArea const& place) const {
    auto const* found = atlas.country(country(city));
    auto const code = place.code;
    return code == found->code || code == found->region || code == found->subregion ||
           (place.type == ClaimArea::Type::own_region && (found->code == "BB" || found->code == "CC"));
  }
  std::vector<Partnership const*> ties_of(Claim const& claim) const {
    std::vector<Partnership const*> ties;
    auto const pair = claim.places.size() == 2;
    for (auto const& tie : reg.partnerships()) {
      auto const own = tie.a == home || tie.b == home;
      auto const between =
          pair && ((country(tie.a) == claim.places[0].code && country(tie.b) == claim.places[1].code) ||
                   (country(tie.b) == claim.places[0].code && country(tie.a) == claim.places[1].code));
      if (pair ? between : own && (claim.places.empty() || lies_in(tie.other(home), claim.places.front())))
        ties.push_back(&tie);
    }
    return ties;
  }

  // In how many countries or continents the home city has a partner in force.
  partnerships::Range reached(ClaimKind kind) const {
    std::vector<Partnership const*> ties;
    for (auto const& tie : reg.partnerships())
      if (tie.a == home || tie.b == home) ties.push_back(&tie);
    return reference::range_in_worlds(possible(ties, nullptr), [&](reference::World const& world) {
      std::set<std::string_view> places;
      for (std::size_t i = 0; i < world.size(); ++i) {
        auto const partner = country(ties[i]->other(home));
        if (world[i].in_force)
          places.insert(kind == ClaimKind::countries ? partner : std::string_view(atlas.country(partner)->region));
      }
      return static_cast<int>(places.size());
    });
  }

  // Where the home city stands among these; a tie of two others that no counted source states stays possible.
  partnerships::Range place(std::vector<CityId> const& group) const {
    std::vector<Partnership const*> ties;
    std::vector<std::vector<reference::Fact>> facts;
    for (auto const& tie : reg.partnerships()) {
      ties.push_back(&tie);
      auto const own = possible({&tie}, nullptr).front();
      std::set<bool> in_force;
      for (auto const& fact : own) in_force.insert(fact.in_force);
      auto const read = tie.a == home || tie.b == home || scope.sources == SourceLevel::all;
      if (!read && !in_force.contains(true)) {
        auto everything = *this;
        everything.scope.sources = SourceLevel::all;
        auto const told = everything.possible({&tie}, nullptr).front();
        for (auto const& fact : told) in_force.insert(fact.in_force);
      }
      facts.emplace_back();
      for (auto const so : in_force) facts.back().push_back({so, {}, so});
    }
    return reference::range_in_worlds(facts, [&](reference::World const& world) {
      std::map<CityId, int> partners;
      for (std::size_t i = 0; i < world.size(); ++i)
        if (world[i].in_force) ++partners[ties[i]->a], ++partners[ties[i]->b];
      auto standing = 1;
      for (auto const city : group) standing += city != home && partners[city] > partners[home] ? 1 : 0;
      return standing;
    });
  }
};

Truth truth_of_place(partnerships::Range const& place) {
  return truth(place.at_least == place.at_most) || Truth::unknown;
}
Truth truth_of_top(partnerships::Range const& place, int n) {
  return place.at_most <= n ? Truth::yes : place.at_least <= n ? Truth::unknown : Truth::no;
}

TEST_F(RandomRegister, has_every_claim_as_every_world_says) {
  std::map<std::pair<ClaimKind, Truth>, int> seen;
  for (unsigned seed = 0; seed < registers; ++seed) {
    Chance chance(seed);
    auto transaction = database.write();
    fill(transaction, chance);
    auto const reg = Register::load(transaction);
    CountryIndex const index(reg, *atlas);
    ClaimIndexes const claim_indexes({reg, *atlas, index});
    ClaimContext const context{reg, *atlas, index, claim_indexes};
    Question question;
    question.scope.as_of = parse_day(chance.any_of(std::array{"2001-05-09", "2001-05-10", "2002-06-30", "2002-07-01",
                                                              "2003-09-01", "2010-01-01"}))
                               .value();
    if (chance.one_in(3)) question.scope.kind = Kind::sister_city;
    question.scope.sources = chance.any_of(std::array{SourceLevel::all, SourceLevel::stated, SourceLevel::official});
    question.among = static_cast<std::size_t>(chance.roll(1, 3));
    Slow const slow{reg, *atlas, question.scope,
                    [&](auto const& tie, SourceLevel level) { return counted(reg, tie, level); },
                    [&](auto const& tie, SourceLevel level) { return supported(reg, tie, level); }};

    auto claims = claims_of(context, *atlas->city(home), question);
    auto between = claims_between(context, "AA", "BB", question).value();
    std::move(between.begin(), between.end(), std::back_inserter(claims));
    for (auto& more : claims_on_place(context, *atlas->city(home), {Group::Of::list, {}, listed}, question))
      claims.push_back(std::move(more));

    for (auto const& claim : claims) {
      auto const where = "register " + std::to_string(seed) + ", " + name_of(context, claim);
      auto expected = Truth::no;
      if (claim.subject != nullptr) {
        auto const few = claim.kind == ClaimKind::among_first_between ? question.among : 1;
        expected = slow.judge(claim, slow.ties_of(claim), few);
        // Where more than a few are set aside, what counts shows what has been read.
        if (claim.places.size() == 2 && expected == Truth::yes && slow.set_aside(claim, slow.ties_of(claim)) > 3)
          expected = Truth::unknown;
        // Out of the circles of offices alone nothing is known of the rest.
        if (!claim.home && !index.reaches_beyond_circles("AA") && !index.reaches_beyond_circles("BB"))
          expected = expected && Truth::unknown;
      } else if (claim.group.empty()) {
        auto const range = slow.reached(claim.kind);
        ASSERT_EQ(*claim.sentence.range, range) << where;
        expected = truth_of_place(range);
      } else {
        std::vector<CityId> group = listed;
        if (claim.group == "capitals") group = capitals;
        if (claim.group == "country") {
          group.clear();
          for (std::int64_t id = 1; id <= 4; ++id)
            if (!reg.of(CityId{id}).empty()) group.push_back(CityId{id});
        }
        auto const place = slow.place(group);
        ASSERT_EQ(*claim.sentence.range, place) << where;
        expected = claim.kind == ClaimKind::place ? truth_of_place(place)
                                                  : truth_of_top(place, static_cast<int>(question.among));
      }
      ASSERT_EQ(claim.truth, expected) << where << ", sources " << to_string(question.scope.sources);
      ASSERT_EQ(claim.truth == Truth::unknown, !claim.not_known.empty()) << where;
      ++seen[{claim.kind, claim.truth}];
    }
  }
  for (auto const kind :
       {ClaimKind::first, ClaimKind::only, ClaimKind::oldest, ClaimKind::first_between, ClaimKind::among_first_between,
        ClaimKind::only_between, ClaimKind::countries, ClaimKind::continents, ClaimKind::place, ClaimKind::among_top})
    for (auto const so : {Truth::yes, Truth::unknown}) {
      auto const times = seen[std::pair{kind, so}];
      EXPECT_GT(times, 5) << to_string(kind) << " " << to_string(so);
    }
}

}  // namespace
}  // namespace amity::claims
