// SPDX-License-Identifier: Apache-2.0
#include "work/moved.h"

#include "notices/mailing.h"
#include "rules/office_calendar.h"
#include "work/task_series.h"
#include "work_test.h"

namespace amity::work {
namespace {

using notices::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

Day day_named(std::string_view text) { return parse_day(text).value(); }

class Moved : public WorkTest {
 protected:
  LetterId arrived(Within within) {
    auto const in = series(Direction::in, "IN" + std::to_string(++shapes_) + "-{year}-{n}");
    auto fields = about("An invitation");
    fields.arrived = today;
    fields.within = within;
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  }
  void remind(std::vector<notices::About> const& of) {
    auto tx = database.write();
    for (auto const& about : of) {
      auto const key = about.kind + "/" + std::to_string(about.id);
      std::vector<notices::NewNotice> const news{
          {officer, Kind::due_soon, notices::Because::yours, about, key, day_named("2026-12-07"), {}}};
      notices::tell(tx, kunming, now, news);
    }
    // What these asked for is done.
    tx.execute({"j", "DELETE FROM job"});
    tx.commit();
  }
  std::vector<notices::About> unread() {
    std::vector<notices::About> all;
    for (auto const& one :
         read([&](auto& tx) { return notices::notices_of(tx, kunming, officer, notices::Which::unread, 10); }))
      if (one.kind == Kind::due_soon) all.push_back(one.about);
    return all;
  }
  std::size_t jobs() {
    return read([](auto& tx) {
      return tx.all({"j", "SELECT id FROM job WHERE kind = 'notices.at_once'"}, {}, [](auto const&) { return 0; })
          .size();
    });
  }

 private:
  int shapes_{0};
};
INSTANTIATE_TEST_SUITE_P(Databases, Moved, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

// 30 November 2026 is a Monday.
TEST_P(Moved, by_a_calendar_that_is_taken_what_was_told_of_the_old_day_is_settled_and_calendars_are_told) {
  auto const moves = arrived({5, deadlines::Unit::working_days});
  auto const stays = arrived({7, deadlines::Unit::days});
  auto const task =
      done(officer, [&](auto& c) {
        return add_task(c, {.title = "Ask the mayor",
                            .count = TaskCount{5, deadlines::Unit::working_days, CountedBy::after_day, today, {}}});
      }).value();
  remind({{"letter", moves.value}, {"letter", stays.value}, {"task", task.value}});
  ASSERT_EQ(unread().size(), 3U);
  ASSERT_EQ(jobs(), 0U);
  auto const taken = done(director, [](auto& c) {
    return take_calendar(c, "day,what,name_zh,name_ja,name_en,source\n2026-12-03,holiday,,,Rest,a notice\n",
                         rules::FewerDays::are_meant);
  });
  ASSERT_EQ(taken, 1);
  EXPECT_EQ(letter(moves).deadline->due, day_named("2026-12-08"));
  EXPECT_EQ(letter(stays).deadline->due, day_named("2026-12-07"));
  EXPECT_THAT(unread(), ElementsAre(notices::About{"letter", stays.value}));
  EXPECT_EQ(jobs(), 1U);
  // Back again, as the built-in calendar has it.
  remind({{"letter", moves.value}});
  EXPECT_EQ(done(director, [](auto& c) { return restore_year(c, std::chrono::year{2026}); }), 1);
  EXPECT_EQ(letter(moves).deadline->due, day_named("2026-12-07"));
  EXPECT_THAT(unread(), ElementsAre(notices::About{"letter", stays.value}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Moved, are_days_of_tasks_that_come_again_where_those_are_worked_no_more) {
  auto const day = day_named("2026-12-03");
  auto const again = done(officer, [&](auto& c) { return add_task(c, {.title = "Report", .due = day}); }).value();
  auto const once = done(officer, [&](auto& c) { return add_task(c, {.title = "Thank them", .due = day}); }).value();
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return set_recurrence(c, again, {.every = 1, .shift = deadlines::Roll::to_previous_working_day},
                          commands::Seen{1, texts_of(std::optional<Recurrence>{})});
  }));
  remind({{"task", again.value}, {"task", once.value}});
  ASSERT_EQ(unread().size(), 2U);
  ASSERT_TRUE(done(director, [](auto& c) {
    return take_calendar(c, "day,what,name_zh,name_ja,name_en,source\n2026-12-03,holiday,,,Rest,a notice\n",
                         rules::FewerDays::are_meant);
  }));
  auto const due_of = [&](TaskId id) { return read([&](auto& tx) { return task_of(tx, kunming, id)->due(); }); };
  EXPECT_EQ(due_of(again), day_named("2026-12-02"));
  EXPECT_EQ(due_of(once), day) << "a day that is typed stays";
  EXPECT_THAT(unread(), ElementsAre(notices::About{"task", once.value}));
}

TEST_P(Moved, by_a_calendar_that_is_refused_nothing_is) {
  auto const moves = arrived({5, deadlines::Unit::working_days});
  remind({{"letter", moves.value}});
  EXPECT_FALSE(done(director, [](auto& c) { return take_calendar(c, "day,what\nsoon,holiday\n"); }));
  EXPECT_THAT(unread(), ElementsAre(notices::About{"letter", moves.value}));
  EXPECT_EQ(jobs(), 0U);
}

// A calendar that cannot be read shows who reads it.
TEST_P(Moved, titles_ask_for_no_calendar_and_one_serves_a_whole_transaction) {
  auto const letter_id = arrived({5, deadlines::Unit::working_days});
  auto const counted_from_it = TaskCount{2, deadlines::Unit::working_days, CountedBy::after_arrived, {}, {}};
  std::vector<TaskId> tasks;
  for (int i = 0; i < 3; ++i)
    tasks.push_back(done(officer, [&](auto& c) {
                      return add_task(c, {.title = "Task", .letter = letter_id, .count = counted_from_it});
                    }).value());
  auto const number = letter(letter_id).number->text;
  auto tx = database.write();
  rules::OfficeCalendar calendar(tx, kunming);
  EXPECT_TRUE((*calendar).works(day_named("2026-12-03")));
  tx.execute({"w",
              "INSERT INTO office_day (office_id, day, what, name_zh, name_ja, name_en, source) "
              "VALUES (1, 'soon', 'holiday', '', '', 'x', '')"});
  EXPECT_ANY_THROW((void)letter_of(tx, kunming, letter_id));
  EXPECT_EQ(letter_title(tx, kunming, letter_id)->with_number(), number + " An invitation");
  EXPECT_EQ(letter_title(tx, kunming, LetterId{99}), std::nullopt);
  EXPECT_EQ(letter_title(tx, fujisawa, letter_id), std::nullopt);
  EXPECT_EQ(letter_as_written(tx, kunming, letter_id)->deadline, std::nullopt);
  EXPECT_EQ(task_as_written(tx, kunming, tasks.front())->fields.title, "Task");
  EXPECT_EQ(letter_of(tx, kunming, letter_id, &calendar)->deadline->due, day_named("2026-12-07"));
  EXPECT_EQ(awaiting_answer(tx, kunming, &calendar).size(), 1U);
  std::vector<std::optional<Day>> due;
  for (auto const& one : open_tasks(tx, kunming, &calendar)) due.push_back(one.due());
  EXPECT_THAT(due, ElementsAre(day_named("2026-12-02"), day_named("2026-12-02"), day_named("2026-12-02")));
}

}  // namespace
}  // namespace amity::work
