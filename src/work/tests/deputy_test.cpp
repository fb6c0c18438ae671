// SPDX-License-Identifier: Apache-2.0
#include "work/deputy.h"

#include "work_test.h"

namespace amity::work {
namespace {

using accounts::Right;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Deputies : public WorkTest {
 protected:
  void SetUp() override {
    WorkTest::SetUp();
    second = person(kunming, "d2", accounts::Role::director, {});
    out = series(Direction::out, "KM-{year}-{n}");
  }
  auto granted(accounts::AccountId by, GrantFields const& fields) {
    return done(by, [&](auto& c) { return grant_deputy(c, fields); });
  }
  // The teacher may issue for the director until the third of December.
  GrantId for_director(accounts::Rights rights = {}) {
    return granted(director, {director, teacher, std::move(rights), today, today + std::chrono::days{3}}).value().id;
  }
  auto issued_by(accounts::AccountId who, LetterId id, std::optional<GrantId> under) {
    return done(who, [&](auto& c) { return issue(c, id, {out, hash(id), "Li Hua", today, under}); });
  }
  std::string standing(GrantId id, Day on) {
    return read([&](auto& tx) {
      return std::string(to_string(standing_of(tx, kunming, grant_of(tx, kunming, id).value(), on)));
    });
  }
  static Instant moment(std::string_view day, int hour, int minute = 0) {
    return Instant{parse_day(day).value()} + std::chrono::hours{hour} + std::chrono::minutes{minute};
  }

  accounts::AccountId second{};
  SeriesId out{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Deputies, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Deputies, issue_for_another_under_both_names) {
  auto const id = draft("Marathon");
  auto const under = for_director();
  ASSERT_EQ(code_of(issued_by(teacher, id, under)), "done");
  auto const line = read([&](auto& tx) { return handling_of(tx, kunming, id); }).back();
  EXPECT_EQ(line.act, "issue");
  EXPECT_EQ(line.actor, accounts::actor_of(teacher));
  EXPECT_EQ(line.for_whom, director);
  auto const told = read([&](auto& tx) {
    return tx.one({"j", "SELECT detail FROM journal WHERE office_id = 1 ORDER BY seq DESC LIMIT 1"}, {},
                  [](db::Row const& row) { return row.get<std::string>(0); });
  });
  EXPECT_THAT(told.value_or(""), testing::HasSubstr(accounts::actor_of(director)));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Deputies, hold_from_midnight_to_midnight_at_the_office) {
  // At the office (UTC+8) the first of December begins at 16:00 UTC on the thirtieth of November.
  auto const first = parse_day("2026-12-01").value();
  auto const under = granted(director, {director, teacher, {}, first, first}).value().id;
  auto const id = draft("Marathon");
  now = moment("2026-11-30", 15, 59);
  EXPECT_EQ(code_of(issued_by(teacher, id, under)), "grant_does_not_hold");
  now = moment("2026-12-01", 16);
  EXPECT_EQ(code_of(issued_by(teacher, id, under)), "grant_does_not_hold");
  now = moment("2026-12-01", 15, 59);
  EXPECT_EQ(code_of(issued_by(teacher, id, under)), "done");
  auto const other = draft("Another");
  now = moment("2026-11-30", 16);
  EXPECT_EQ(code_of(issued_by(teacher, other, under)), "done");
}

TEST_P(Deputies, of_an_office_west_of_greenwich_begin_later) {
  {
    auto tx = database.write();
    tx.execute({"z", "UPDATE office SET timezone = 'America/Denver' WHERE id = 1"});
    tx.commit();
  }
  auto const day_of = [&](Instant at) { return read([&](auto& tx) { return office_day(tx, kunming, at); }); };
  EXPECT_EQ(day_of(moment("2026-12-01", 6, 59)), parse_day("2026-11-30").value());
  EXPECT_EQ(day_of(moment("2026-12-01", 7)), parse_day("2026-12-01").value());
  EXPECT_EQ(day_of(moment("2026-07-01", 5, 59)), parse_day("2026-06-30").value()) << "summer time";
  EXPECT_EQ(day_of(moment("2026-07-01", 6)), parse_day("2026-07-01").value());
}

TEST_P(Deputies, do_not_decide_on_what_they_or_the_giver_wrote) {
  auto const under = for_director();
  auto const theirs = done(director, [&](auto& c) {
                        return add_letter(c, {Direction::out, about("The director's own"), {}, today});
                      }).value();
  EXPECT_EQ(code_of(issued_by(teacher, theirs, under)), "drafted_by_giver");
  auto const own = done(teacher, [&](auto& c) {
                     return add_letter(c, {Direction::out, about("The teacher's own"), {}, today});
                   }).value();
  EXPECT_EQ(code_of(issued_by(teacher, own, under)), "own_draft");
  // A verdict, in the same way.
  auto const verdicts = granted(treasurer, {treasurer, teacher, {}, today, today}).value().id;
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, own, {asked_alone(finance)}); }));
  EXPECT_EQ(code_of(done(teacher,
                         [&](auto& c) {
                           return countersign(c, own, {Verdict::agree, {}, hash(own), verdicts});
                         })),
            "own_draft");
}

