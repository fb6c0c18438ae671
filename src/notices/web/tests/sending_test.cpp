// SPDX-License-Identifier: Apache-2.0
// What is written to people and when, on a fixed clock.
#include "notices/web/sending.h"

#include "accounts/secret.h"
#include "commands/execute.h"
#include "db/testing.h"
#include "mail/outbox.h"
#include "morning_time.h"
#include "notices/mailing.h"
#include "own_calendar.h"
#include "work/task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::notices::web {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr OfficeId kunming{1};

Instant at(std::string const& day, std::chrono::milliseconds time) { return Instant{parse_day(day).value()} + time; }

TEST(Eight, is_eight_on_the_wall_on_both_sides_of_summer_time) {
  EXPECT_EQ(morning_of(parse_day("2026-11-30").value(), "Asia/Shanghai"), at("2026-11-30", 0h));
  // Zurich's clocks go forward on 29 March and back on 25 October 2026.
  EXPECT_EQ(morning_of(parse_day("2026-03-28").value(), "Europe/Zurich"), at("2026-03-28", 7h));
  EXPECT_EQ(morning_of(parse_day("2026-03-29").value(), "Europe/Zurich"), at("2026-03-29", 6h));
  EXPECT_EQ(morning_of(parse_day("2026-10-24").value(), "Europe/Zurich"), at("2026-10-24", 6h));
  EXPECT_EQ(morning_of(parse_day("2026-10-25").value(), "Europe/Zurich"), at("2026-10-25", 7h));
  EXPECT_EQ(next_morning(at("2026-03-28", 7h), "Europe/Zurich"), at("2026-03-29", 6h)) << "a day of 23 hours";
  EXPECT_EQ(next_morning(at("2026-10-24", 6h), "Europe/Zurich"), at("2026-10-25", 7h)) << "a day of 25 hours";
  EXPECT_EQ(next_morning(at("2026-11-29", 23h), "Asia/Shanghai"), at("2026-11-30", 0h));
  EXPECT_EQ(morning_of(parse_day("2026-11-30").value(), "Nowhere/Atlantis"), at("2026-11-30", 8h));
}

