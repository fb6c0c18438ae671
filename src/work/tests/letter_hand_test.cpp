// SPDX-License-Identifier: Apache-2.0
// Letters that lie in somebody's hand: who gives them back, with what, to whom, and who is told.
#include "work/letter_hand.h"

#include "notices/notice.h"
#include "work_test.h"

namespace amity::work {
namespace {

using accounts::Right;
using accounts::Role;
using notices::Because;
using notices::Kind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class Hands : public WorkTest {
 protected:
  LetterId received(std::string title = "An invitation") {
    if (numbers.value == 0) numbers = series(Direction::in, "IN-{year}-{n}");
    auto fields = about(std::move(title));
    fields.arrived = today;
    fields.within = Within{5};
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, numbers, today}); }).value();
  }
  auto handed(LetterId id, Assignment const& to, accounts::AccountId by = {}) {
    return done(by.value == 0 ? officer : by, [&](auto& c) { return assign(c, id, to); });
  }
  auto returned(accounts::AccountId who, LetterId id, HandReturn const& with) {
    return done(who, [&](auto& c) { return return_from_hand(c, id, with); });
  }
  auto opinion(accounts::AccountId who, LetterId id, std::string words = "We can host them.",
               std::optional<GrantId> const& under = {}) {
    return returned(who, id, {LetterAct::opinion, std::move(words), under});
  }
  std::vector<std::pair<Kind, Because>> told(accounts::AccountId who) {
    std::vector<std::pair<Kind, Because>> found;
    read([&](auto& tx) {
      for (auto const& one : notices::notices_of(tx, kunming, who, notices::Which::unread, 50))
        found.emplace_back(one.kind, one.because);
      return 0;
    });
    return found;
  }
  std::vector<LetterId> waits_for(accounts::AccountId who) {
    return read([&](auto& tx) {
      auto const account = accounts::account_of(tx, kunming, who).value();
      std::vector<LetterId> ids;
      for (auto const& line : to_answer(tx, kunming, who, account.fields.department)) ids.push_back(line.id);
      return ids;
    });
  }
  HandlingLine last_line(LetterId id) {
    return read([&](auto& tx) { return handling_of(tx, kunming, id).back(); });
  }

  SeriesId numbers{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Hands, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Hands, of_a_department_give_an_opinion_that_takes_the_letter_back_to_who_handed_it_on) {
  auto const id = received();
  ASSERT_TRUE(handed(id, {education, {}, "What do you think?"}));
  EXPECT_THAT(waits_for(teacher), ElementsAre(id));
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::assigned, Because::of_your_department)));
  ASSERT_TRUE(opinion(teacher, id));
  EXPECT_THAT(waits_for(teacher), IsEmpty());
  EXPECT_THAT(told(teacher), IsEmpty());
  EXPECT_THAT(waits_for(officer), ElementsAre(id));
  EXPECT_THAT(told(officer), ElementsAre(Pair(Kind::opinion_given, Because::you_handed_it_on)));
  EXPECT_EQ(letter(id).state, LetterState::assigned);
  EXPECT_EQ(letter(id).person, officer);
  EXPECT_EQ(letter(id).department, std::nullopt);
  auto const line = last_line(id);
  EXPECT_EQ(line.act, "opinion");
  EXPECT_EQ(line.words, "We can host them.");
  EXPECT_EQ(line.department, education);
  EXPECT_EQ(line.actor, accounts::actor_of(teacher));
  // Handed on once more, what came back is not told any longer.
  ASSERT_TRUE(handed(id, {finance, {}, {}}));
  EXPECT_THAT(told(officer), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Hands, give_back_what_is_not_theirs_with_a_reason) {
  auto const id = received();
  ASSERT_TRUE(handed(id, {{}, treasurer, {}}));
  EXPECT_EQ(code_of(returned(treasurer, id, {LetterAct::give_back, " \n"})), "empty");
  ASSERT_TRUE(returned(treasurer, id, {LetterAct::give_back, "This is for Education."}));
  EXPECT_EQ(letter(id).person, officer);
  EXPECT_THAT(told(officer), ElementsAre(Pair(Kind::given_back, Because::you_handed_it_on)));
  auto const line = last_line(id);
  EXPECT_EQ(line.act, "give_back");
  EXPECT_EQ(line.department, std::nullopt) << "it was with a person, whose name stands there anyway";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Hands, are_nobody_elses_whatever_their_role) {
  auto const id = received();
  EXPECT_EQ(code_of(opinion(teacher, id)), "not_now") << "it is with nobody";
  ASSERT_TRUE(handed(id, {education, {}, {}}));
  auto const before = letter(id);
  for (auto const who : {director, officer, treasurer}) {
    EXPECT_EQ(code_of(opinion(who, id)), "not_in_hand");
    EXPECT_EQ(code_of(returned(who, id, {LetterAct::give_back, "No"})), "not_in_hand");
  }
  EXPECT_EQ(letter(id), before);
  EXPECT_EQ(code_of(done({},
                         [&](auto& c) {
                           return return_from_hand(c, id, {LetterAct::opinion, "A program's"});
                         })),
            "a_person_decides");
  // By name: not the rest of the department.
  auto const clerk = person(kunming, "clerk", Role::protocol, education);
  ASSERT_TRUE(handed(id, {education, clerk, {}}));
  EXPECT_EQ(code_of(opinion(teacher, id)), "not_in_hand");
  EXPECT_EQ(code_of(opinion(clerk, id)), "done");
  EXPECT_EQ(code_of(opinion(clerk, id)), "not_in_hand") << "it came back already";
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, id, LetterAct::note, {}); }));
  EXPECT_EQ(code_of(opinion(officer, id)), "not_now");
}

