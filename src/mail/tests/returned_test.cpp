// SPDX-License-Identifier: Apache-2.0
#include "mail/returned.h"

#include "db/testing.h"
#include "mail/outbox.h"
#include "mail/send.h"
#include "returned_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::mail {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr OfficeId here{1};
constexpr std::string_view pattern{"returns+{key}@example.org"};

class MailsThatComeBack : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto write(Work&& work) {
    auto transaction = database.write();
    auto result = work(transaction);
    transaction.commit();
    return result;
  }
  void SetUp() override {
    id = write([&](auto& tx) {
           return enqueue_mail(tx, [this] { return now; },
                               {.office = here,
                                .key = "guest/3",
                                .about = "guest/3",
                                .to = {"maria@example.org", "Maria"},
                                .subject = "Hello",
                                .text = "A letter",
                                .record = "letter/12",
                                .sent_by = 5});
         })
             .value()
             .id;
    write([&](auto& tx) {
      keep_return_key(tx, here, id, key);
      return 0;
    });
  }
  Noted noted(std::string const& with, Lasting lasting, std::string status, std::string words = "no such user") {
    return write([&](auto& tx) {
      return note_returned(tx, with, {lasting, std::move(status), std::move(words), now}, on_returned()).noted;
    });
  }
  OnReturned on_returned() {
    return [this](db::Transaction&, Mail const& mail) {
      told.push_back(mail.record + " by " + std::to_string(mail.sent_by) + ": " + mail.returned.value().status);
    };
  }
  Mail mail() {
    auto transaction = database.read();
    return find(transaction, here, id).value();
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{Instant{parse_day("2026-11-30").value()} + 9h};
  MailId id{};
  std::string key{new_return_key()};
  std::vector<std::string> told;
};
INSTANTIATE_TEST_SUITE_P(Databases, MailsThatComeBack, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(MailsThatComeBack, are_known_by_their_key_and_told_once) {
  EXPECT_EQ(noted(new_return_key(), Lasting::hard, "5.1.1"), Noted::unknown) << "nobody guesses one";
  EXPECT_EQ(mail().returned, std::nullopt);
  auto capital = key;
  std::ranges::transform(capital, capital.begin(), [](unsigned char c) { return std::toupper(c); });
  EXPECT_EQ(noted(capital, Lasting::hard, "5.1.1"), Noted::noted);
  EXPECT_EQ(mail().returned, (Returned{Lasting::hard, "5.1.1", "no such user", now}));
  EXPECT_EQ(noted(key, Lasting::hard, "5.1.1"), Noted::again);
  EXPECT_THAT(told, ElementsAre("letter/12 by 5: 5.1.1"));
}

TEST_P(MailsThatComeBack, may_become_hard_and_never_soft_again) {
  EXPECT_EQ(noted(key, Lasting::soft, "4.4.7"), Noted::noted);
  EXPECT_EQ(noted(key, Lasting::hard, "5.1.1"), Noted::noted);
  EXPECT_EQ(noted(key, Lasting::soft, "4.4.7"), Noted::again);
  EXPECT_EQ(mail().returned.value().status, "5.1.1");
  EXPECT_EQ(told.size(), 2U);
}

TEST_P(MailsThatComeBack, keep_of_addresses_only_the_recipients) {
  noted(key, Lasting::hard, "5.1.1", "550 <Maria@example.org>: ask\r\n boss@example.org. or <li@example.net>");
  EXPECT_EQ(mail().returned.value().words, "550 <Maria@example.org>: ask ... or <...>");
}

TEST_P(MailsThatComeBack, are_counted_until_their_recipient_is_forgotten) {
  auto const counted = [&] {
    auto transaction = database.read();
    return figures(transaction, [this] { return now; }).returned;
  };
  EXPECT_EQ(counted(), 0);
  noted(key, Lasting::hard, "5.1.1");
  EXPECT_EQ(counted(), 1);
  write([&](auto& tx) {
    return tx.execute({"end", "UPDATE mail_message SET state = 'sent', ended_ms = :now"},
                      {{"now", now.time_since_epoch().count()}});
  });
  now += kept_after_end + 1ms;
  write([&](auto& tx) { return wipe_old(tx, now); });
  EXPECT_EQ(counted(), 0);
  EXPECT_EQ(mail().returned.value().words, "");
  EXPECT_EQ(noted(key, Lasting::hard, "5.1.1"), Noted::unknown) << "the key is forgotten with whom it names";
}

TEST_P(MailsThatComeBack, are_listed_alone) {
  auto const listed = [&] {
    auto transaction = database.read();
    return list(transaction, {.returned = true}).size();
  };
  EXPECT_EQ(listed(), 0U);
  noted(key, Lasting::soft, "4.2.2");
  EXPECT_EQ(listed(), 1U);
}

TEST_P(MailsThatComeBack, have_come_back_no_more_once_they_are_tried_again) {
  write([&](auto& tx) {
    tx.execute({"end", "UPDATE mail_message SET state = 'refused', ended_ms = 1"});
    return put_returned(tx, here, id, refused_at_once("550 5.1.1 <maria@example.org> no such mailbox", now), {});
  });
  EXPECT_EQ(mail().returned.value().status, "5.1.1");
  write([&](auto& tx) {
    return retry(
               tx, [this] { return now; }, here, id)
        .has_value();
  });
  EXPECT_EQ(mail().returned, std::nullopt);
}

TEST(ReturnAddresses, are_read_as_an_operator_writes_them) {
  EXPECT_TRUE(check_returns(pattern));
  EXPECT_TRUE(check_returns("{key}@returns.example.org"));
  EXPECT_EQ(return_address(pattern, "abc"), "returns+abc@example.org");
  for (auto const* wrong :
       {"returns@example.org", "returns+{key}", "r{key}@example.org", "a@{key}.example.org", "{key}+{key}@example.org",
        "a b+{key}@example.org", "{key}x@example.org", "a-name-that-is-much-too-long-for-its-part+{key}@example.org"})
    EXPECT_FALSE(check_returns(wrong)) << wrong;
}

TEST(ReturnKeys, are_long_and_differ) {
  EXPECT_EQ(new_return_key().size(), 26U);
  EXPECT_NE(new_return_key(), new_return_key());
  EXPECT_EQ(hash_of_return_key("AB2"), hash_of_return_key("ab2"));
}

TEST(Statuses, say_in_a_word_what_is_wrong) {
  auto const said = [](std::string_view status) { return std::string(to_string(trouble_of(status))); };
  EXPECT_EQ(said("5.1.1"), "mailbox_unknown");
  EXPECT_EQ(said("5.1.10"), "mailbox_unknown");
  EXPECT_EQ(said("5.1.2"), "host_unknown");
  EXPECT_EQ(said("5.2.1"), "mailbox_unavailable");
  EXPECT_EQ(said("5.2.2"), "mailbox_full");
  EXPECT_EQ(said("4.4.7"), "took_too_long");
  EXPECT_EQ(said("4.4.1"), "unreachable");
  EXPECT_EQ(said("5.7.1"), "refused");
  EXPECT_EQ(said("550"), "mailbox_unavailable");
  EXPECT_EQ(said(""), "other");
}

TEST(Statuses, tell_an_address_that_is_no_good_from_a_mail_that_is_not_wanted) {
  auto const is_bad = [](std::string status, Lasting lasting = Lasting::hard) {
    return is_of_the_address({lasting, std::move(status), {}, {}});
  };
  EXPECT_TRUE(is_bad("5.1.1"));
  EXPECT_TRUE(is_bad("550"));
  EXPECT_TRUE(is_bad(""));
  EXPECT_FALSE(is_bad("4.1.1", Lasting::soft));
  EXPECT_FALSE(is_bad("5.2.2"));
  EXPECT_FALSE(is_bad("5.7.1"));
}

}  // namespace
}  // namespace amity::mail