class SendingTest : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(accounts::AccountId who, Work&& work) {
    auto const actor = who.value == 0 ? std::string("cli:root") : accounts::actor_of(who);
    return commands::execute_value(
        database, [this] { return now; }, {kunming, {actor}, "a.verb", "task", {}, {}}, work);
  }
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    tx.execute({"k",
                "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                "VALUES (1, 'city', 'A city', 'a city', 'CN', '', '')"});
    tx.execute({"o",
                "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                "VALUES (1, 'kunming', 1, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"});
    tx.commit();
    officer = person("officer", "en");
    other = person("other", "ja");
  }
  accounts::AccountId person(std::string const& name, std::string language) {
    accounts::AccountFields const fields{name + "@example.org", name, std::move(language), accounts::Role::officer, {}};
    auto const id = done({}, [&](auto& c) { return accounts::add_account(c, fields); }).value();
    auto tx = database.write();
    tx.execute({"a", "UPDATE account SET state = 'active' WHERE id = :id"}, {{"id", id}});
    tx.commit();
    return id;
  }
  // A task for the officer, which she is told of with the digest.
  work::TaskId task(std::string title, std::optional<Day> due = {}) {
    return done(other,
                [&](auto& c) { return work::add_task(c, {.title = std::move(title), .person = officer, .due = due}); })
        .value();
  }
  template <class Work>
  auto write(Work&& work) {
    auto tx = database.write();
    auto result = work(tx);
    tx.commit();
    return result;
  }
  Morning morning(Mailing mailing = Mailing::on) {
    return write([&](auto& tx) { return write_morning(tx, now, post, mailing); });
  }
  std::size_t at_once() {
    return write([&](auto& tx) { return write_at_once(tx, now, post); });
  }
  struct Sent {
    std::string recipient, subject, text, html, unsubscribe, state, key;
  };
  // The oldest first.
  std::vector<Sent> mails(std::string const& state = "waiting") {
    auto tx = database.read();
    return tx.all({"m",
                   "SELECT recipient, subject, text, html, unsubscribe, state, event_key FROM mail_message "
                   "WHERE state = :state ORDER BY id"},
                  {{"state", state}}, [](db::Row const& row) {
                    return Sent{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                                row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
                                row.get<std::string>(6)};
                  });
  }
  void end_mails(std::string const& state) {
    write([&](auto& tx) {
      return tx.execute({"e", "UPDATE mail_message SET state = :state, ended_ms = 1 WHERE state = 'waiting'"},
                        {{"state", state}});
    });
  }
  static int count(std::string const& in, std::string const& what) {
    int n = 0;
    for (auto found = in.find(what); found != std::string::npos; found = in.find(what, found + 1)) ++n;
    return n;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{at("2026-11-27", 2h)};  // Friday, ten in the morning at Kunming
  Post post{
      {kunming, {{"en", "Kunming Office"}, {"ja", "昆明市弁公室"}}, "https://friends.example.org", "amity@example.org"},
      "Asia/Shanghai"};
  accounts::AccountId officer{};
  accounts::AccountId other{};
};
INSTANTIATE_TEST_SUITE_P(Databases, SendingTest, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(SendingTest, everything_new_is_in_one_digest_at_eight_of_a_working_day_and_never_again) {
  task("Book <the> hall & more");
  task("A car");
  EXPECT_EQ(at_once(), 0U) << "nothing of it is urgent";
  now = at("2026-11-29", 0h);  // Sunday
  EXPECT_EQ(morning(), (Morning{0, 0}));
  now = at("2026-11-30", 0h) - 1ms;
  EXPECT_EQ(morning(), (Morning{0, 0})) << "it is not eight yet";
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning(), (Morning{0, 1}));
  EXPECT_EQ(morning(), (Morning{0, 0})) << "once a day";
  ASSERT_EQ(mails().size(), 1U);
  auto const mail = mails().front();
  EXPECT_EQ(mail.recipient, "officer@example.org");
  EXPECT_EQ(mail.subject, "Kunming Office: 2 notices, 30 November 2026");
  EXPECT_THAT(mail.text, HasSubstr("A task for you: Book <the> hall & more\nbecause it was given to you\n"
                                   "https://friends.example.org/en/office/tasks/task?id=1\n"));
  EXPECT_THAT(mail.html, HasSubstr("Book &lt;the&gt; hall &amp; more"));
  EXPECT_THAT(mail.text, Not(HasSubstr("other"))) << "nobody is named but the reader";
  EXPECT_THAT(mail.unsubscribe, testing::StartsWith("https://friends.example.org/en/digest/end/amity-digest_"));
  end_mails("sent");
  now = at("2026-12-01", 0h);
  EXPECT_EQ(morning(), (Morning{0, 0})) << "there is nothing new";
  task("Another");
  now = at("2026-12-02", 0h);
  EXPECT_EQ(morning(), (Morning{0, 1}));
  EXPECT_THAT(mails().front().text, Not(HasSubstr("A car")));
}

TEST_P(SendingTest, no_digest_on_a_holiday_and_one_on_a_weekend_day_that_is_worked_for_it) {
  now = at("2026-09-30", 2h);
  task("A car");
  for (auto const* day : {"2026-10-01", "2026-10-04", "2026-10-07"}) {
    now = at(day, 0h);
    EXPECT_EQ(morning().digests, 0U) << day;
  }
  now = at("2026-10-08", 0h);
  EXPECT_EQ(morning().digests, 1U);
  end_mails("sent");
  task("Another");
  now = at("2026-10-10", 0h);  // a Saturday, worked for National Day
  EXPECT_EQ(morning().digests, 1U);
}

TEST_P(SendingTest, a_mail_server_that_is_away_for_days_gets_one_digest_with_all_of_it_when_it_is_back) {
  task("Monday's");
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning().digests, 1U);
  task("Tuesday's");
  now = at("2026-12-01", 0h);
  EXPECT_EQ(morning().digests, 1U);
  now = at("2026-12-02", 0h);
  EXPECT_EQ(morning().digests, 0U) << "the one that waits says it all";
  ASSERT_EQ(mails().size(), 1U);
  EXPECT_EQ(count(mails().front().text, "Monday's"), 1);
  EXPECT_EQ(count(mails().front().text, "Tuesday's"), 1);
  EXPECT_EQ(mails("given_up").size(), 1U);
}

TEST_P(SendingTest, a_digest_that_a_mail_server_may_have_is_not_told_again) {
  task("Monday's");
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning().digests, 1U);
  write([](auto& tx) { return tx.execute({"h", "UPDATE mail_message SET handed_over = 1"}); });
  task("Tuesday's");
  now = at("2026-12-01", 0h);
  EXPECT_EQ(morning().digests, 1U);
  ASSERT_EQ(mails().size(), 2U);
  EXPECT_THAT(mails().back().text, Not(HasSubstr("Monday's")));
}

TEST_P(SendingTest, what_was_read_or_is_done_or_goes_to_somebody_who_may_not_come_in_is_in_no_mail) {
  auto const finished = task("Done");
  task("Read");
  write([&](auto& tx) { return mark_read(tx, now, kunming, officer, NoticeId{2}, Reach::this_one); });
  ASSERT_TRUE(done(officer, [&](auto& c) { return work::move_task(c, finished, {work::TaskState::done, {}}); }));
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning().digests, 0U);
  task("Gone");
  write([&](auto& tx) {
    return tx.execute({"d", "UPDATE account SET state = 'disabled' WHERE id = :id"}, {{"id", officer}});
  });
  now = at("2026-12-01", 0h);
  EXPECT_EQ(morning().digests, 0U);
}

TEST_P(SendingTest, the_day_before_the_last_is_told_at_once_and_each_kind_as_its_reader_chose) {
  task("A car", parse_day("2026-12-01").value());
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning(), (Morning{1, 1}));
  EXPECT_EQ(at_once(), 1U);
  EXPECT_EQ(at_once(), 0U) << "once";
  ASSERT_EQ(mails().size(), 2U);
  EXPECT_EQ(mails().back().subject, "No other working day comes before the day it is due: A car");
  EXPECT_THAT(mails().back().text, HasSubstr("due on 1 December 2026"));
  EXPECT_THAT(mails().back().unsubscribe, IsEmpty());
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return choose_ways(c, officer, {{Kind::task_given, Way::at_once}, {Kind::overdue, Way::none}});
  }));
  task("Another");
  EXPECT_EQ(at_once(), 1U);
  now = at("2026-12-02", 0h);
  EXPECT_EQ(morning(), (Morning{1, 0})) << "it is overdue, and she wants no mail of that";
  EXPECT_EQ(write([&](auto& tx) { return notices_of(tx, kunming, officer, Which::unread, 9).front().kind; }),
            Kind::overdue);
}

