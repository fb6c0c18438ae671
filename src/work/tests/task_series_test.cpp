// SPDX-License-Identifier: Apache-2.0
#include "work/task_series.h"

#include "journal/told.h"
#include "notices/notice.h"
#include "people/organisation.h"
#include "people/person.h"
#include "rules/office_calendar.h"
#include "work/extension.h"
#include "work/forgetting.h"
#include "work/task_blocks.h"
#include "work_test.h"

#include <thread>

namespace amity::work {
namespace {

using deadlines::Roll;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Day due_on(std::string_view text) { return parse_day(text).value(); }

class Series : public WorkTest {
 protected:
  TaskId add(TaskFields const& fields) {
    return done(officer, [&](auto& c) { return add_task(c, fields); }).value();
  }
  Task task(TaskId id) {
    return read([&](auto& tx) { return task_of(tx, kunming, id).value(); });
  }
  commands::Seen seen_now(TaskId id) { return {task(id).version, texts_of(task(id).recurrence)}; }
  auto repeated(TaskId id, Recurrence const& rule, std::optional<commands::Seen> const& seen = {}) {
    auto const saw = seen ? *seen : seen_now(id);
    return done(officer, [&](auto& c) { return set_recurrence(c, id, rule, saw); });
  }
  auto moved(TaskId id, TaskState to, std::string words = {}) {
    return done(officer, [&](auto& c) { return move_task(c, id, {to, std::move(words)}); });
  }
  // Without the first.
  std::vector<Task> followers(TaskId first) {
    auto all = read([&](auto& tx) { return with_days(tx, kunming, tasks_of_series(tx, kunming, first)); });
    std::erase_if(all, [&](Task const& one) { return one.id == first; });
    return all;
  }
  auto changed(TaskId id, TaskFields const& fields) {
    commands::Seen const seen{task(id).version, texts_of(task(id).fields)};
    return done(officer, [&](auto& c) { return change_task(c, id, fields, seen); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Series, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Series, of_a_task_that_is_over_go_on_with_what_is_to_be_done_again) {
  TaskFields const fields{.title = "Quarterly report",
                          .note = "By the form of the province",
                          .department = education,
                          .person = teacher,
                          .due = due_on("2026-12-31")};
  auto const id = add(fields);
  auto const other = add({.title = "Figures"});
  ASSERT_TRUE(done(officer, [&](auto& c) { return add_blocker(c, id, other); }));
  ASSERT_TRUE(repeated(id, {.every = 3}));
  ASSERT_TRUE(moved(id, TaskState::done, "The figures are here"));
  auto const next = followers(id);
  ASSERT_THAT(next, SizeIs(1));
  auto expected = fields;
  expected.due = due_on("2027-03-31");
  EXPECT_EQ(next.front().fields, expected);
  EXPECT_EQ(next.front().state, TaskState::open);
  EXPECT_EQ(next.front().words, "");
  EXPECT_THAT(next.front().waits_for, IsEmpty());
  EXPECT_EQ(next.front().made_from, id);
  EXPECT_EQ(next.front().recurrence, (Recurrence{.every = 3}));
  EXPECT_EQ(next.front().created_by, accounts::actor_of(officer));
  EXPECT_EQ(task(id).recurrence, std::nullopt) << "the rule has gone over";
  auto const notices =
      read([&](auto& tx) { return notices::notices_of(tx, kunming, teacher, notices::Which::unread, 9); });
  EXPECT_TRUE(std::ranges::any_of(notices, [&](auto const& one) {
    return one.kind == notices::Kind::task_given && one.about.id == next.front().id.value;
  }));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Series, count_from_the_day_due_and_not_from_when_it_was_done) {
  auto const id = add({.title = "Count", .due = due_on("2026-10-31")});  // a month ago
  ASSERT_TRUE(repeated(id, {.every = 1}));
  ASSERT_TRUE(moved(id, TaskState::dropped, "Too late"));
  EXPECT_EQ(followers(id).front().fields.due, due_on("2026-11-30"));
  ASSERT_TRUE(moved(followers(id).front().id, TaskState::done));
  EXPECT_EQ(followers(id).back().fields.due, due_on("2026-12-31")) << "the day of the month is not lost";
}

TEST_P(Series, are_not_moved_by_more_time_for_one_of_them) {
  auto const id = add({.title = "Count", .due = due_on("2026-12-10")});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return extend_task(c, id, {.amount = 7, .unit = deadlines::Unit::days, .why = "Ill", .seen = task(id).version});
  }));
  EXPECT_EQ(task(id).due(), due_on("2026-12-17"));
  ASSERT_TRUE(moved(id, TaskState::done));
  EXPECT_EQ(followers(id).front().due(), due_on("2027-01-10"));
}

TEST_P(Series, go_on_from_another_day_that_is_typed) {
  auto const id = add({.title = "Count", .due = due_on("2026-12-31")});
  ASSERT_TRUE(repeated(id, {.every = 2}));
  ASSERT_TRUE(changed(id, {.title = "Count", .due = due_on("2027-01-05")}));
  EXPECT_EQ(code_of(changed(id, {.title = "Count"})), "repeats_from_day");
  ASSERT_TRUE(moved(id, TaskState::done));
  EXPECT_EQ(followers(id).front().fields.due, due_on("2027-03-05"));
}

TEST_P(Series, have_one_next_however_often_it_is_pressed) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1, .unit = RepeatUnit::weeks}));
  ASSERT_TRUE(moved(id, TaskState::done));
  ASSERT_TRUE(moved(id, TaskState::done));
  ASSERT_TRUE(moved(id, TaskState::open)) << "it is taken up again";
  ASSERT_TRUE(moved(id, TaskState::dropped, "After all"));
  EXPECT_THAT(followers(id), SizeIs(1));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Series, have_one_next_where_two_press_at_once) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1, .unit = RepeatUnit::weeks}));
  std::vector<std::thread> threads;
  for (auto const& [who, to] : {std::pair{officer, TaskState::done}, std::pair{director, TaskState::done},
                                std::pair{officer, TaskState::dropped}, std::pair{director, TaskState::dropped}})
    threads.emplace_back([&, who = who, to = to] {
      (void)done(who, [&](auto& c) { return move_task(c, id, {to, "Why"}); });
    });
  for (auto& thread : threads) thread.join();
  EXPECT_TRUE(is_over(task(id).state));
  EXPECT_THAT(followers(id), SizeIs(1));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Series, move_to_days_that_the_office_works) {
  // 31 January and 28 February 2027 are Sundays.
  auto const id = add({.title = "Count", .due = due_on("2027-01-31")});
  ASSERT_TRUE(repeated(id, {.every = 1, .shift = Roll::to_next_working_day}));
  EXPECT_EQ(task(id).due(), due_on("2027-02-01"));
  EXPECT_TRUE(task(id).is_counted()) << "there is a sum to be shown";
  ASSERT_TRUE(moved(id, TaskState::done));
  auto next = followers(id).front();
  EXPECT_EQ(next.fields.due, due_on("2027-02-28"));
  EXPECT_EQ(next.due(), due_on("2027-03-01"));
  ASSERT_TRUE(repeated(next.id, {.every = 1, .shift = Roll::to_previous_working_day}));
  EXPECT_EQ(task(next.id).due(), due_on("2027-02-26"));
  ASSERT_TRUE(repeated(next.id, {.every = 1}));
  EXPECT_EQ(task(next.id).due(), due_on("2027-02-28"));
}

