// SPDX-License-Identifier: Apache-2.0
// A register that is renewed by the rows that were written is the one that the tables give.
#include "register_fixture.h"

#include <array>
#include <random>
#include <set>

namespace amity::partnerships {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Everything that a register says.
struct Said {
  std::vector<Partnership> partnerships;
  std::vector<std::vector<Assertion>> assertions;
  std::vector<std::vector<Move>> moves;
  std::vector<std::vector<Move>> kept_moves;
  std::vector<Source> sources;
  std::vector<Office> offices;
  std::vector<std::vector<std::uint32_t>> of_city;
  bool operator==(Said const&) const = default;
};

template <class T>
std::vector<T> copied(std::span<T const> all) {
  return {all.begin(), all.end()};
}

Said said_by(Register const& reg) {
  Said said;
  said.partnerships.assign(reg.partnerships().begin(), reg.partnerships().end());
  for (auto const& partnership : reg.partnerships()) {
    said.assertions.push_back(copied(reg.assertions(partnership)));
    said.moves.push_back(copied(reg.moves(partnership)));
    said.kept_moves.push_back(copied(reg.moves_as_kept(partnership)));
    EXPECT_EQ(reg.find(partnership.id), &partnership);
  }
  said.sources.assign(reg.sources().begin(), reg.sources().end());
  for (auto const& source : reg.sources()) EXPECT_EQ(reg.source(source.office, source.id), &source);
  said.offices.assign(reg.offices().begin(), reg.offices().end());
  for (std::int64_t city = 0; city < 60; ++city) said.of_city.push_back(copied(reg.of(CityId{city})));
  return said;
}

class RenewedRegister : public OnEachDatabase {
 protected:
  int roll(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); }
  bool one_in(int n) { return roll(1, n) == 1; }
  template <class List>
  auto any_of(List const& list) {
    return list[static_cast<std::size_t>(roll(0, static_cast<int>(std::size(list)) - 1))];
  }
  std::optional<PartialDate> some_date() {
    constexpr std::array dates{"1981", "1981-11", "1981-11-05", "1999-04", "2003", "2003-07-01", "2020-02-29"};
    return one_in(3) ? std::nullopt : std::optional(date(any_of(dates)));
  }

