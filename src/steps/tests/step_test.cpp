// SPDX-License-Identifier: Apache-2.0
#include "steps/step.h"

#include "accounts/account.h"
#include "commands/execute.h"
#include "journal/journal.h"
#include "journal/tables.h"
#include "notices/notice.h"
#include "partnerships/testing.h"

#include <gmock/gmock.h>

namespace amity::steps {
namespace {

using commands::Command;
using partnerships::MoveFields;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr CityId dali{2};

class Steps : public partnerships::OfficesOnEachDatabase {
 protected:
  template <class Work>
  auto done(std::string const& actor, Work const& work) {
    return commands::execute_value(database, clock, {office, {actor}, "a.verb", "step", {}, {}}, work);
  }
  template <class Work>
  auto done(accounts::AccountId who, Work const& work) {
    return done(accounts::actor_of(who), work);
  }
  accounts::AccountId person(std::string const& name, accounts::Role role) {
    return done(std::string("cli:root"),
                [&](Command& command) {
                  return accounts::add_account(command, {name + "@example.org", name, "en", role, {}});
                })
        .value();
  }
  static NewStep signing(std::string words = {}) {
    NewStep step{dali, {}, partnerships::OlderSource::asks, std::move(words)};
    step.move.on = PartialDate::parse("2026-11-20").value();
    step.move.authority = "Mayor";
    step.move.document = "Agreement";
    step.move.source = "daily";
    step.move.note = {{"en", "Signed in the town hall."}};
    return step;
  }
  StepId prepared(NewStep const& step) {
    return done(officer, [&](Command& command) { return prepare_step(command, step); }).value();
  }
  auto recorded(accounts::AccountId who, StepId id, std::int64_t seen) {
    return done(who, [&](Command& command) { return record_step(command, id, seen, write); });
  }
  auto returned(StepId id, std::int64_t seen, std::string const& words) {
    return done(director, [&](Command& command) { return return_step(command, id, seen, words); });
  }
  PreparedStep now(StepId id) {
    auto reading = database.read();
    return step_of(reading, office, id).value();
  }
  std::size_t in_hand() {
    auto reading = database.read();
    return steps_in_hand(reading, office).size();
  }
  std::vector<MoveFields> life() {
    auto reading = database.read();
    return partnerships::kept_life(reading, office, dali).value().moves;
  }
  std::vector<std::string> told(accounts::AccountId who) {
    auto reading = database.read();
    std::vector<std::string> kinds;
    for (auto const& one : notices::notices_of(reading, office, who, notices::Which::unread, 10))
      kinds.emplace_back(std::string(to_string(one.kind)) + " " + one.about.kind + "/" + std::to_string(one.about.id));
    return kinds;
  }
  std::vector<std::string> troubles() {
    auto reading = database.read();
    auto found = journal::verify_tables(reading);
    for (auto const& broken : journal::verify(reading).breaks) found.push_back(broken.what);
    return found;
  }
  template <class T>
  static std::string code_of(commands::Outcome<T> const& outcome) {
    return outcome ? "done" : outcome.error().errors.all().empty() ? "conflict" : outcome.error().errors.first().code;
  }

  void SetUp() override {
    auto transaction = database.write();
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
    director = person("director", accounts::Role::director);
    officer = person("officer", accounts::Role::officer);
    colleague = person("colleague", accounts::Role::officer);
    (void)done(officer, [](Command& command) {
      partnerships::AssertionFields said;
      said.kind = partnerships::Kind::sister_city;
      return partnerships::record_assertion(command, dali, "daily", said, {});
    });
  }