TEST_P(Series, by_days_have_one_for_each_day_that_is_worked) {
  // 6 November 2026 is a Friday.
  auto const id = add({.title = "Look at the post", .due = due_on("2026-11-06")});
  ASSERT_TRUE(repeated(id, {.every = 1, .unit = RepeatUnit::days, .shift = Roll::to_next_working_day}));
  auto const days = read([&](auto& tx) {
    std::vector<Day> all;
    for (auto const& one : coming_deadlines(tx, kunming, task(id), 3)) all.push_back(one.due);
    return all;
  });
  EXPECT_THAT(days, ElementsAre(due_on("2026-11-09"), due_on("2026-11-10"), due_on("2026-11-11")));
  ASSERT_TRUE(moved(id, TaskState::done));
  auto const monday = followers(id).front();
  EXPECT_EQ(monday.due(), due_on("2026-11-09"));
  ASSERT_TRUE(moved(monday.id, TaskState::done));
  EXPECT_EQ(followers(id).back().due(), due_on("2026-11-10"));
}

TEST_P(Series, end_on_the_last_working_day_of_a_month) {
  auto const id = add({.title = "Close the books", .due = due_on("2026-11-30")});
  ASSERT_TRUE(repeated(id, {.every = 3, .on = RepeatOn::last_working_day}));
  auto const next = read([&](auto& tx) { return next_deadline(tx, kunming, task(id)); });
  ASSERT_TRUE(next);
  EXPECT_EQ(next->anchor, due_on("2027-02-28"));
  EXPECT_EQ(next->due, due_on("2027-02-26"));
  ASSERT_TRUE(moved(id, TaskState::done));
  EXPECT_EQ(followers(id).front().due(), due_on("2027-02-26"));
  ASSERT_TRUE(moved(followers(id).front().id, TaskState::done));
  EXPECT_EQ(followers(id).back().due(), due_on("2027-05-31"));
}

