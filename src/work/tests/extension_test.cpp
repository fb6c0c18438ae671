// SPDX-License-Identifier: Apache-2.0
#include "work/extension.h"

#include "work/due.h"
#include "work_test.h"

namespace amity::work {
namespace {

using deadlines::CountedFrom;
using deadlines::Unit;
using testing::ElementsAre;
using testing::IsEmpty;

Day on(std::string_view text) { return parse_day(text).value(); }

class Extending : public WorkTest {
 protected:
  // 30 November 2026 is a Monday.
  LetterId arrived(std::optional<Within> within = Within{5, Unit::working_days}) {
    auto const in = series(Direction::in, "IN" + std::to_string(++shapes_) + "-{year}-{n}");
    auto fields = about("An invitation");
    fields.arrived = today;
    fields.within = within;
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  }
  // By somebody who saw it as it is, unless they say what they saw.
  auto extended(accounts::AccountId who, LetterId id, ExtensionAsked asked) {
    if (asked.seen == 0)
      asked.seen = read([&](auto& tx) {
        auto const stored = letter_of(tx, kunming, id);
        return stored ? stored->version : 1;
      });
    return done(who, [&](auto& c) { return extend_letter(c, id, asked); });
  }
  auto extended(accounts::AccountId who, TaskId id, ExtensionAsked asked) {
    if (asked.seen == 0) asked.seen = task(id).version;
    return done(who, [&](auto& c) { return extend_task(c, id, asked); });
  }
  std::optional<Day> due(LetterId id) {
    return read([&](auto& tx) -> std::optional<Day> {
      auto const line = lines_of(tx, kunming, std::span{&id, 1}).front();
      return line.deadline ? std::optional{line.deadline->due} : std::nullopt;
    });
  }
  TaskId add(accounts::AccountId who, TaskFields const& fields) {
    return done(who, [&](auto& c) { return add_task(c, fields); }).value();
  }
  auto changed(TaskId id, TaskFields const& fields) {
    auto const stored = task(id);
    commands::Seen const seen{stored.version, texts_of(stored.fields)};
    return done(officer, [&](auto& c) { return change_task(c, id, fields, seen); });
  }
  auto changed(LetterId id, LetterFields const& fields) {
    auto const stored = letter(id);
    commands::Seen const seen{stored.version, texts_of(stored.fields)};
    return done(officer, [&](auto& c) { return change_letter(c, id, fields, seen, today); });
  }
  Task task(TaskId id) {
    return read([&](auto& tx) { return task_of(tx, kunming, id).value(); });
  }
  // Days on which somebody would be reminded in the two months after today.
  std::vector<Day> reminded_until(Day last) {
    std::vector<Day> days;
    read([&](auto& tx) {
      for (auto day = today; day <= last; day += std::chrono::days{1})
        if (!reminders_between(tx, kunming, day - std::chrono::days{1}, day).empty()) days.push_back(day);
      return 0;
    });
    return days;
  }

 private:
  int shapes_{0};
};
INSTANTIATE_TEST_SUITE_P(Databases, Extending, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Extending, an_answer_counts_on_from_the_day_it_was_due_and_says_why_and_by_whom) {
  auto const id = arrived();
  EXPECT_EQ(due(id), on("2026-12-07"));
  auto const first = extended(officer, id, {3, Unit::working_days, CountedFrom::due, "They are travelling."});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->due, on("2026-12-10"));
  EXPECT_EQ(first->version, letter(id).version);
  ASSERT_TRUE(extended(director, id, {1, Unit::months, CountedFrom::due, "The mayor is asked."}));
  EXPECT_EQ(due(id), on("2027-01-10"));
  auto const& kept = letter(id).extensions;
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].why, "They are travelling.");
  EXPECT_EQ(kept[0].by, "o");
  EXPECT_EQ(kept[1].by, "d");
  auto const sheet = read([&](auto& tx) { return handling_of(tx, kunming, id); });
  EXPECT_EQ(sheet.back().act, "extend");
  EXPECT_EQ(sheet.back().words, "2027-01-10\nThe mayor is asked.");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Extending, two_who_extend_at_once_do_not_add_up) {
  auto const id = arrived();
  ExtensionAsked const asked{3, Unit::working_days, CountedFrom::due, "They are travelling.", letter(id).version};
  ASSERT_TRUE(extended(officer, id, asked));
  auto const refused = extended(director, id, asked);
  EXPECT_EQ(code_of(refused), "changed_meanwhile");
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_THAT(refused.error().conflicts, ElementsAre(commands::FieldConflict{"due", "2026-12-15", "2026-12-10", {}}));
  EXPECT_EQ(due(id), on("2026-12-10"));
  auto const job = add(officer, {.title = "Count", .due = today});
  ExtensionAsked const week{7, Unit::days, CountedFrom::due, "Rain.", task(job).version};
  ASSERT_TRUE(extended(officer, job, week));
  EXPECT_EQ(code_of(extended(director, job, week)), "changed_meanwhile");
  EXPECT_EQ(task(job).due(), on("2026-12-07"));
}

