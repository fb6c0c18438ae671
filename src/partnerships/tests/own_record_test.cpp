// SPDX-License-Identifier: Apache-2.0
#include "partnerships/own_record.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/name_city.h"
#include "partnerships/recording.h"
#include "partnerships/testing.h"

#include <gmock/gmock.h>

namespace amity::partnerships {
namespace {

using commands::Command;
using commands::Seen;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr CityId dali_city{2};

PartialDate on_day(std::string_view text) { return PartialDate::parse(text).value(); }

AssertionFields sister_city() {
  return {.kind = Kind::sister_city, .stage = Stage::active, .signed_on = on_day("2026-11-20")};
}

std::vector<std::string> steps_of(std::optional<AssertionFields> const& before, AssertionFields const& now) {
  std::vector<std::string> steps;
  auto const act = own_act(dali_city, "own", before, now);
  if (!act) return {"none"};
  for (auto const& move : act->moves)
    steps.push_back(std::string(to_string(move.act)) + (move.on ? " " + amity::to_string(*move.on) : ""));
  return steps;
}

TEST(OwnRecord, comes_to_the_steps_that_it_says_anew) {
  EXPECT_THAT(steps_of({}, sister_city()), ElementsAre("sign 2026-11-20"));
  EXPECT_THAT(steps_of({}, {.kind = Kind::sister_city, .stage = Stage::intent}), ElementsAre("declare_intent"));
  EXPECT_THAT(steps_of({}, {}), ElementsAre("sign")) << "it states a tie";
  auto ended = sister_city();
  ended.stage = Stage::ended;
  ended.ended_on = on_day("2026-11-25");
  EXPECT_THAT(steps_of(sister_city(), ended), ElementsAre("end 2026-11-25"));
  EXPECT_THAT(steps_of({}, ended), ElementsAre("sign 2026-11-20", "end 2026-11-25"));
  auto friends = sister_city();
  friends.kind = Kind::friendly_exchange;
  EXPECT_THAT(steps_of(friends, sister_city()), ElementsAre("sign 2026-11-20")) << "another kind of tie";
}

TEST(OwnRecord, is_an_act_whatever_but_the_note_is_changed) {
  auto note = sister_city();
  note.note = "The copy is in room 3.";
  EXPECT_THAT(steps_of(sister_city(), note), ElementsAre("none"));
  EXPECT_THAT(steps_of(sister_city(), sister_city()), ElementsAre("none"));
  for (auto const change : {+[](AssertionFields& says) { says.as_of = on_day("2026"); },
                            +[](AssertionFields& says) { says.confidence = Confidence::high; },
                            +[](AssertionFields& says) { says.side = OfficeSide::both; },
                            +[](AssertionFields& says) { says.signed_on.reset(); }}) {
    auto changed = sister_city();
    change(changed);
    EXPECT_THAT(steps_of(sister_city(), changed), IsEmpty()) << "it counts otherwise, and is no step";
  }
}

class OwnRecordKept : public OfficesOnEachDatabase {
 protected:
  template <class Work>
  auto does(Work const& work) {
    auto done = commands::execute_value(database, clock, {office, {"token:1 test"}, "test", "test", {}, {}}, work);
    auto transaction = database.write();
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  OwnRecordKept() {
    auto transaction = database.write();
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
    for (auto const& [key, kind] : {std::pair{"own", SourceKind::office}, std::pair{"gazette", SourceKind::official}})
      EXPECT_TRUE(does([&, key = std::string(key), kind = kind](Command& command) {
        return record_source(command, key, {.kind = kind, .name = key}, {});
      }));
  }
  auto says(std::string const& by, AssertionFields const& wanted, OwnRecordGuard const& own = nobody_decides) {
    return does([&](Command& command) {
      auto const kept = kept_assertion(command.transaction(), office, dali_city, by).value();
      std::optional<Seen> seen;
      if (kept.version > 0) seen = Seen{kept.version, texts_of(kept.value)};
      return record_assertion(command, dali_city, by, wanted, seen, {OlderSource::asks, own});
    });
  }
  auto becomes(std::string const& key, SourceFields const& wanted, OwnRecordGuard const& own = nobody_decides) {
    return does([&](Command& command) {
      auto const kept = kept_source(command.transaction(), office, key);
      return record_source(command, key, wanted, Seen{kept.version, texts_of(kept.value)}, own);
    });
  }
  Kept<AssertionFields> now(std::string const& by) {
    auto transaction = database.read();
    return kept_assertion(transaction, office, dali_city, by).value();
  }
  template <class T>
  static std::string code_of(commands::Outcome<T> const& outcome) {
    return outcome ? "done" : outcome.error().errors.all().empty() ? "conflict" : outcome.error().errors.first().code;
  }
  OwnRecordGuard const somebody_decides{
      [](Command&, OwnAct const&) -> commands::Outcome<std::monostate> { return std::monostate{}; }};
  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};
AMITY_OFFICE_ON_EACH_DATABASE(OwnRecordKept);

TEST_P(OwnRecordKept, is_written_by_who_decides_alone_and_evidence_by_anybody) {
  EXPECT_EQ(code_of(says("own", sister_city())), "own_record_decides");
  EXPECT_EQ(now("own").version, 0) << "nothing of it is left behind";
  for (auto const& decides : {OwnRecordGuard{nobody_decides}, OwnRecordGuard{somebody_decides}})
    EXPECT_EQ(code_of(says("own", {}, decides)), "says_nothing") << "an empty record would state a tie";
  EXPECT_EQ(code_of(says("own", {.stage = Stage::unknown}, somebody_decides)), "says_nothing");
  EXPECT_EQ(code_of(says("own", {.note = "The copy is in room 3."}, somebody_decides)), "says_nothing");
  EXPECT_EQ(code_of(says("gazette", sister_city())), "done");
  EXPECT_EQ(code_of(says("own", sister_city(), somebody_decides)), "done");
  auto note = sister_city();
  note.note = "The copy is in room 3.";
  EXPECT_EQ(code_of(says("own", note)), "done") << "a note is no act";
  auto ended = note;
  ended.stage = Stage::ended;
  EXPECT_EQ(code_of(says("own", ended)), "own_record_decides") << "an old statement that is changed";
  EXPECT_EQ(now("own").value, note);
}

TEST_P(OwnRecordKept, is_taken_back_by_who_decides_alone) {
  says("own", sister_city(), somebody_decides).value();
  says("gazette", sister_city()).value();
  auto const back = [&](std::string const& by, OwnRecordGuard const& own) {
    auto const version = now(by).version;
    return does([&](Command& command) { return withdraw_assertion(command, dali_city, by, version, own); });
  };
  EXPECT_EQ(code_of(back("own", nobody_decides)), "own_record_decides");
  EXPECT_EQ(code_of(back("gazette", nobody_decides)), "done");
  EXPECT_EQ(code_of(back("own", somebody_decides)), "done");
}

TEST_P(OwnRecordKept, is_no_source_that_becomes_it_with_what_rests_on_it) {
  EXPECT_EQ(code_of(becomes("gazette", {.kind = SourceKind::office, .name = "gazette"})), "done")
      << "nothing rests on it";
  EXPECT_EQ(code_of(becomes("gazette", {.kind = SourceKind::official, .name = "gazette"})), "done");
  says("gazette", sister_city()).value();
  SourceFields const turned{.kind = SourceKind::office, .name = "gazette"};
  EXPECT_EQ(code_of(becomes("gazette", turned)), "own_record_kind");
  EXPECT_EQ(code_of(becomes("gazette", turned, somebody_decides)), "own_record_kind") << "nobody's rules were asked";
  EXPECT_EQ(code_of(becomes("gazette", {.kind = SourceKind::press, .name = "A newspaper"})), "done");
  says("own", sister_city(), somebody_decides).value();
  EXPECT_EQ(code_of(becomes("own", {.kind = SourceKind::list, .name = "own"})), "own_record_kind");
  EXPECT_EQ(code_of(becomes("own", {.kind = SourceKind::office, .name = "Our record"})), "done");
  SourceFields const newer{.kind = SourceKind::office, .name = "Our record", .published = on_day("2026")};
  EXPECT_EQ(code_of(becomes("own", newer)), "own_record_decides") << "it would weigh more than another record";
  EXPECT_EQ(code_of(becomes("own", newer, somebody_decides)), "done");
}

TEST_P(OwnRecordKept, is_not_gone_round_by_taking_a_signing_or_an_end_back) {
  says("gazette", {.kind = Kind::sister_city}).value();
  auto const moved = [&](Act act, std::string_view on) {
    does([&](Command& command) {
      return record_move(command, dali_city, {.act = act, .on = on_day(on), .source = "gazette"});
    }).value();
  };
  moved(Act::make_contact, "1980");
  moved(Act::sign, "1986");
  moved(Act::end, "2020");
  auto const back = [&](std::size_t place, OwnRecordGuard const& own) {
    return does([&](Command& command) {
      auto const version = kept_life(command.transaction(), office, dali_city).value().version;
      return withdraw_move(command, dali_city, place, version, own);
    });
  };
  EXPECT_EQ(code_of(back(2, nobody_decides)), "own_record_decides");
  EXPECT_EQ(code_of(back(0, nobody_decides)), "done") << "a contact counts for nothing";
  EXPECT_EQ(code_of(back(1, somebody_decides)), "done");
}

TEST_P(OwnRecordKept, and_any_statement_gives_its_partner_a_short_name) {
  auto const nameless = [&] {
    auto transaction = database.read();
    std::vector<std::string> names;
    for (auto const& one : nameless_cities(transaction, office)) names.push_back(one.name);
    return names;
  };
  EXPECT_THAT(nameless(), ElementsAre("Kunming")) << "the home city alone, as long as nothing names the other";
  says("gazette", sister_city()).value();
  EXPECT_THAT(nameless(), ElementsAre("Kunming"));
  auto transaction = database.read();
  EXPECT_EQ(transaction.one({"slug", "SELECT slug FROM city WHERE id = 2"}, {},
                            [](db::Row const& row) { return row.get<std::string>(0); }),
            "dali");
}

}  // namespace
}  // namespace amity::partnerships
