// SPDX-License-Identifier: Apache-2.0
#include "partnerships/recording.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "journal/told.h"
#include "partnerships/sql.h"
#include "partnerships/testing.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

using commands::Command;
using commands::Seen;

constexpr CityId home{1};
constexpr CityId dali{2};

PartialDate written(std::string_view text) { return PartialDate::parse(text).value(); }

class Recording : public OfficesOnEachDatabase {
 protected:
  Recording() {
    auto transaction = database.write();
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  template <class Work>
  auto does(Work const& work) {
    std::invoke_result_t<Work const&, Command&> done;
    (void)commands::execute(database, clock, {office, {"token:1 test"}, "test", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              done = work(command);
                              if (!done) return commands::Refused{done.error()};
                              return std::string{};
                            });
    auto transaction = database.write();
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  auto says(AssertionFields const& wanted, std::optional<Seen> const& seen = {}) {
    return does([&](Command& command) { return record_assertion(command, dali, "daily", wanted, seen); });
  }
  auto moves(MoveFields const& move) {
    return does([&](Command& command) { return record_move(command, dali, move); });
  }
  Kept<AssertionFields> now() {
    auto transaction = database.read();
    return kept_assertion(transaction, office, dali, "daily").value();
  }
  KeptLife life() {
    auto transaction = database.read();
    return kept_life(transaction, office, dali).value();
  }
  std::vector<Act> acts() {
    std::vector<Act> acts;
    for (auto const& move : life().moves) acts.push_back(move.act);
    return acts;
  }
  std::int64_t partnerships() {
    auto transaction = database.read();
    return transaction.one(sql::count_partnerships, {}, [](db::Row const& row) { return row.integer(0); }).value();
  }

  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};
AMITY_OFFICE_ON_EACH_DATABASE(Recording);

// Taking back a signing, or what follows one, is who decides asked for (own_record_test.cpp).
commands::Outcome<std::monostate> who_decides(Command&, OwnAct const&) { return std::monostate{}; }

AssertionFields signed_in(std::string_view year) {
  AssertionFields fields;
  fields.kind = Kind::sister_city;
  fields.stage = Stage::active;
  fields.signed_on = written(year);
  fields.side = OfficeSide::partner;
  return fields;
}

template <class T>
std::vector<std::string> fields_of(tl::expected<T, commands::Refusal> const& refused) {
  std::vector<std::string> names;
  if (!refused)
    for (auto const& error : refused.error().errors.all()) names.push_back(error.field);
  return names;
}

TEST_P(Recording, says_what_stood_there_before) {
  using journal::FieldChange;
  ASSERT_TRUE(says({.kind = Kind::friendly_exchange, .note = "First"}));
  auto const first = now();
  ASSERT_TRUE(says({.kind = Kind::sister_city, .note = "First"}, Seen{first.version, texts_of(first.value)}));
  ASSERT_TRUE(moves({.act = Act::sign, .on = written("1986-09-01"), .source = "daily"}));
  ASSERT_TRUE(does([&](Command& command) { return withdraw_assertion(command, dali, "daily", now().version); }));
  auto transaction = database.read();
  auto const subject = transaction
                           .one({"s", "SELECT min(subject) FROM journal_field"}, {},
                                [](db::Row const& row) { return row.get<std::string>(0); })
                           .value();
  EXPECT_TRUE(subject.starts_with("partnership/"));
  auto const lines = journal::told_about(transaction, office, {{subject}});
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_THAT(lines[0].fields, testing::Contains(FieldChange{subject, "daily/kind", "sister_city", ""}));
  EXPECT_THAT(lines[1].fields, testing::ElementsAre(FieldChange{subject, "step", "", "sign 1986-09-01"}));
  EXPECT_THAT(lines[2].fields,
              testing::ElementsAre(FieldChange{subject, "daily/kind", "friendly_exchange", "sister_city"}));
  EXPECT_THAT(lines[3].fields, testing::IsEmpty());
}

TEST_P(Recording, what_a_source_says_makes_the_partnership_and_stands_as_it_was_said) {
  auto const done = says(signed_in("1986"));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->change, Change::created);
  EXPECT_EQ(done->version, 1);
  EXPECT_EQ(now().value, signed_in("1986"));
  EXPECT_EQ(now().version, 1);
  EXPECT_EQ(partnerships(), 1);
}

TEST_P(Recording, the_same_said_twice_changes_nothing) {
  says(signed_in("1986")).value();
  auto const again = says(signed_in("1986"));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->change, Change::unchanged);
  EXPECT_EQ(again->version, 1);
}

