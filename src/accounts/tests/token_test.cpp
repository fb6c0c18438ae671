// SPDX-License-Identifier: Apache-2.0
#include "accounts/session.h"
#include "commands/testing/offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

class Tokens : public commands::OfficesTest {
 protected:
  commands::Outcome<std::string> make(NewToken const& wanted) {
    return commands::execute(database, clock(), {OfficeId{1}, {"cli:maria"}, "token.create", "token", {}, {}},
                             [&](commands::Command& command) { return create_token(command, wanted); });
  }
  commands::Outcome<std::string> revoke(TokenId id) {
    return commands::execute(database, clock(), {OfficeId{1}, {"cli:maria"}, "token.revoke", "token/1", {}, {}},
                             [&](commands::Command& command) { return revoke_token(command, id); });
  }
  Result<Session> session(std::string_view secret, Instant at) {
    auto tx = database.read();
    return session_of(tx, secret, at);
  }
  void SetUp() override {
    now = parse_day("2026-11-28").value();
    OfficesTest::SetUp();
  }
  NewToken website{"website", {Right::edit_partnerships}, parse_day("2027-01-01").value()};
};

TEST_P(Tokens, act_for_their_office_until_their_day) {
  auto const secret = make(website).value();
  EXPECT_EQ(secret.substr(0, 6), "amity_");
  EXPECT_EQ(secret.size(), 49U);
  auto const found = session(secret, now);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->office, OfficeId{1});
  EXPECT_EQ(found->actor, "token:1 website");
  EXPECT_EQ(found->rights, Rights{Right::edit_partnerships});
  EXPECT_TRUE(session(secret, parse_day("2026-12-31").value()));
  EXPECT_FALSE(session(secret, parse_day("2027-01-01").value()));
}

TEST_P(Tokens, that_are_wrong_are_all_refused_alike) {
  auto const secret = make(website).value();
  auto const changed = secret.substr(0, 48) + (secret.back() == 'A' ? "B" : "A");
  auto const expected = session("nothing", now).error();
  EXPECT_EQ(expected.code, Errc::refused);
  for (auto const& wrong : {std::string{}, secret.substr(6), changed, secret + " "})
    EXPECT_EQ(session(wrong, now).error(), expected) << wrong;
}

TEST_P(Tokens, that_are_revoked_are_of_no_use_from_that_moment) {
  auto const secret = make(website).value();
  auto const found = session(secret, now).value();
  {
    auto tx = database.read();
    EXPECT_TRUE(may(tx, found, Right::edit_partnerships, now));
    EXPECT_FALSE(may(tx, found, Right::edit_halls, now));
  }
  EXPECT_TRUE(revoke(found.token));
  EXPECT_TRUE(revoke(found.token));
  EXPECT_FALSE(session(secret, now));
  auto tx = database.read();
  EXPECT_FALSE(may(tx, found, Right::edit_partnerships, now));
  EXPECT_EQ(journal::recent(tx, OfficeId{1}, 9).size(), 2U);
}

TEST_P(Tokens, that_are_not_there_cannot_be_revoked) { EXPECT_EQ(revoke(TokenId{9}).error().code, Errc::not_found); }

TEST_P(Tokens, tell_all_that_is_wrong_with_a_new_one_at_once) {
  auto const made = make({" ", {}, parse_day("2026-11-28").value()});
  ASSERT_FALSE(made);
  std::vector<std::string> names;
  for (auto const& error : made.error().errors.all()) names.push_back(error.field);
  EXPECT_EQ(names, (std::vector<std::string>{"name", "rights", "ends_on"}));
}

TEST_P(Tokens, have_a_name_that_a_journal_can_show) {
  auto const refused = [&](std::string const& name) {
    auto const made = make({name, website.rights, {}});
    return made ? std::string("made") : made.error().errors.first().message;
  };
  EXPECT_EQ(refused("a\x1b[31mb"), "the name has characters in it that nobody sees");
  EXPECT_EQ(refused("a\x7f"), "the name has characters in it that nobody sees");
  EXPECT_EQ(refused("a\u202eb"), "the name has characters in it that nobody sees");
  EXPECT_EQ(refused("\u3000"), "a token needs a name that says what it is for");
  EXPECT_EQ(refused("\xd4\xff"), "the name is not UTF-8");
  EXPECT_EQ(refused(std::string(101, 'a')), "the name has 101 characters");
  std::string long_name;
  for (int i = 0; i < 100; ++i) long_name += "友";
  EXPECT_EQ(refused(long_name), "made");
}

TEST_P(Tokens, leave_no_secret_in_the_tables) {
  auto const secret = make(website).value();
  auto tx = database.read();
  for (auto const* table : {"api_token", "journal"}) {
    std::string const sql = std::string("SELECT * FROM ") + table;
    tx.each({table, sql}, {}, [&](db::Row const& row) {
      for (std::size_t i = 2; i < 7; ++i) EXPECT_EQ(row.text(i).find(secret.substr(6)), std::string_view::npos);
    });
  }
}

INSTANTIATE_TEST_SUITE_P(Databases, Tokens, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST(RightsText, is_read_as_it_is_written_and_names_what_is_no_right) {
  Rights const all{all_rights.begin(), all_rights.end()};
  EXPECT_EQ(parse_rights(to_string(all)).value(), all);
  EXPECT_EQ(parse_rights("edit_halls, read_office").value(), (Rights{Right::read_office, Right::edit_halls}));
  EXPECT_EQ(parse_rights("edit_hall").error().field, "rights");
  EXPECT_FALSE(parse_rights(" "));
}

}  // namespace
}  // namespace amity::accounts
