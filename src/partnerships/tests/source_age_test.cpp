// SPDX-License-Identifier: Apache-2.0
// A source that is older than what it is named for: said once, taken where it is meant.
#include "partnerships/source_age.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/recording.h"
#include "partnerships/testing.h"

namespace amity::partnerships {
namespace {

using commands::Command;

PartialDate day_on(std::string_view text) { return PartialDate::parse(text).value(); }

TEST(SourceAge, is_told_only_where_it_is_certain) {
  EXPECT_TRUE(is_older(day_on("2020-03"), day_on("2020-04-01")));
  EXPECT_FALSE(is_older(day_on("2020"), day_on("2020-04-01"))) << "it may be of December";
  EXPECT_FALSE(is_older(day_on("2020-04-01"), day_on("2020-04-01"))) << "of the day itself";
  EXPECT_FALSE(is_older({}, day_on("2020-04-01")));
  EXPECT_FALSE(is_older(day_on("2020-03"), {}));
  EXPECT_EQ(own_day(day_on("2019"), day_on("2024")), day_on("2019")) << "the day it was published";
  EXPECT_EQ(own_day({}, day_on("2024")), day_on("2024")) << "else that on which it was read";
}

class OlderSources : public OfficesOnEachDatabase {
 protected:
  OlderSources() {
    auto transaction = database.write();
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
    (void)does([](Command& command) {
      return record_source(command, "gazette", {.name = "A gazette", .published = day_on("2020-03-05")}, {});
    });
    (void)does([](Command& command) {
      AssertionFields said;
      said.kind = Kind::sister_city;
      return record_assertion(command, CityId{2}, "daily", said, {});
    });
  }
  template <class Work>
  std::string does(Work const& work) {
    std::string code{"done"};
    (void)commands::execute(database, clock, {office, {"account:1"}, "test", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              auto const outcome = work(command);
                              if (outcome) return std::string{};
                              auto const& first = outcome.error().errors.first();
                              code = first.field + " " + first.code;
                              return commands::Refused{outcome.error()};
                            });
    return code;
  }
  std::string signs(std::string_view day, OlderSource older = OlderSource::asks) {
    MoveFields move;
    move.on = day_on(day);
    move.source = "gazette";
    return does([&](Command& command) { return record_move(command, CityId{2}, move, older); });
  }
  std::string says(AssertionFields const& said, OlderSource older = OlderSource::asks,
                   std::optional<commands::Seen> const& seen = {}) {
    return does([&](Command& command) {
      return record_assertion(command, CityId{2}, "gazette", said, seen, {older, nobody_decides});
    });
  }
  std::size_t steps() {
    auto transaction = database.read();
    return kept_life(transaction, office, CityId{2}).value().moves.size();
  }
  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};
AMITY_OFFICE_ON_EACH_DATABASE(OlderSources);

TEST_P(OlderSources, of_a_step_are_asked_about_once_and_taken_where_they_are_meant) {
  EXPECT_EQ(signs("2020-06-03"), "source source_older");
  EXPECT_EQ(steps(), 0U);
  EXPECT_EQ(signs("2020-06-03", OlderSource::is_meant), "done");
  EXPECT_EQ(steps(), 1U);
  EXPECT_EQ(signs("2020-06-03"), "done") << "it stands there already";
}

TEST_P(OlderSources, that_saw_the_day_or_may_have_are_not_asked_about) { EXPECT_EQ(signs("2020-03-05"), "done"); }

TEST_P(OlderSources, are_told_before_anything_is_written_by_who_only_looks) {
  MoveFields move;
  move.on = day_on("2020-06-03");
  move.source = "gazette";
  auto const looks = [&](OlderSource older) {
    return does([&](Command& command) { return check_move(command, CityId{2}, move, older); });
  };
  EXPECT_EQ(looks(OlderSource::asks), "source source_older");
  EXPECT_EQ(looks(OlderSource::is_meant), "done");
  EXPECT_EQ(steps(), 0U);
}

TEST_P(OlderSources, of_an_assertion_are_asked_about_unless_its_day_stood_there_before) {
  AssertionFields said;
  said.kind = Kind::sister_city;
  said.signed_on = day_on("2020-06-03");
  EXPECT_EQ(says(said), "source source_older");
  EXPECT_EQ(says(said, OlderSource::is_meant), "done");
  auto const seen = [&] {
    auto transaction = database.read();
    auto const kept = kept_assertion(transaction, office, CityId{2}, "gazette").value();
    return commands::Seen{kept.version, texts_of(kept.value)};
  };
  auto noted = said;
  noted.note = "Announced for June.";
  EXPECT_EQ(says(noted, OlderSource::asks, seen()), "done") << "who adds a note is not asked again";
  auto ended = noted;
  ended.ended_on = day_on("2024-01-01");
  EXPECT_EQ(says(ended, OlderSource::asks, seen()), "source source_older");
  ended.as_of = day_on("2024-02");
  EXPECT_EQ(says(ended, OlderSource::asks, seen()), "done") << "it speaks of a later day than its own";
}

}  // namespace
}  // namespace amity::partnerships
