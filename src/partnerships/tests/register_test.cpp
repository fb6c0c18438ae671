// SPDX-License-Identifier: Apache-2.0
#include "register_fixture.h"

namespace amity::partnerships {
namespace {

class InMemory : public OnEachDatabase {
 protected:
  void execute(std::string_view sql) {
    auto transaction = database.write();
    transaction.execute({"execute", sql}, {});
    transaction.commit();
  }
  void some_ties() {
    auto transaction = database.write();
    auto const pair = tie(transaction, city(2), "1981-11-05");
    tie(transaction, city(3), "1999");
    put_moves(transaction, office.id, pair, {moved(Act::approve, "1981-09"), moved(Act::sign, "1981-11-05")}).value();
    transaction.commit();
  }
  std::vector<std::string> differences_to(Register const& reg_in_memory) {
    auto transaction = database.read();
    return differences(transaction, reg_in_memory);
  }
};

TEST_P(InMemory, an_empty_database_is_an_empty_register) {
  auto const empty = loaded();
  EXPECT_TRUE(empty.partnerships().empty());
  EXPECT_TRUE(empty.of(kunming).empty());
  EXPECT_EQ(empty.office("atlantis"), nullptr);
  EXPECT_EQ(empty.find(PartnershipId{7}), nullptr);
}

TEST_P(InMemory, an_office_is_found_by_id_and_slug_with_all_its_parts) {
  auto const here = loaded();
  ASSERT_NE(here.office("kunming"), nullptr);
  EXPECT_EQ(*here.office("kunming"), office);
  EXPECT_EQ(here.office(office.id), here.office("kunming"));
  EXPECT_EQ(*here.source(office.id, source.id), source);
  EXPECT_EQ(here.source(the_world, source.id), nullptr);
}

TEST_P(InMemory, a_partnership_is_found_from_both_of_its_cities) {
  some_ties();
  auto const here = loaded();
  ASSERT_EQ(here.of(kunming).size(), 2U);
  ASSERT_EQ(here.of(city(2)).size(), 1U);
  auto const& fujisawa = here.partnerships()[here.of(city(2)).front()];
  EXPECT_EQ(fujisawa.other(city(2)), kunming);
  EXPECT_EQ(fujisawa.other(kunming), city(2));
  EXPECT_EQ(here.find(fujisawa.id), &fujisawa);
  EXPECT_TRUE(here.of(city(8)).empty());
}

TEST_P(InMemory, what_was_said_is_resolved_and_stands_strongest_first) {
  {
    auto transaction = database.write();
    auto const pair = tie(transaction, city(2), "1981-11-05");
    auto list = source;
    list.key = "list";
    list.kind = SourceKind::list;
    auto weak = said(pair, "1982");
    weak.source = put_source(transaction, list).value().id;
    put_assertion(transaction, weak).value();
    transaction.commit();
  }
  auto const here = loaded();
  auto const& fujisawa = here.partnerships().front();
  EXPECT_EQ(fujisawa.resolution.signed_on, date("1981-11-05"));
  EXPECT_EQ(fujisawa.resolution.stage, Stage::active);
  EXPECT_EQ(fujisawa.resolution.conflicts.size(), 1U);
  ASSERT_EQ(here.assertions(fujisawa).size(), 2U);
  EXPECT_EQ(here.assertions(fujisawa)[0].source, source.id);
}

TEST_P(InMemory, a_life_that_two_offices_keep_is_told_once_and_is_no_difference) {
  some_ties();
  {
    auto transaction = database.write();
    auto theirs = office;
    theirs.slug = "fujisawa";
    theirs.home = city(2);
    auto const id = put_office(transaction, theirs).value().id;
    auto their_source = source;
    their_source.office = id;
    auto move = moved(Act::sign, "1981-11-05");
    move.source = put_source(transaction, their_source).value().id;
    auto const pair = put_partnership(transaction, kunming, city(2)).value().id;
    put_moves(transaction, id, pair, {move}).value();
    transaction.commit();
  }
  auto const here = loaded();
  EXPECT_EQ(here.moves(here.partnerships().front()).size(), 2U);
  EXPECT_THAT(differences_to(here), testing::IsEmpty());
}

TEST_P(InMemory, a_register_and_its_tables_agree) {
  some_ties();
  EXPECT_THAT(differences_to(loaded()), testing::IsEmpty());
}

TEST_P(InMemory, every_row_that_was_changed_behind_it_is_found) {
  for (auto const* change :
       {"UPDATE assertion SET signed = '1982' WHERE id = (SELECT min(id) FROM assertion)",
        "UPDATE assertion SET kind = NULL WHERE id = (SELECT max(id) FROM assertion)",
        "UPDATE assertion SET note = 'x' WHERE id = (SELECT min(id) FROM assertion)",
        "UPDATE assertion SET confidence = 'low' WHERE id = (SELECT max(id) FROM assertion)",
        "UPDATE partnership SET city_b = 8 WHERE city_b = 2",
        "DELETE FROM assertion WHERE id = (SELECT max(id) FROM assertion)",
        "UPDATE partnership_move SET on_date = '1981-10' WHERE seq = 1",
        "UPDATE partnership_move SET act = 'submit' WHERE seq = 1", "DELETE FROM partnership_move WHERE seq = 2",
        "INSERT INTO partnership (city_a, city_b) VALUES (3, 8)"}) {
    execute("DELETE FROM partnership_move");
    execute("DELETE FROM assertion");
    execute("DELETE FROM partnership");
    some_ties();
    auto const before = loaded();
    ASSERT_THAT(differences_to(before), testing::IsEmpty());
    execute(change);
    EXPECT_THAT(differences_to(before), testing::Not(testing::IsEmpty())) << change;
  }
}

AMITY_REGISTER_ON_EACH_DATABASE(InMemory);

}  // namespace
}  // namespace amity::partnerships
