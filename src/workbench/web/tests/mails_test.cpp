// SPDX-License-Identifier: Apache-2.0
#include "workbench/web/mails.h"

#include "accounts/secret.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::workbench::web {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using namespace std::chrono_literals;

Writer const writer{OfficeId{1},
                    {{"zh", "昆明市外事办公室"}, {"ja", "昆明市外事弁公室"}, {"en", "Kunming's office"}},
                    "Asia/Shanghai",
                    "https://friends.example.org"};
Instant const noon{Instant{parse_day("2026-11-29").value()} + 4h};

accounts::Account person(std::string language) {
  accounts::Account account;
  account.office = writer.office;
  account.id = accounts::AccountId{5};
  account.fields = {"maria@example.org", "Maria", std::move(language), accounts::Role::officer, {}};
  return account;
}

TEST(Mails, with_a_link_say_in_each_language_what_to_do_why_and_who_writes) {
  auto const secret = accounts::new_secret(accounts::link_prefix);
  for (auto const& [language, greeting, because] :
       {std::tuple{"zh", "Maria，您好：\n\n", "您收到此邮件，是因为"},
        std::tuple{"ja", "Maria 様\n\n", "お送りしています"},
        std::tuple{"en", "Dear Maria,\n\n", "You receive this email because"}})
    for (auto const why : {LinkMail::invited, LinkMail::reset, LinkMail::forgot}) {
      auto const mail = link_mail(writer, person(language), why, secret);
      auto const office = writer.name.at(language);
      EXPECT_THAT(mail.text, StartsWith(greeting));
      EXPECT_THAT(mail.text, HasSubstr("\nhttps://friends.example.org/" + std::string(language) +
                                       "/office/welcome?link=" + secret + "\n"));
      EXPECT_THAT(mail.text, HasSubstr(because));
      EXPECT_THAT(mail.text, EndsWith("\n\n" + office + "\n"));
      EXPECT_THAT(mail.subject, HasSubstr(office));
      EXPECT_EQ(mail.sender, office);
      EXPECT_EQ(mail.language, language);
      EXPECT_EQ(mail.secret, mail::Secret::yes);
      EXPECT_THAT(mail.key, Not(HasSubstr(secret)));
      EXPECT_THAT(mail.subject, Not(HasSubstr(secret)));
    }
}

TEST(Mails, of_notice_say_when_it_was_at_the_office) {
  for (auto const notice :
       {Notice::password_changed, Notice::second_step_set, Notice::second_step_removed, Notice::recovery_code_used,
        Notice::passkey_added, Notice::passkey_removed, Notice::new_browser})
    for (auto const* language : {"zh", "ja", "en"}) {
      auto const mail = notice_mail(writer, person(language), {notice, "a/key", "evil.example says hello"}, noon);
      EXPECT_THAT(mail.text, HasSubstr("12:00")) << mail.text;
      EXPECT_THAT(mail.text, HasSubstr("https://friends.example.org/" + std::string(language) + "/office/account"));
      EXPECT_THAT(mail.text, Not(HasSubstr("evil")));
      EXPECT_EQ(mail.key, "a/key");
      EXPECT_EQ(mail.secret, mail::Secret::no);
    }
}

TEST(Mails, of_an_office_without_a_name_in_the_readers_language_take_another) {
  auto nameless = writer;
  nameless.name.erase("ja");
  EXPECT_EQ(link_mail(nameless, person("ja"), LinkMail::invited, "amity-link_x").sender, "Kunming's office");
}

}  // namespace
}  // namespace amity::workbench::web