TEST_P(Extending, counted_anew_takes_the_place_of_what_there_was_and_may_come_earlier) {
  auto const id = arrived();
  ASSERT_TRUE(extended(officer, id, {90, Unit::days, CountedFrom::due, "Mistyped."}));
  auto const anew = extended(officer, id, {9, Unit::days, CountedFrom::anchor, "Nine days, not ninety."});
  ASSERT_TRUE(anew);
  EXPECT_EQ(anew->due, on("2026-12-09"));
  EXPECT_EQ(letter(id).extensions.size(), 2U) << "the sum keeps both";
}

TEST_P(Extending, refuses_what_has_no_day_no_reason_or_no_length) {
  ExtensionAsked const week{7, Unit::days, CountedFrom::due, "More time."};
  auto const timeless = arrived(std::nullopt);
  EXPECT_EQ(code_of(extended(officer, timeless, week)), "not_due");
  auto const id = arrived();
  auto const wrong = extended(officer, id, {0, Unit::days, CountedFrom::due, " "});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().errors.count(), 2U);
  EXPECT_EQ(code_of(extended(officer, id, {367, Unit::days, CountedFrom::due, "x"})), "no_amount");
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, id, LetterAct::note, {}); }));
  EXPECT_EQ(code_of(extended(officer, id, week)), "not_now") << "nothing is awaited any more";
  EXPECT_EQ(code_of(extended(officer, draft("Marathon"), week)), "not_now") << "not sent yet";
  EXPECT_FALSE(extended(officer, LetterId{99}, week));
}

