// SPDX-License-Identifier: Apache-2.0
#include "notices/mailing.h"
#include "notices/notice.h"
#include "work/due.h"
#include "work_test.h"

#include <set>

namespace amity::work {
namespace {

using notices::Because;
using notices::Kind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class Notices : public WorkTest {
 protected:
  // What somebody has not read, the newest first, as pairs of kind and reason.
  std::vector<std::pair<Kind, Because>> told(accounts::AccountId who, OfficeId office = kunming) {
    std::vector<std::pair<Kind, Because>> found;
    read([&](auto& tx) {
      for (auto const& one : notices::notices_of(tx, office, who, notices::Which::unread, 50))
        found.emplace_back(one.kind, one.because);
      return 0;
    });
    return found;
  }
  void read_all(accounts::AccountId who) {
    auto tx = database.write();
    notices::mark_read(tx, clock(), kunming, who, notices::NoticeId{1'000'000}, notices::Reach::up_to);
    tx.commit();
  }
  LetterId handed_round(std::vector<StepAsked> const& steps) {
    auto const id = draft("Marathon");
    EXPECT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, steps); }));
    return id;
  }
  void change(LetterId id, accounts::AccountId who, std::string body) {
    auto changed = letter(id).fields;
    changed.body = std::move(body);
    auto const seen = commands::Seen{letter(id).version, texts_of(letter(id).fields)};
    ASSERT_TRUE(done(who, [&](auto& c) { return change_letter(c, id, changed, seen, today); }));
  }
  // Who is reminded of what on these days: account, kind, reason.
  auto reminded(std::string const& after, std::string const& until) {
    std::set<std::tuple<std::int64_t, Kind, Because>> found;
    auto tx = database.read();
    for (auto const& one : reminders_between(tx, kunming, parse_day(after).value(), parse_day(until).value()))
      found.emplace(one.account.value, one.kind, one.because);
    return found;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Notices, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Notices, ask_a_department_when_its_turn_comes_and_no_more_once_it_has_answered) {
  auto const id = handed_round({asked_alone(education, 1), asked_alone(finance, 2)});
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::verdict_needed, Because::department_asked)));
  EXPECT_THAT(told(treasurer), IsEmpty()) << "others come first";
  EXPECT_THAT(told(officer), IsEmpty()) << "who did it needs no telling";
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_THAT(told(teacher), IsEmpty()) << "it has answered";
  EXPECT_THAT(told(treasurer), ElementsAre(Pair(Kind::verdict_needed, Because::department_asked)));
  EXPECT_THAT(told(director), IsEmpty());
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree_with_changes, "Name the sum."));
  EXPECT_THAT(told(director), ElementsAre(Pair(Kind::to_issue, Because::you_decide)));
  EXPECT_THAT(told(officer), ElementsAre(Pair(Kind::changes_wanted, Because::you_wrote)));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Notices, reach_whoever_acts_for_who_is_asked_for_as_long_as_it_is_not_answered) {
  ASSERT_TRUE(done(treasurer, [&](auto& c) {
    return grant_deputy(c, {treasurer, teacher, {accounts::Right::countersign}, today, today});
  }));
  // The other department's word is awaited still, so the letter is not the director's yet.
  auto const culture = value(kunming, [](auto& c) { return accounts::put_department(c, {}, {{"en", "Culture"}}); });
  auto const id = handed_round({asked_alone(finance, 1), asked_alone(culture, 1)});
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::verdict_needed, Because::for_another)));
  EXPECT_THAT(told(treasurer), ElementsAre(Pair(Kind::verdict_needed, Because::department_asked)));
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree));
  EXPECT_THAT(told(teacher), IsEmpty()) << "who is asked has answered";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Notices, tell_writers_of_a_refusal_and_departments_of_a_changed_text_once_until_they_read_it) {
  auto const id = handed_round({asked_alone(education, 1)});
  ASSERT_TRUE(answered(id, teacher, Verdict::refuse, "No."));
  EXPECT_THAT(told(officer), ElementsAre(Pair(Kind::refused, Because::you_wrote)));
  change(id, officer, "Dear friends, at our own cost,");
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::verdict_needed, Because::asked_again)));
  change(id, officer, "Dear friends, at our own cost.");
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::verdict_needed, Because::asked_again)));
  change(id, director, "Dear friends, at nobody's cost.");
  EXPECT_THAT(told(officer), UnorderedElementsAre(Pair(Kind::refused, Because::you_wrote),
                                                  Pair(Kind::text_changed, Because::you_wrote)));
  ASSERT_TRUE(done(officer, [&](auto& c) { return take_back(c, id); }));
  EXPECT_THAT(told(teacher), IsEmpty());
}

