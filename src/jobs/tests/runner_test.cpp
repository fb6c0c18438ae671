// SPDX-License-Identifier: Apache-2.0
#include "runner_test.h"

#include "jobs/retention.h"

#include <sys/resource.h>

namespace amity::jobs {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Runners : public WithRunner {};
JOBS_ON_EACH_DATABASE(Runners);

TEST_P(Runners, a_job_is_done_and_its_result_kept) {
  auto const id = enqueued({.kind = mail_kind, .office = kunming, .payload = "[1]"});
  auto const running = runner({mail([&](Task& task) -> Result<std::string> {
    EXPECT_EQ(task.id(), id);
    EXPECT_EQ(task.office(), kunming);
    EXPECT_EQ(task.payload(), "[1]");
    EXPECT_EQ(task.tries(), 1);
    task.progress(0.5, "half");
    return "sent";
  })});
  auto const ended = running->wait(id, patience);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->state, State::done);
  EXPECT_EQ(ended->result, "sent");
  EXPECT_EQ(job(id).state, State::done);
  EXPECT_EQ(job(id).result, "sent");
  EXPECT_EQ(job(id).progress_word, "half");
}

TEST_P(Runners, who_waits_in_this_process_is_handed_a_value) {
  auto const running = runner({mail([](Task& task) -> Result<std::string> {
    return task.hand_over(std::vector{1, 2, 3}), "done";
  })});
  JobId id;
  std::latch told(1);
  Subscription subscription;
  Ended how;
  write([&](db::Transaction& t) {
    id = enqueue(t, clock.clock(), {.kind = mail_kind}).value().id;
    subscription = running->when_ended(id, [&](Ended const& ended) {
      how = ended;
      told.count_down();
    });
    return 0;
  });
  running->wake();
  told.wait();
  EXPECT_EQ(how.id, id);
  EXPECT_EQ(std::any_cast<std::vector<int>>(how.value), (std::vector{1, 2, 3}));
}

TEST_P(Runners, who_waits_for_a_job_of_another_process_is_told_of_its_end) {
  auto const idle = runner({});
  auto const id = enqueued({.kind = mail_kind});
  std::thread elsewhere([&] {
    auto theirs = opened(url);
    Runner const other(theirs, {mail([](Task&) -> Result<std::string> { return "sent"; })}, quick());
    until_state(id, State::done);
  });
  auto const ended = idle->wait(id, patience);
  elsewhere.join();
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->result, "sent");
  EXPECT_FALSE(ended->value.has_value());
}

TEST_P(Runners, who_waits_for_a_job_that_ended_before_is_told_too) {
  auto const id = enqueued({.kind = mail_kind});
  cancelled(id);
  auto const idle = runner({});
  EXPECT_EQ(idle->wait(id, patience)->state, State::cancelled);
}

TEST_P(Runners, patience_may_end_first) {
  auto const id = enqueued({.kind = mail_kind});
  auto const idle = runner({});
  EXPECT_FALSE(idle->wait(id, 1ms));
  EXPECT_FALSE(idle->wait(JobId{999}, 1ms));
}

TEST_P(Runners, who_has_gone_is_not_told) {
  auto const id = enqueued({.kind = mail_kind});
  std::atomic<int> told{0};
  auto const idle = runner({});
  {
    auto const gone = idle->when_ended(id, [&](Ended const&) { ++told; });
  }
  auto const stays = idle->when_ended(id, [&](Ended const&) { told += 10; });
  cancelled(id);
  until([&] { return told != 0; });
  EXPECT_EQ(told, 10);
}

TEST_P(Runners, a_handler_that_throws_or_fails_is_tried_again_and_fails_with_its_last_error) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running = runner({mail([](Task& task) -> Result<std::string> {
    if (task.tries() == 1) throw std::runtime_error("no network");
    if (task.tries() == 2) throw 7;
    return fail(Errc::unavailable, "busy, try " + std::to_string(task.tries()));
  })});
  for (auto const* error : {"no network", "its handler threw what is no exception"}) {
    until([&] { return job(id).error == error; });
    EXPECT_EQ(job(id).state, State::waiting);
    EXPECT_GT(job(id).not_before, clock.now());
    clock.move(1h);
  }
  until_state(id, State::failed);
  EXPECT_EQ(job(id).error, "busy, try 3");
  EXPECT_EQ(job(id).tries, 3);
  EXPECT_THAT(log(), ElementsAre(HasSubstr("failed, try 1 of 3: no network"), HasSubstr("try 2 of 3"),
                                 HasSubstr("try 3 of 3: busy, try 3")));
}

