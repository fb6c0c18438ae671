// SPDX-License-Identifier: Apache-2.0
#include "accounts/account.h"
#include "commands/execute.h"
#include "commands/merge.h"
#include "db/testing.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "notices/notice.h"
#include "work/letter_details.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::guests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId kunming{1};
constexpr OfficeId fujisawa{2};

class Guests : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(std::string actor, Work&& work, OfficeId office = kunming) {
    return commands::execute_value(
        database, [this] { return now; }, {office, {std::move(actor)}, "a.verb", "letter", {}, {}}, work);
  }
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    for (std::int64_t const id : {1, 2}) {
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', 'CN', '', '')"},
                 {{"id", id}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", id}, {"slug", "office-" + std::to_string(id)}});
    }
    tx.commit();
    ASSERT_EQ(person("sharer").value, 1) << "account:1";
    fields.language = "en";
    fields.correspondent = "City of Fujisawa";
    fields.title = "A camp";
    letter = done("cli:root", [&](auto& c) {
               return work::add_letter(c, {work::Direction::out, fields, {}, today});
             }).value();
  }
  accounts::AccountId person(std::string const& name) {
    accounts::AccountFields const who{name + "@example.org", name, "en", accounts::Role::director, {}};
    return done("cli:root", [&](auto& c) { return accounts::add_account(c, who); }).value();
  }
  GuestFields somebody(May may) const {
    return {"Aoki", "aoki@example.org", "ja", may, today + std::chrono::days{30}, false};
  }
  GuestId shared(May may, std::string hash) {
    return done("account:1", [&](auto& c) { return share(c, letter, {somebody(may), hash, today}); }).value();
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
  }
  std::string did(std::string hash, Act what, std::string words = {}) {
    auto const shown = shown_hash(hash);
    return code_of(done("guest:1", [&](auto& c) { return act(c, {hash, what, shown, words, {}, today}); }));
  }
  // Of what who has the link is shown now.
  std::string shown_hash(std::string const& hash) {
    auto tx = database.read();
    auto const guest = guest_of(tx, hash);
    auto const shown = guest ? shown_to(tx, *guest) : std::nullopt;
    return shown ? shown->hash : std::string{};
  }
  void rewrite(std::string const& body) {
    auto const stored = [&] {
      auto tx = database.read();
      return work::letter_of(tx, kunming, letter).value();
    }();
    commands::Seen const seen{stored.version, work::texts_of(stored.fields)};
    auto wanted = fields;
    wanted.body = body;
    ASSERT_TRUE(done("cli:root", [&](auto& c) { return work::change_letter(c, letter, wanted, seen, today); }));
  }
  std::vector<Act> acts() {
    auto tx = database.read();
    std::vector<Act> found;
    for (auto const& one : acts_of(tx, kunming, letter)) found.push_back(one.act);
    return found;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Instant now{today};
  work::LetterFields fields;
  work::LetterId letter{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Guests, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Guests, do_what_their_link_allows_and_no_more) {
  shared(May::read, "r");
  shared(May::comment, "c");
  shared(May::confirm, "f");
  EXPECT_EQ(did("r", Act::opened), "done");
  EXPECT_EQ(did("r", Act::commented, "Hello"), "not_yours");
  EXPECT_EQ(did("r", Act::confirmed), "not_yours");
  EXPECT_EQ(did("c", Act::commented, "Hello"), "done");
  EXPECT_EQ(did("c", Act::commented, " \n"), "empty");
  EXPECT_EQ(did("c", Act::confirmed), "not_yours");
  EXPECT_EQ(did("f", Act::confirmed), "done");
  EXPECT_THAT(acts(), ElementsAre(Act::opened, Act::commented, Act::confirmed));
}

TEST_P(Guests, whose_link_was_never_told_get_another_and_the_first_opens_nothing) {
  auto const guest = shared(May::read, "lost");
  auto const again = [&](std::string actor, std::string hash) {
    return code_of(done(std::move(actor), [&](auto& c) { return renew_link(c, letter, guest, hash); }));
  };
  EXPECT_EQ(again("account:2", "other"), "not_found") << "who did not share it";
  EXPECT_EQ(again("account:1", "told"), "done");
  EXPECT_EQ(did("lost", Act::opened), "not_found");
  EXPECT_EQ(did("told", Act::opened), "done");
  EXPECT_EQ(again("account:1", "late"), "not_now") << "somebody has it by now";
}

TEST_P(Guests, confirm_only_the_text_that_stands) {
  shared(May::confirm, "f");
  auto const before = shown_hash("f");
  rewrite("Another text");
  auto const late = done("guest:1", [&](auto& c) { return act(c, {"f", Act::confirmed, before, {}, {}, today}); });
  EXPECT_EQ(code_of(late), "text_changed");
  EXPECT_THAT(acts(), IsEmpty());
  EXPECT_EQ(did("f", Act::confirmed), "done");
  rewrite("A third text");
  auto tx = database.read();
  EXPECT_NE(acts_of(tx, kunming, letter).front().shown_hash, shown_to(tx, *guest_of(tx, "f"))->hash);
}

TEST_P(Guests, are_shown_the_text_and_none_of_what_the_office_keeps_to_itself) {
  shared(May::read, "r");
  auto const before = shown_hash("r");
  fields.correspondent = "Inner note: City of Fujisawa";
  rewrite("");
  EXPECT_EQ(shown_hash("r"), before) << "who it is to is not shown, nor confirmed";
  auto tx = database.read();
  Shown const expected{"en", "A camp", "", "", "", {}, before};
  EXPECT_EQ(shown_to(tx, *guest_of(tx, "r")), expected);
}

TEST_P(Guests, see_the_translation_of_the_text_as_it_is_now_and_confirm_both) {
  shared(May::confirm, "f");
  auto const alone = shown_hash("f");
  work::PaperDetails const details{"Finance", "ja", "藤沢市", "キャンプ", "拝啓", "日程"};
  ASSERT_TRUE(done("cli:root", [&](auto& c) { return work::put_details(c, letter, details, {}); }));
  auto const shown = [&] {
    auto tx = database.read();
    return shown_to(tx, *guest_of(tx, "f")).value();
  };
  EXPECT_EQ(shown().translation, (ShownTranslation{"ja", "キャンプ", "拝啓", "日程"}));
  EXPECT_NE(shown().hash, alone) << "what is confirmed is the translation too";
  rewrite("Another text");
  EXPECT_EQ(shown().translation, std::nullopt) << "a translation of another text is shown to nobody";
}

TEST_P(Guests, see_who_issues_a_joint_letter_and_confirm_that_too) {
  shared(May::confirm, "f");
  auto const alone = shown_hash("f");
  ASSERT_TRUE(
      done("cli:root", [&](auto& c) { return work::put_details(c, letter, {.joint_with = "Education Bureau"}, {}); }));
  auto tx = database.read();
  auto const shown = shown_to(tx, *guest_of(tx, "f")).value();
  EXPECT_EQ(shown.joint_with, "Education Bureau");
  EXPECT_NE(shown.hash, alone);
}

TEST_P(Guests, take_the_pdf_of_a_letter_once_it_was_issued_and_it_is_noted) {
  shared(May::read, "r");
  auto const take = [&] {
    return code_of(done("guest:1", [&](auto& c) { return act(c, {"r", Act::took, {}, {}, {}, today}); }));
  };
  EXPECT_EQ(take(), "not_found") << "a draft is no paper";
  auto const series = done("cli:root", [&](auto& c) {
                        return work::put_series(c, {}, {work::Direction::out, "Letters", "KM-{year}-{n}"}, {});
                      }).value();
  auto const before = shown_hash("r");
  auto const hash = [&] {
    auto tx = database.read();
    return work::content_hash(work::letter_of(tx, kunming, letter).value());
  }();
  ASSERT_TRUE(done("account:1", [&](auto& c) { return work::issue(c, letter, {series, hash, "Li Hua", today}); }));
  EXPECT_EQ(shown_hash("r"), before) << "number and paper are no other text";
  EXPECT_EQ(take(), "done");
  auto tx = database.read();
  EXPECT_EQ(acts_of(tx, kunming, letter).back().words, "KM-2026-1.pdf");
}

TEST_P(Guests, of_a_letter_that_is_void_are_out_and_it_is_shared_with_nobody_else) {
  shared(May::read, "r");
  ASSERT_TRUE(done("account:1", [&](auto& c) { return work::void_letter(c, letter, "Not now"); }));
  EXPECT_EQ(did("r", Act::opened), "not_found");
  auto const again = done("account:1", [&](auto& c) { return share(c, letter, {somebody(May::read), "s", today}); });
  EXPECT_EQ(code_of(again), "not_now");
}

TEST_P(Guests, who_say_something_are_told_of_to_who_wrote_it_and_who_shared_it_and_to_nobody_else) {
  auto const writer = person("writer");
  accounts::AccountId const sharer{1};
  auto const other = person("other");
  letter = done(accounts::actor_of(writer), [&](auto& c) {
             return work::add_letter(c, {work::Direction::out, fields, {}, today});
           }).value();
  ASSERT_TRUE(done(accounts::actor_of(sharer), [&](auto& c) {
    return share(c, letter, {somebody(May::confirm), "f", today});
  }));
  EXPECT_EQ(did("f", Act::opened), "done");
  EXPECT_EQ(did("f", Act::commented, "Yes"), "done");
  EXPECT_EQ(did("f", Act::confirmed), "done");
  auto tx = database.read();
  auto const told = [&](accounts::AccountId who) {
    std::vector<std::pair<notices::Kind, notices::Because>> all;
    for (auto const& one : notices::notices_of(tx, kunming, who, notices::Which::all, 100))
      all.emplace_back(one.kind, one.because);
    return all;
  };
  using notices::Because;
  using notices::Kind;
  EXPECT_THAT(told(writer), ElementsAre(std::pair{Kind::guest_confirmed, Because::you_wrote},
                                        std::pair{Kind::guest_commented, Because::you_wrote}));
  EXPECT_THAT(told(sharer), ElementsAre(std::pair{Kind::guest_confirmed, Because::you_shared},
                                        std::pair{Kind::guest_commented, Because::you_shared}));
  EXPECT_THAT(told(other), IsEmpty());
}

TEST_P(Guests, are_out_once_their_link_is_revoked_or_has_ended_and_held_back_when_they_press_too_often) {
  auto const one = shared(May::read, "r");
  for (std::int64_t i = 0; i < most_an_hour; ++i) {
    now += std::chrono::seconds{1};
    ASSERT_EQ(did("r", Act::opened), "done");
  }
  EXPECT_EQ(did("r", Act::opened), "too_often");
  now += std::chrono::hours{2};
  EXPECT_EQ(did("r", Act::opened), "done");
  ASSERT_TRUE(done("account:1", [&](auto& c) { return revoke(c, letter, one); }));
  ASSERT_TRUE(done("account:1", [&](auto& c) { return revoke(c, letter, one); })) << "twice changes nothing";
  EXPECT_EQ(did("r", Act::opened), "not_found");
  EXPECT_EQ(did("another", Act::opened), "not_found");
  shared(May::read, "s");
  today += std::chrono::days{30};
  EXPECT_EQ(did("s", Act::opened), "done") << "the last day";
  today += std::chrono::days{1};
  EXPECT_EQ(did("s", Act::opened), "not_found");
}

TEST_P(Guests, are_invited_by_people_of_the_office_with_everything_that_is_wrong_told_at_once) {
  auto const sharing = [&](GuestFields const& who, std::string const& actor, OfficeId office = kunming) {
    return done(
        actor,
        [&](auto& c) {
          return share(c, letter, {who, "h", today});
        },
        office);
  };
  EXPECT_EQ(code_of(sharing(somebody(May::read), "token:1 website")), "a_person_decides");
  EXPECT_EQ(code_of(sharing(somebody(May::read), "account:1", fujisawa)), "not_found") << "another office's letter";
  auto const wrong =
      sharing({" ", "nobody", "de", May::read, today + longest + std::chrono::days{1}, false}, "account:1");
  ASSERT_FALSE(wrong);
  std::vector<std::string> at;
  for (auto const& error : wrong.error().errors.all()) at.push_back(error.field);
  EXPECT_THAT(at, ElementsAre("name", "email", "language", "until"));
  EXPECT_FALSE(
      sharing({"Aoki", "aoki@example.org", "ja", May::read, today - std::chrono::days{1}, false}, "account:1"));
}

}  // namespace
}  // namespace amity::guests
