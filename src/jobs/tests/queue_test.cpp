// SPDX-License-Identifier: Apache-2.0
#include "jobs_test.h"

namespace amity::jobs {
namespace {

using testing::ElementsAre;

class Queue : public OnEachDatabase {
 protected:
  Result<Enqueued> asked(NewJob const& job) {
    auto transaction = database.write();
    auto result = enqueue(transaction, clock.clock(), job);
    transaction.commit();
    return result;
  }
  Result<Job> retried(JobId id) {
    return write([&](db::Transaction& t) { return retry(t, clock.clock(), id); });
  }
  void failed(JobId id) {
    auto const jobs = claimed(left, Class::io);
    ASSERT_EQ(ids(jobs), std::vector{id});
    write([&](db::Transaction& t) {
      return end(t, {id, "left", jobs[0].attempt},
                 {.state = State::failed, .tries = 1, .not_before = clock.now(), .error = "no such box"}, Key::none,
                 clock.now());
    });
  }
};
JOBS_ON_EACH_DATABASE(Queue);

TEST_P(Queue, a_job_is_stored_as_it_was_asked_for) {
  auto const id = enqueued({.kind = mail_kind, .office = kunming, .payload = R"({"letter": 12})"});
  auto expected = Job{};
  expected.id = id;
  expected.office = kunming;
  expected.kind = "mail.send";
  expected.payload = R"({"letter": 12})";
  expected.job_class = Class::io;
  expected.priority = Priority::normal;
  expected.state = State::waiting;
  expected.requests = 1;
  expected.max_tries = 3;
  expected.not_before = clock.now();
  expected.created = clock.now();
  EXPECT_EQ(job(id), expected);
}

TEST_P(Queue, a_job_is_gone_with_the_transaction_that_asked_for_it) {
  {
    auto transaction = database.write();
    ASSERT_TRUE(enqueue(transaction, clock.clock(), {.kind = mail_kind}));
  }
  auto transaction = database.read();
  EXPECT_TRUE(list(transaction, {}).empty());
}

TEST_P(Queue, a_second_job_of_a_key_that_waits_is_the_same_job) {
  auto const first =
      asked({.kind = count_kind, .payload = R"({"of":1})", .key = "all", .priority = Priority::low}).value();
  auto const second = asked({.kind = count_kind, .payload = R"({"of":2})", .key = "all"}).value();
  EXPECT_FALSE(first.coalesced);
  EXPECT_TRUE(second.coalesced);
  EXPECT_EQ(first.id, second.id);
  EXPECT_EQ(job(first.id).requests, 2);
  EXPECT_EQ(job(first.id).priority, Priority::normal);
  EXPECT_EQ(job(first.id).payload, R"({"of":1})");
}

TEST_P(Queue, other_keys_kinds_and_offices_are_other_jobs_and_so_is_none) {
  std::set<JobId> different;
  different.insert(enqueued({.kind = count_kind, .key = "a"}));
  different.insert(enqueued({.kind = count_kind, .key = "b"}));
  different.insert(enqueued({.kind = mail_kind, .key = "a"}));
  different.insert(enqueued({.kind = count_kind, .office = kunming, .key = "a"}));
  different.insert(enqueued({.kind = count_kind}));
  different.insert(enqueued({.kind = count_kind}));
  EXPECT_EQ(different.size(), 6U);
}

TEST_P(Queue, a_key_that_runs_or_has_ended_is_asked_for_anew) {
  auto const first = enqueued({.kind = count_kind, .key = "all"});
  claimed(left, Class::compute);
  auto const second = enqueued({.kind = count_kind, .key = "all"});
  EXPECT_NE(first, second);
  cancelled(second);
  EXPECT_NE(enqueued({.kind = count_kind, .key = "all"}), second);
}

TEST_P(Queue, the_earlier_time_counts_but_not_against_a_back_off) {
  auto const id = enqueued({.kind = count_kind, .key = "all", .not_before = clock.now() + 1h});
  enqueued({.kind = count_kind, .key = "all", .not_before = clock.now() + 2h});
  EXPECT_EQ(job(id).not_before, clock.now() + 1h);
  enqueued({.kind = count_kind, .key = "all"});
  EXPECT_EQ(job(id).not_before, clock.now());
  auto const attempt = claimed(left, Class::compute).at(0).attempt;
  write([&](db::Transaction& t) {
    return end(t, {id, "left", attempt}, {.state = State::waiting, .tries = 1, .not_before = clock.now() + 1min},
               Key::some, clock.now());
  });
  enqueued({.kind = count_kind, .key = "all"});
  EXPECT_EQ(job(id).not_before, clock.now() + 1min);
}

TEST_P(Queue, what_is_no_json_is_refused) {
  for (auto const* payload : {"", "{", "{'a': 1}", "nothing", "{} {}", "\"\xff\""}) {
    auto const refused = asked({.kind = mail_kind, .payload = payload});
    ASSERT_FALSE(refused) << payload;
    EXPECT_EQ(refused.error().code, Errc::invalid);
    EXPECT_EQ(refused.error().field, "payload");
  }
  EXPECT_TRUE(asked({.kind = mail_kind, .payload = R"([1, "中", null])"}));
}

TEST_P(Queue, a_payload_that_is_too_long_is_refused) {
  EXPECT_EQ(asked({.kind = mail_kind, .payload = "\"" + std::string(65'536, 'x') + "\""}).error().field, "payload");
}

TEST_P(Queue, a_kind_a_key_and_tries_that_cannot_be_are_refused) {
  for (auto const* name : {"", "Mail", "mail,send", "mail send", "邮件"})
    EXPECT_EQ(asked({.kind = {.name = name}}).error().field, "kind") << name;
  EXPECT_EQ(asked({.kind = mail_kind, .key = ""}).error().field, "key");
  EXPECT_EQ(asked({.kind = mail_kind, .key = std::string(501, 'k')}).error().field, "key");
  EXPECT_EQ(asked({.kind = {.name = "mail.send", .max_tries = 0}}).error().field, "max_tries");
}

TEST_P(Queue, cancelling_one_that_waits_ends_it) {
  auto const id = enqueued({.kind = mail_kind});
  clock.move(1min);
  auto const after = cancelled(id);
  EXPECT_EQ(after.state, State::cancelled);
  EXPECT_EQ(after.ended, clock.now());
  EXPECT_TRUE(claimed(left, Class::io).empty());
}

TEST_P(Queue, cancelling_one_that_runs_asks_it_to_stop) {
  auto const id = enqueued({.kind = mail_kind});
  claimed(left, Class::io);
  auto const after = cancelled(id);
  EXPECT_EQ(after.state, State::running);
  EXPECT_TRUE(after.cancel_requested);
}

TEST_P(Queue, one_that_has_ended_or_never_was_cannot_be_cancelled) {
  auto const id = enqueued({.kind = mail_kind});
  cancelled(id);
  auto transaction = database.write();
  EXPECT_EQ(cancel(transaction, clock.clock(), id).error().code, Errc::conflict);
  EXPECT_EQ(cancel(transaction, clock.clock(), JobId{999}).error().code, Errc::not_found);
}

TEST_P(Queue, one_that_failed_is_brought_back_with_all_its_tries) {
  auto const id = enqueued({.kind = mail_kind});
  failed(id);
  clock.move(1h);
  auto const after = retried(id).value();
  EXPECT_EQ(after.state, State::waiting);
  EXPECT_EQ(after.tries, 0);
  EXPECT_EQ(after.not_before, clock.now());
  EXPECT_EQ(after.error, "no such box");
  EXPECT_EQ(after.ended, std::nullopt);
  EXPECT_EQ(claimed(left, Class::io).size(), 1U);
}

TEST_P(Queue, one_that_was_cancelled_while_it_ran_is_brought_back_without_the_wish_to_stop) {
  auto const id = enqueued({.kind = mail_kind});
  cancelled(id);
  EXPECT_FALSE(retried(id).value().cancel_requested);
}

TEST_P(Queue, one_that_waits_for_its_next_try_is_due_at_once) {
  auto const id = enqueued({.kind = mail_kind, .not_before = clock.now() + 1h});
  EXPECT_EQ(retried(id).value().not_before, clock.now());
}

TEST_P(Queue, one_that_runs_or_is_done_or_whose_key_waits_is_not_brought_back) {
  auto const running = enqueued({.kind = mail_kind});
  claimed(left, Class::io);
  EXPECT_EQ(retried(running).error().code, Errc::conflict);
  EXPECT_EQ(retried(JobId{999}).error().code, Errc::not_found);
  auto const first = enqueued({.kind = mail_kind, .key = "letter/1"});
  cancelled(first);
  auto const second = enqueued({.kind = mail_kind, .key = "letter/1"});
  auto const refused = retried(first);
  EXPECT_EQ(refused.error().code, Errc::conflict);
  EXPECT_THAT(refused.error().message, testing::HasSubstr("job " + std::to_string(second.value)));
}

TEST_P(Queue, the_list_is_the_newest_first_and_can_be_narrowed) {
  auto const a = enqueued({.kind = mail_kind, .office = kunming});
  auto const b = enqueued({.kind = count_kind});
  auto const c = enqueued({.kind = mail_kind, .office = fujisawa});
  cancelled(a);
  auto const listed = [&](Filter const& filter) {
    auto transaction = database.read();
    std::vector<JobId> found;
    for (auto const& one : list(transaction, filter)) found.push_back(one.id);
    return found;
  };
  EXPECT_THAT(listed({}), ElementsAre(c, b, a));
  EXPECT_THAT(listed({.limit = 2}), ElementsAre(c, b));
  EXPECT_THAT(listed({.state = State::waiting}), ElementsAre(c, b));
  EXPECT_THAT(listed({.office = kunming}), ElementsAre(a));
  EXPECT_THAT(listed({.office = the_world}), ElementsAre(b));
  EXPECT_THAT(listed({.kind = "mail.send"}), ElementsAre(c, a));
}

TEST_P(Queue, the_figures_count_by_kind_and_state_and_tell_how_long_the_first_has_been_due) {
  enqueued({.kind = mail_kind});
  clock.move(2min);
  enqueued({.kind = mail_kind});
  enqueued({.kind = mail_kind, .not_before = clock.now() + 1h});
  enqueued({.kind = {.name = "nobody.knows"}});
  enqueued({.kind = count_kind});
  claimed(left, Class::compute);
  clock.move(90s);
  auto const found = write([&](db::Transaction& t) { return figures(t, clock.clock()); });
  EXPECT_THAT(found.counts, ElementsAre(Figures::Count{"mail.send", State::waiting, 3, 210s},
                                        Figures::Count{"network.figures", State::running, 1, {}},
                                        Figures::Count{"nobody.knows", State::waiting, 1, 90s}));
  EXPECT_EQ(found.oldest_due, 210s);
  EXPECT_EQ(found.lapsed, 1);
}

TEST_P(Queue, an_empty_queue_has_no_figures) {
  auto const found = write([&](db::Transaction& t) { return figures(t, clock.clock()); });
  EXPECT_TRUE(found.counts.empty());
  EXPECT_EQ(found.oldest_due, std::nullopt);
  EXPECT_EQ(found.lapsed, 0);
}

TEST_P(Queue, every_state_is_read_as_it_is_written) {
  for (auto const state : {State::waiting, State::running, State::done, State::failed, State::cancelled})
    EXPECT_EQ(parse_state(to_string(state)), state);
  EXPECT_EQ(parse_state("asleep").error().field, "state");
}

}  // namespace
}  // namespace amity::jobs