TEST_P(Series, end_when_they_are_told_and_by_their_last_day) {
  auto const id = add({.title = "Count", .due = due_on("2026-12-10")});
  ASSERT_TRUE(repeated(id, {.every = 1, .until = due_on("2027-01-10")}));
  ASSERT_TRUE(moved(id, TaskState::done));
  ASSERT_THAT(followers(id), SizeIs(1));
  auto const last = followers(id).front().id;
  EXPECT_FALSE(read([&](auto& tx) { return next_deadline(tx, kunming, task(last)); }));
  EXPECT_TRUE(repeated(last, {.every = 1, .shift = Roll::to_next_working_day, .until = due_on("2027-01-10")}))
      << "of the last one the rest of the rule is changed all the same";
  ASSERT_TRUE(moved(last, TaskState::done));
  EXPECT_THAT(followers(id), SizeIs(1));
  auto const other = add({.title = "Count", .due = due_on("2026-12-10")});
  ASSERT_TRUE(repeated(other, {.every = 1}));
  ASSERT_TRUE(done(officer, [&](auto& c) { return end_recurrence(c, other); }));
  auto const version = task(other).version;
  EXPECT_EQ(done(officer, [&](auto& c) { return end_recurrence(c, other); }), version) << "there is nothing to end";
  ASSERT_TRUE(moved(other, TaskState::done));
  EXPECT_THAT(followers(other), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Series, count_on_from_the_day_due_where_another_rule_is_set) {
  auto const id = add({.title = "Count", .due = due_on("2027-01-03")});
  ASSERT_TRUE(repeated(id, {.every = 3, .unit = RepeatUnit::weeks}));
  ASSERT_TRUE(moved(id, TaskState::done));
  auto const next = followers(id).front().id;
  ASSERT_EQ(task(next).fields.due, due_on("2027-01-24"));
  ASSERT_TRUE(repeated(next, {.every = 1}));
  ASSERT_TRUE(moved(next, TaskState::done));
  EXPECT_EQ(followers(id).back().fields.due, due_on("2027-02-24"));

  auto const last = add({.title = "Close the books", .due = due_on("2027-01-15")});
  ASSERT_TRUE(repeated(last, {.every = 1, .on = RepeatOn::last_day}));
  ASSERT_TRUE(moved(last, TaskState::done));
  auto const later = followers(last).front().id;
  ASSERT_EQ(task(later).fields.due, due_on("2027-02-28"));
  ASSERT_TRUE(repeated(later, {.every = 1}));
  ASSERT_TRUE(moved(later, TaskState::done));
  EXPECT_EQ(followers(last).back().fields.due, due_on("2027-03-28"));
}

// A calendar that cannot be read shows who reads it.
TEST_P(Series, of_a_whole_list_are_counted_by_one_calendar) {
  auto const id = add({.title = "Count", .due = due_on("2026-12-31")});
  ASSERT_TRUE(repeated(id, {.every = 1, .shift = Roll::to_next_working_day}));
  auto tx = database.write();
  rules::OfficeCalendar calendar(tx, kunming);
  auto const before = task_of(tx, kunming, id).value();
  EXPECT_TRUE((*calendar).works(due_on("2026-12-31")));
  tx.execute({"w",
              "INSERT INTO office_day (office_id, day, what, name_zh, name_ja, name_en, source) "
              "VALUES (1, 'soon', 'holiday', '', '', 'x', '')"});
  EXPECT_ANY_THROW((void)next_deadline(tx, kunming, before));
  EXPECT_EQ(next_deadline(tx, kunming, before, &calendar)->due, due_on("2027-02-01")) << "31 January is a Sunday";
}

TEST_P(Series, keep_the_day_of_the_month_that_a_short_one_hid) {
  auto const id = add({.title = "Count", .due = due_on("2027-01-31")});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  ASSERT_TRUE(moved(id, TaskState::done));
  auto const next = followers(id).front().id;
  ASSERT_EQ(task(next).fields.due, due_on("2027-02-28"));
  ASSERT_TRUE(repeated(next, {.every = 2}));
  ASSERT_TRUE(moved(next, TaskState::done));
  EXPECT_EQ(followers(id).back().fields.due, due_on("2027-04-30"));
  EXPECT_EQ(followers(id).back().repeat_day, 31U);
}

TEST_P(Series, have_their_rule_at_the_newest_alone) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  ASSERT_TRUE(moved(id, TaskState::done));
  ASSERT_TRUE(moved(id, TaskState::open)) << "it is taken up again";
  auto const refused = repeated(id, {.every = 2});
  ASSERT_EQ(code_of(refused), "followed_already");
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_EQ(task(id).recurrence, std::nullopt) << "it would be shown, and followed by nothing";
  EXPECT_TRUE(repeated(followers(id).front().id, {.every = 2}));
}

