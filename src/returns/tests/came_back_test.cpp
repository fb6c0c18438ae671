// SPDX-License-Identifier: Apache-2.0
#include "returns/came_back.h"

#include "commands/testing.h"
#include "db/testing.h"
#include "notices/mailing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::returns {
namespace {

using accounts::AccountId;
using accounts::Role;
using notices::Because;
using notices::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId kunming{1};
using Told = std::vector<std::pair<std::string, Because>>;  // about what, why

class ComingBack : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(std::string actor, Work&& work) {
    return commands::execute_value(
        database, [this] { return now; }, {kunming, {std::move(actor)}, "a.verb", "account", {}, {}}, work);
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
    director = person("director", Role::director);
    officer = person("officer", Role::officer);
    enter(director);
    enter(officer);
  }
  AccountId person(std::string const& name, Role role) {
    accounts::AccountFields const who{name + "@example.org", name, "en", role, {}};
    return done("cli:root", [&](auto& c) { return accounts::add_account(c, who); }).value();
  }
  // As one who chose a password.
  void enter(AccountId id) {
    auto tx = database.write();
    tx.execute({"a", "UPDATE account SET state = 'active' WHERE id = :id"}, {{"id", id}});
    tx.commit();
  }
  void back(mail::NewMail mail, std::string status, mail::Lasting lasting = mail::Lasting::hard) {
    mail.office = kunming;
    mail.subject = "A";
    mail.text = "B";
    auto tx = database.write();
    auto const id = mail::enqueue_mail(
                        tx, [this] { return now; }, mail)
                        .value()
                        .id;
    auto whole = mail::find(tx, kunming, id).value();
    whole.returned = mail::Returned{lasting, std::move(status), "no such user", now};
    came_back(tx, whole);
    tx.commit();
  }
  mail::NewMail digest(std::string key) const {
    mail::NewMail mail;
    mail.key = std::move(key);
    mail.about = notices::about_mail(officer, notices::MailOn::digest);
    mail.to.address = "Officer@example.org";
    mail.record = "account/" + std::to_string(officer.value);
    return mail;
  }
  Told told(AccountId whom) {
    auto tx = database.read();
    Told found;
    for (auto const& one : notices::notices_of(tx, kunming, whom, notices::Which::unread, 100)) {
      EXPECT_EQ(one.kind, Kind::mail_returned);
      found.emplace_back(one.about.kind + "/" + std::to_string(one.about.id), one.because);
    }
    return found;
  }
  std::string status_of_stop() {
    auto tx = database.read();
    auto const stop = stop_of(tx, accounts::account_of(tx, kunming, officer).value());
    return stop ? stop->status : "none";
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{Instant{parse_day("2026-11-30").value()}};
  AccountId director{};
  AccountId officer{};
};
INSTANTIATE_TEST_SUITE_P(Databases, ComingBack, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(ComingBack, of_a_guests_link_is_told_to_who_shared_the_letter) {
  mail::NewMail link;
  link.key = "guest/3";
  link.to.address = "aoki@example.org";
  link.record = "letter/12";
  link.sent_by = officer.value;
  back(link, "4.2.2", mail::Lasting::soft);
  EXPECT_EQ(told(officer), (Told{{"letter/12", Because::you_sent}}));
  EXPECT_THAT(told(director), IsEmpty());
}

TEST_P(ComingBack, of_a_digest_ends_digests_and_is_told_once_to_who_looks_after_accounts) {
  back(digest("digest/2/2026-11-30"), "5.1.1");
  EXPECT_EQ(status_of_stop(), "5.1.1");
  back(digest("digest/2/2026-12-01"), "5.1.1");
  EXPECT_EQ(told(director), (Told{{"account/2", Because::you_look_after}}));
  EXPECT_THAT(told(officer), IsEmpty()) << "by a notice of what they never got";
}

TEST_P(ComingBack, that_says_nothing_of_the_address_ends_nothing) {
  back(digest("digest/2/1"), "4.4.7", mail::Lasting::soft);
  back(digest("digest/2/2"), "5.2.2");
  back(digest("digest/2/3"), "5.7.1");
  EXPECT_EQ(status_of_stop(), "none");
  EXPECT_THAT(told(director), IsEmpty());
}

TEST_P(ComingBack, of_an_address_that_one_had_ends_nothing) {
  auto old = digest("digest/2/1");
  old.to.address = "officer@elsewhere.example.org";
  back(old, "5.1.1");
  EXPECT_EQ(status_of_stop(), "none");
}

TEST_P(ComingBack, is_over_once_it_is_tried_again_or_the_address_is_another) {
  back(digest("digest/2/1"), "5.1.1");
  EXPECT_TRUE(done("account:1", [&](auto& c) { return try_again(c, officer); }));
  EXPECT_EQ(status_of_stop(), "none");
  EXPECT_THAT(told(director), IsEmpty());
  EXPECT_TRUE(done("account:1", [&](auto& c) { return try_again(c, officer); })) << "twice changes nothing";
  EXPECT_EQ(done("account:1", [&](auto& c) { return try_again(c, AccountId{99}); }).error().code, Errc::not_found);
  back(digest("digest/2/2"), "5.1.1");
  EXPECT_EQ(status_of_stop(), "5.1.1");
  {
    auto tx = database.write();
    tx.execute({"e", "UPDATE account SET email = 'other@example.org' WHERE id = 2"});
    tx.commit();
  }
  EXPECT_EQ(status_of_stop(), "none");
}

TEST_P(ComingBack, brings_what_the_digest_told_into_the_next) {
  auto const waiting = [&] {
    auto tx = database.read();
    return notices::waiting_for_mail(tx, kunming, now - notices::digest_within)[officer].size();
  };
  {
    auto tx = database.write();
    std::vector<notices::NewNotice> const news{
        {officer, Kind::issued, Because::you_wrote, {"letter", 1}, "letter/1/issued", {}, {}}};
    notices::tell(tx, kunming, now, news);
    std::vector<notices::NoticeId> const ids{notices::NoticeId{1}};
    notices::note_mailed(tx, kunming, ids, "digest/2/1");
    tx.commit();
  }
  EXPECT_EQ(waiting(), 0U);
  back(digest("digest/2/1"), "5.1.1");
  EXPECT_EQ(waiting(), 1U);
}

}  // namespace
}  // namespace amity::returns
