// SPDX-License-Identifier: Apache-2.0
#include "work/task_blocks.h"

#include "journal/told.h"
#include "notices/notice.h"
#include "work_test.h"

#include <map>

namespace amity::work {
namespace {

using notices::Because;
using notices::Kind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Blocks : public WorkTest {
 protected:
  TaskId add(accounts::AccountId who, TaskFields const& fields) {
    return done(who, [&](auto& c) { return add_task(c, fields); }).value();
  }
  TaskId add(std::string title) { return add(officer, {.title = std::move(title), .person = teacher}); }
  Task task(TaskId id) {
    return read([&](auto& tx) { return task_of(tx, kunming, id).value(); });
  }
  auto waits(TaskId id, TaskId blocker) {
    return done(officer, [&](auto& c) { return add_blocker(c, id, blocker); });
  }
  auto moved(TaskId id, TaskState to, std::string words = {}) {
    return done(officer, [&](auto& c) { return move_task(c, id, {to, std::move(words)}); });
  }
  std::vector<std::pair<Kind, Because>> told(accounts::AccountId who, TaskId id) {
    std::vector<std::pair<Kind, Because>> all;
    for (auto const& one :
         read([&](auto& tx) { return notices::notices_of(tx, kunming, who, notices::Which::unread, 50); }))
      if (one.about.id == id.value && one.kind == Kind::task_freed) all.emplace_back(one.kind, one.because);
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Blocks, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Blocks, hold_a_task_up_until_the_last_is_over) {
  auto const hall = add("Book the hall");
  auto const list = add("Agree on the list");
  auto const invite = add("Send the invitations");
  ASSERT_TRUE(waits(invite, hall));
  ASSERT_TRUE(waits(invite, list));
  EXPECT_THAT(task(invite).blockers, ElementsAre(hall, list));
  auto const refused = moved(invite, TaskState::doing);
  EXPECT_EQ(code_of(refused), "blocked");
  EXPECT_THAT(refused.error().errors.first().message, HasSubstr("Book the hall · Agree on the list"));
  EXPECT_EQ(code_of(moved(invite, TaskState::done)), "blocked");
  EXPECT_TRUE(moved(invite, TaskState::waiting, "The mayor")) << "it waits anyway";
  ASSERT_TRUE(moved(hall, TaskState::done));
  EXPECT_TRUE(task(invite).is_blocked());
  EXPECT_THAT(told(teacher, invite), IsEmpty());
  ASSERT_TRUE(moved(list, TaskState::dropped, "There is none"));
  EXPECT_FALSE(task(invite).is_blocked());
  EXPECT_THAT(task(invite).waits_for, ElementsAre(hall, list)) << "it is still known what it waited for";
  EXPECT_THAT(told(teacher, invite), ElementsAre(std::pair(Kind::task_freed, Because::yours)));
  EXPECT_TRUE(moved(invite, TaskState::done));
  EXPECT_THAT(told(teacher, invite), IsEmpty()) << "what is over asks for nothing";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Blocks, give_way_to_a_reason_which_is_kept) {
  auto const hall = add("Book the hall");
  auto const invite = add("Send the invitations");
  ASSERT_TRUE(waits(invite, hall));
  ASSERT_TRUE(moved(invite, TaskState::doing, "The hall is promised by word"));
  EXPECT_EQ(task(invite).words, "The hall is promised by word");
  EXPECT_TRUE(task(invite).is_blocked());
  EXPECT_EQ(code_of(moved(invite, TaskState::done)), "blocked") << "to end it takes a reason of its own";
}

TEST_P(Blocks, hold_a_task_up_again_that_is_taken_up_again) {
  auto const hall = add("Book the hall");
  auto const invite = add("Send the invitations");
  ASSERT_TRUE(waits(invite, hall));
  ASSERT_TRUE(moved(hall, TaskState::done));
  ASSERT_THAT(told(teacher, invite), testing::SizeIs(1));
  ASSERT_TRUE(moved(hall, TaskState::open));
  EXPECT_TRUE(task(invite).is_blocked());
  EXPECT_THAT(told(teacher, invite), IsEmpty()) << "that it is free is true no more";
  ASSERT_TRUE(moved(hall, TaskState::done));
  EXPECT_THAT(told(teacher, invite), testing::SizeIs(1)) << "and told anew";
}

TEST_P(Blocks, make_no_circle_and_say_which_it_would_be) {
  auto const a = add("A");
  auto const b = add("B");
  auto const c = add("C");
  EXPECT_EQ(code_of(waits(a, a)), "circle");
  ASSERT_TRUE(waits(a, b));
  ASSERT_TRUE(waits(b, c));
  auto const refused = waits(c, a);
  ASSERT_EQ(code_of(refused), "circle");
  EXPECT_THAT(refused.error().errors.first().message, HasSubstr("C → A → B → C"));
  EXPECT_THAT(task(c).waits_for, IsEmpty());
  ASSERT_TRUE(moved(b, TaskState::done, "By word"));
  EXPECT_EQ(code_of(waits(c, a)), "circle") << "what is done can be taken up again";
}

TEST_P(Blocks, name_the_first_of_a_long_circle_and_how_many_there_are) {
  std::vector<TaskId> all;
  for (auto const* title : {"A", "B", "C", "D", "E", "F", "G"}) {
    all.push_back(add(title));
    if (all.size() < 2) continue;
    ASSERT_TRUE(waits(all[all.size() - 2], all.back()));
  }
  auto const of_five = waits(all[4], all[0]);
  ASSERT_EQ(code_of(of_five), "circle");
  EXPECT_EQ(of_five.error().errors.first().message, "it would wait for itself: E → A → B → C → D → E (tasks: 5)");
  auto const of_seven = waits(all.back(), all.front());
  ASSERT_EQ(code_of(of_seven), "circle");
  EXPECT_EQ(of_seven.error().errors.first().message, "it would wait for itself: G → A → B → C → … → F → G (tasks: 7)");
  ASSERT_TRUE(waits(all[1], all[5]));
  EXPECT_EQ(waits(all.back(), all.front()).error().errors.first().message,
            "it would wait for itself: G → A → B → F → G (tasks: 4)")
      << "the shortest";
}

// A calendar that cannot be read shows who reads it.
TEST_P(Blocks, ask_nothing_of_the_days_of_those_that_hold_it_up) {
  auto const invite = add("Send the invitations");
  std::vector<TaskId> dated;
  for (int i = 0; i < 3; ++i)
    dated.push_back(add(officer, {.title = "Hall " + std::to_string(i), .person = teacher, .due = today}));
  auto tx = database.write();
  tx.execute({"w",
              "INSERT INTO office_day (office_id, day, what, name_zh, name_ja, name_en, source) "
              "VALUES (1, 'soon', 'holiday', '', '', 'x', '')"});
  tx.commit();
  commands::Seen const nothing{task(invite).version, blocker_texts({})};
  ASSERT_TRUE(done(officer, [&](auto& c) { return set_blockers(c, invite, dated, nothing); }));
  EXPECT_EQ(task(invite).waits_for, dated);
  EXPECT_EQ(code_of(waits(invite, invite)), "circle");
}

TEST_P(Blocks, of_many_tasks_are_each_their_own) {
  constexpr int more_than_asked_at_once = 300;
  auto const hall = add("Book the hall");
  auto const list = add("Agree on the list");
  std::vector<TaskId> all;
  for (int i = 0; i < more_than_asked_at_once; ++i) all.push_back(add("Task " + std::to_string(i)));
  ASSERT_TRUE(waits(all.front(), list));
  ASSERT_TRUE(waits(all.front(), hall));
  ASSERT_TRUE(waits(all.back(), all.front()));
  ASSERT_TRUE(moved(list, TaskState::done));
  std::map<TaskId, Task> by_id;
  for (auto& one : read([&](auto& tx) { return open_tasks(tx, kunming); })) by_id.emplace(one.id, one);
  EXPECT_THAT(by_id.at(all.front()).waits_for, ElementsAre(hall, list));
  EXPECT_THAT(by_id.at(all.front()).blockers, ElementsAre(hall));
  EXPECT_THAT(by_id.at(all.back()).blockers, ElementsAre(all.front()));
  EXPECT_THAT(by_id.at(all[1]).waits_for, IsEmpty());
  // Of those that are over the newest is first, and not the lowest number.
  ASSERT_TRUE(moved(all.back(), TaskState::done, "By word"));
  ASSERT_TRUE(moved(all.front(), TaskState::done, "By word"));
  std::map<TaskId, Task> over;
  for (auto& one : read([&](auto& tx) { return tasks_over(tx, kunming, 10); })) over.emplace(one.id, one);
  EXPECT_THAT(over.at(all.back()).waits_for, ElementsAre(all.front()));
  EXPECT_THAT(over.at(all.front()).waits_for, ElementsAre(hall, list));
}

TEST_P(Blocks, are_tasks_that_the_writer_may_see) {
  auto const hidden = add(officer, {.title = "The secret gift", .person = officer});
  auto const own = add(officer, {.title = "Book the hall", .person = teacher});
  auto const by_teacher = [&](TaskId id, TaskId blocker) {
    return done(teacher, [&](auto& c) { return add_blocker(c, id, blocker); });
  };
  EXPECT_EQ(code_of(by_teacher(own, hidden)), "not_found");
  EXPECT_EQ(code_of(by_teacher(hidden, own)), "not_found");
  EXPECT_EQ(code_of(by_teacher(own, TaskId{999})), "not_found");
  ASSERT_TRUE(waits(own, hidden));
  auto const refused = done(teacher, [&](auto& c) { return move_task(c, own, {TaskState::doing, {}}); });
  ASSERT_EQ(code_of(refused), "blocked");
  EXPECT_THAT(refused.error().errors.first().message, HasSubstr("#" + std::to_string(hidden.value)));
  EXPECT_THAT(refused.error().errors.first().message, testing::Not(HasSubstr("gift")));
}

TEST_P(Blocks, merge_with_what_others_changed_meanwhile) {
  auto const a = add("A");
  auto const b = add("B");
  auto const c = add("C");
  commands::Seen const nothing{task(a).version, blocker_texts({})};
  ASSERT_TRUE(waits(a, b));
  auto const set = [&](std::vector<TaskId> blockers, commands::Seen const& seen) {
    return done(officer, [&](auto& command) { return set_blockers(command, a, std::move(blockers), seen); });
  };
  auto const refused = set({c}, nothing);
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      refused.error().conflicts,
      (std::vector<commands::FieldConflict>{{"blocked_by", std::to_string(c.value), std::to_string(b.value), ""}}));
  EXPECT_TRUE(set({}, nothing)) << "who changes nothing takes nothing back";
  EXPECT_THAT(task(a).waits_for, ElementsAre(b));
  ASSERT_TRUE(set({c}, {task(a).version, blocker_texts({b})}));
  EXPECT_THAT(task(a).waits_for, ElementsAre(c));
  ASSERT_TRUE(done(officer, [&](auto& command) { return remove_blocker(command, a, c); }));
  EXPECT_THAT(task(a).waits_for, IsEmpty());
  auto const subject = "task/" + std::to_string(a.value);
  auto const lines = read([&](auto& tx) { return journal::told_about(tx, kunming, {{subject}}); });
  EXPECT_THAT(lines.front().fields,
              ElementsAre(journal::FieldChange{subject, "blocked_by", std::to_string(c.value), ""}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Blocks, are_not_more_than_fifty) {
  auto const id = add("A");
  std::vector<TaskId> blockers;
  for (std::size_t n = 0; n <= most_blockers; ++n) blockers.push_back(TaskId{static_cast<std::int64_t>(100 + n)});
  EXPECT_EQ(code_of(done(officer,
                         [&](auto& command) {
                           return set_blockers(command, id, blockers, commands::Seen{1, blocker_texts({})});
                         })),
            "too_many");
}

TEST_P(Blocks, tell_who_made_a_task_that_nobody_has) {
  auto const hall = add("Book the hall");
  auto const mine = add(director, {.title = "Sign"});
  ASSERT_TRUE(waits(mine, hall));
  ASSERT_TRUE(moved(hall, TaskState::done));
  EXPECT_THAT(told(director, mine), ElementsAre(std::pair(Kind::task_freed, Because::you_made_it)));
}

}  // namespace
}  // namespace amity::work
