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
  EXPECT_EQ(named("SATO Hanako"), (Named{mayor, city})) << "who has one post is known by the bare name";
  EXPECT_EQ(named("佐藤花子"), (Named{mayor, city}));
  for (auto const* free : {"", "Mayor", "somebody else", "SATO Hanako, King, City of Fujisawa"})
    EXPECT_EQ(named(free), Named{}) << free;
  EXPECT_EQ(named(offered[0], fujisawa), Named{});
}

TEST_P(Uses, a_bare_name_of_two_posts_names_nobody) {
  cap(who, city, {{}, {{"en", "Chair of the friendship committee"}}, 2, PartialDate::parse("2021").value(), {}});
  EXPECT_EQ(named("佐藤花子"), Named{});
}

TEST_P(Uses, address_who_gets_a_letter_in_its_own_language) {
  auto const words = [&](std::string_view typed, std::string_view language, Wording wording) {
    return read([&](auto& tx) { return in_language(tx, kunming, typed, language, wording); });
  };
  auto const english = std::string{"SATO Hanako, Mayor, City of Fujisawa"};
  auto const japanese = read([&](auto& tx) { return addressed(tx, kunming, english, "ja"); });
  ASSERT_TRUE(japanese);
  EXPECT_THAT(*japanese, testing::EndsWith("佐藤花子 様"));
  EXPECT_EQ(words(english, "ja", Wording::addressed), japanese);
  EXPECT_EQ(named(*japanese), (Named{mayor, city})) << "so it is known again";
  EXPECT_EQ(words(*japanese, "ja", Wording::addressed), std::nullopt) << "as it is";
  EXPECT_EQ(words(*japanese, "en", Wording::addressed), english);
  EXPECT_EQ(words("free words", "ja", Wording::addressed), std::nullopt);
  EXPECT_EQ(words("City of Fujisawa", "zh", Wording::addressed), "藤泽市");
  EXPECT_EQ(read([&](auto& tx) { return addressed(tx, kunming, "佐藤花子", "zh"); }), "藤泽市 市长 佐藤花子");
  // Of whom it came, and who signs, nobody speaks so.
  EXPECT_THAT(words(english, "ja", Wording::plain).value(), testing::EndsWith(" 佐藤花子"));
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
