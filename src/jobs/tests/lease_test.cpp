// SPDX-License-Identifier: Apache-2.0
#include "jobs_test.h"

namespace amity::jobs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Leases : public OnEachDatabase {
 protected:
  std::optional<End> ended(Attempt const& attempt, End const& how, Key key = Key::none) {
    return write([&](db::Transaction& t) { return end(t, attempt, how, key, clock.now()); });
  }
  std::size_t taken() {
    return write([&](db::Transaction& t) { return take_lapsed(t, {}, clock.now()); });
  }
  End done_with(std::string result) {
    return {.state = State::done, .tries = 1, .not_before = clock.now(), .result = std::move(result)};
  }
};
JOBS_ON_EACH_DATABASE(Leases);

TEST_P(Leases, the_most_urgent_comes_first_then_what_has_been_due_longest) {
  auto const low = enqueued({.kind = mail_kind, .priority = Priority::low});
  auto const second = enqueued({.kind = mail_kind});
  auto const first = enqueued({.kind = mail_kind, .not_before = clock.now() - 1s});
  auto const urgent = enqueued({.kind = mail_kind, .priority = Priority::urgent});
  EXPECT_THAT(ids(claimed(left, Class::io, 2)), ElementsAre(urgent, first));
  EXPECT_THAT(ids(claimed(right, Class::io, 5)), ElementsAre(second, low));
  EXPECT_THAT(claimed(left, Class::io), IsEmpty());
}

TEST_P(Leases, what_is_not_due_or_of_another_class_or_of_an_unknown_kind_is_left) {
  auto const later = enqueued({.kind = mail_kind, .not_before = clock.now() + 1ms});
  enqueued({.kind = count_kind});
  auto const unknown = enqueued({.kind = {.name = "mail.sendx", .job_class = Class::io}});
  EXPECT_THAT(claimed(left, Class::io), IsEmpty());
  clock.move(1ms);
  EXPECT_THAT(ids(claimed(left, Class::io)), ElementsAre(later));
  EXPECT_EQ(job(unknown).state, State::waiting);
}

TEST_P(Leases, the_look_for_what_is_due_agrees_with_the_claim) {
  auto const due = [&](Class job_class) {
    auto transaction = database.read();
    return has_due(transaction, left, job_class, clock.now());
  };
  enqueued({.kind = {.name = "unknown", .job_class = Class::io}});
  EXPECT_FALSE(due(Class::io));
  enqueued({.kind = mail_kind, .key = "a"});
  EXPECT_TRUE(due(Class::io));
  EXPECT_FALSE(due(Class::compute));
  claimed(left, Class::io);
  enqueued({.kind = mail_kind, .key = "a"});
  EXPECT_FALSE(due(Class::io)) << "one of its key runs";
}

TEST_P(Leases, a_claimed_job_knows_who_does_it_and_until_when) {
  auto const id = enqueued({.kind = mail_kind, .office = kunming, .payload = "[7]", .key = "letter/7"});
  clock.move(1s);
  auto const jobs = claimed(left, Class::io);
  ASSERT_EQ(jobs.size(), 1U);
  EXPECT_EQ(jobs[0].office, kunming);
  EXPECT_EQ(jobs[0].kind, "mail.send");
  EXPECT_EQ(jobs[0].payload, "[7]");
  EXPECT_TRUE(jobs[0].has_key);
  EXPECT_EQ(std::tuple(jobs[0].tries, jobs[0].max_tries, jobs[0].attempt), std::tuple(1, 3, 1));
  auto const now = job(id);
  EXPECT_EQ(now.state, State::running);
  EXPECT_EQ(now.owner, "left");
  EXPECT_EQ(now.lease_until, clock.now() + 60s);
  EXPECT_EQ(now.started, clock.now());
}

TEST_P(Leases, two_of_one_key_never_run_at_the_same_time) {
  auto const first = enqueued({.kind = mail_kind, .key = "a"});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  auto const second = enqueued({.kind = mail_kind, .key = "a"});
  auto const other = enqueued({.kind = mail_kind, .key = "b"});
  EXPECT_THAT(ids(claimed(right, Class::io)), ElementsAre(other));
  ended({first, "left", attempt}, done_with("sent"), Key::some);
  EXPECT_THAT(ids(claimed(right, Class::io)), ElementsAre(second));
}