TEST_P(Notices, are_not_there_where_the_change_is_not) {
  auto const id = draft("Marathon");
  EXPECT_FALSE(commands::execute(database, clock, {kunming, {accounts::actor_of(officer)}, "v", "letter", {}, {}},
                                 [&](commands::Command& c) -> commands::Outcome<std::string> {
                                   (void)circulate(c, id, {asked_alone(education, 1)}).value();
                                   return commands::Refused{commands::Refusal{Error{Errc::invalid, "no"}}};
                                 }));
  EXPECT_THAT(told(teacher), IsEmpty());
}

TEST_P(Notices, tell_whoever_is_to_answer_and_when_it_is_done) {
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = today;
  auto const theirs = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  EXPECT_THAT(told(teacher), IsEmpty());
  ASSERT_TRUE(done(director, [&](auto& c) { return assign(c, theirs, {education, {}, {}}); }));
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::assigned, Because::of_your_department)));
  ASSERT_TRUE(done(director, [&](auto& c) { return assign(c, theirs, {education, officer, {}}); }));
  EXPECT_THAT(told(teacher), IsEmpty()) << "somebody else has it";
  EXPECT_THAT(told(officer), ElementsAre(Pair(Kind::assigned, Because::yours)));
  auto answer = about("Re: An invitation");
  answer.answers = theirs;
  auto const ours = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, answer, {}, today}); }).value();
  ASSERT_TRUE(issued(ours, out, today));
  EXPECT_THAT(told(officer),
              UnorderedElementsAre(Pair(Kind::issued, Because::you_wrote), Pair(Kind::answered, Because::yours)));
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, ours, "A wrong name."); }));
  EXPECT_THAT(told(officer), testing::Contains(Pair(Kind::voided, Because::you_wrote)));
}

TEST_P(Notices, of_tasks_reach_whoever_gets_them_and_end_with_them) {
  auto const id = done(officer, [&](auto& c) { return add_task(c, {.title = "A car", .person = teacher}); }).value();
  EXPECT_THAT(told(teacher), ElementsAre(Pair(Kind::task_given, Because::yours)));
  auto const seen = commands::Seen{1, texts_of(TaskFields{.title = "A car", .person = teacher})};
  ASSERT_TRUE(
      done(officer, [&](auto& c) { return change_task(c, id, {.title = "A car", .department = finance}, seen); }));
  EXPECT_THAT(told(teacher), IsEmpty());
  EXPECT_THAT(told(treasurer), ElementsAre(Pair(Kind::task_given, Because::of_your_department)));
  ASSERT_TRUE(done(treasurer, [&](auto& c) { return move_task(c, id, {TaskState::done, {}}); }));
  EXPECT_THAT(told(treasurer), IsEmpty());
}

