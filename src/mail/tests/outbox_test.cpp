// SPDX-License-Identifier: Apache-2.0
#include "mail/outbox.h"

#include "db/testing.h"
#include "mail/send.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::mail {
namespace {

using namespace std::chrono_literals;

constexpr OfficeId kunming{1};
constexpr OfficeId fujisawa{2};

class Outbox : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto write(Work&& work) {
    auto transaction = database.write();
    auto result = work(transaction);
    transaction.commit();
    return result;
  }
  Clock clock() {
    return [this] { return now; };
  }
  Result<Enqueued> enqueued(NewMail const& mail) {
    return write([&](auto& tx) { return enqueue_mail(tx, clock(), mail); });
  }
  Mail mail(MailId id, OfficeId office = kunming) {
    auto transaction = database.read();
    return find(transaction, office, id).value();
  }
  Result<Mail> retried(MailId id) {
    return write([&](auto& tx) { return retry(tx, clock(), kunming, id); });
  }
  std::vector<jobs::Job> jobs_there() {
    auto transaction = database.read();
    return jobs::list(transaction, {.kind = std::string(send_kind.name)});
  }
  // As the handler does.
  void end(MailId id, std::string const& state) {
    write([&](auto& tx) {
      return tx.execute({"end",
                         "UPDATE mail_message SET state = :state, ended_ms = :now, error = 'maria@example.org is full' "
                         "WHERE office_id = 1 AND id = :id"},
                        {{"state", state}, {"now", now.time_since_epoch().count()}, {"id", id}});
    });
  }
  std::string text_of(MailId id) {
    auto transaction = database.read();
    return transaction
        .one({"t", "SELECT text FROM mail_message WHERE office_id = 1 AND id = :id"}, {{"id", id}},
             [](db::Row const& row) { return row.get<std::string>(0); })
        .value();
  }
  static NewMail some(std::string key = "link/abc") {
    return {.office = kunming,
            .key = std::move(key),
            .about = "account/5/link",
            .to = {"maria@example.org", "Maria"},
            .sender = "Kunming",
            .subject = "Hello",
            .text = "A link"};
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{Instant{parse_day("2026-11-29").value()} + 9h};
};
INSTANTIATE_TEST_SUITE_P(Databases, Outbox, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Outbox, holds_one_mail_for_an_event_of_an_office) {
  auto const first = enqueued(some()).value();
  EXPECT_FALSE(first.again);
  auto other = some();
  other.subject = "Another";
  auto const second = enqueued(other).value();
  EXPECT_EQ(second.id, first.id);
  EXPECT_TRUE(second.again);
  EXPECT_EQ(mail(first.id).subject, "Hello");
  EXPECT_EQ(jobs_there().size(), 1U);
  auto elsewhere = some();
  elsewhere.office = fujisawa;
  EXPECT_FALSE(enqueued(elsewhere).value().again);
  EXPECT_EQ(jobs_there().size(), 2U);
  end(first.id, "sent");
  EXPECT_TRUE(enqueued(some()).value().again);
  EXPECT_EQ(jobs_there().size(), 2U);
}

TEST_P(Outbox, holds_a_mail_if_and_only_if_the_change_is_kept) {
  {
    auto transaction = database.write();
    (void)enqueue_mail(transaction, clock(), some()).value();
  }
  EXPECT_TRUE(jobs_there().empty());
  EXPECT_FALSE(enqueued(some()).value().again);
}

TEST_P(Outbox, takes_no_mail_without_key_subject_or_text) {
  auto wrong = some();
  wrong.key = "a key";
  EXPECT_EQ(enqueued(wrong).error().field, "key");
  wrong = some();
  wrong.key = "";
  EXPECT_EQ(enqueued(wrong).error().field, "key");
  wrong = some();
  wrong.subject = "";
  EXPECT_EQ(enqueued(wrong).error().field, "subject");
  wrong = some();
  wrong.to.name = "\xff";
  EXPECT_EQ(enqueued(wrong).error().field, "text");
}

TEST_P(Outbox, names_nobody_in_its_job) {
  (void)enqueued(some()).value();
  EXPECT_EQ(jobs_there().at(0).payload, R"({"mail": 1})");
  EXPECT_EQ(jobs_there().at(0).key, "mail/1");
}

TEST_P(Outbox, is_tried_again_on_demand) {
  auto const id = enqueued(some()).value().id;
  EXPECT_EQ(retried(id).value().state, State::waiting);
  end(id, "refused");
  EXPECT_EQ(retried(id).value().state, State::waiting);
  EXPECT_FALSE(mail(id).ended);
  EXPECT_EQ(jobs_there().size(), 1U);
  end(id, "sent");
  EXPECT_EQ(retried(id).error().code, Errc::conflict);
  EXPECT_EQ(retried(MailId{99}).error().code, Errc::not_found);
}

TEST_P(Outbox, makes_a_new_job_where_the_old_one_is_gone) {
  auto const id = enqueued(some()).value().id;
  end(id, "given_up");
  write([&](auto& tx) { return tx.execute({"d", "DELETE FROM job"}); });
  EXPECT_TRUE(retried(id));
  EXPECT_EQ(mail(id).job, jobs_there().at(0).id);
}

TEST_P(Outbox, withdraws_what_another_takes_the_place_of) {
  auto secret = some();
  secret.secret = Secret::yes;
  auto const id = enqueued(secret).value().id;
  auto const other = enqueued(some("notice")).value().id;
  auto const withdrawn = [&](std::string_view about) {
    return write([&](auto& tx) { return withdraw(tx, now, kunming, about); });
  };
  EXPECT_EQ(withdrawn("account/6/link"), 0);
  EXPECT_EQ(withdrawn("account/5/link"), 2);
  EXPECT_EQ(mail(id).state, State::given_up);
  EXPECT_EQ(text_of(id), "");
  EXPECT_EQ(text_of(other), "A link");
  EXPECT_EQ(retried(id).error().code, Errc::conflict);
}

TEST_P(Outbox, forgets_whom_it_wrote_to_thirty_days_after_the_end) {
  auto const ended = enqueued(some()).value().id;
  auto const waiting = enqueued(some("another")).value().id;
  end(ended, "refused");
  auto const wiped = [&] { return write([&](auto& tx) { return wipe_old(tx, now); }); };
  now += kept_after_end;
  EXPECT_EQ(wiped(), 0);
  EXPECT_EQ(mail(ended).recipient, "maria@example.org");
  now += 1ms;
  EXPECT_EQ(wiped(), 1);
  EXPECT_EQ(wiped(), 0);
  auto const empty = mail(ended);
  EXPECT_EQ(empty.recipient + empty.subject + empty.error + text_of(ended), "");
  EXPECT_EQ(empty.wiped, now);
  EXPECT_EQ(mail(waiting).recipient, "maria@example.org");
  // The event is still known.
  EXPECT_TRUE(enqueued(some()).value().again);
}

TEST_P(Outbox, says_how_much_waits_and_since_when) {
  auto const all = [&] {
    auto transaction = database.read();
    return figures(transaction, clock());
  };
  EXPECT_EQ(all(), Figures{});
  auto const id = enqueued(some()).value().id;
  now += 1h;
  (void)enqueued(some("another")).value();
  EXPECT_EQ(all(), (Figures{2, 1h}));
  end(id, "sent");
  EXPECT_EQ(all(), (Figures{1, 0ms}));
}

TEST_P(Outbox, is_listed_by_state_and_office) {
  auto const id = enqueued(some()).value().id;
  now += 1s;
  auto const later = enqueued(some("another")).value().id;
  end(later, "refused");
  auto transaction = database.read();
  auto const ids = [&](Filter const& filter) {
    std::vector<MailId> found;
    for (auto const& one : list(transaction, filter)) found.push_back(one.id);
    return found;
  };
  EXPECT_EQ(ids({}), (std::vector{later, id}));
  EXPECT_EQ(ids({.state = State::waiting}), std::vector{id});
  EXPECT_EQ(ids({.office = fujisawa}), std::vector<MailId>{});
  EXPECT_EQ(ids({.limit = 1}), std::vector{later});
  EXPECT_EQ(newest_about(transaction, kunming, "account/5/link")->id, later);
  EXPECT_FALSE(newest_about(transaction, fujisawa, "account/5/link"));
}

TEST_P(Outbox, is_wiped_again_the_next_night_whatever_came_of_this_one) {
  auto const handler = retention_handler(database, clock());
  ASSERT_TRUE(handler.at_end) << "called in the transaction that writes that it ended (jobs/task.h)";
  auto tx = database.write();
  handler.at_end(tx, the_world);
  auto const next = jobs::list(tx, {.state = jobs::State::waiting, .kind = std::string(retention_kind.name)});
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next.front().not_before, now + 24h);
}

}  // namespace
}  // namespace amity::mail
