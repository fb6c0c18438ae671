// SPDX-License-Identifier: Apache-2.0
#include "work/keeping.h"

#include "work_test.h"

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class LettersKept : public WorkTest {
 protected:
  Keeping kept(LetterId id) {
    auto const asked = letter(id);
    return read([&](auto& tx) { return keeping_of(tx, kunming, asked); });
  }
  std::vector<LetterOver> over(std::string_view day) {
    return read([&](auto& tx) { return letters_over(tx, kunming, parse_day(day).value()); });
  }
  auto period(SeriesId id, Period period, std::string source = "archive table of 2012") {
    return done(director, [&](auto& c) { return put_series_period(c, id, period, source); });
  }
  LetterId sent_by(SeriesId by, std::optional<CityId> partner = {}) {
    auto fields = about("A camp");
    fields.partner = partner;
    auto const id = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, fields, {}, today}); }).value();
    EXPECT_TRUE(issued(id, by, today));
    return id;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, LettersKept, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(LettersKept, for_ever_until_a_period_is_decided_for_their_series) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = sent_by(by);
  EXPECT_EQ(kept(id).period, Period::permanent);
  EXPECT_FALSE(kept(id).over);
  EXPECT_EQ(code_of(period(by, Period::years_10, " ")), "empty");
  ASSERT_TRUE(period(by, Period::years_10));
  EXPECT_EQ(kept(id).over, parse_day("2037-01-01").value());
  EXPECT_THAT(over("2036-12-31"), IsEmpty());
  EXPECT_THAT(
      over("2037-01-01"),
      ElementsAre(LetterOver{id, "KM-2026-1", "A camp", Period::years_10, parse_day("2037-01-01").value(), {}}));
  ASSERT_TRUE(period(by, Period::years_30));
  EXPECT_THAT(over("2056-12-31"), IsEmpty());
  EXPECT_EQ(over("2057-01-01").size(), 1U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(LettersKept, as_was_decided_for_the_letter_itself_where_that_was) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = sent_by(by);
  ASSERT_TRUE(period(by, Period::years_10));
  auto const decide = [&](Period period, std::string const& why) {
    return done(officer, [&](auto& c) { return put_letter_period(c, id, period, why); });
  };
  EXPECT_EQ(code_of(decide(Period::permanent, "")), "empty");
  ASSERT_TRUE(decide(Period::permanent, "the first of its kind"));
  EXPECT_EQ(kept(id), (Keeping{Period::permanent, "the first of its kind", accounts::actor_of(officer), {}, {}, {}}));
  EXPECT_THAT(over("2099-01-01"), IsEmpty());
  // A draft has no number, and no year to count from.
  auto const draft_id = draft("Another");
  ASSERT_TRUE(done(officer, [&](auto& c) { return put_letter_period(c, draft_id, Period::years_10, "routine"); }));
  EXPECT_FALSE(kept(draft_id).over);
  EXPECT_THAT(over("2099-01-01"), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(LettersKept, as_their_series_says_again_once_their_own_period_is_withdrawn) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = sent_by(by);
  ASSERT_TRUE(period(by, Period::years_10));
  ASSERT_TRUE(done(officer, [&](auto& c) { return put_letter_period(c, id, Period::permanent, "the first"); }));
  EXPECT_EQ(done(officer, [&](auto& c) { return drop_letter_period(c, id); }), 1);
  EXPECT_EQ(kept(id), (Keeping{Period::years_10, {}, {}, parse_day("2037-01-01").value(), {}, {}}));
  EXPECT_EQ(done(officer, [&](auto& c) { return drop_letter_period(c, id); }), 0);
  EXPECT_FALSE(done(officer, [&](auto& c) { return drop_letter_period(c, LetterId{99}); }));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(LettersKept, longer_while_a_hold_is_on_them_or_on_their_partner) {
  auto const by = series(Direction::out, "KM-{year}-{n}");
  auto const id = sent_by(by, CityId{2});
  ASSERT_TRUE(period(by, Period::years_10));
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return hold_letter(c, id, ""); })), "empty");
  ASSERT_TRUE(done(director, [&](auto& c) { return hold_letter(c, id, "court case 12"); }));
  EXPECT_EQ(over("2040-01-01").front().hold->why, "court case 12");
  ASSERT_TRUE(done(director, [&](auto& c) { return release_letter(c, id); }));
  EXPECT_FALSE(over("2040-01-01").front().hold);
  auto const partner = partner_subject(CityId{2});
  ASSERT_TRUE(done(director, [&](auto& c) { return people::hold_subject(c, partner, "an inquiry"); }));
  EXPECT_EQ(kept(id).partner_hold->why, "an inquiry");
  EXPECT_EQ(over("2040-01-01").front().hold->why, "an inquiry");
  EXPECT_THAT(read([](auto& tx) { return people::holds_of(tx, fujisawa); }), IsEmpty());
  EXPECT_FALSE(done(fujisawa, {}, [&](auto& c) { return hold_letter(c, LetterId{99}, "x"); }));
  EXPECT_THAT(troubles(), IsEmpty());
}

}  // namespace
}  // namespace amity::work
