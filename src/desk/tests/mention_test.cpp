// SPDX-License-Identifier: Apache-2.0
#include "desk/mention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::desk {
namespace {

using accounts::AccountId;
using testing::ElementsAre;
using testing::IsEmpty;

accounts::Account account(std::int64_t id, std::string name, std::string email,
                          accounts::AccountState state = accounts::AccountState::active) {
  accounts::Account made;
  made.id = AccountId{id};
  made.fields.name = std::move(name);
  made.fields.email = std::move(email);
  made.state = state;
  return made;
}
std::vector<accounts::Account> const people{
    account(1, "Li Na", "li.na@example.org"),
    account(2, "Li Na Wang", "wang@example.org"),
    account(3, "陈丽华", "chen@example.org"),
    account(4, "José García", "jose@example.org"),
    account(5, "Chen", "c.1@example.org"),
    account(6, "Chen", "c.2@example.org"),
    account(7, "Old Friend", "old@example.org", accounts::AccountState::disabled)};

std::vector<std::int64_t> ids_in(std::string_view text) {
  std::vector<std::int64_t> ids;
  for (auto const id : mentioned_in(text, people).people) ids.push_back(id.value);
  return ids;
}
std::vector<std::string> errors_in(std::string_view text) {
  std::vector<std::string> codes;
  for (auto const& error : mentioned_in(text, people).errors) codes.push_back(error.code);
  return codes;
}

TEST(Mentions, are_of_whole_names_and_the_longest_that_stands_there) {
  EXPECT_THAT(ids_in("@Li Na please look"), ElementsAre(1));
  EXPECT_THAT(ids_in("@Li Na Wang please look"), ElementsAre(2));
  EXPECT_THAT(ids_in("@li na, and @LI NA WANG."), ElementsAre(1, 2));
  EXPECT_THAT(ids_in("@Li Na @Li Na"), ElementsAre(1)) << "once";
}

TEST(Mentions, are_of_any_script) {
  EXPECT_THAT(ids_in("请@陈丽华看一下"), ElementsAre(3));
  EXPECT_THAT(ids_in("@jose garcia"), ElementsAre(4)) << "accents do not count";
}

TEST(Mentions, are_of_addresses_and_of_beginnings_that_only_one_has) {
  EXPECT_THAT(ids_in("@wang@example.org, please"), ElementsAre(2));
  EXPECT_THAT(ids_in("@JOSE@example.org."), ElementsAre(4));
  EXPECT_THAT(ids_in("@Gar"), ElementsAre(4));
}

TEST(Mentions, are_none_within_a_word_or_before_a_blank) {
  EXPECT_THAT(ids_in("write to a@example.org, or @ the door"), IsEmpty());
  EXPECT_THAT(errors_in("write to a@example.org, or @ the door @"), IsEmpty());
}

TEST(Mentions, that_may_be_several_people_or_nobody_are_told) {
  EXPECT_THAT(errors_in("@Chen"), ElementsAre("mention_ambiguous"));
  EXPECT_THAT(errors_in("@c.1@example.org"), IsEmpty());
  EXPECT_THAT(errors_in("@Li"), ElementsAre("mention_ambiguous"));
  EXPECT_THAT(errors_in("@Nobody and @nobody@example.org"), ElementsAre("mention_unknown", "mention_unknown"));
  EXPECT_THAT(errors_in("@Old Friend"), ElementsAre("mention_unknown")) << "signs in no more";
  EXPECT_EQ(mentioned_in("@Chen", people).errors.front().field, "text");
}

}  // namespace
}  // namespace amity::desk