TEST_P(SendingTest, days_when_nobody_was_there_are_made_up_for_once) {
  task("A car", parse_day("2026-12-01").value());
  now = at("2026-11-30", 0h);
  (void)morning();
  end_mails("sent");
  now = at("2026-12-05", 5h);  // Saturday
  EXPECT_EQ(morning(), (Morning{1, 0}));
  now = at("2026-12-07", 0h);
  EXPECT_EQ(morning(), (Morning{1, 1}));
  EXPECT_EQ(count(mails().back().text, "A car"), 1) << "the newest reminder alone";
}

TEST_P(SendingTest, one_press_ends_the_digest_and_nothing_else) {
  task("A car", parse_day("2026-12-02").value());
  now = at("2026-11-30", 0h);
  EXPECT_EQ(morning().digests, 1U);
  auto const address = mails().front().unsubscribe;
  auto const hash = accounts::hash_of(address.substr(address.find("amity-digest_")));
  ASSERT_TRUE(done({}, [&](auto& c) { return end_digest(c, hash); }));
  EXPECT_FALSE(done({}, [&](auto& c) { return end_digest(c, "another"); }));
  task("Another");
  now = at("2026-12-01", 0h);
  EXPECT_EQ(morning().digests, 0U);
  EXPECT_EQ(at_once(), 1U) << "the last day is tomorrow";
}