TEST_P(Leases, an_end_is_written_with_its_result) {
  auto const id = enqueued({.kind = mail_kind});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  clock.move(5s);
  auto how = done_with("{\"sent\": 1}");
  how.last = {1.0, "sent"};
  ASSERT_TRUE(ended({id, "left", attempt}, how));
  auto const now = job(id);
  EXPECT_EQ(now.state, State::done);
  EXPECT_EQ(now.result, "{\"sent\": 1}");
  EXPECT_EQ(now.error, "");
  EXPECT_EQ(now.progress, 1.0);
  EXPECT_EQ(now.ended, clock.now());
  EXPECT_EQ(now.lease_until, std::nullopt);
}

TEST_P(Leases, an_end_that_was_written_already_is_known_again) {
  auto const id = enqueued({.kind = mail_kind});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  ended({id, "left", attempt}, done_with("sent"));
  auto const again = ended({id, "left", attempt}, done_with("sent"));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->state, State::done);
  EXPECT_EQ(again->result, "sent");
}

TEST_P(Leases, who_lost_the_lease_writes_nothing) {
  auto const id = enqueued({.kind = mail_kind});
  auto const late = claimed(left, Class::io).at(0).attempt;
  clock.move(61s);
  EXPECT_EQ(taken(), 1U);
  clock.move(1h);
  ASSERT_EQ(claimed(right, Class::io).size(), 1U);
  EXPECT_FALSE(ended({id, "left", late}, done_with("late")));
  EXPECT_FALSE(write([&](db::Transaction& t) { return renew(t, {id, "left", late}, {}, clock.now() + 60s); }));
  EXPECT_EQ(job(id).state, State::running);
  EXPECT_EQ(job(id).owner, "right");
  EXPECT_EQ(job(id).result, "");
}

TEST_P(Leases, an_earlier_attempt_of_the_same_runner_writes_nothing) {
  auto const id = enqueued({.kind = mail_kind});
  auto const late = claimed(left, Class::io).at(0).attempt;
  clock.move(61s);
  taken();
  clock.move(1h);
  auto const now = claimed(left, Class::io).at(0).attempt;
  EXPECT_FALSE(ended({id, "left", late}, done_with("late")));
  EXPECT_TRUE(ended({id, "left", now}, done_with("in time")));
  EXPECT_EQ(job(id).result, "in time");
}

TEST_P(Leases, a_lease_that_was_renewed_does_not_run_out) {
  auto const id = enqueued({.kind = mail_kind});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  clock.move(50s);
  EXPECT_TRUE(write([&](db::Transaction& t) {
    return renew(t, {id, "left", attempt}, {0.25, "counting"}, clock.now() + 60s);
  }));
  clock.move(50s);
  EXPECT_EQ(taken(), 0U);
  EXPECT_EQ(job(id).progress, 0.25);
  EXPECT_EQ(job(id).progress_word, "counting");
}

TEST_P(Leases, a_job_that_takes_its_server_down_each_time_fails_in_the_end) {
  auto const id = enqueued({.kind = mail_kind});
  for (int tries = 1; tries <= 3; ++tries) {
    ASSERT_EQ(claimed(left, Class::io).size(), 1U) << tries;
    clock.move(61s);
    ASSERT_EQ(taken(), 1U);
    EXPECT_EQ(job(id).tries, tries);
    EXPECT_TRUE(claimed(left, Class::io).empty()) << "it rests first";
    clock.move(1h);
  }
  EXPECT_EQ(job(id).state, State::failed);
  EXPECT_EQ(job(id).error, "its server did not answer any more");
}

TEST_P(Leases, one_that_was_to_be_cancelled_when_its_server_died_is_cancelled) {
  auto const id = enqueued({.kind = mail_kind});
  claimed(left, Class::io);
  cancelled(id);
  clock.move(61s);
  taken();
  EXPECT_EQ(job(id).state, State::cancelled);
}

TEST_P(Leases, what_goes_back_while_another_of_its_key_waits_is_that_one) {
  auto const first = enqueued({.kind = mail_kind, .key = "a"});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  auto const second = enqueued({.kind = mail_kind, .key = "a"});
  auto const how =
      ended({first, "left", attempt}, {.state = State::waiting, .tries = 1, .not_before = clock.now()}, Key::some);
  ASSERT_TRUE(how);
  EXPECT_EQ(how->state, State::cancelled);
  EXPECT_EQ(job(first).error, "job " + std::to_string(second.value) + ", which waits, is the same");
  EXPECT_EQ(job(second).state, State::waiting);
}

TEST_P(Leases, a_server_that_died_gives_way_to_one_of_its_key_that_waits) {
  auto const first = enqueued({.kind = mail_kind, .key = "a"});
  claimed(left, Class::io);
  auto const second = enqueued({.kind = mail_kind, .key = "a"});
  clock.move(61s);
  EXPECT_EQ(taken(), 1U);
  EXPECT_EQ(job(first).state, State::cancelled);
  EXPECT_THAT(ids(claimed(right, Class::io)), ElementsAre(second));
}

