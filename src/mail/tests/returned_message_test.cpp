// SPDX-License-Identifier: Apache-2.0
// Reports as mail servers write them, made by hand in the forms of Postfix, Exim, Exchange, Gmail and qmail.
#include "mail/returned_message.h"

#include "core/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace amity::mail {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view key{"k7m2q4x3n5a6b2c3d4e5f6g7h2"};

std::string sample(std::string const& name) {
  std::ifstream in(repository_root() / "src/mail/tests/fuzz/corpus/returned_message" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
ReturnedMessage read(std::string const& name) { return read_returned_message(sample(name)); }

// "failed hard 5.1.1", and the first key where it is the right one.
std::string said(std::string const& name) {
  auto const message = read(name);
  auto text = std::string(to_string(message.kind));
  if (message.kind == ReturnKind::failed) text += " " + std::string(to_string(message.lasting)) + " " + message.status;
  return text + (!message.keys.empty() && message.keys.front() == key ? ", with the key" : ", without a key");
}

TEST(ReturnedMessages, of_every_server_say_which_mail_came_back_and_why) {
  EXPECT_EQ(said("postfix_unknown"), "failed hard 5.1.1, with the key");
  EXPECT_EQ(said("exim"), "failed hard 5.2.2, with the key")
      << "where the status is 5.0.0 the other server's says more";
  EXPECT_EQ(said("exim_old"), "failed hard 550, with the key");
  EXPECT_EQ(said("exchange"), "failed hard 5.1.10, with the key") << "in capital letters, with CRLF";
  EXPECT_EQ(said("gmail"), "failed hard 5.1.1, with the key");
  EXPECT_EQ(said("qmail"), "failed hard 5.1.1, with the key");
  EXPECT_EQ(said("utf8_report"), "failed hard 5.4.4, with the key");
  EXPECT_EQ(said("two_recipients"), "failed hard 5.1.1, with the key") << "one of those that it was passed on to";
}

TEST(ReturnedMessages, tell_what_is_late_from_what_came_back) {
  EXPECT_EQ(said("postfix_delayed"), "delayed, with the key");
  EXPECT_EQ(said("postfix_expired"), "failed soft 4.4.1, with the key");
  EXPECT_EQ(said("postfix_delivered"), "delivered, with the key");
}

TEST(ReturnedMessages, that_are_none_are_called_what_they_are) {
  EXPECT_EQ(said("automatic_reply"), "automatic, with the key");
  EXPECT_EQ(said("read_receipt"), "automatic, with the key");
  EXPECT_EQ(said("person"), "person, with the key");
  EXPECT_EQ(said("broken_mime"), "unreadable, with the key");
  EXPECT_EQ(said("no_message"), "unreadable, without a key");
  EXPECT_EQ(said("blank"), "empty, without a key");
  EXPECT_EQ(read_returned_message("").kind, ReturnKind::empty);
}

TEST(ReturnedMessages, hold_the_servers_words_and_nothing_of_the_mail) {
  EXPECT_EQ(read("postfix_unknown").words,
            "550 5.1.1 <maria@example.org>: Recipient address rejected: User unknown in local recipient table");
  EXPECT_THAT(read("qmail").words, HasSubstr("no mailbox here by that name"));
  EXPECT_THAT(read("exim_old").words, HasSubstr("550 no such person here"));
  for (auto const* name : {"postfix_unknown", "exim", "exim_old", "exchange", "gmail", "qmail"})
    EXPECT_THAT(read(name).words, Not(HasSubstr("secret sentence"))) << name;
}

TEST(ReturnedMessages, are_known_by_the_address_that_the_mail_server_says_they_came_to) {
  auto text = sample("qmail");
  for (auto at = text.find(key); at != std::string::npos; at = text.find(key)) text.replace(at, key.size(), "x");
  EXPECT_THAT(read_returned_message(text).keys, IsEmpty());
  auto const rewritten = "SRS0=ab2=cd=friends.example.org=returns+" + std::string(key) + "@forward.example.net";
  EXPECT_EQ(read_returned_message(text, rewritten).keys, std::vector{std::string(key)});
}

TEST(ReturnedMessages, of_any_size_and_depth_are_read) {
  std::string const huge(std::size_t{50} << 20, 'x');
  EXPECT_EQ(read_returned_message(huge).kind, ReturnKind::unreadable);
  EXPECT_EQ(read_returned_message(sample("postfix_unknown") + huge).status, "5.1.1");
  EXPECT_EQ(read_returned_message(std::string(std::size_t{50} << 20, '\n')).kind, ReturnKind::unreadable);
  std::string nested;
  for (int i = 0; i < 20'000; ++i) {
    auto const boundary = "b" + std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  EXPECT_EQ(read_returned_message(nested).kind, ReturnKind::unreadable) << "it is from nobody, to nobody";
  std::string within = "To: a@b.cd\n";
  for (int i = 0; i < 20'000; ++i) within += "Content-Type: message/rfc822\n\n";
  EXPECT_EQ(read_returned_message(within).kind, ReturnKind::person);
}

}  // namespace
}  // namespace amity::mail
