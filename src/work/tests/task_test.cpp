// SPDX-License-Identifier: Apache-2.0
#include "journal/told.h"
#include "work_test.h"

namespace amity::work {
namespace {

using testing::IsEmpty;

class Tasks : public WorkTest {
 protected:
  TaskId add(accounts::AccountId who, TaskFields const& fields) {
    return done(who, [&](auto& c) { return add_task(c, fields); }).value();
  }
  Task task(TaskId id) {
    return read([&](auto& tx) { return task_of(tx, kunming, id).value(); });
  }
  auto moved(accounts::AccountId who, TaskId id, TaskState to, std::string words = {}) {
    return done(who, [&](auto& c) { return move_task(c, id, {to, std::move(words)}); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Tasks, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Tasks, begin_wait_and_end_and_can_be_taken_up_again) {
  auto const id = add(officer, {.title = "Book the hall", .person = officer, .due = today});
  ASSERT_TRUE(moved(officer, id, TaskState::doing));
  EXPECT_EQ(code_of(moved(officer, id, TaskState::waiting)), "empty");
  ASSERT_TRUE(moved(officer, id, TaskState::waiting, "The caretaker"));
  EXPECT_EQ(task(id).words, "The caretaker");
  ASSERT_TRUE(moved(officer, id, TaskState::done));
  EXPECT_THAT(read([](auto& tx) { return open_tasks(tx, kunming); }), IsEmpty());
  ASSERT_TRUE(moved(officer, id, TaskState::open));
  EXPECT_EQ(task(id).version, 5);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Tasks, say_who_changed_what) {
  using journal::FieldChange;
  TaskFields const first{.title = "Book the hall", .person = officer};
  auto const id = add(officer, first);
  ASSERT_TRUE(done(director, [&](auto& c) {
    return change_task(c, id, {.title = "Book the large hall", .person = officer, .due = today},
                       commands::Seen{1, texts_of(first)});
  }));
  ASSERT_TRUE(moved(officer, id, TaskState::waiting, "The caretaker"));
  auto const subject = "task/" + std::to_string(id.value);
  auto const lines = read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); });
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0].fields, testing::ElementsAre(FieldChange{subject, "state", "open", "waiting"},
                                                    FieldChange{subject, "words", "", "The caretaker"}));
  EXPECT_EQ(lines[1].actor, accounts::actor_of(director));
  EXPECT_THAT(lines[1].fields,
              testing::ElementsAre(FieldChange{subject, "due", "", amity::to_string(today)},
                                   FieldChange{subject, "title", "Book the hall", "Book the large hall"}));
  EXPECT_THAT(lines[2].fields, IsEmpty()) << "what is new has no former values";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Tasks, of_others_are_changed_by_officers_only) {
  auto const id = add(officer, {.title = "Book the hall", .department = education});
  // Who may not see it is not told that there is one.
  auto const none = moved(treasurer, TaskId{999}, TaskState::done);
  ASSERT_EQ(code_of(none), "not_found");
  auto const hidden = moved(treasurer, id, TaskState::done);
  ASSERT_FALSE(hidden);
  EXPECT_EQ(hidden.error().errors, none.error().errors);
  auto const changed = done(treasurer, [&](auto& c) { return change_task(c, id, {.title = "Other"}, {}); });
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().errors, none.error().errors);
  EXPECT_TRUE(moved(teacher, id, TaskState::doing)) << "of the department's";
  EXPECT_TRUE(moved(director, id, TaskState::done));
  auto const own = add(treasurer, {.title = "Count", .person = officer});
  EXPECT_TRUE(moved(treasurer, own, TaskState::done)) << "of one's own making";
}

TEST_P(Tasks, tell_everything_that_is_wrong_with_them_at_once) {
  auto const outcome = done(officer, [&](auto& c) {
    return add_task(c, {.title = " ",
                        .department = accounts::DepartmentId{99},
                        .person = accounts::AccountId{99},
                        .letter = LetterId{99}});
  });
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().errors.count(), 4U);
}

TEST_P(Tasks, are_those_with_a_day_first) {
  auto const later = add(officer, {.title = "Later", .due = today + std::chrono::days{9}});
  auto const whenever = add(officer, {.title = "Whenever"});
  auto const soon = add(officer, {.title = "Soon", .due = today});
  std::vector<TaskId> order;
  for (auto const& one : read([](auto& tx) { return open_tasks(tx, kunming); })) order.push_back(one.id);
  EXPECT_THAT(order, testing::ElementsAre(soon, later, whenever));
}

}  // namespace
}  // namespace amity::work