  // Fifty more cities, and a second office.
  void people() {
    auto transaction = database.write();
    for (std::int64_t id = 9; id < 60; ++id)
      transaction.execute({"city",
                           "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                           "VALUES (:id, 'city', 'City', 'city', 'JP', '', '')"},
                          {{"id", id}});
    auto second = office;
    second.slug = "fujisawa";
    second.home = city(2);
    offices = {the_world, office.id, put_office(transaction, second).value().id};
    for (auto const keeper : offices)
      for (auto const* key : {"one", "two"}) {
        auto more = source;
        more.office = keeper;
        more.key = key;
        sources.emplace_back(keeper, put_source(transaction, more).value().id);
      }
    transaction.commit();
  }

  void say(db::Transaction& transaction, PartnershipId pair) {
    auto assertion = said(pair);
    auto const& [keeper, by] = any_of(sources);
    assertion.office = keeper;
    assertion.source = by;
    assertion.kind = any_of(all_kinds);
    assertion.stage = one_in(6) ? Stage::denied : one_in(5) ? Stage::intent : Stage::active;
    assertion.signed_on = some_date();
    assertion.note = one_in(4) ? "a note" : "";
    put_assertion(transaction, assertion).value();
    touched.partnerships.push_back(pair);
  }
  void live(db::Transaction& transaction, PartnershipId pair) {
    auto const& [keeper, by] = any_of(sources);
    auto signing = moved(Act::sign, one_in(2) ? "1985" : "1985-03");
    auto end = moved(Act::end, "2010");
    signing.source = end.source = by;
    auto const life = one_in(3) ? std::vector<Move>{} : one_in(2) ? std::vector{signing} : std::vector{signing, end};
    put_moves(transaction, keeper, pair, life).value();
    touched.partnerships.push_back(pair);
  }
  void describe(db::Transaction& transaction) {
    auto changed = source;
    auto const anew = one_in(3);
    auto const& [keeper, by] = any_of(sources);
    changed.office = keeper;
    changed.key = anew ? "more-" + std::to_string(sources.size()) : one_in(2) ? "one" : "two";
    changed.kind = any_of(std::array{SourceKind::office, SourceKind::press, SourceKind::list});
    changed.name = one_in(2) ? "A name" : "Another name";
    changed.published = some_date();
    auto const put = put_source(transaction, changed).value();
    if (anew) sources.emplace_back(keeper, put.id);
    touched.sources.emplace_back(keeper, put.id);
  }
  void rename_office(db::Transaction& transaction) {
    auto changed = office;
    changed.accent_day = one_in(2) ? "#000000" : "#ffffff";
    changed.regions[0].name["ja"] = std::to_string(roll(0, 3));
    put_office(transaction, changed).value();
    touched.offices.push_back(office.id);
  }

  PartnershipId some_pair(db::Transaction& transaction) {
    auto const low = roll(1, 20);
    auto const pair = put_partnership(transaction, city(low), city(low + roll(1, 39))).value().id;
    touched.partnerships.push_back(pair);
    return pair;
  }
  void write_something() {
    auto transaction = database.write();
    for (auto n = roll(1, 3); n > 0; --n) switch (roll(0, 7)) {
        case 0:
          describe(transaction);
          break;
        case 1:
          rename_office(transaction);
          break;
        case 2:
        case 3:
          live(transaction, some_pair(transaction));
          break;
        default:
          say(transaction, some_pair(transaction));
      }
    transaction.commit();
  }

  RegisterRenewal renewed(Register const& reg) {
    auto transaction = database.read();
    auto made = reg.with(transaction, touched);
    touched = {};
    return std::move(made).value();
  }

  std::mt19937 random{1981};
  std::vector<OfficeId> offices;
  std::vector<std::pair<OfficeId, SourceId>> sources;
  RegisterChange touched;
};

AMITY_REGISTER_ON_EACH_DATABASE(RenewedRegister);

TEST_P(RenewedRegister, is_the_loaded_one_after_any_changes_and_leaves_older_ones_as_they_were) {
  people();
  auto reg = loaded();
  std::vector<std::pair<Register, Said>> kept;
  for (auto step = 0; step < 400; ++step) {
    write_something();
    auto const before = said_by(reg);
    if (step % 40 == 0) kept.emplace_back(reg, before);
    auto next = renewed(reg);
    auto const after = said_by(next.reg);
    ASSERT_EQ(after, said_by(loaded())) << "step " << step;
    EXPECT_TRUE(std::is_sorted(next.changed.begin(), next.changed.end()));
    std::set<std::uint32_t> const changed(next.changed.begin(), next.changed.end());
    for (std::uint32_t i = 0; i < after.partnerships.size(); ++i) {
      if (changed.contains(i)) continue;
      ASSERT_LT(i, before.partnerships.size()) << "a new one is not among those changed";
      EXPECT_EQ(&next.reg.partnerships()[i], &reg.partnerships()[i]) << "what was not changed is shared";
    }
    reg = next.reg;
  }
  for (auto const& [older, was] : kept) EXPECT_EQ(said_by(older), was);
  auto transaction = database.read();
  EXPECT_THAT(differences(transaction, reg), IsEmpty());
}

TEST_P(RenewedRegister, names_what_rests_on_a_source_that_is_another) {
  auto transaction = database.write();
  auto const pair = tie(transaction, city(2), "1981-11-05");
  auto const other = put_partnership(transaction, city(3), city(4)).value().id;
  auto const before = Register::load(transaction);
  auto renamed = source;
  renamed.name = "A better name";
  renamed.kind = SourceKind::press;
  put_source(transaction, renamed).value();
  auto const after = before.with(transaction, {{}, {{office.id, source.id}}, {}}).value();
  EXPECT_THAT(after.changed, ElementsAre(after.reg.find(pair)->position));
  EXPECT_THAT(after.sources, ElementsAre(std::pair{office.id, source.id}));
  EXPECT_EQ(after.reg.find(other), before.find(other));
  EXPECT_EQ(after.reg.source(office.id, source.id)->name, "A better name");
  EXPECT_EQ(before.source(office.id, source.id)->name, source.name);
}

TEST_P(RenewedRegister, shares_all_where_nothing_is_another) {
  auto transaction = database.write();
  auto const pair = tie(transaction, city(2), "1981-11-05");
  auto const before = Register::load(transaction);
  auto const after = before.with(transaction, {{pair, pair}, {{office.id, source.id}}, {office.id}}).value();
  EXPECT_THAT(after.changed, IsEmpty());
  EXPECT_EQ(after.reg.find(pair), before.find(pair));
  EXPECT_EQ(after.reg.office(office.id), before.office(office.id));
  EXPECT_EQ(after.reg.source(office.id, source.id), before.source(office.id, source.id));
}

TEST_P(RenewedRegister, knows_a_source_that_came_later_than_the_change) {
  auto transaction = database.write();
  auto const pair = tie(transaction, city(2), "1981-11-05");
  auto const before = Register::load(transaction);
  auto later = source;
  later.key = "later";
  later.id = put_source(transaction, later).value().id;
  auto assertion = said(pair, "1981-11");
  assertion.source = later.id;
  put_assertion(transaction, assertion).value();
  auto const after = before.with(transaction, {{pair}, {}, {}}).value();
  EXPECT_EQ(*after.reg.source(office.id, later.id), later);
  EXPECT_EQ(after.reg.assertions(*after.reg.find(pair)).size(), 2U);
}

TEST_P(RenewedRegister, asks_to_be_loaded_where_rows_are_gone_or_do_not_come_last) {
  auto transaction = database.write();
  transaction.script({"pairs", "INSERT INTO partnership (id, city_a, city_b) VALUES (10, 1, 2), (30, 1, 3)"});
  auto const before = Register::load(transaction);
  transaction.script({"pair", "INSERT INTO partnership (id, city_a, city_b) VALUES (20, 1, 4), (40, 1, 5)"});
  EXPECT_FALSE(before.with(transaction, {{PartnershipId{20}}, {}, {}}));
  EXPECT_TRUE(before.with(transaction, {{PartnershipId{40}}, {}, {}}));
  EXPECT_FALSE(before.with(transaction, {{PartnershipId{50}}, {}, {}})) << "a partnership that is not there";
  EXPECT_FALSE(before.with(transaction, {{}, {{office.id, SourceId{99}}}, {}})) << "a source that is not there";
  EXPECT_FALSE(before.with(transaction, {{}, {}, {OfficeId{99}}})) << "an office that is not there";
  auto second = office;
  second.slug = "fujisawa";
  second.home = city(2);
  EXPECT_FALSE(before.with(transaction, {{}, {}, {put_office(transaction, second).value().id}})) << "a new office";
  transaction.script({"gone", "DELETE FROM partnership WHERE id = 10"});
  EXPECT_FALSE(before.with(transaction, {{PartnershipId{10}}, {}, {}}));
}

}  // namespace
}  // namespace amity::partnerships
