// SPDX-License-Identifier: Apache-2.0
#include "mail/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace amity::mail {
namespace {

using testing::ElementsAre;

class ServerSettings : public testing::Test {
 protected:
  ServerSettings() { std::ofstream(file) << "secret\n"; }
  ~ServerSettings() override { std::filesystem::remove(file); }

  static std::vector<std::string> wrong(ServerTexts const& texts) {
    std::vector<std::string> fields;
    if (auto const read = read_server(texts); !read)
      for (auto const& error : read.error().all()) fields.push_back(error.field);
    return fields;
  }

  std::filesystem::path const file{std::filesystem::temp_directory_path() /
                                   ("amity-mail-" + std::to_string(::getpid()) + ".password")};
};

TEST_F(ServerSettings, of_a_server_elsewhere_ask_for_encryption) {
  auto const server = read_server({"smtp://mail.example.org", "amity@example.org", "amity", file, "", ""}).value();
  EXPECT_EQ(server.url, "smtp://mail.example.org:587");
  EXPECT_EQ(server.starttls, Starttls::required);
  EXPECT_EQ(server.password, "secret");
  EXPECT_EQ(read_server({"smtps://mail.example.org/", "a@b.cd", {}, {}, {}, {}}).value().url,
            "smtps://mail.example.org:465");
}

TEST_F(ServerSettings, of_this_machine_do_not_unless_they_say_so) {
  for (auto const* url : {"smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://[::1]:25"}) {
    EXPECT_EQ(read_server({url, "a@b.cd", {}, {}, "", {}}).value().starttls, Starttls::never) << url;
    EXPECT_EQ(read_server({url, "a@b.cd", {}, {}, "required", {}}).value().starttls, Starttls::required) << url;
  }
}

TEST_F(ServerSettings, that_are_wrong_are_told_all_at_once) {
  EXPECT_THAT(wrong({"mail.example.org", "amity", "amity", "/nowhere/password", "maybe", "/nowhere/ca.pem"}),
              ElementsAre("server", "from", "password_file", "starttls", "ca_file"));
  for (auto const* url : {"", "http://mail.example.org", "smtp://", "smtp://mail.example.org:0",
                          "smtp://mail.example.org:65536", "smtp://me@mail.example.org", "smtp://a b", "smtp://a/b"})
    EXPECT_THAT(wrong({url, "a@b.cd", {}, {}, {}, {}}), ElementsAre("server")) << url;
}

TEST_F(ServerSettings, of_a_user_and_a_password_belong_together) {
  EXPECT_THAT(wrong({"smtp://localhost", "a@b.cd", "amity", {}, {}, {}}), ElementsAre("password_file"));
  EXPECT_THAT(wrong({"smtp://localhost", "a@b.cd", "", file, {}, {}}), ElementsAre("user"));
}

TEST_F(ServerSettings, send_no_password_for_everybody_to_read) {
  EXPECT_THAT(wrong({"smtp://mail.example.org", "a@b.cd", "amity", file, "never", {}}), ElementsAre("starttls"));
  EXPECT_THAT(wrong({"smtps://mail.example.org", "a@b.cd", "amity", file, "never", {}}), ElementsAre());
  EXPECT_THAT(wrong({"smtp://localhost", "a@b.cd", "amity", file, "never", {}}), ElementsAre());
}

}  // namespace
}  // namespace amity::mail