TEST_P(Recording, an_end_before_the_beginning_is_refused_at_its_field_and_leaves_nothing_behind) {
  auto wanted = signed_in("1986");
  wanted.ended_on = written("1985-12-31");
  auto const refused = says(wanted);
  ASSERT_FALSE(refused);
  EXPECT_EQ(fields_of(refused), std::vector<std::string>{"ended"});
  EXPECT_EQ(partnerships(), 0);
}

TEST_P(Recording, a_source_or_a_city_that_nobody_knows_is_refused_at_its_field) {
  auto const unknown_source =
      does([&](Command& command) { return record_assertion(command, dali, "weekly", signed_in("1986"), {}); });
  EXPECT_EQ(fields_of(unknown_source), std::vector<std::string>{"source"});
  auto const city =
      does([&](Command& command) { return record_assertion(command, CityId{99}, "daily", signed_in("1986"), {}); });
  EXPECT_EQ(fields_of(city), std::vector<std::string>{"partner"});
  auto const itself =
      does([&](Command& command) { return record_assertion(command, home, "daily", signed_in("1986"), {}); });
  EXPECT_EQ(fields_of(itself), std::vector<std::string>{"partner"});
}

TEST_P(Recording, two_people_who_change_different_fields_both_have_their_way) {
  says(signed_in("1986")).value();
  Seen const seen{1, texts_of(signed_in("1986"))};
  auto hers = signed_in("1986");
  hers.note = "Signed in Dali";
  says(hers, seen).value();
  auto his = signed_in("1987");
  auto const done = says(his, seen);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->version, 3);
  auto both = signed_in("1987");
  both.note = "Signed in Dali";
  EXPECT_EQ(now().value, both);
}

TEST_P(Recording, two_people_who_change_the_same_field_are_told_of_each_other) {
  says(signed_in("1986")).value();
  Seen const seen{1, texts_of(signed_in("1986"))};
  says(signed_in("1987"), seen).value();
  auto const refused = says(signed_in("1988"), seen);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"signed", "1988", "1987", "1986"}}));
  EXPECT_EQ(now().value, signed_in("1987"));
}

TEST_P(Recording, changes_that_are_right_by_themselves_and_wrong_together_are_refused) {
  says(signed_in("1986")).value();
  Seen const seen{1, texts_of(signed_in("1986"))};
  auto ended = signed_in("1986");
  ended.ended_on = written("1990");
  says(ended, seen).value();
  EXPECT_EQ(fields_of(says(signed_in("1995"), seen)), std::vector<std::string>{"ended"});
}

TEST_P(Recording, who_means_a_new_record_is_told_of_the_one_that_is_there) {
  says(signed_in("1986")).value();
  auto const refused = says(signed_in("1990"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"signed", "1990", "1986", ""}}));
}

TEST_P(Recording, what_was_taken_away_and_said_anew_is_not_taken_for_what_was_seen) {
  says(signed_in("1986")).value();
  does([&](Command& command) { return withdraw_assertion(command, dali, "daily", 1); }).value();
  says(signed_in("1990")).value();
  EXPECT_FALSE(says(signed_in("1988"), Seen{1, texts_of(signed_in("1986"))}));
}

TEST_P(Recording, what_is_withdrawn_takes_a_partnership_of_which_nobody_speaks_with_it) {
  says(signed_in("1986")).value();
  auto const stale = does([&](Command& command) { return withdraw_assertion(command, dali, "daily", 7); });
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, Errc::conflict);
  does([&](Command& command) { return withdraw_assertion(command, dali, "daily", 1); }).value();
  EXPECT_EQ(partnerships(), 0);
  EXPECT_EQ(now().version, 0);
}

