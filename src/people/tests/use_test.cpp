// SPDX-License-Identifier: Apache-2.0
#include "people/use.h"

#include "people_test.h"

namespace amity::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Uses : public PeopleTest {
 protected:
  void SetUp() override {
    PeopleTest::SetUp();
    who = person();
    city = organisation();
    mayor = cap(who, city, {{}, {{"en", "Mayor"}, {"zh", "市长"}}, 1, PartialDate::parse("2020").value(), {}});
  }
  Named named(std::string_view words, OfficeId office = kunming) {
    return read([&](auto& tx) { return named_by(tx, office, words); });
  }
  PersonId who{};
  OrganisationId city{};
  CapId mayor{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Uses, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Uses, are_known_by_the_words_that_are_offered) {
  auto const offered = read([](auto& tx) { return words_offered(tx, kunming, "en", 10); });
  EXPECT_THAT(offered, ElementsAre("SATO Hanako, Mayor, City of Fujisawa", "City of Fujisawa"));
  EXPECT_EQ(named(offered[0]), (Named{mayor, city}));
  EXPECT_EQ(named(offered[1]), (Named{{}, city}));
  EXPECT_EQ(named("藤泽市 市长 佐藤花子"), (Named{mayor, city}));
  EXPECT_EQ(named("藤泽市"), (Named{{}, city}));
  for (auto const* free : {"", "Mayor", "SATO Hanako", "somebody else", "SATO Hanako, King, City of Fujisawa"})
    EXPECT_EQ(named(free), Named{}) << free;
  EXPECT_EQ(named(offered[0], fujisawa), Named{});
}

TEST_P(Uses, stay_with_the_post_that_was_named) {
  ASSERT_TRUE(done([&](auto& c) {
    note_use(c, "letter/7", UseRole::correspondent, "SATO Hanako, Mayor, City of Fujisawa");
    note_use(c, "letter/8", UseRole::signatory, "free words");
    return commands::Outcome<bool>{true};
  }));
  auto const use = Use{"letter/7", UseRole::correspondent, {mayor, city}};
  EXPECT_THAT(read([&](auto& tx) { return uses_of(tx, kunming, who); }), ElementsAre(use));
  // Promoted, and the old post taken for wrong: the letter names it all the same.
  ASSERT_TRUE(done([&](auto& c) { return remove_cap(c, mayor); }));
  EXPECT_THAT(read([](auto& tx) { return uses_in(tx, kunming, "letter/7"); }), ElementsAre(use));
  ASSERT_TRUE(done([&](auto& c) {
    note_use(c, "letter/7", UseRole::correspondent, "free words");
    return commands::Outcome<bool>{true};
  }));
  EXPECT_THAT(read([](auto& tx) { return uses_in(tx, kunming, "letter/7"); }), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

}  // namespace
}  // namespace amity::people