TEST_P(Extending, another_term_begins_anew) {
  auto const id = arrived();
  ASSERT_TRUE(extended(officer, id, {7, Unit::days, CountedFrom::due, "More time."}));
  auto fields = letter(id).fields;
  fields.title = "An invitation to Fujisawa";
  ASSERT_TRUE(changed(id, fields));
  EXPECT_EQ(due(id), on("2026-12-14")) << "another subject line is no other term";
  fields.within = Within{2, Unit::working_days};
  ASSERT_TRUE(changed(id, fields));
  EXPECT_EQ(due(id), on("2026-12-02"));
  EXPECT_THAT(letter(id).extensions, IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Extending, reminders_come_on_the_days_of_the_extended_deadline) {
  auto const id = arrived(Within{4, Unit::days});
  EXPECT_THAT(reminded_until(on("2026-12-05")), ElementsAre(on("2026-12-02"), on("2026-12-03"), on("2026-12-05")));
  ASSERT_TRUE(extended(officer, id, {4, Unit::days, CountedFrom::due, "More time."}));
  EXPECT_THAT(reminded_until(on("2026-12-09")),
              ElementsAre(on("2026-12-04"), on("2026-12-06"), on("2026-12-07"), on("2026-12-09")));
}

TEST_P(Extending, a_task_is_for_whoever_may_change_it_and_ends_with_it) {
  auto const id = add(officer, {.title = "Count", .person = treasurer, .due = today});
  ExtensionAsked const asked{2, Unit::working_days, CountedFrom::due, "The bank is closed."};
  EXPECT_EQ(code_of(extended(teacher, id, asked)), "not_yours");
  auto const done_so = extended(treasurer, id, asked);
  ASSERT_TRUE(done_so);
  EXPECT_EQ(done_so->due, on("2026-12-02"));
  EXPECT_EQ(task(id).due(), on("2026-12-02"));
  EXPECT_EQ(task(id).fields.due, today) << "as it was typed";
  EXPECT_TRUE(task(id).is_counted());
  ASSERT_TRUE(changed(id, {.title = "Count well", .person = treasurer, .due = today}));
  EXPECT_EQ(task(id).due(), on("2026-12-02"));
  ASSERT_TRUE(changed(id, {.title = "Count well", .person = treasurer, .due = on("2026-12-20")}));
  EXPECT_EQ(task(id).due(), on("2026-12-20")) << "another day begins anew";
  ASSERT_TRUE(done(officer, [&](auto& c) { return move_task(c, id, {TaskState::done, {}}); }));
  EXPECT_EQ(code_of(extended(officer, id, asked)), "not_due");
  EXPECT_EQ(code_of(extended(officer, add(officer, {.title = "Whenever"}), asked)), "not_due");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Extending, a_task_keeps_its_extensions_under_another_name_but_not_from_another_letter) {
  ExtensionAsked const week{7, Unit::days, CountedFrom::due, "More time."};
  TaskFields visit{.title = "Ask for visas",
                   .count = TaskCount{3, Unit::days, CountedBy::after_day, on("2027-01-01"), "The visit"}};
  auto const id = add(officer, visit);
  ASSERT_TRUE(extended(officer, id, week));
  visit.count->name = "The visit of the choir";
  visit.letter = arrived();
  ASSERT_TRUE(changed(id, visit));
  EXPECT_EQ(task(id).due(), on("2027-01-11")) << "the day that is counted from is the same";
  visit.count->unit = Unit::months;
  ASSERT_TRUE(changed(id, visit));
  EXPECT_EQ(task(id).due(), on("2027-04-01"));
  TaskFields answer{.title = "Ask the mayor",
                    .letter = arrived(),
                    .count = TaskCount{3, Unit::days, CountedBy::after_arrived, {}, {}}};
  auto const of_letter = add(officer, answer);
  ASSERT_TRUE(extended(officer, of_letter, week));
  EXPECT_EQ(task(of_letter).due(), on("2026-12-10"));
  answer.letter = arrived();
  ASSERT_TRUE(changed(of_letter, answer));
  EXPECT_EQ(task(of_letter).due(), on("2026-12-03")) << "it is counted from another letter";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Extending, a_task_is_counted_from_its_letter_or_from_a_day) {
  auto const letter = arrived();
  TaskFields const ten{.title = "Ask the mayor",
                       .letter = letter,
                       .count = TaskCount{10, Unit::working_days, CountedBy::after_arrived, {}, {}}};
  EXPECT_EQ(task(add(officer, ten)).due(), on("2026-12-14"));
  TaskFields const before{.title = "Ask for visas",
                          .count = TaskCount{3, Unit::months, CountedBy::before_day, on("2027-05-31"), "The visit"}};
  auto const visas = task(add(officer, before));
  EXPECT_EQ(visas.due(), on("2027-02-28"));
  EXPECT_EQ(visas.fields, before);
  EXPECT_TRUE(visas.is_counted());
  auto const soon = add(officer, {.title = "Soon", .due = today});
  std::vector<std::string> titles;
  for (auto const& one : read([](auto& tx) { return open_tasks(tx, kunming); })) titles.push_back(one.fields.title);
  EXPECT_THAT(titles, ElementsAre("Soon", "Ask the mayor", "Ask for visas")) << "by the day that was counted";
  EXPECT_FALSE(task(soon).is_counted());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Extending, a_task_that_waits_for_a_letter_to_be_sent_has_no_day_until_then) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const ours = draft("Marathon");
  auto const id = add(officer, {.title = "Ask whether it came",
                                .letter = ours,
                                .count = TaskCount{1, Unit::months, CountedBy::after_sent, {}, {}}});
  EXPECT_EQ(task(id).due(), std::nullopt);
  EXPECT_EQ(code_of(extended(officer, id, {1, Unit::days, CountedFrom::due, "x"})), "not_due");
  ASSERT_TRUE(done(director, [&](auto& c) { return circulate(c, ours, {asked_alone(education, 1)}); }));
  ASSERT_TRUE(answered(ours, teacher, Verdict::agree));
  ASSERT_TRUE(issued(ours, out, today));
  ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, ours, {today, "post", today}); }));
  EXPECT_EQ(task(id).due(), on("2026-12-30"));
}

TEST_P(Extending, a_count_that_cannot_be_is_refused_field_by_field) {
  auto const code = [&](TaskFields const& fields) {
    return code_of(done(officer, [&](auto& c) { return add_task(c, fields); }));
  };
  TaskCount const ten{10, Unit::days, CountedBy::after_day, today, {}};
  EXPECT_EQ(code({.title = "Both", .due = today, .count = ten}), "two_days");
  EXPECT_EQ(code({.title = "From nowhere", .count = TaskCount{10, Unit::days, CountedBy::before_day, {}, {}}}),
            "empty");
  EXPECT_EQ(code({.title = "None", .count = TaskCount{0, Unit::days, CountedBy::after_day, today, {}}}), "no_amount");
  EXPECT_EQ(code({.title = "No letter", .count = TaskCount{1, Unit::days, CountedBy::after_arrived, {}, {}}}),
            "no_letter_to_count");
  EXPECT_EQ(code({.title = "Ours",
                  .letter = draft("Marathon"),
                  .count = TaskCount{1, Unit::days, CountedBy::after_arrived, {}, {}}}),
            "other_direction");
}

}  // namespace
}  // namespace amity::work