TEST_P(Series, tell_everything_that_is_wrong_with_a_rule_at_once) {
  auto const id = add({.title = "Count"});
  auto const outcome = repeated(id, {.every = 0,
                                     .unit = RepeatUnit::days,
                                     .weekdays = {Weekday::mon},
                                     .on = RepeatOn::last_day,
                                     .until = Day{std::chrono::year{3000} / 1 / 1}});
  ASSERT_FALSE(outcome);
  std::vector<std::string> wrong;
  for (auto const& error : outcome.error().errors.all()) wrong.push_back(error.field + " " + error.code);
  EXPECT_THAT(wrong, testing::UnorderedElementsAre("due repeats_from_day", "every no_amount",
                                                   "weekdays weekdays_of_weeks", "on not_by_month", "until far_year"));
  auto const dated = add({.title = "Count", .due = today});
  EXPECT_EQ(code_of(repeated(dated, {.every = 1, .until = today - std::chrono::days{1}})), "repeat_ends_before");
  ASSERT_TRUE(moved(dated, TaskState::done));
  EXPECT_EQ(code_of(repeated(dated, {.every = 1})), "task_is_over");
}

TEST_P(Series, have_no_rule_by_which_nothing_ever_follows) {
  auto const id = add({.title = "Count", .due = due_on("2027-01-31")});
  auto const never = repeated(id, {.every = 12, .until = due_on("2027-06-30")});
  ASSERT_EQ(code_of(never), "repeat_never");
  EXPECT_EQ(never.error().errors.first().field, "until");
  EXPECT_EQ(never.error().errors.first().arguments, (std::vector<fields::Argument>{{"day", "2028-01-31"}}));
  auto const far = repeated(id, {.every = 366, .unit = RepeatUnit::years});
  ASSERT_EQ(code_of(far), "repeat_too_far");
  EXPECT_EQ(far.error().errors.first().field, "every");
  EXPECT_TRUE(repeated(id, {.every = 12, .until = due_on("2028-01-31")})) << "once is enough";
}

