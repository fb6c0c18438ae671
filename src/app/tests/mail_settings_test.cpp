// SPDX-License-Identifier: Apache-2.0
#include "config_file.h"
#include "mail_options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace amity::app {
namespace {

using testing::HasSubstr;

class MailSettings : public testing::Test {
 protected:
  MailSettings() { add_mail_options(verb, texts); }
  ~MailSettings() override { std::filesystem::remove(file); }

  fields::Checked<void> filled(std::string const& toml, std::string const& flags = "") {
    std::ofstream(file) << toml;
    verb.parse(flags);
    return fill_from_file(verb, file);
  }

  std::string const file{std::filesystem::temp_directory_path() /
                         ("amity-mail-settings-" + std::to_string(::getpid()) + ".toml")};
  CLI::App verb;
  mail::ServerTexts texts;
};

TEST_F(MailSettings, stand_in_a_table_of_their_own) {
  ASSERT_TRUE(filled("[mail]\nserver = \"smtp://mail\"\nfrom = \"a@b.cd\"\npassword_file = \"/p\"\n",
                     "--mail-from other@b.cd"));
  EXPECT_EQ(texts, (mail::ServerTexts{"smtp://mail", "other@b.cd", "", "/p", "", ""}));
}

TEST_F(MailSettings, that_nobody_knows_are_named_with_the_nearest) {
  auto const read = filled("[mail]\nserver = \"smtp://mail\"\npasword_file = \"/p\"\nfrom = 5\n");
  ASSERT_FALSE(read);
  std::string told;
  for (auto const& error : read.error().all()) told += fields::told_in_file("", error) + "\n";
  EXPECT_THAT(told, HasSubstr("line 3: there is no setting \"pasword_file\"; \"password_file\" was meant?"));
  EXPECT_THAT(told, HasSubstr("line 4: mail.from: \"5\" is a number, not a text"));
}

TEST_F(MailSettings, stand_nowhere_else) { EXPECT_FALSE(filled("mail-server = \"smtp://mail\"\n")); }

TEST_F(MailSettings, that_are_all_left_out_mean_no_mail) {
  EXPECT_FALSE(mail_server_of({}, "").value());
  EXPECT_TRUE(mail_server_of({.server = "smtp://localhost", .from = "a@b.cd"}, "https://b.cd").value());
}

TEST_F(MailSettings, need_the_address_that_links_lead_to) {
  auto const read = mail_server_of({.server = "smtp://localhost", .from = "nobody"}, "");
  ASSERT_FALSE(read);
  std::vector<std::string> fields;
  for (auto const& error : read.error().all()) fields.push_back(error.field);
  EXPECT_THAT(fields, testing::ElementsAre("mail.from", "origin"));
}

}  // namespace
}  // namespace amity::app
