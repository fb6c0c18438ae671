// SPDX-License-Identifier: Apache-2.0
#include "commands_test.h"

#include <atomic>
#include <latch>
#include <mutex>
#include <thread>

namespace amity::commands {
namespace {

using testing::IsEmpty;

class CommandRunner : public CommandsTest {
 protected:
  // Holds the writer until released, so that what is submitted meanwhile waits together.
  Verb held_back() {
    return [this](Command&) -> Outcome<std::string> {
      held.count_down();
      released.wait();
      return "held";
    };
  }
  std::latch held{1};
  std::latch released{1};
};

TEST_P(CommandRunner, commits_what_waits_together_and_undoes_only_what_is_refused) {
  TouchesByOffice seen;
  Runner runner(*database, clock, [&](TouchesByOffice const& touched) {
    for (auto const& [office, list] : touched) seen[office].insert(seen[office].end(), list.begin(), list.end());
  });
  std::latch all(12);
  std::vector<Finished> finished(12);
  auto const submit = [&](std::size_t i, Verb verb) {
    runner.submit(request(), std::move(verb), [&, i](Finished done) {
      finished[i] = std::move(done);
      all.count_down();
    });
  };
  submit(0, held_back());
  held.wait();
  for (std::size_t i = 1; i <= 10; ++i)
    submit(i, i == 4 ? refuse() : put_source(static_cast<std::int64_t>(i == 8 ? 7 : i)));
  submit(11, [](Command&) -> Outcome<std::string> { throw std::runtime_error("a mistake"); });
  released.count_down();
  all.wait();
  EXPECT_FALSE(finished[4].outcome);
  EXPECT_TRUE(finished[8].broken) << "its id was taken";
  EXPECT_TRUE(finished[11].broken);
  for (std::size_t const i : {1U, 2U, 3U, 5U, 6U, 7U, 9U, 10U})
    EXPECT_TRUE(finished[i].outcome && !finished[i].broken) << i;
  EXPECT_EQ(number("SELECT count(*) FROM source"), 8);
  EXPECT_EQ(seen[kunming].size(), 8U);
  EXPECT_EQ(runner.figures().commits, 2U);
  EXPECT_EQ(number("SELECT revision FROM scope_revision"), 1);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CommandRunner, answers_only_after_readers_were_told) {
  bool told = false;
  Runner runner(*database, clock, [&](TouchesByOffice const&) { told = true; });
  ASSERT_TRUE(runner.run(request(), put_source(1)));
  EXPECT_TRUE(told);
}

TEST_P(CommandRunner, goes_on_where_an_answer_cannot_be_given_and_tells_what_broke) {
  std::mutex mutex;
  std::vector<std::string> faults;
  Runner runner(*database, clock, [](TouchesByOffice const&) {},
                {.on_fault = [&](std::string_view verb, std::string_view what) {
                  std::lock_guard const lock(mutex);
                  faults.push_back(std::string(verb) + ": " + std::string(what));
                }});
  runner.submit(request(), put_source(1), [](Finished const&) { throw std::runtime_error("no page"); });
  runner.submit(
      request(), [](Command&) -> Outcome<std::string> { throw std::runtime_error("a mistake"); },
      [](Finished const&) {});
  EXPECT_TRUE(runner.run(request(), put_source(2)));
  EXPECT_EQ(number("SELECT count(*) FROM source"), 2);
  std::lock_guard const lock(mutex);
  EXPECT_THAT(faults, testing::UnorderedElementsAre(request().verb + ": no page", request().verb + ": a mistake"));
}

TEST_P(CommandRunner, keeps_nothing_of_a_trial) {
  TouchesByOffice seen;
  Runner runner(*database, clock, [&](TouchesByOffice const& touched) { seen = touched; });
  auto trial = request();
  trial.keep = Request::Keep::trial;
  EXPECT_TRUE(runner.run(trial, put_source(1)));
  EXPECT_EQ(number("SELECT count(*) FROM source"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 0);
  EXPECT_THAT(seen, IsEmpty());
}

TEST_P(CommandRunner, keeps_what_is_committed_where_telling_fails) {
  Runner runner(*database, clock, [](TouchesByOffice const&) { throw std::runtime_error("no memory"); });
  EXPECT_TRUE(runner.run(request(), put_source(1)));
  EXPECT_EQ(number("SELECT count(*) FROM source"), 1);
}

TEST_P(CommandRunner, refuses_what_is_too_much_and_does_what_waits_before_it_ends) {
  std::vector<bool> done;
  std::mutex done_mutex;
  {
    Runner runner(*database, clock, {}, {.most_waiting = 3, .most_together = 256, .writers = 1});
    auto const note = [&](Finished const& finished) {
      std::lock_guard const lock(done_mutex);
      done.push_back(finished.outcome.has_value());
    };
    runner.submit(request(), held_back(), note);
    held.wait();
    for (std::int64_t id = 1; id <= 5; ++id) runner.submit(request(), put_source(id), note);
    released.count_down();
  }
  EXPECT_EQ(std::ranges::count(done, true), 4);
  EXPECT_EQ(std::ranges::count(done, false), 2);
  EXPECT_EQ(number("SELECT count(*) FROM source"), 3);
}

TEST_P(CommandRunner, writes_what_many_clients_of_several_offices_ask_for_and_all_is_whole) {
  constexpr int clients = 8;
  constexpr int each = 25;
  {
    Runner runner(*database, clock, {});
    std::vector<std::jthread> threads;
    for (int client = 0; client < clients; ++client)
      threads.emplace_back([&, client] {
        auto const office = client % 2 == 0 ? kunming : fujisawa;
        for (int i = 0; i < each; ++i) EXPECT_TRUE(runner.run(request(office), put_source(1000 * client + i)));
      });
  }
  EXPECT_EQ(number("SELECT count(*) FROM source"), clients * each);
  EXPECT_EQ(number("SELECT count(*) FROM journal"), clients * each);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(CommandRunner, of_two_servers_does_a_repeated_press_once) {
  Runner one(*database, clock, {});
  Runner two(*database, clock, {});
  auto asked = request();
  asked.once = Once{"key", "asked"};
  std::latch both(2);
  std::atomic<int> good{0};
  for (auto* runner : {&one, &two})
    runner->submit(asked, put_source(1), [&](Finished const& finished) {
      good += finished.outcome && !finished.broken ? 1 : 0;
      both.count_down();
    });
  both.wait();
  EXPECT_EQ(good, 2);
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 1);
}

INSTANTIATE_TEST_SUITE_P(Databases, CommandRunner, testing::ValuesIn(db::test_database_kinds()), kind_of_parameter);

}  // namespace
}  // namespace amity::commands