TEST_P(Runners, an_error_that_another_try_would_not_mend_is_final) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running =
      runner({mail([](Task&) -> Result<std::string> { return fail(Errc::not_found, "there is no letter 12"); })});
  EXPECT_EQ(running->wait(id, patience)->error, "there is no letter 12");
  EXPECT_EQ(job(id).state, State::failed);
  EXPECT_EQ(job(id).tries, 1);
}

TEST_P(Runners, a_job_of_an_unknown_kind_stays_waiting_and_is_seen) {
  auto const unknown = enqueued({.kind = {.name = "nobody.knows", .job_class = Class::io}});
  auto const known = enqueued({.kind = mail_kind});
  auto const running = runner({mail([](Task&) -> Result<std::string> { return "sent"; })});
  ASSERT_TRUE(running->wait(known, patience));
  EXPECT_EQ(job(unknown).state, State::waiting);
  auto const found = write([&](db::Transaction& t) { return figures(t, clock.clock()); });
  EXPECT_THAT(found.counts, testing::Contains(Figures::Count{"nobody.knows", State::waiting, 1, 0ms}));
}

TEST_P(Runners, cancelling_one_that_runs_stops_it) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running = runner({mail(until_stopped)});
  until_state(id, State::running);
  cancelled(id);
  auto const ended = running->wait(id, patience);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->state, State::cancelled);
  EXPECT_EQ(job(id).state, State::cancelled);
}

TEST_P(Runners, a_result_that_is_there_in_spite_of_cancelling_counts) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running = runner({mail([](Task& task) -> Result<std::string> {
    (void)until_stopped(task);
    return "it had gone out";
  })});
  until_state(id, State::running);
  cancelled(id);
  EXPECT_EQ(running->wait(id, patience)->state, State::done);
  EXPECT_EQ(job(id).result, "it had gone out");
}

TEST_P(Runners, stopping_gives_back_what_runs_and_what_was_claimed_without_counting_a_try) {
  std::vector<JobId> jobs;
  for (int i = 0; i < 5; ++i) jobs.push_back(enqueued({.kind = mail_kind}));
  auto const running = runner({mail(until_stopped)});
  for (auto const id : jobs) until_state(id, State::running);
  running->stop();
  for (auto const id : jobs) {
    EXPECT_EQ(job(id).state, State::waiting);
    EXPECT_EQ(job(id).tries, 0);
    EXPECT_EQ(job(id).not_before, clock.now());
  }
  running->stop();  // once more does nothing
}

TEST_P(Runners, progress_is_seen_at_once_here_and_soon_in_the_table) {
  auto const id = enqueued({.kind = mail_kind});
  std::latch reported(1);
  auto const running = runner({mail([&](Task& task) -> Result<std::string> {
    task.progress(std::nan(""), "begun");
    task.progress(7.0, "über");
    reported.count_down();
    return until_stopped(task);
  })});
  reported.wait();
  EXPECT_EQ(running->progress(id), (Progress{1.0, "??ber"}));
  EXPECT_EQ(running->progress(JobId{999}), std::nullopt);
  until([&] { return job(id).progress == 1.0; });
  EXPECT_EQ(job(id).progress_word, "??ber");
}

TEST_P(Runners, a_runner_whose_lease_was_lost_stops_and_writes_nothing) {
  auto const id = enqueued({.kind = mail_kind});
  std::atomic<bool> may_end{false};
  auto const slow = runner({mail([&](Task& task) -> Result<std::string> {
    (void)until_stopped(task);
    EXPECT_FALSE(task.heartbeat());
    until([&] { return may_end.load(); });
    return "late";
  })});
  until_state(id, State::running);
  // What another server does after this one was not heard of for the length of a lease.
  write([&](db::Transaction& t) {
    take_lapsed(t, {}, clock.now() + 61s);
    retry(t, clock.clock(), id).value();
    return claim(t, right, Class::io, clock.now(), 1);
  });
  ASSERT_EQ(job(id).owner, "right");
  may_end = true;
  until([&] { return !log().empty(); });
  EXPECT_THAT(log(), ElementsAre(HasSubstr("not this server's any more")));
  EXPECT_EQ(job(id).state, State::running);
  EXPECT_EQ(job(id).owner, "right");
  EXPECT_EQ(job(id).result, "");
}