  WriteDown const write{[](Command& command, NewStep const& step) {
    return partnerships::record_move(command, step.partner, step.move, step.older);
  }};
  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
  accounts::AccountId director{};
  accounts::AccountId officer{};
  accounts::AccountId colleague{};
};
AMITY_OFFICE_ON_EACH_DATABASE(Steps);

TEST_P(Steps, wait_for_who_decides_with_all_that_was_written_and_are_no_part_of_the_register) {
  auto const id = prepared(signing("Please record it before the visit."));
  EXPECT_EQ(now(id).state, StepState::waiting);
  EXPECT_EQ(now(id).step, signing("Please record it before the visit."));
  EXPECT_EQ(now(id).prepared_by, accounts::actor_of(officer));
  EXPECT_THAT(life(), IsEmpty());
  EXPECT_THAT(told(director), ElementsAre("step_prepared step/1"));
  EXPECT_THAT(told(officer), IsEmpty()) << "nobody is told of what they did themselves";
  EXPECT_THAT(told(colleague), IsEmpty()) << "who does not decide";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, pressed_twice_are_one_and_no_more_wait_than_anybody_could_read) {
  auto const id = prepared(signing("Once"));
  EXPECT_EQ(prepared(signing("Once")), id);
  EXPECT_NE(prepared(signing("Twice")), id);
  EXPECT_EQ(in_hand(), 2U);
  for (auto n = static_cast<std::int64_t>(in_hand()); n < most_in_hand; ++n)
    prepared(signing("Number " + std::to_string(n)));
  auto const late = done(officer, [&](Command& command) { return prepare_step(command, signing("Too many")); });
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().errors.first().code, "steps_too_many");
  EXPECT_TRUE(done(director, [&](Command& command) { return prepare_step(command, signing("Another's")); }));
  ASSERT_TRUE(done(officer, [&](Command& command) { return withdraw_step(command, id, 1); }));
  EXPECT_TRUE(done(officer, [&](Command& command) { return prepare_step(command, signing("Room again")); }));
}

TEST_P(Steps, keep_all_that_was_done_with_them_after_they_were_recorded) {
  auto const id = prepared(signing("For the visit."));
  ASSERT_TRUE(returned(id, 1, "Enclose the draft agreement."));
  ASSERT_TRUE(done(officer, [&](Command& command) { return prepare_again(command, id, 2, signing("Enclosed.")); }));
  ASSERT_TRUE(done(director, [&](Command& command) {
    return record_step(command, id, 3, write, "The province agreed by telephone.");
  }));
  auto reading = database.read();
  std::vector<std::string> lines;
  for (auto const& one : acts_of(reading, office, id)) lines.push_back(one.act + ": " + one.words);
  EXPECT_THAT(lines, ElementsAre("prepared: For the visit.", "returned: Enclose the draft agreement.",
                                 "prepared: Enclosed.", "recorded: The province agreed by telephone."));
  EXPECT_EQ(acts_of(reading, office, id)[1].actor, accounts::actor_of(director));
  EXPECT_EQ(step_of(reading, office, id)->decision, "The province agreed by telephone.");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, in_hand_are_told_with_what_was_done_with_each) {
  auto const first = prepared(signing("For the visit."));
  auto const second = prepared(signing("Another."));
  auto const over = prepared(signing("Not wanted."));
  ASSERT_TRUE(returned(first, 1, "Enclose the draft agreement."));
  ASSERT_TRUE(done(officer, [&](Command& command) { return withdraw_step(command, over, 1); }));
  auto reading = database.read();
  auto const all = acts_in_hand(reading, office);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_THAT(all.at(first), SizeIs(2));
  EXPECT_EQ(all.at(first), acts_of(reading, office, first));
  EXPECT_EQ(all.at(second), acts_of(reading, office, second));
  EXPECT_THAT(acts_in_hand(reading, other), IsEmpty());
}

TEST_P(Steps, become_steps_of_the_register_by_one_press_of_a_person) {
  auto const id = prepared(signing());
  EXPECT_EQ(code_of(done(std::string("token:1 website"),
                         [&](Command& command) { return record_step(command, id, 1, write); })),
            "a_person_decides");
  ASSERT_TRUE(recorded(director, id, 1));
  ASSERT_THAT(life(), SizeIs(1));
  EXPECT_EQ(life().front(), signing().move);
  EXPECT_EQ(now(id).state, StepState::recorded);
  EXPECT_EQ(now(id).decided_by, accounts::actor_of(director));
  EXPECT_EQ(in_hand(), 0U);
  EXPECT_THAT(told(officer), ElementsAre("step_recorded step/1"));
  EXPECT_THAT(told(director), IsEmpty()) << "what it asked for is done";
  EXPECT_EQ(code_of(recorded(director, id, 2)), "step_is_over") << "not twice";
  EXPECT_THAT(life(), SizeIs(1));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, come_back_with_words_and_are_handed_up_again_put_otherwise) {
  auto const id = prepared(signing());
  EXPECT_EQ(code_of(returned(id, 1, " \n")), "empty");
  ASSERT_TRUE(returned(id, 1, "Name who signed."));
  EXPECT_EQ(now(id).state, StepState::returned);
  EXPECT_EQ(now(id).decision, "Name who signed.");
  EXPECT_THAT(told(officer), ElementsAre("step_returned step/1"));
  EXPECT_EQ(code_of(recorded(director, id, 2)), "step_not_waiting");

  auto otherwise = signing();
  otherwise.move.authority = "Mayor Li";
  auto const again = [&](std::int64_t seen) {
    return done(officer, [&](Command& command) { return prepare_again(command, id, seen, otherwise); });
  };
  EXPECT_EQ(again(1).error().code, Errc::conflict) << "somebody saw an older one";
  ASSERT_TRUE(again(2));
  EXPECT_EQ(now(id).state, StepState::waiting);
  EXPECT_THAT(told(officer), IsEmpty());
  EXPECT_THAT(told(director), ElementsAre("step_prepared step/1"));
  ASSERT_TRUE(recorded(director, id, 3));
  EXPECT_EQ(life().front().authority, "Mayor Li");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, are_recorded_as_they_were_read_or_not_at_all) {
  auto const id = prepared(signing());
  auto otherwise = signing();
  otherwise.move.document = "Another agreement";
  ASSERT_TRUE(done(colleague, [&](Command& command) { return prepare_again(command, id, 1, otherwise); }));
  EXPECT_EQ(recorded(director, id, 1).error().code, Errc::conflict);
  EXPECT_THAT(life(), IsEmpty());
  EXPECT_EQ(now(id).prepared_by, accounts::actor_of(officer));
  EXPECT_EQ(now(id).changed_by, accounts::actor_of(colleague)) << "who put it so";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, that_somebody_else_changed_are_still_of_who_prepared_them) {
  auto const id = prepared(signing());
  auto otherwise = signing();
  otherwise.move.document = "Another agreement";
  ASSERT_TRUE(done(colleague, [&](Command& command) { return prepare_again(command, id, 1, otherwise); }));
  ASSERT_TRUE(returned(id, 2, "Name who signed."));
  EXPECT_THAT(told(officer), ElementsAre("step_returned step/1")) << "who prepared it";
  EXPECT_THAT(told(colleague), ElementsAre("step_returned step/1")) << "and who changed it last";
  otherwise.move.authority = "Mayor Li";
  ASSERT_TRUE(done(colleague, [&](Command& command) { return prepare_again(command, id, 3, otherwise); }));
  ASSERT_TRUE(recorded(director, id, 4));
  EXPECT_THAT(told(officer), ElementsAre("step_recorded step/1"));
  EXPECT_THAT(told(colleague), ElementsAre("step_recorded step/1"));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, that_somebody_else_withdraws_are_missed_by_nobody_unknowing) {
  auto const id = prepared(signing());
  ASSERT_TRUE(done(colleague, [&](Command& command) { return withdraw_step(command, id, 1); }));
  EXPECT_THAT(told(officer), ElementsAre("step_withdrawn step/1"));
  EXPECT_THAT(told(colleague), IsEmpty()) << "nobody is told of what they did themselves";
  EXPECT_THAT(told(director), IsEmpty());
}

TEST_P(Steps, that_are_withdrawn_ask_for_nothing_any_more) {
  auto const id = prepared(signing());
  ASSERT_TRUE(done(officer, [&](Command& command) { return withdraw_step(command, id, 1); }));
  EXPECT_EQ(now(id).state, StepState::withdrawn);
  EXPECT_EQ(in_hand(), 0U);
  EXPECT_THAT(told(director), IsEmpty());
  EXPECT_THAT(told(officer), IsEmpty());
  EXPECT_EQ(code_of(recorded(director, id, 2)), "step_is_over");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Steps, that_cannot_be_recorded_are_refused_to_who_prepares_them) {
  auto const code = [&](NewStep const& step) {
    return code_of(done(officer, [&](Command& command) { return prepare_step(command, step); }));
  };
  auto step = signing();
  step.move.source = "weekly";
  EXPECT_EQ(code(step), "no_such_source");
  step = signing();
  step.partner = CityId{1};
  EXPECT_NE(code(step), "done") << "the home city";
  step = signing();
  step.move.on = PartialDate::parse("2027-03").value();
  EXPECT_EQ(code(step), "lies_ahead");
  step = signing(std::string(2001, 'a'));
  EXPECT_EQ(code(step), "too_long");
  EXPECT_EQ(in_hand(), 0U);
}

TEST_P(Steps, whose_recording_is_refused_wait_on) {
  auto const id = prepared(signing());
  WriteDown const by_a_rule = [](Command&, NewStep const&) -> commands::Outcome<partnerships::Change> {
    return commands::Refused{commands::Refusal{Error{Errc::invalid, "a rule stops it", "rule_reason", {}}}};
  };
  EXPECT_FALSE(done(director, [&](Command& command) { return record_step(command, id, 1, by_a_rule); }));
  EXPECT_EQ(now(id).state, StepState::waiting);
  EXPECT_THAT(life(), IsEmpty());
  EXPECT_THAT(told(director), ElementsAre("step_prepared step/1"));
}

TEST_P(Steps, of_one_office_are_nothing_to_another) {
  auto const id = prepared(signing());
  auto reading = database.read();
  EXPECT_FALSE(step_of(reading, other, id));
  EXPECT_THAT(steps_in_hand(reading, other), IsEmpty());
}

TEST_P(Steps, keep_what_was_said_of_a_source_that_is_older) {
  ASSERT_TRUE(done(officer, [](Command& command) {
    return partnerships::record_source(command, "gazette",
                                       {.name = "A gazette", .published = PartialDate::parse("2026-10").value()}, {});
  }));
  auto step = signing();
  step.move.source = "gazette";
  EXPECT_EQ(code_of(done(officer, [&](Command& command) { return prepare_step(command, step); })), "source_older");
  step.older = partnerships::OlderSource::is_meant;
  auto const id = prepared(step);
  ASSERT_TRUE(recorded(director, id, 1)) << "who decides is not asked once more";
  EXPECT_THAT(life(), SizeIs(1));
}

class Statements : public Steps {
 protected:
  void SetUp() override {
    Steps::SetUp();
    (void)done(officer, [](Command& command) {
      return partnerships::record_source(command, "own",
                                         {.kind = partnerships::SourceKind::office, .name = "Our record"}, {});
    });
  }
  static NewStep statement(partnerships::AssertionFields says = sister_city()) {
    NewStep step{dali, {}, partnerships::OlderSource::asks, "Please record it."};
    step.move.source = "own";
    step.says = std::move(says);
    return step;
  }
  static partnerships::AssertionFields sister_city() {
    return {.kind = partnerships::Kind::sister_city,
            .stage = partnerships::Stage::active,
            .signed_on = PartialDate::parse("2026-11-20").value(),
            .side = partnerships::OfficeSide::home,
            .note = "By our own file."};
  }
  static commands::Outcome<std::monostate> lets(Command&, partnerships::OwnAct const&) { return std::monostate{}; }
  partnerships::Kept<partnerships::AssertionFields> said() {
    auto reading = database.read();
    return partnerships::kept_assertion(reading, office, dali, "own").value();
  }
  auto record(StepId id, std::int64_t seen) {
    return done(director, [&](Command& command) {
      return record_step(
          command, id, seen, [](Command& within, NewStep const& step) -> commands::Outcome<partnerships::Change> {
            auto const kept =
                record_assertion(within, step.partner, step.move.source, *step.says, {}, {step.older, lets});
            if (!kept) return tl::unexpected{kept.error()};
            return kept->change;
          });
    });
  }
};
AMITY_OFFICE_ON_EACH_DATABASE(Statements);

TEST_P(Statements, of_the_office_s_own_record_wait_as_steps_do_and_are_recorded_as_they_were_read) {
  auto const id = prepared(statement());
  auto const kept = now(id).step;
  EXPECT_EQ(kept.says, sister_city());
  EXPECT_EQ(kept.says_version, 0);
  EXPECT_EQ(kept.move.act, partnerships::Act::sign) << "the step that it comes to";
  EXPECT_EQ(kept.move.on, PartialDate::parse("2026-11-20").value());
  EXPECT_EQ(said().version, 0) << "it is no part of the register";
  EXPECT_THAT(told(director), ElementsAre("step_prepared step/1"));
  EXPECT_EQ(prepared(statement()), id) << "pressing twice is no mistake";
  ASSERT_TRUE(record(id, 1));
  EXPECT_EQ(said().value, sister_city());
  EXPECT_EQ(now(id).state, StepState::recorded);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Statements, are_not_written_over_what_somebody_else_wrote_meanwhile) {
  auto const id = prepared(statement());
  (void)done(director, [](Command& command) {
    return partnerships::record_assertion(command, dali, "own", {.kind = partnerships::Kind::friendly_exchange}, {},
                                          {partnerships::OlderSource::asks, lets});
  });
  EXPECT_EQ(code_of(record(id, 1)), "conflict");
  EXPECT_EQ(said().value.kind, partnerships::Kind::friendly_exchange);
}

TEST_P(Statements, are_put_otherwise_as_statements_of_the_same_record) {
  auto const id = prepared(statement());
  auto const again = [&](NewStep const& step) {
    return code_of(done(colleague, [&](Command& command) { return prepare_again(command, id, 1, step); }));
  };
  EXPECT_EQ(again(signing()), "step_other_sort");
  auto changed = sister_city();
  changed.stage = partnerships::Stage::intent;
  changed.signed_on.reset();
  EXPECT_EQ(again(statement(changed)), "done");
  EXPECT_EQ(now(id).step.says, changed);
  EXPECT_EQ(now(id).step.move.act, partnerships::Act::declare_intent);
}

TEST_P(Statements, that_cannot_stand_are_refused_to_who_prepares_them) {
  auto wrong = sister_city();
  wrong.ended_on = PartialDate::parse("2020").value();
  EXPECT_EQ(code_of(done(officer, [&](Command& command) { return prepare_step(command, statement(wrong)); })),
            "end_before_signing");
  auto nobody_s = statement();
  nobody_s.move.source = "nobody-s";
  EXPECT_EQ(code_of(done(officer, [&](Command& command) { return prepare_step(command, nobody_s); })),
            "no_such_source");
}

}  // namespace
}  // namespace amity::steps
