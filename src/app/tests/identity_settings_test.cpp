// SPDX-License-Identifier: Apache-2.0
#include "identity_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace amity::app {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class IdentitySettings : public testing::Test {
 protected:
  ~IdentitySettings() override { std::filesystem::remove(secret); }

  fields::Checked<std::vector<IdentityProviderSettings>> read(std::string const& toml, std::string const& origin) {
    auto const source = fields::toml_source(toml).value();
    fields::Reader in(source);
    auto all = read_identity_providers(in, origin);
    in.reject_unknown();
    return in.finish(std::move(all));
  }
  std::vector<std::string> refused(std::string const& toml, std::string const& origin = "https://a.example") {
    auto const all = read(toml, origin);
    std::vector<std::string> told;
    if (!all)
      for (auto const& error : all.error().all()) told.push_back(error.field + ": " + error.message);
    return told;
  }
  std::string with_secret(std::string const& text) {
    std::ofstream(secret, std::ios::binary) << text;
    return "client_secret_file = \"" + secret + "\"\n";
  }

  std::string const secret{std::filesystem::temp_directory_path() / ("amity-secret-" + std::to_string(::getpid()))};
  std::string const least{
      "[identity_provider.kunming]\nissuer = \"https://id.example.org\"\nclient_id = \"amity\"\nname = \"City\"\n"};
};

TEST_F(IdentitySettings, are_read_for_each_office) {
  auto const all = read(least + with_secret("a secret\n") +
                            "accept = \"domain:example.org\"\nrequired = true\nprompt = \"login\"\n"
                            "[identity_provider.fujisawa]\nissuer = \"http://127.0.0.1:3000/realms/city\"\n"
                            "client_id = \"b\"\nname = { ja = \"藤沢市\", en = \"Fujisawa\" }\naccept = \"invited\"\n",
                        "https://a.example")
                       .value();
  ASSERT_EQ(all.size(), 2U);
  auto const& fujisawa = all.front().office == "fujisawa" ? all.front() : all.back();
  auto const& kunming = all.front().office == "fujisawa" ? all.back() : all.front();
  EXPECT_EQ(kunming.office, "kunming");
  EXPECT_EQ(kunming.issuer, "https://id.example.org");
  EXPECT_EQ(kunming.client_id, "amity");
  EXPECT_EQ(kunming.client_secret, "a secret");
  EXPECT_EQ(kunming.accepted_domain, "example.org");
  EXPECT_EQ(kunming.passwords, server::SignInProvider::Passwords::recovery_only);
  EXPECT_EQ(kunming.prompt, "login");
  EXPECT_EQ(choose(kunming.name, "zh").text, "City");
  EXPECT_EQ(choose(fujisawa.name, "ja").text, "藤沢市");
  EXPECT_EQ(fujisawa.client_secret, "");
  EXPECT_EQ(fujisawa.accepted_domain, "");
  EXPECT_EQ(fujisawa.passwords, server::SignInProvider::Passwords::allowed);
  EXPECT_FALSE(read("port = 5", ""));
  EXPECT_TRUE(read("", "").value().empty());
}

TEST_F(IdentitySettings, are_refused_with_every_error_at_once) {
  auto const told = refused(
      "[identity_provider.kunming]\nissuer = \"http://id.example.org\"\nname = { fr = \"Ville\" }\n"
      "client_secret_file = \"/nowhere/at/all\"\naccept = \"everybody\"\nprompt = \"none\"\nrequired = \"often\"\n"
      "clientid = \"a\"\n");
  EXPECT_THAT(
      told,
      testing::UnorderedElementsAre(
          StartsWith("identity_provider.kunming.issuer: "), StartsWith("identity_provider.kunming.client_id: "),
          StartsWith("identity_provider.kunming.name: "), StartsWith("identity_provider.kunming.client_secret_file: "),
          StartsWith("identity_provider.kunming.accept: "), StartsWith("identity_provider.kunming.prompt: "),
          StartsWith("identity_provider.kunming.required: "), StartsWith("identity_provider.kunming.clientid: ")));
}

TEST_F(IdentitySettings, need_the_public_address) {
  for (auto const* origin : {"", "http://friends.example.org", "friends.example.org"})
    EXPECT_THAT(refused(least, origin), testing::ElementsAre(HasSubstr("public address"))) << origin;
  EXPECT_THAT(refused(least), testing::IsEmpty());
  EXPECT_THAT(refused(least, "http://127.0.0.1:8080"), testing::IsEmpty());
}

TEST_F(IdentitySettings, take_a_secret_of_one_line_and_never_tell_it) {
  for (auto const* text : {"", "\n", "one\ntwo\n", "a\tb"})
    EXPECT_THAT(refused(least + with_secret(text)), testing::ElementsAre(HasSubstr("client_secret_file"))) << text;
  EXPECT_THAT(refused(least + with_secret("one\ntwo")).front(), testing::Not(HasSubstr("two")));
  EXPECT_EQ(read(least + with_secret("a secret\r\n"), "https://a.example").value().front().client_secret, "a secret");
}

}  // namespace
}  // namespace amity::app