TEST_P(Hands, take_nobody_of_another_department_than_the_one_that_is_named) {
  auto const id = received();
  EXPECT_EQ(code_of(handed(id, {education, treasurer, {}})), "person_elsewhere");
  EXPECT_EQ(letter(id).person, std::nullopt);
  ASSERT_TRUE(handed(id, {education, teacher, {}}));
  ASSERT_TRUE(handed(id, {education, director, {}})) << "who is of none may be named beside any";
  ASSERT_TRUE(handed(id, {{}, treasurer, {}}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Hands, do_not_pass_over_who_was_given_it_meanwhile) {
  auto const id = received();
  ASSERT_TRUE(handed(id, {education, {}, "For you", Holder{}}));
  auto const late = handed(id, {finance, {}, "For you", Holder{}}, director);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, Errc::conflict);
  ASSERT_EQ(late.error().conflicts.size(), 1U);
  EXPECT_EQ(
      late.error().conflicts[0],
      (commands::FieldConflict{"department", std::to_string(finance.value), std::to_string(education.value), {}}));
  EXPECT_EQ(letter(id).department, education);
  auto changed = letter(id).fields;
  changed.title = "Another title";
  auto const seen = commands::Seen{letter(id).version, texts_of(letter(id).fields)};
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_letter(c, id, changed, seen, today); }));
  ASSERT_TRUE(handed(id, {finance, {}, "For you", Holder{education, {}}}, director))
      << "another change of it takes it from nobody";
  ASSERT_TRUE(handed(id, {education, {}, "A program's"})) << "which said nothing of what it saw";
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, id, LetterAct::note, {}); }));
  EXPECT_EQ(code_of(handed(id, {finance, {}, "Late", Holder{}})), "not_now");
}

TEST_P(Hands, take_it_back_step_by_step_where_it_was_handed_on_and_on) {
  auto const colleague = person(kunming, "p", Role::officer, {});
  auto const id = received();
  ASSERT_TRUE(handed(id, {{}, colleague, {}}));
  ASSERT_TRUE(handed(id, {education, {}, {}}, colleague));
  ASSERT_TRUE(opinion(teacher, id));
  EXPECT_EQ(letter(id).person, colleague);
  ASSERT_TRUE(opinion(colleague, id, "As Education says."));
  EXPECT_EQ(letter(id).person, officer);
  EXPECT_EQ(code_of(opinion(officer, id)), "not_handed_on");
  ASSERT_TRUE(handed(id, {{}, officer, {}}));
  EXPECT_EQ(code_of(opinion(officer, id)), "not_handed_on") << "to oneself";
}

TEST_P(Hands, bring_it_to_everybody_who_hands_on_where_who_did_writes_no_letters_any_more) {
  auto const leaving = person(kunming, "l", Role::officer, {});
  auto const id = received();
  ASSERT_TRUE(handed(id, {education, {}, {}}, leaving));
  auto const account = read([&](auto& tx) { return accounts::account_of(tx, kunming, leaving).value(); });
  auto fields = account.fields;
  fields.role = Role::protocol;
  ASSERT_TRUE(done({}, [&](auto& c) {
    return accounts::change_account(c, leaving, fields, commands::Seen{account.version, texts_of(account.fields)});
  }));
  ASSERT_TRUE(opinion(teacher, id));
  EXPECT_EQ(letter(id).state, LetterState::received);
  EXPECT_EQ(letter(id).person, std::nullopt);
  for (auto const who : {officer, director})
    EXPECT_THAT(told(who), ElementsAre(Pair(Kind::opinion_given, Because::nobody_has_it)));
  EXPECT_THAT(told(leaving), IsEmpty());
}

TEST_P(Hands, are_a_deputys_under_a_grant_of_everything_alone) {
  auto const id = received();
  ASSERT_TRUE(handed(id, {finance, {}, {}}));
  auto const grant = [&](accounts::Rights rights) {
    GrantFields const wanted{treasurer, teacher, std::move(rights), today, today};
    return done(treasurer, [&](auto& c) { return grant_deputy(c, wanted); }).value().id;
  };
  EXPECT_EQ(code_of(opinion(teacher, id, "Words", grant({Right::countersign}))), "not_granted");
  auto const under = grant({});
  EXPECT_EQ(code_of(opinion(director, id, "Words", under)), "no_such_grant");
  ASSERT_TRUE(opinion(teacher, id, "The money is there.", under));
  auto const line = last_line(id);
  EXPECT_EQ(line.actor, accounts::actor_of(teacher));
  EXPECT_EQ(line.for_whom, treasurer);
  EXPECT_EQ(line.department, finance);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Hands, are_only_those_of_departments_in_which_somebody_reads_letters) {
  auto const id = received();
  auto const culture = value(kunming, [](auto& c) { return accounts::put_department(c, {}, {{"en", "Culture"}}); });
  EXPECT_EQ(code_of(handed(id, {culture, {}, {}})), "nobody_in_department");
  person(kunming, "guide", Role::interpreter, culture);
  EXPECT_EQ(code_of(handed(id, {culture, {}, {}})), "nobody_in_department");
  EXPECT_EQ(code_of(handed(id, {culture, officer, {}})), "done") << "somebody has it by name";
  person(kunming, "curator", Role::finance, culture);
  EXPECT_EQ(code_of(handed(id, {culture, {}, {}})), "done");
}

}  // namespace
}  // namespace amity::work
