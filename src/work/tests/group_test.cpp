// SPDX-License-Identifier: Apache-2.0
#include "work_test.h"

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Groups : public WorkTest {
 protected:
  void SetUp() override {
    WorkTest::SetUp();
    culture = value(kunming, [](auto& c) { return accounts::put_department(c, {}, {{"en", "Culture"}}); });
    curator = person(kunming, "c", accounts::Role::liaison, culture);
    out = series(Direction::out, "KM-{year}-{n}");
  }
  auto asked(LetterId id, std::vector<StepAsked> steps) {
    return code_of(done(officer, [&](auto& c) { return circulate(c, id, steps); }));
  }
  std::vector<std::string> standings(LetterId id) {
    return read([&](auto& tx) {
      auto const steps = steps_of(tx, kunming, {SubjectKind::letter, id.value});
      std::vector<std::string> words;
      for (auto const& step : steps) words.emplace_back(to_string(standing_of(steps, step, hash(id))));
      return words;
    });
  }
  auto turn(accounts::AccountId who) {
    return read([&](auto& tx) { return to_countersign(tx, kunming, *accounts::account_of(tx, kunming, who)).size(); });
  }

  accounts::DepartmentId culture{};
  accounts::AccountId curator{};
  SeriesId out{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Groups, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Groups, of_three_agree_when_two_do) {
  auto const id = draft("Marathon");
  ASSERT_EQ(asked(id, {{1, 2, {education, finance, culture}}, asked_alone(director, 2)}), "done");
  EXPECT_THAT(standings(id), ElementsAre("due", "waiting"));
  EXPECT_EQ(turn(director), 0U);
  ASSERT_EQ(code_of(answered(id, teacher, Verdict::agree)), "done");
  EXPECT_EQ(code_of(answered(id, director, Verdict::agree)), "others_first");
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::refuse, "No money.")), "done");
  EXPECT_THAT(standings(id), ElementsAre("due", "waiting")) << "one who refuses does not end it";
  ASSERT_EQ(code_of(answered(id, curator, Verdict::agree_with_changes, "A comma.")), "done");
  EXPECT_THAT(standings(id), ElementsAre("agreed", "due"));
  EXPECT_EQ(turn(director), 1U);
  EXPECT_EQ(code_of(issued(id, out, today)), "not_countersigned");
  EXPECT_EQ(read([&](auto& tx) {
              return opinions_of(steps_of(tx, kunming, {SubjectKind::letter, id.value}), hash(id));
            }),
            (Opinions{.agreed = 1, .with_changes = 1, .refused = 1, .silent = 1}));
  ASSERT_EQ(code_of(answered(id, director, Verdict::agree)), "done");
  EXPECT_EQ(code_of(issued(id, out, today)), "done");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Groups, are_told_as_exactly_what_each_answered) {
  auto const id = draft("Marathon");
  auto const opinions = [&] {
    return read([&](auto& tx) {
      return opinions_of(steps_of(tx, kunming, {SubjectKind::letter, id.value}), hash(id));
    });
  };
  EXPECT_EQ(opinions(), (Opinions{}));
  ASSERT_EQ(asked(id, {asked_alone(education), asked_alone(finance), asked_alone(culture), asked_alone(director, 2)}),
            "done");
  EXPECT_EQ(opinions(), (Opinions{.silent = 3, .later = 1}));
  ASSERT_EQ(code_of(answered(id, teacher, Verdict::agree)), "done");
  ASSERT_EQ(code_of(answered(id, curator, Verdict::agree_with_changes, "A comma.")), "done");
  EXPECT_EQ(opinions(), (Opinions{.agreed = 1, .with_changes = 1, .silent = 1, .later = 1}));
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::refuse, "No money.")), "done");
  EXPECT_EQ(opinions(), (Opinions{.agreed = 1, .with_changes = 1, .refused = 1, .later = 1}));
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::agree)), "done");
  EXPECT_EQ(opinions(), (Opinions{.agreed = 2, .with_changes = 1, .silent = 1})) << "now the director is asked";
}

TEST_P(Groups, that_have_agreed_wait_for_nobody_of_them) {
  auto const id = draft("Marathon");
  ASSERT_EQ(asked(id, {{1, 1, {education, finance}}}), "done");
  ASSERT_EQ(code_of(answered(id, teacher, Verdict::agree)), "done");
  EXPECT_EQ(read([&](auto& tx) {
              return opinions_of(steps_of(tx, kunming, {SubjectKind::letter, id.value}), hash(id));
            }),
            (Opinions{.agreed = 1}));
}

