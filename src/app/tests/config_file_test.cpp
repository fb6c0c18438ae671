// SPDX-License-Identifier: Apache-2.0
#include "config_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace amity::app {
namespace {

class Settings : public testing::Test {
 protected:
  Settings() {
    verb.add_option("--port", port)->check(CLI::Range(0, 65535));
    verb.add_option("--office", office);
    verb.add_option("--rate", rate);
    verb.add_flag("--access-log", access_log);
    verb.add_option("--config", config);
  }
  ~Settings() override { std::filesystem::remove(file); }

  fields::Checked<void> filled(std::string const& toml, std::string const& flags = "") {
    std::ofstream(file) << toml;
    verb.parse(flags);
    return fill_from_file(verb, file);
  }
  std::string refused(std::string const& toml) {
    auto const read = filled(toml);
    if (read) return "none";
    std::string told;
    for (auto const& error : read.error().all())
      told += (told.empty() ? "" : "\n") + fields::told_in_file("", error).substr(2);
    return told;
  }

  std::string const file{std::filesystem::temp_directory_path() /
                         ("amity-settings-" + std::to_string(::getpid()) + ".toml")};
  CLI::App verb;
  int port{8080};
  std::filesystem::path office;
  double rate{100};
  bool access_log{false};
  std::string config;
};

TEST_F(Settings, of_each_type_are_taken) {
  ASSERT_TRUE(filled("port = 80\noffice = \"data/kunming\"\nrate = 12.5\naccess-log = true\n"));
  EXPECT_EQ(port, 80);
  EXPECT_EQ(office, "data/kunming");
  EXPECT_EQ(rate, 12.5);
  EXPECT_TRUE(access_log);
}

TEST_F(Settings, that_a_flag_has_set_stay) {
  ASSERT_TRUE(filled("port = 80\nrate = 5\n", "--port 81"));
  EXPECT_EQ(port, 81);
  EXPECT_EQ(rate, 5);
}

TEST_F(Settings, that_are_not_in_the_file_stay_built_in) {
  ASSERT_TRUE(filled("# nothing\naccess-log = false\n"));
  EXPECT_EQ(port, 8080);
  EXPECT_FALSE(access_log);
}

TEST_F(Settings, that_nobody_knows_are_named_with_the_nearest) {
  EXPECT_EQ(refused("\nprot = 80\n"), "line 2: there is no setting \"prot\"; \"port\" was meant?");
  EXPECT_EQ(refused("zzzzzzzzzz = 80\n"), "line 1: there is no setting \"zzzzzzzzzz\"");
  EXPECT_THAT(refused("config = \"other.toml\"\n"), testing::HasSubstr("no setting \"config\""));
}

TEST_F(Settings, of_another_type_are_refused_by_line) {
  EXPECT_EQ(refused("port = [80, 81]\n"), "line 1: port: it is a list, not a single value");
  EXPECT_EQ(refused("rate = 1\n[port]\nnumber = 80\n"), "line 2: port: it is an object, not a single value");
  EXPECT_EQ(refused("office = 5\n"), "line 1: office: \"5\" is a number, not a text");
  EXPECT_THAT(refused("port = 70000\n"), testing::StartsWith("line 1: "));
  EXPECT_THAT(refused("access-log = \"sometimes\"\n"), testing::StartsWith("line 1: "));
}

TEST_F(Settings, that_are_wrong_are_told_all_at_once_and_the_others_are_taken) {
  EXPECT_EQ(refused("port = [80]\nrate = 5\noffice = 5\nprot = 1\nacces-log = true\n"),
            "line 1: port: it is a list, not a single value\n"
            "line 3: office: \"5\" is a number, not a text\n"
            "line 5: there is no setting \"acces-log\"; \"access-log\" was meant?\n"
            "line 4: there is no setting \"prot\"; \"port\" was meant?");
  EXPECT_EQ(rate, 5);
}

TEST_F(Settings, that_cannot_be_read_are_told) {
  EXPECT_EQ(fill_from_file(verb, "/nowhere.toml").error().first().message,
            "the settings file /nowhere.toml cannot be read");
  EXPECT_FALSE(fill_from_file(verb, std::filesystem::temp_directory_path()));
}

}  // namespace
}  // namespace amity::app