TEST_P(Recording, a_move_takes_its_place_by_its_date) {
  says({}).value();
  moves({Act::sign, written("1986-05-10"), "", "", "daily"}).value();
  moves({Act::renew, written("2006"), "", "", "daily"}).value();
  moves({Act::declare_intent, written("1984"), "the mayor", "", "daily"}).value();
  EXPECT_EQ(acts(), (std::vector{Act::declare_intent, Act::sign, Act::renew}));
  auto const again = moves({Act::renew, written("2006"), "", "", "daily"});
  EXPECT_EQ(again.value(), Change::unchanged);
}

TEST_P(Recording, a_move_that_no_life_allows_is_refused_at_what_was_done) {
  says({}).value();
  moves({Act::sign, written("1986-05-10"), "", "", "daily"}).value();
  EXPECT_EQ(fields_of(moves({Act::resume, written("1990"), "", "", "daily"})), std::vector<std::string>{"act"});
  EXPECT_EQ(fields_of(moves({Act::renew, written("1990"), "", "", "weekly"})), std::vector<std::string>{"source"});
  EXPECT_EQ(acts(), std::vector{Act::sign});
}

TEST_P(Recording, what_lies_ahead_has_not_happened) {
  EXPECT_EQ(fields_of(says(signed_in("2027"))), std::vector<std::string>{"signed"});
  auto const of_source = does([&](Command& command) {
    return record_source(command, "weekly", {.name = "A paper", .retrieved = written("2026-12-24")}, {});
  });
  EXPECT_EQ(fields_of(of_source), std::vector<std::string>{"retrieved"});
  // The year that has begun, and a day that it is somewhere already.
  EXPECT_TRUE(says(signed_in("2026")));
  EXPECT_TRUE(says(signed_in("2026-11-29"), Seen{1, texts_of(signed_in("2026"))}));
  EXPECT_EQ(fields_of(moves({.act = Act::renew, .on = written("2027-05"), .source = "daily"})),
            std::vector<std::string>{"on"});
}

TEST_P(Recording, all_that_is_wrong_with_a_move_is_told_at_once) {
  says({}).value();
  moves({Act::sign, written("1986"), "", "", "daily"}).value();
  auto const refused = moves({.act = Act::resume, .on = written("2027-05"), .source = "nothing"});
  EXPECT_EQ(fields_of(refused), (std::vector<std::string>{"source", "on", "act"}));
  EXPECT_EQ(refused.error().code, Errc::not_found);
  EXPECT_EQ(fields_of(moves({.act = Act::resume, .on = written("2027-05"), .source = "daily"})),
            (std::vector<std::string>{"on", "act"}));
}

TEST_P(Recording, a_move_against_the_signing_that_the_sources_give_is_refused) {
  says(signed_in("1986")).value();
  auto const over = moves({.act = Act::end, .on = written("1970"), .source = "daily"});
  EXPECT_EQ(fields_of(over), std::vector<std::string>{"on"});
  auto const contact = moves({.act = Act::make_contact, .on = written("1999"), .source = "daily"});
  EXPECT_EQ(fields_of(contact), std::vector<std::string>{"on"});
  EXPECT_TRUE(moves({.act = Act::make_contact, .on = written("1985"), .source = "daily"}));
  // Within the same year either can have been first.
  EXPECT_TRUE(moves({.act = Act::declare_intent, .on = written("1986-05"), .source = "daily"}));
}

TEST_P(Recording, a_move_is_taken_out_of_the_life_that_was_seen_only) {
  says({}).value();
  moves({Act::sign, written("1986"), "", "", "daily"}).value();
  auto const seen = life().version;
  moves({Act::renew, written("2006"), "", "", "daily"}).value();
  auto const stale = does([&](Command& command) { return withdraw_move(command, dali, 0, seen); });
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, Errc::conflict);
  does([&](Command& command) { return withdraw_move(command, dali, 1, life().version, who_decides); }).value();
  EXPECT_EQ(acts(), std::vector{Act::sign});
}