TEST_P(Series, are_not_due_after_their_last_day) {
  auto const id = add({.title = "Count", .due = due_on("2027-01-31")});
  ASSERT_TRUE(repeated(id, {.every = 1, .until = due_on("2027-06-30")}));
  auto const late = changed(id, {.title = "Count", .due = due_on("2027-07-01")});
  ASSERT_EQ(code_of(late), "due_after_last");
  EXPECT_EQ(late.error().errors.first().field, "due");
  EXPECT_TRUE(changed(id, {.title = "Count", .due = due_on("2027-06-30")})) << "the last one itself";
}

TEST_P(Series, say_on_which_days_they_come) {
  auto const id = add({.title = "Count", .due = due_on("2027-01-31")});
  ASSERT_TRUE(repeated(id, {.every = 1, .shift = Roll::to_next_working_day, .until = due_on("2027-05-30")}));
  auto const days = read([&](auto& tx) {
    std::vector<Day> all;
    for (auto const& one : coming_deadlines(tx, kunming, task(id), 3)) all.push_back(one.due);
    return all;
  });
  EXPECT_THAT(days, ElementsAre(due_on("2027-03-01"), due_on("2027-03-31"), due_on("2027-04-30")))
      << "28 February is a Sunday, and 31 is not lost";
  auto const few = read([&](auto& tx) { return coming_deadlines(tx, kunming, task(id), 9); });
  EXPECT_THAT(few, SizeIs(3)) << "it ends before 31 May";
}

TEST_P(Series, are_long_and_are_shown_around_one_of_them) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(moved(followers(id).empty() ? id : followers(id).back().id, TaskState::done));
  auto const all = followers(id);
  ASSERT_THAT(all, SizeIs(4));
  auto const [near, count] = read([&](auto& tx) { return series_around(tx, kunming, all[1], 1); });
  EXPECT_THAT(near, ElementsAre(all[0], all[2]));
  EXPECT_EQ(count, 5);
  auto const once = task(add({.title = "Once"}));
  EXPECT_THAT(read([&](auto& tx) { return series_around(tx, kunming, once, 1); }).tasks, IsEmpty());
}

TEST_P(Series, tell_of_what_people_did_and_not_of_the_books_that_are_kept) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  ASSERT_TRUE(moved(id, TaskState::done));
  auto const subject = "task/" + std::to_string(id.value);
  auto const lines = read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); });
  EXPECT_THAT(lines.front().fields, ElementsAre(journal::FieldChange{subject, "state", "open", "done"}));
  EXPECT_EQ(read([&](auto& tx) { return task_after(tx, kunming, id); }), followers(id).front().id);
}

TEST_P(Series, merge_with_what_others_changed_meanwhile) {
  auto const id = add({.title = "Count", .due = today});
  ASSERT_TRUE(repeated(id, {.every = 1}));
  commands::Seen const seen{task(id).version, texts_of(task(id).recurrence)};
  ASSERT_TRUE(repeated(id, {.every = 2}));
  ASSERT_TRUE(repeated(id, {.every = 1, .on = RepeatOn::last_day}, seen));
  EXPECT_EQ(task(id).recurrence, (Recurrence{.every = 2, .on = RepeatOn::last_day})) << "other fields go together";
  auto const refused = repeated(id, {.every = 3}, seen);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"every", "3", "2", "1"}}));
  auto const subject = "task/" + std::to_string(id.value);
  auto const lines = read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); });
  EXPECT_THAT(lines.front().fields, ElementsAre(journal::FieldChange{subject, "repeat_on", "day", "last_day"}));
}