TEST_P(Leases, a_failure_that_may_pass_is_tried_again_after_longer_and_longer) {
  auto const now = clock.now();
  auto previous = 0ms;
  for (int tries = 1; tries < 5; ++tries) {
    auto const how = end_of_failure({JobId{7}, tries, 5}, {Errc::unavailable, "busy", {}, {}}, {}, now);
    EXPECT_EQ(how.state, State::waiting);
    EXPECT_EQ(how.error, "busy");
    EXPECT_GT(how.not_before - now, previous);
    previous = how.not_before - now;
  }
  EXPECT_EQ(end_of_failure({JobId{7}, 5, 5}, {Errc::unavailable, "busy", {}, {}}, {}, now).state, State::failed);
}

TEST_P(Leases, a_failure_that_will_not_pass_is_final) {
  for (auto const code : {Errc::invalid, Errc::not_found, Errc::ambiguous, Errc::conflict, Errc::refused})
    EXPECT_EQ(end_of_failure({JobId{7}, 1, 5}, {code, "no", {}, {}}, {}, clock.now()).state, State::failed);
}

TEST_P(Leases, a_long_error_is_cut_between_characters) {
  auto const id = enqueued({.kind = mail_kind});
  auto const attempt = claimed(left, Class::io).at(0).attempt;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "中";
  ended({id, "left", attempt}, {.state = State::failed, .tries = 1, .not_before = clock.now(), .error = text});
  EXPECT_EQ(job(id).error.size(), 1998U);
}

TEST_P(Leases, a_job_asked_for_again_is_not_begun_before_the_asker_has_committed) {
  if (database.dialect() == db::Dialect::sqlite) GTEST_SKIP() << "SQLite has one writer";
  auto const id = enqueued({.kind = mail_kind, .key = "a"});
  {
    auto asker = database.write();
    ASSERT_TRUE(enqueue(asker, clock.clock(), {.kind = mail_kind, .key = "a"}).value().coalesced);
    EXPECT_THAT(claimed(left, Class::io), IsEmpty());
    asker.commit();
  }
  EXPECT_THAT(ids(claimed(left, Class::io)), ElementsAre(id));
}

TEST_P(Leases, claims_made_at_the_same_time_never_share_a_job) {
  constexpr int jobs = 400;
  write([&](db::Transaction& t) {
    for (int i = 0; i < jobs; ++i) enqueue(t, clock.clock(), {.kind = mail_kind}).value();
    return 0;
  });
  std::mutex mutex;
  std::vector<JobId> all;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&, i] {
        auto mine = opened(url);
        Claimant const self{.owner = std::to_string(i), .kinds = ",mail.send,", .lease = 60s};
        for (;;) {
          auto transaction = mine.write();
          auto const got = claim(transaction, self, Class::io, clock.now(), 7);
          transaction.commit();
          EXPECT_LE(got.size(), 7U);
          std::lock_guard const lock(mutex);
          if (got.empty() && all.size() >= jobs) return;
          for (auto const& one : got) all.push_back(one.id);
        }
      });
  }
  EXPECT_EQ(all.size(), static_cast<std::size_t>(jobs));
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), static_cast<std::size_t>(jobs));
}

TEST(BackOff, doubles_to_a_limit_give_or_take_a_quarter) {
  BackOff const back_off{.first = 1000ms, .longest = 60'000ms, .seed = 1};
  for (int tries = 1; tries < 70; ++tries) {
    auto const middle = std::min(1000.0 * std::pow(2, tries - 1), 60'000.0);
    for (int id = 1; id < 50; ++id) {
      auto const wait = static_cast<double>(wait_after(tries, JobId{id}, back_off).count());
      EXPECT_GE(wait, std::floor(0.75 * middle));
      EXPECT_LE(wait, 1.25 * middle);
    }
  }
}

TEST(BackOff, is_the_same_for_the_same_seed_and_spread_over_jobs) {
  std::set<std::chrono::milliseconds> waits;
  for (int id = 1; id <= 100; ++id) {
    EXPECT_EQ(wait_after(2, JobId{id}, {}), wait_after(2, JobId{id}, {}));
    waits.insert(wait_after(2, JobId{id}, {}));
  }
  EXPECT_GT(waits.size(), 90U);
  EXPECT_NE(wait_after(2, JobId{1}, {.seed = 1}), wait_after(2, JobId{1}, {.seed = 2}));
}

}  // namespace
}  // namespace amity::jobs