TEST_P(Notices, stay_within_their_office_and_are_read_by_their_own_account_alone) {
  (void)handed_round({asked_alone(education, 1)});
  EXPECT_THAT(told(teacher, fujisawa), IsEmpty());
  auto const one =
      read([&](auto& tx) { return notices::notices_of(tx, kunming, teacher, notices::Which::unread, 1).front().id; });
  auto tx = database.write();
  EXPECT_EQ(notices::mark_read(tx, clock(), kunming, officer, one, notices::Reach::this_one), 0);
  EXPECT_EQ(notices::mark_read(tx, clock(), kunming, teacher, one, notices::Reach::this_one), 1);
  EXPECT_EQ(notices::mark_read(tx, clock(), kunming, teacher, one, notices::Reach::this_one), 0);
  tx.commit();
}

// A task given on Monday, 30 November 2026, due on Tuesday, 8 December: half is the 4th, three quarters the 6th, the
// last working day before it the 7th.
TEST_P(Notices, remind_at_half_and_three_quarters_one_working_day_before_then_daily_and_the_director_on_the_third_day) {
  auto const who = teacher.value;
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return add_task(c, {.title = "A car", .person = teacher, .due = parse_day("2026-12-08").value()});
  }));
  EXPECT_THAT(reminded("2026-12-02", "2026-12-03"), IsEmpty());
  EXPECT_THAT(reminded("2026-12-03", "2026-12-04"), ElementsAre(std::tuple(who, Kind::due_soon, Because::yours)));
  EXPECT_THAT(reminded("2026-12-04", "2026-12-05"), IsEmpty());
  EXPECT_THAT(reminded("2026-12-05", "2026-12-06"), ElementsAre(std::tuple(who, Kind::due_soon, Because::yours)));
  EXPECT_THAT(reminded("2026-12-06", "2026-12-07"), ElementsAre(std::tuple(who, Kind::due_tomorrow, Because::yours)));
  EXPECT_THAT(reminded("2026-12-07", "2026-12-08"), IsEmpty());
  EXPECT_THAT(reminded("2026-12-08", "2026-12-09"), ElementsAre(std::tuple(who, Kind::overdue, Because::yours)));
  EXPECT_THAT(reminded("2026-12-10", "2026-12-11"),
              UnorderedElementsAre(std::tuple(who, Kind::overdue, Because::yours),
                                   std::tuple(director.value, Kind::overdue, Because::you_direct)));
  EXPECT_THAT(reminded("2026-12-11", "2026-12-12"), ElementsAre(std::tuple(who, Kind::overdue, Because::yours)));
  // Nobody was there for a week: the latest alone, and the director's is not lost.
  EXPECT_THAT(reminded("2026-12-03", "2026-12-12"),
              UnorderedElementsAre(std::tuple(who, Kind::overdue, Because::yours),
                                   std::tuple(director.value, Kind::overdue, Because::you_direct)));
}

// National Day is 1 to 7 October 2026; 30 September is the last working day before 8 October.
TEST_P(Notices, remind_of_letters_by_the_working_days_of_the_country) {
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = parse_day("2026-09-24").value();
  fields.within = Within{14, deadlines::Unit::days};
  auto const id = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  EXPECT_THAT(reminded("2026-09-29", "2026-09-30"),
              UnorderedElementsAre(std::tuple(officer.value, Kind::due_tomorrow, Because::nobody_has_it),
                                   std::tuple(director.value, Kind::due_tomorrow, Because::nobody_has_it)));
  // Half of the time is over within the holiday: still no other working day comes before the last.
  EXPECT_THAT(reminded("2026-09-30", "2026-10-01"),
              UnorderedElementsAre(std::tuple(officer.value, Kind::due_tomorrow, Because::nobody_has_it),
                                   std::tuple(director.value, Kind::due_tomorrow, Because::nobody_has_it)));
  EXPECT_THAT(reminded("2026-10-06", "2026-10-07"), IsEmpty());
  ASSERT_TRUE(done(director, [&](auto& c) { return assign(c, id, {{}, officer, {}}); }));
  EXPECT_THAT(reminded("2026-09-29", "2026-09-30"),
              ElementsAre(std::tuple(officer.value, Kind::due_tomorrow, Because::yours)));
}

}  // namespace
}  // namespace amity::work