TEST_P(Series, stay_with_who_made_them_and_leave_who_is_gone) {
  auto const id = done(treasurer, [&](auto& c) {
                    return add_task(c, {.title = "Count", .department = education, .person = teacher, .due = today});
                  }).value();
  auto const seen = seen_now(id);
  ASSERT_TRUE(done(treasurer, [&](auto& c) { return set_recurrence(c, id, {.every = 1}, seen); }));
  ASSERT_TRUE(done(OfficeId{kunming}, {}, [&](auto& c) { return accounts::disable_account(c, teacher); }));
  ASSERT_TRUE(moved(id, TaskState::done));
  auto const next = followers(id).front();
  EXPECT_EQ(next.fields.person, std::nullopt);
  EXPECT_EQ(next.fields.department, education);
  EXPECT_EQ(next.created_by, accounts::actor_of(treasurer)) << "or she would not see it any more";
}

class About : public Series {};
INSTANTIATE_TEST_SUITE_P(Databases, About, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(About, a_person_or_an_organisation_are_tasks_of_their_record) {
  auto const sato = done(officer, [&](auto& c) {
                      return people::add_person(c, {.name = "佐藤太郎", .name_latin = "Sato Taro"});
                    }).value();
  auto const school = done(officer, [&](auto& c) {
                        return people::add_organisation(c, {.name = {{"en", "A school"}}});
                      }).value();
  TaskAbout const about{AboutKind::person, sato.value};
  auto const id = add({.title = "Thank Mr Sato", .about = about});
  add({.title = "Visit", .about = TaskAbout{AboutKind::organisation, school.value}});
  auto const found = read([&](auto& tx) { return tasks_about(tx, kunming, about); });
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().id, id);
  EXPECT_EQ(texts_of(found.front().fields).at("about"), to_string(about));
  auto const refused = [&](TaskFields const& fields) {
    return code_of(done(officer, [&](auto& c) { return add_task(c, fields); }));
  };
  EXPECT_EQ(refused({.title = "X", .about = TaskAbout{AboutKind::person, 999}}), "not_found");
  EXPECT_EQ(refused({.title = "X", .about = TaskAbout{AboutKind::organisation, 999}}), "not_found");
  EXPECT_EQ(refused({.title = "X", .about = TaskAbout{AboutKind::partner, 1}}), "not_found") << "its own city";
  EXPECT_EQ(refused({.title = "X", .letter = draft("Marathon"), .about = about}), "two_subjects");
  auto const guide = person(kunming, "i", accounts::Role::interpreter, {});
  EXPECT_FALSE(done(guide, [&](auto& c) { return add_task(c, {.title = "X", .about = about}); }))
      << "who reads of no people says nothing of one";
}

TEST_P(About, a_partner_is_a_city_with_which_there_is_a_partnership) {
  {
    auto tx = database.write();
    tx.execute({"p", "INSERT INTO partnership (city_a, city_b) VALUES (1, 2)"});
    tx.commit();
  }
  TaskAbout const fujisawa_city{AboutKind::partner, 2};
  add({.title = "Anniversary", .about = fujisawa_city});
  EXPECT_THAT(read([&](auto& tx) { return tasks_about(tx, kunming, fujisawa_city); }), SizeIs(1));
}