TEST_P(Recording, a_move_with_a_city_that_is_no_partner_or_is_the_home_city_is_refused) {
  auto const stranger = moves({Act::sign, written("1986"), "", "", "daily"});
  ASSERT_FALSE(stranger);
  EXPECT_EQ(stranger.error().errors.first().field, "partner");
  EXPECT_EQ(stranger.error().errors.first().code, "no_partnership");
  auto const itself = does([&](Command& command) {
    return record_move(command, home, {.act = Act::sign, .on = written("1986"), .source = "daily"});
  });
  EXPECT_EQ(fields_of(itself), std::vector<std::string>{"partner"});
  EXPECT_EQ(partnerships(), 0);
}

TEST_P(Recording, who_still_sees_what_was_taken_back_does_not_take_back_what_is_said_anew) {
  auto const takes_back = [&](std::int64_t seen) {
    return does([&](Command& command) { return withdraw_assertion(command, dali, "daily", seen); });
  };
  auto const first = says(signed_in("1986"))->version;
  ASSERT_TRUE(takes_back(first));
  auto const anew = says(signed_in("1987"))->version;
  EXPECT_GT(anew, first);
  auto const late = takes_back(first);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, Errc::conflict);
  EXPECT_EQ(now().value, signed_in("1987"));
  EXPECT_TRUE(takes_back(anew));
}

TEST_P(Recording, a_source_goes_once_nothing_rests_on_it) {
  auto const gone = [&](std::string const& key, std::int64_t seen) {
    return does([&](Command& command) { return withdraw_source(command, key, seen); });
  };
  says(signed_in("1986")).value();
  auto const used = gone("daily", 1);
  ASSERT_FALSE(used);
  EXPECT_EQ(used.error().errors.first().code, "still_used");
  auto const made = does([&](Command& command) { return record_source(command, "gazette", {.name = "Gazette"}, {}); });
  EXPECT_EQ(gone("gazette", made->version + 1).error().code, Errc::conflict);
  EXPECT_EQ(gone("gazette", made->version)->change, Change::changed);
  EXPECT_EQ(gone("gazette", made->version)->change, Change::unchanged);
  auto const again = does([&](Command& command) { return record_source(command, "gazette", {.name = "Gazette"}, {}); });
  EXPECT_GT(again->version, made->version);
}

TEST_P(Recording, a_source_is_made_and_changed_and_needs_a_name) {
  SourceFields wanted{SourceKind::official, "Gazette", "https://example.org/", written("2024"), {}, ""};
  auto const put = [&](SourceFields const& fields, std::optional<Seen> const& seen = {}) {
    return does([&](Command& command) { return record_source(command, "gazette", fields, seen); });
  };
  EXPECT_EQ(put(wanted).value().version, 1);
  auto renamed = wanted;
  renamed.name = "The Gazette";
  EXPECT_EQ(put(renamed, Seen{1}).value().version, 2);
  auto nowhere = renamed;
  nowhere.url = "ftp://example.org";
  EXPECT_EQ(fields_of(put(nowhere, Seen{2})), std::vector<std::string>{"url"});
}

TEST(RecordingFields, every_field_that_is_wrong_is_named_at_once) {
  auto const source = fields::form_source(
                          "kind=brotherhood&stage=dancing&signed=1986-13&ended=yesterday&side=left&confidence=sure&"
                          "as_of=2024-02-30&note=ok")
                          .value();
  fields::Reader in(source);
  auto const read = in.finish(read_assertion_fields(in));
  ASSERT_FALSE(read);
  std::vector<std::string> names;
  for (auto const& error : read.error().all()) names.push_back(error.field);
  EXPECT_EQ(names, (std::vector<std::string>{"kind", "stage", "signed", "ended", "side", "confidence", "as_of"}));
}

}  // namespace
}  // namespace amity::partnerships