TEST_P(SendingTest, a_day_comes_into_the_calendar_of_who_wants_it_is_changed_there_and_taken_back) {
  auto const invitations = [&] { return write([&](auto& tx) { return write_invitations(tx, now, post); }); };
  auto const calendars = [&] {
    auto tx = database.read();
    return tx.all({"c", "SELECT calendar_method || ' ' || calendar FROM mail_message WHERE calendar <> '' ORDER BY id"},
                  {}, [](db::Row const& row) { return row.get<std::string>(0); });
  };
  auto const first = parse_day("2026-12-04").value();
  auto const id = task("A car", first);
  EXPECT_EQ(invitations(), 0U) << "nobody chose it";
  ASSERT_TRUE(done(officer, [&](auto& c) { return choose_invitations(c, officer, true); }));
  EXPECT_EQ(invitations(), 1U);
  EXPECT_EQ(invitations(), 0U) << "once";
  EXPECT_THAT(calendars().back(), testing::AllOf(testing::StartsWith("REQUEST "), HasSubstr("METHOD:REQUEST\r\n"),
                                                 HasSubstr("UID:task-1-of-1@amity\r\n"), HasSubstr("SEQUENCE:0\r\n"),
                                                 HasSubstr("DTSTART;VALUE=DATE:20261204\r\n"),
                                                 HasSubstr("ORGANIZER:mailto:amity@example.org\r\n"),
                                                 HasSubstr("mailto:officer@example.org\r\n")));
  work::TaskFields const before{.title = "A car", .person = officer, .due = first};
  auto after = before;
  after.due = parse_day("2026-12-07").value();
  ASSERT_TRUE(done(other, [&](auto& c) {
    return work::change_task(c, id, after, commands::Seen{1, work::texts_of(before)});
  }));
  EXPECT_EQ(invitations(), 1U);
  EXPECT_THAT(calendars().back(), testing::AllOf(HasSubstr("METHOD:REQUEST\r\n"), HasSubstr("SEQUENCE:1\r\n"),
                                                 HasSubstr("DTSTART;VALUE=DATE:20261207\r\n")));
  ASSERT_TRUE(done(other, [&](auto& c) { return work::move_task(c, id, {work::TaskState::done, {}}); }));
  EXPECT_EQ(invitations(), 1U);
  EXPECT_EQ(invitations(), 0U);
  EXPECT_THAT(calendars().back(), testing::AllOf(testing::StartsWith("CANCEL "), HasSubstr("UID:task-1-of-1@amity\r\n"),
                                                 HasSubstr("SEQUENCE:2\r\n"), HasSubstr("STATUS:CANCELLED\r\n")));
  ASSERT_TRUE(done(other, [&](auto& c) { return work::move_task(c, id, {work::TaskState::open, {}}); }));
  EXPECT_EQ(invitations(), 1U);
  EXPECT_THAT(calendars().back(), testing::AllOf(HasSubstr("METHOD:REQUEST\r\n"), HasSubstr("SEQUENCE:3\r\n")));
}

TEST_P(SendingTest, ones_own_calendar_holds_ones_own_and_is_the_same_text_on_the_same_day) {
  task("A car; with, 司机", parse_day("2026-12-01").value());
  auto const text = [&](accounts::AccountId who, std::string const& day) {
    auto tx = database.read();
    auto const account = accounts::account_of(tx, kunming, who).value();
    return own_calendar(tx, post, account, parse_day(day).value());
  };
  auto const own = text(officer, "2026-11-30");
  EXPECT_EQ(own, text(officer, "2026-11-30"));
  EXPECT_THAT(own, HasSubstr("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n"));
  EXPECT_THAT(own, HasSubstr("SUMMARY:Task: A car\\; with\\, 司机\r\n"));
  EXPECT_THAT(own, HasSubstr("UID:task-1-of-1@amity\r\n"));
  EXPECT_THAT(own, HasSubstr("DTSTAMP:20261127T020000Z\r\n"));
  EXPECT_THAT(own, HasSubstr("SEQUENCE:0\r\n"));
  for (std::size_t from = 0; from < own.size();) {
    auto const end = own.find("\r\n", from);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - from, 75U);
    from = end + 2;
  }
  EXPECT_THAT(text(person("third", "en"), "2026-11-30"), Not(HasSubstr("VEVENT")));
}

}  // namespace
}  // namespace amity::notices::web