TEST_P(Runners, one_that_was_held_up_for_longer_than_a_lease_keeps_its_jobs_where_nobody_took_them) {
  auto const id = enqueued({.kind = mail_kind});
  std::atomic<bool> begun{false};
  std::atomic<bool> may_end{false};
  auto const running = runner({mail([&](Task& task) -> Result<std::string> {
    begun = true;
    until([&] { return may_end.load(); });
    EXPECT_TRUE(task.heartbeat());
    return "sent";
  })});
  // The table says it runs a moment before the runner knows that it has it.
  until([&] { return begun.load(); });
  clock.move(1h);
  until([&] { return job(id).lease_until == clock.now() + 60s; });
  may_end = true;
  EXPECT_EQ(running->wait(id, patience)->result, "sent");
  EXPECT_EQ(job(id).tries, 1);
}

TEST_P(Runners, a_handler_that_takes_too_long_is_stopped_and_has_failed) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running = runner({{.kind = mail_kind, .run = until_stopped, .time_limit = 1ms}});
  until([&] { return !job(id).error.empty(); });
  auto const tried = job(id);
  EXPECT_EQ(tried.error, "it took longer than 1 ms");
  EXPECT_EQ(tried.state, State::waiting);
  EXPECT_EQ(tried.tries, 1);
}

TEST_P(Runners, a_result_that_no_database_takes_is_a_failure) {
  auto const id = enqueued({.kind = mail_kind});
  auto const running = runner({mail([](Task&) -> Result<std::string> { return std::string("a\0b\xff", 4); })});
  auto const ended = running->wait(id, patience);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->state, State::failed);
  EXPECT_EQ(job(id).error, "what it came to cannot be stored: a?b?");
}

TEST_P(Runners, two_handlers_of_one_kind_are_a_mistake) {
  EXPECT_THROW(runner({mail(until_stopped), mail(until_stopped)}), std::invalid_argument);
}

TEST_P(Runners, a_class_without_threads_is_left_to_other_servers) {
  auto const id = enqueued({.kind = mail_kind});
  auto const other = enqueued({.kind = count_kind});
  auto options = quick();
  options.io.threads = 0;
  auto const done = [](Task&) -> Result<std::string> { return "done"; };
  Runner running(database, {mail(done), {.kind = count_kind, .run = done}}, options);
  ASSERT_TRUE(running.wait(other, patience));
  EXPECT_EQ(job(id).state, State::waiting);
}

TEST_P(Runners, a_class_that_is_busy_does_not_hold_up_another) {
  auto const busy = enqueued({.kind = count_kind});
  auto const mailed = enqueued({.kind = mail_kind});
  auto const running =
      runner({{.kind = count_kind, .run = until_stopped}, mail([](Task&) -> Result<std::string> { return "sent"; })});
  until_state(busy, State::running);
  EXPECT_EQ(running->wait(mailed, patience)->state, State::done);
}

TEST_P(Runners, a_class_runs_at_its_niceness) {
  auto const id = enqueued({.kind = count_kind});
  auto const running = runner({{.kind = count_kind, .run = [](Task&) -> Result<std::string> {
                                  return std::to_string(getpriority(PRIO_PROCESS, 0));
                                }}});
  auto const here = getpriority(PRIO_PROCESS, 0);
  EXPECT_EQ(running->wait(id, patience)->result, std::to_string(std::max(here, 5)));
}

TEST_P(Runners, a_job_of_a_key_follows_the_one_that_runs) {
  auto const first = enqueued({.kind = mail_kind, .key = "a"});
  std::atomic<int> at_once{0};
  std::atomic<int> most{0};
  std::atomic<bool> may_end{false};
  auto const running = runner({mail([&](Task&) -> Result<std::string> {
    most = std::max(most.load(), ++at_once);
    until([&] { return may_end.load(); });
    --at_once;
    return "";
  })});
  until_state(first, State::running);
  auto const second = enqueued({.kind = mail_kind, .key = "a"});
  running->wake();
  may_end = true;
  EXPECT_EQ(running->wait(second, patience)->state, State::done);
  EXPECT_EQ(job(first).state, State::done);
  EXPECT_EQ(most, 1);
}