TEST_P(About, a_person_keep_nothing_of_the_name_once_it_is_forgotten) {
  people::PersonFields const who{.name = "佐藤太郎", .name_latin = "Sato Taro", .address = {{"ja", "佐藤市長"}}};
  auto const sato = done(officer, [&](auto& c) { return people::add_person(c, who); }).value();
  auto const id = add({.title = "Thank Mr SATO for the list of Satoyama",
                       .note = "佐藤市長 wants it in Japanese",
                       .about = TaskAbout{AboutKind::person, sato.value}});
  ASSERT_TRUE(moved(id, TaskState::waiting, "Sato Taro himself"));
  ASSERT_TRUE(done(officer, [&](auto& c) -> commands::Outcome<bool> {
    forget_person(c, sato, who);
    return true;
  }));
  EXPECT_EQ(task(id).fields.title, "Thank Mr … for the list of Satoyama");
  EXPECT_EQ(task(id).fields.note, "… wants it in Japanese");
  EXPECT_EQ(task(id).words, "… himself");
  auto const subject = "task/" + std::to_string(id.value);
  for (auto const& line : read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); }))
    for (auto const& field : line.fields)
      EXPECT_THAT(field.was.value_or("") + field.became.value_or(""), testing::Not(testing::HasSubstr("Sato")));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(About, a_person_keep_no_texts_in_the_journal_of_when_they_were_not_yet) {
  people::PersonFields const who{.name = "佐藤太郎", .name_latin = "Sato Taro"};
  auto const sato = done(officer, [&](auto& c) { return people::add_person(c, who); }).value();
  auto const id = add({.title = "Thank Mr Sato", .note = "佐藤太郎"});
  auto const subject = "task/" + std::to_string(id.value);
  auto const kept = [&] {
    std::string all;
    for (auto const& line : read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); }))
      for (auto const& field : line.fields)
        all += field.field + "=" + field.was.value_or("-") + field.became.value_or("-") + " ";
    return all;
  };
  ASSERT_TRUE(changed(id, {.title = "Thank Mr Sato Taro", .note = "佐藤太郎さん"}));
  EXPECT_THAT(kept(), testing::HasSubstr("title=Thank Mr SatoThank Mr Sato Taro")) << "it is about nobody yet";
  ASSERT_TRUE(changed(id, {.title = "Thank Mr Sato Taro", .about = TaskAbout{AboutKind::person, sato.value}}));
  EXPECT_THAT(kept(),
              testing::AllOf(testing::Not(testing::HasSubstr("Sato")), testing::Not(testing::HasSubstr("佐藤"))));
  EXPECT_THAT(kept(), testing::HasSubstr("title=-- ")) << "that it changed is still told";
  ASSERT_TRUE(changed(id, {.title = "Thank Mr Sato Taro"}));
  ASSERT_TRUE(changed(id, {.title = "Thank him"}));
  EXPECT_THAT(kept(), testing::Not(testing::HasSubstr("Sato"))) << "once about a person, what it said stays personal";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(About, a_person_keep_no_texts_that_an_earlier_program_left_once_they_are_forgotten) {
  people::PersonFields const who{.name = "佐藤太郎", .name_latin = "Sato Taro"};
  auto const sato = done(officer, [&](auto& c) { return people::add_person(c, who); }).value();
  auto const id = add({.title = "Thank Mr Sato", .about = TaskAbout{AboutKind::person, sato.value}});
  auto const subject = "task/" + std::to_string(id.value);
  ASSERT_TRUE(done(officer, [&](auto& c) -> commands::Outcome<bool> {
    c.tell_anyway();
    c.note({subject, "title", "Thank Sato", "Thank Mr Sato"});
    return true;
  }));
  ASSERT_TRUE(done(officer, [&](auto& c) -> commands::Outcome<bool> {
    forget_person(c, sato, who);
    return true;
  }));
  for (auto const& line : read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); }))
    for (auto const& field : line.fields) {
      EXPECT_EQ(field.was, std::nullopt);
      EXPECT_EQ(field.became, std::nullopt);
    }
  EXPECT_THAT(troubles(), IsEmpty());
}

}  // namespace
}  // namespace amity::work