TEST_P(Deputies, make_no_chain) {
  auto const under = for_director();
  auto const onward = granted(teacher, {teacher, treasurer, {}, today, today}).value().id;
  auto const id = draft("Marathon");
  EXPECT_EQ(code_of(issued_by(treasurer, id, under)), "no_such_grant");
  EXPECT_EQ(code_of(issued_by(treasurer, id, onward)), "not_granted")
      << "the teacher's own rights do not hold this one";
}

TEST_P(Deputies, do_only_what_was_granted_and_what_the_giver_still_may) {
  auto const id = draft("Marathon");
  auto const under = for_director({Right::countersign});
  EXPECT_EQ(code_of(issued_by(teacher, id, under)), "not_granted");
  auto const all = granted(second, {second, teacher, {Right::issue_letters}, today, today}).value().id;
  auto const account = read([&](auto& tx) { return *accounts::account_of(tx, kunming, second); });
  auto fields = account.fields;
  fields.role = accounts::Role::officer;
  ASSERT_TRUE(done({}, [&](auto& c) {
    return accounts::change_account(c, second, fields, commands::Seen{account.version, texts_of(account.fields)});
  }));
  EXPECT_EQ(code_of(issued_by(teacher, id, all)), "not_granted");
}

TEST_P(Deputies, can_nothing_once_it_is_revoked_or_an_account_is_disabled) {
  auto const id = draft("Marathon");
  auto const under = for_director();
  EXPECT_EQ(standing(under, today), "holds");
  EXPECT_EQ(standing(under, today - std::chrono::days{1}), "coming");
  EXPECT_EQ(standing(under, today + std::chrono::days{4}), "ended");
  EXPECT_EQ(code_of(done(treasurer, [&](auto& c) { return revoke_grant(c, under); })), "not_yours");
  ASSERT_TRUE(done(director, [&](auto& c) { return revoke_grant(c, under); }));
  ASSERT_TRUE(done(director, [&](auto& c) { return revoke_grant(c, under); })) << "twice changes nothing";
  EXPECT_EQ(standing(under, today), "revoked");
  EXPECT_EQ(code_of(issued_by(teacher, id, under)), "grant_does_not_hold");
  auto const again = granted(second, {second, teacher, {}, today, today}).value().id;
  ASSERT_TRUE(done(director, [&](auto& c) { return accounts::disable_account(c, second); }));
  EXPECT_EQ(standing(again, today), "dormant");
  EXPECT_EQ(code_of(issued_by(teacher, id, again)), "grant_does_not_hold");
  EXPECT_THAT(read([&](auto& tx) { return grants_held(tx, kunming, teacher, today); }), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Deputies, are_told_of_others_for_the_same_days) {
  auto const first =
      granted(director, {director, teacher, {Right::issue_letters}, today, today + std::chrono::days{9}});
  EXPECT_THAT(first->overlaps, IsEmpty());
  auto const verdicts = granted(director, {director, second, {Right::countersign}, today, today});
  EXPECT_THAT(verdicts->overlaps, IsEmpty()) << "another right";
  auto const later =
      granted(director, {director, second, {}, today + std::chrono::days{9}, today + std::chrono::days{20}});
  ASSERT_THAT(later->overlaps, SizeIs(1));
  EXPECT_EQ(later->overlaps.front().id, first->id);
}

TEST_P(Deputies, are_made_by_the_giver_or_a_director_and_all_that_is_wrong_is_told) {
  EXPECT_EQ(code_of(granted(officer, {director, officer, {}, today, today})), "not_yours");
  EXPECT_EQ(code_of(granted(director, {treasurer, teacher, {}, today, today})), "done");
  auto const guide = person(kunming, "guide", accounts::Role::interpreter, {});
  auto const wrongs =
      granted(treasurer, {treasurer, guide, {Right::issue_letters}, today, today - std::chrono::days{1}});
  std::vector<std::string> codes;
  for (auto const& error : wrongs.error().errors.all()) codes.push_back(error.code);
  EXPECT_THAT(codes, ElementsAre("cannot_read", "not_to_give", "before_start"));
  EXPECT_EQ(code_of(granted(treasurer, {treasurer, treasurer, {}, today, today})), "oneself");
  EXPECT_EQ(code_of(granted(treasurer, {treasurer, accounts::AccountId{99}, {}, today, today})), "not_found");
  auto const days = [&](int from, int until) {
    return granted(treasurer,
                   {treasurer, teacher, {}, today + std::chrono::days{from}, today + std::chrono::days{until}});
  };
  EXPECT_EQ(code_of(days(-5, -1)), "is_over");
  EXPECT_EQ(code_of(days(0, 366)), "grant_too_long");
  EXPECT_EQ(code_of(days(0, 365)), "done");
  EXPECT_EQ(code_of(granted(officer, {officer, teacher, {Right::edit_tasks}, today, today})), "not_to_give");
}

TEST_P(Deputies, see_to_the_tasks_of_who_made_them_one) {
  TaskFields const fields{.title = "Book the hall", .person = treasurer};
  auto const task = done(officer, [&](auto& c) { return add_task(c, fields); }).value();
  auto const move = [&] { return done(teacher, [&](auto& c) { return move_task(c, task, {TaskState::done, {}}); }); };
  EXPECT_EQ(code_of(move()), "not_found");
  ASSERT_TRUE(granted(treasurer, {treasurer, teacher, {Right::own_tasks}, today, today}));
  EXPECT_EQ(code_of(move()), "done");
}

}  // namespace
}  // namespace amity::work