TEST_P(Runners, old_jobs_are_forgotten_the_failed_ones_later_and_what_waits_never) {
  auto const done = enqueued({.kind = mail_kind});
  auto const waiting = enqueued({.kind = mail_kind, .not_before = clock.now() + 10'000h});
  auto const failed = enqueued({.kind = count_kind});
  {
    auto const running =
        runner({mail([](Task&) -> Result<std::string> { return ""; }),
                {.kind = count_kind, .run = [](Task&) -> Result<std::string> { return fail(Errc::invalid, "no"); }}});
    ASSERT_TRUE(running->wait(done, patience));
    ASSERT_TRUE(running->wait(failed, patience));
  }
  auto const keeping = [&] {
    auto const running = runner({retention_handler(database, clock.clock(), {.done = 24h, .failed = 240h})});
    auto const id = write([&](db::Transaction& t) { return schedule_retention(t, clock.clock(), 0h); });
    auto const ended = running->wait(id, patience);
    return ended ? ended->result : "";
  };
  auto const there = [&](JobId id) {
    auto transaction = database.read();
    return find(transaction, id).has_value();
  };
  clock.move(23h);
  EXPECT_EQ(keeping(), "0 deleted");
  clock.move(2h);
  EXPECT_EQ(keeping(), "1 deleted");
  EXPECT_FALSE(there(done));
  EXPECT_TRUE(there(failed));
  clock.move(240h);
  keeping();
  EXPECT_FALSE(there(failed));
  EXPECT_TRUE(there(waiting));
  auto transaction = database.read();
  auto const next = list(transaction, {.state = State::waiting, .kind = std::string(retention_kind.name)});
  ASSERT_EQ(next.size(), 1U) << "the next time is enqueued";
  EXPECT_EQ(next[0].not_before, clock.now() + 24h);
}

TEST_P(Runners, what_comes_again_each_night_comes_again_after_a_night_that_failed_for_good_and_that_one_is_listed) {
  constexpr Kind nightly{.name = "test.nightly", .job_class = Class::background, .max_tries = 1};
  auto const again = [&](db::Transaction& t, OfficeId office) {
    (void)enqueue(t, clock.clock(), {.kind = nightly, .office = office, .key = "all", .not_before = clock.now() + 24h})
        .value();
  };
  auto fails = true;
  auto const run = [&](Task&) -> Result<std::string> {
    if (fails) throw std::runtime_error("the disk is full");
    return "done";
  };
  auto const running = runner({{.kind = nightly, .run = run, .at_end = again}});
  auto const first = enqueued({.kind = nightly, .office = kunming, .key = "all"});
  running->wake();
  auto const ended = running->wait(first, patience);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->state, State::failed);
  auto const listed = [&](State state) {
    auto transaction = database.read();
    return list(transaction, {.state = state, .kind = std::string(nightly.name)});
  };
  ASSERT_EQ(listed(State::failed).size(), 1U);
  EXPECT_EQ(listed(State::failed)[0].error, "the disk is full");
  ASSERT_EQ(listed(State::waiting).size(), 1U) << "the next night";
  auto const second = listed(State::waiting)[0];
  EXPECT_EQ(second.not_before, clock.now() + 24h);
  EXPECT_EQ(second.office, kunming);
  fails = false;
  clock.move(24h);
  running->wake();
  auto const good = running->wait(second.id, patience);
  ASSERT_TRUE(good);
  EXPECT_EQ(good->state, State::done);
  EXPECT_EQ(listed(State::waiting).size(), 1U);
}

TEST_P(Runners, what_comes_again_does_so_too_where_its_server_died_at_its_last_try) {
  constexpr Kind nightly{.name = "test.nightly", .job_class = Class::background, .max_tries = 1};
  auto const id = enqueued({.kind = nightly, .key = "all"});
  ASSERT_EQ(claimed(left, Class::background).size(), 0U) << "that runner has no handler for it";
  auto const claimant = Claimant{"dead", ",test.nightly,", 60s};
  write([&](db::Transaction& t) { return claim(t, claimant, Class::background, clock.now(), 1).size(); });
  clock.move(61s);
  auto const again = [&](db::Transaction& t, OfficeId office) {
    (void)enqueue(t, clock.clock(), {.kind = nightly, .office = office, .key = "all", .not_before = clock.now() + 24h})
        .value();
  };
  auto const running =
      runner({{.kind = nightly, .run = [](Task&) -> Result<std::string> { return "done"; }, .at_end = again}});
  until_state(id, State::failed);
  auto transaction = database.read();
  EXPECT_EQ(list(transaction, {.state = State::waiting, .kind = std::string(nightly.name)}).size(), 1U);
}

}  // namespace
}  // namespace amity::jobs
