// SPDX-License-Identifier: Apache-2.0
// Several servers on one database: none does what another does, and what one leaves another takes up.
#include "runner_test.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace amity::jobs {
namespace {

class Servers : public WithRunner {
 protected:
  // Makes every statement of others wait until it is let go.
  db::Transaction standstill() {
    auto transaction = database.write();
    if (database.dialect() == db::Dialect::postgresql) transaction.script({"lock", "LOCK TABLE job"});
    return transaction;
  }
  void until_log_ends_with(std::string const& words) {
    until([&] {
      auto const lines = log();
      return !lines.empty() && lines.back().find(words) != std::string::npos;
    });
  }
};
JOBS_ON_EACH_DATABASE(Servers);

TEST_P(Servers, two_runners_on_one_database_do_every_job_once) {
  constexpr int jobs = 300;
  std::mutex mutex;
  std::map<JobId, int> done;
  std::map<JobId, int> at_once;
  auto const count = mail([&](Task& task) -> Result<std::string> {
    std::unique_lock lock(mutex);
    EXPECT_EQ(++at_once[task.id()], 1);
    lock.unlock();
    std::this_thread::yield();
    lock.lock();
    --at_once[task.id()];
    ++done[task.id()];
    return "";
  });
  auto options = quick();
  options.clock = system_clock();
  options.io = {.threads = 3, .claim_at_once = 4};
  auto theirs = opened(url);
  Runner one(database, {count}, options);
  Runner other(theirs, {count}, options);
  std::vector<JobId> ids;
  for (int i = 0; i < jobs; i += 10)  // while they work
    write([&](db::Transaction& t) {
      for (int j = 0; j < 10; ++j) ids.push_back(enqueue(t, system_clock(), {.kind = mail_kind}).value().id);
      return 0;
    });
  one.wake();
  for (auto const id : ids) ASSERT_TRUE(other.wait(id, patience));
  one.stop();
  other.stop();
  EXPECT_EQ(done.size(), static_cast<std::size_t>(jobs));
  for (auto const& [id, times] : done) EXPECT_EQ(times, 1) << id.value;
  for (auto const id : ids) EXPECT_EQ(job(id).attempt, 1);
}

TEST_P(Servers, what_a_killed_server_did_is_done_by_another_once_its_lease_has_run_out) {
  auto const id = enqueued({.kind = mail_kind});
  auto const child = fork();
  if (child == 0) {
    auto mine = db::Database::open(url);
    if (!mine) _exit(4);
    RunnerOptions options;
    options.clock = clock.clock();
    Runner const doomed(*mine, {mail(until_stopped)}, options);
    pause();
    _exit(5);
  }
  until_state(id, State::running);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  auto const heir =
      runner({mail([](Task& task) -> Result<std::string> { return "try " + std::to_string(task.tries()); })});
  auto const unrelated = enqueued({.kind = mail_kind});
  ASSERT_TRUE(heir->wait(unrelated, patience));
  EXPECT_EQ(job(id).state, State::running) << "the lease is the dead server's still";
  clock.move(61s);
  until_state(id, State::waiting);
  EXPECT_EQ(job(id).error, "its server did not answer any more");
  clock.move(1h);
  EXPECT_EQ(heir->wait(id, patience)->result, "try 2");
}

TEST_P(Servers, a_database_that_does_not_answer_is_waited_for_and_told_of_once) {
  auto impatient = opened(url, {.busy_timeout = 20ms});
  auto const id = enqueued({.kind = mail_kind});
  std::atomic<bool> may_end{false};
  Runner running(impatient, {mail([&](Task&) -> Result<std::string> {
                   until([&] { return may_end.load(); });
                   return "sent";
                 })},
                 quick());
  until_state(id, State::running);
  {
    auto held = standstill();
    may_end = true;
    until_log_ends_with("the database does not answer");
    auto const lines = log().size();
    std::this_thread::sleep_for(100ms);  // some more tries
    EXPECT_EQ(log().size(), lines);
  }
  EXPECT_EQ(running.wait(id, patience)->result, "sent");
  until_log_ends_with("answers again");
}

TEST_P(Servers, a_server_is_stopped_while_the_database_does_not_answer) {
  auto impatient = opened(url, {.busy_timeout = 20ms});
  auto const id = enqueued({.kind = mail_kind});
  Runner running(impatient, {mail(until_stopped)}, quick());
  until_state(id, State::running);
  {
    auto held = standstill();
    running.stop();
    until_log_ends_with("the database does not answer");
  }
  EXPECT_EQ(job(id).state, State::running) << "until its lease has run out";
  clock.move(61s);
  write([&](db::Transaction& t) { return take_lapsed(t, {}, clock.now()); });
  EXPECT_EQ(job(id).state, State::waiting);
}

}  // namespace
}  // namespace amity::jobs