TEST_P(Groups, are_refused_when_those_left_are_too_few) {
  auto const id = draft("Marathon");
  ASSERT_EQ(asked(id, {{1, 2, {education, finance, culture}}}), "done");
  ASSERT_EQ(code_of(answered(id, teacher, Verdict::refuse, "Not now.")), "done");
  EXPECT_THAT(standings(id), ElementsAre("due"));
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::refuse, "Not now.")), "done");
  EXPECT_THAT(standings(id), ElementsAre("refused"));
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::agree)), "done") << "whoever refused may think again";
  EXPECT_THAT(standings(id), ElementsAre("due"));
}

TEST_P(Groups, of_equal_place_are_asked_at_the_same_time_and_lose_what_was_said_of_another_text) {
  auto const id = draft("Marathon");
  ASSERT_EQ(asked(id, {{1, 1, {education, finance}}, asked_alone(culture)}), "done");
  EXPECT_THAT(standings(id), ElementsAre("due", "due"));
  ASSERT_EQ(code_of(answered(id, treasurer, Verdict::agree)), "done");
  ASSERT_EQ(code_of(answered(id, curator, Verdict::agree)), "done");
  EXPECT_THAT(standings(id), ElementsAre("agreed", "agreed"));
  ASSERT_TRUE(done(officer, [&](auto& c) {
    auto fields = letter(id).fields;
    fields.body += " and goodbye";
    return change_letter(c, id, fields, commands::Seen{letter(id).version, texts_of(letter(id).fields)}, today);
  }));
  EXPECT_THAT(standings(id), ElementsAre("due", "due"));
  EXPECT_EQ(asked(id, {asked_alone(culture)}), "done") << "no verdict on this text is lost";
}

TEST_P(Groups, count_each_head_once) {
  auto const id = draft("Marathon");
  ASSERT_EQ(asked(id, {{1, 2, {education, finance}}}), "done");
  auto const under = done(treasurer,
                          [&](auto& c) {
                            return grant_deputy(c, {treasurer, teacher, {}, today, today});
                          })
                         .value()
                         .id;
  auto const for_finance = [&] {
    return done(teacher, [&](auto& c) { return countersign(c, id, {Verdict::agree, {}, hash(id), under}); });
  };
  ASSERT_EQ(code_of(for_finance()), "done");
  EXPECT_EQ(code_of(answered(id, teacher, Verdict::agree)), "answered_once");
  auto const steps = read([&](auto& tx) { return steps_of(tx, kunming, {SubjectKind::letter, id.value}); });
  EXPECT_EQ(steps.at(0).seats.at(1).verdicts.at(0).for_whom, treasurer);
  auto const line = read([&](auto& tx) { return handling_of(tx, kunming, id); }).back();
  EXPECT_EQ(line.for_whom, treasurer);
  EXPECT_EQ(line.department, finance);
}

TEST_P(Groups, are_asked_rightly_or_not_at_all) {
  auto const id = draft("Marathon");
  EXPECT_EQ(asked(id, {{1, 3, {education, finance}}}), "need_too_many");
  EXPECT_EQ(asked(id, {{1, 0, {education, finance}}}), "need_too_many");
  EXPECT_EQ(asked(id, {{1, 1, {education}}, {2, 1, {education}}}), "repeated");
  EXPECT_EQ(asked(id, {{1, 1, {officer}}}), "cannot_countersign");
  EXPECT_EQ(asked(id, {{1, 1, {accounts::AccountId{99}}}}), "nobody_here");
  EXPECT_EQ(asked(id, {{10, 1, {education}}}), "invalid");
  ASSERT_EQ(asked(id, {{1, 1, {education, finance}}}), "done");
  ASSERT_EQ(code_of(answered(id, teacher, Verdict::agree)), "done");
  EXPECT_EQ(asked(id, {{1, 1, {finance}}}), "verdict_given");
}

TEST_P(Groups, are_not_needed_where_an_office_has_no_departments) {
  OfficeId const small{3};
  {
    auto tx = database.write();
    tx.execute({"o",
                "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                "VALUES (3, 'small', 1, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"});
    tx.commit();
  }
  auto const head = person(small, "head", accounts::Role::director, {});
  auto const clerk = person(small, "clerk", accounts::Role::officer, {});
  auto const id = done(small, clerk, [&](auto& c) {
                    return add_letter(c, {Direction::out, about("Hello"), {}, today});
                  }).value();
  ASSERT_TRUE(done(small, clerk, [&](auto& c) { return circulate(c, id, {}); }));
  auto const waiting = read([&](auto& tx) { return to_issue(tx, small, accounts::actor_of(head)); });
  ASSERT_THAT(waiting, testing::SizeIs(1));
  EXPECT_EQ(waiting.front().id, id);
}

TEST_P(Groups, tell_to_whom_a_letter_was_handed) {
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = today;
  auto const id = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  ASSERT_TRUE(done(officer, [&](auto& c) { return assign(c, id, {{}, teacher, "Please answer."}); }));
  EXPECT_EQ(read([&](auto& tx) { return handling_of(tx, kunming, id); }).back().person, teacher);
}

}  // namespace
}  // namespace amity::work
